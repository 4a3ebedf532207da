// Scores extraction against annotated articles; says how well quotations, names, links and pronouns are found.
//   npm run score -- [GOLD.jsonl …] [--misses N] [--json]
import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { readGold } from './gold';
import { printScores } from './print';
import { score } from './score';

const goldFolder = join(import.meta.dirname, '../../../shared/eval/gold');

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { misses: { type: 'string', default: '0' }, json: { type: 'boolean', default: false } },
});
const files = positionals.length ? positionals : devFiles();
if (files.length) {
  const all: Record<string, unknown> = {};
  for (const file of files) {
    const { scores, errors } = score(readGold(file));
    if (values.json) all[basename(file)] = scores;
    else process.stdout.write(`${printScores(basename(file), scores, errors, Number(values.misses))}\n\n\n`);
  }
  if (values.json) process.stdout.write(`${JSON.stringify(all, undefined, 2)}\n`);
} else {
  process.stderr.write(`score: no file was named, and there are no annotated articles in ${goldFolder}\n`);
  process.exitCode = 2;
}

function devFiles(): string[] {
  if (!existsSync(goldFolder)) return [];
  return readdirSync(goldFolder)
    .filter((name) => name.endsWith('-dev.jsonl'))
    .map((name) => join(goldFolder, name));
}
