// npm run bench -- [--articles 10000,100000] [--size BYTES] [--folder FOLDER …]
// Prints one table a corpus, and what an article costs at each size; ratios are to baselines measured in the same run.
// A million articles: npm run bench -- --articles 1000000 --size 2000
// npm run bench -- --quick [--renew]
// Counts what articles and questions cost in corpora of two sizes and fails where that grows faster than in the stored
// baseline, or makes a new baseline. Takes half a minute.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { buildSync } from 'esbuild';
import type { benchCorpus, Row } from './corpus-bench';
import { generate } from './generate';
import { quickBench } from './quick';

const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '10000' },
    size: { type: 'string', default: '4000' },
    folder: { type: 'string', multiple: true },
    quick: { type: 'boolean', default: false },
    renew: { type: 'boolean', default: false },
  },
});

function print(title: string, rows: readonly Row[]): void {
  const width = Math.max(...rows.map((row) => row.what.length));
  process.stdout.write(`\n${title}\n`);
  for (const { what, value, reach } of rows)
    process.stdout.write(`  ${what.padEnd(width)}  ${value}${reach && `   (reach ${reach})`}\n`);
}

const work = mkdtempSync(path.join(tmpdir(), 'corpus-navigator-bench-'));

/** What is measured has a process of its own, that holds nothing else, and runs bundled as the extension does. */
function alone(what: 'corpus' | 'extraction', folder: string): unknown {
  const script = path.resolve('out/bench/alone.js');
  const how = { bundle: true, platform: 'node', format: 'cjs', packages: 'external' } as const;
  buildSync({ entryPoints: [path.join(__dirname, 'alone.ts')], outfile: script, ...how });
  const printed = execFileSync(process.execPath, [script, what, folder], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return JSON.parse(printed);
}

/** The figures of a corpus, printed. @returns what a full build costs an article, in ms. */
function bench(title: string, folder: string): number {
  const { rows, msAnArticle } = alone('corpus', folder) as Awaited<ReturnType<typeof benchCorpus>>;
  print(title, rows);
  print('extraction, one thread', alone('extraction', folder) as Row[]);
  return msAnArticle;
}

function main(): void {
  try {
    const costs: Row[] = [];
    for (const count of values.articles.split(',').map(Number).filter(Boolean)) {
      const folder = path.join(work, String(count));
      generate(folder, count, Number(values.size));
      const msAnArticle = bench(`generated corpus of ${count} articles`, folder);
      costs.push({ what: `${count} articles`, value: `${msAnArticle.toFixed(2)} ms`, reach: '' });
      rmSync(folder, { recursive: true });
    }
    for (const folder of values.folder ?? unpacked()) bench(path.basename(folder), folder);
    if (costs.length > 1) print('full build, cost of an article', costs);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** The real corpora beside the project, unpacked for the run; none where they are absent. */
function unpacked(): string[] {
  const corpora = path.resolve('../shared/corpora');
  if (!existsSync(corpora)) {
    process.stdout.write('\nreal corpora: skipped, ../shared/corpora is not there\n');
    return [];
  }
  return readdirSync(corpora)
    .filter((name) => name.endsWith('.tar.xz'))
    .map((name) => {
      const folder = path.join(work, name.replace('.tar.xz', ''));
      execFileSync('mkdir', ['-p', folder]);
      execFileSync('tar', ['xf', path.join(corpora, name), '-C', folder]);
      return folder;
    });
}

if (values.quick)
  quickBench(values.renew).then(
    (isGood) => process.exit(isGood ? 0 : 1),
    (error: unknown) => {
      process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
      process.exit(1);
    },
  );
else main();
