import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { openTools, sampleFolder } from '../support/open-tools';
import { baselineOf, readBaseline, worseThan } from './baseline';
import { evaluate } from './evaluate';
import { questions } from './questions';

/**
 * Asks the tools thirty questions about the sample corpus, prints recall and precision of each, and fails where one is
 * worse than the baseline beside this file; `--renew` writes that anew.
 */
async function main(): Promise<void> {
  const { tools, close } = await openTools(sampleFolder);
  const begun = performance.now();
  const answered = await evaluate(tools, questions);
  const milliseconds = performance.now() - begun;
  await close();
  for (const { ask, recall, precision, missing } of answered) {
    process.stdout.write(`${recall.toFixed(2)}  ${precision.toFixed(2)}  ${ask}\n`);
    for (const words of missing) process.stdout.write(`            missing: ${words}\n`);
  }
  const mean = (of: 'recall' | 'precision') =>
    (answered.reduce((sum, each) => sum + each[of], 0) / answered.length).toFixed(3);
  process.stdout.write(
    `recall ${mean('recall')}, precision ${mean('precision')} over ${answered.length} questions in ${milliseconds.toFixed(0)} ms\n`,
  );
  if (process.argv.includes('--renew')) {
    writeFileSync(path.join(import.meta.dirname, 'baseline.json'), baselineOf(answered));
    return;
  }
  const worse = worseThan(readBaseline(), answered);
  for (const sentence of worse) process.stderr.write(`${sentence}\n`);
  process.exitCode = worse.length > 0 ? 1 : 0;
}

void main();
