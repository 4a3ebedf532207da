// npm run bench -- [FOLDER | CORPUS.tar.xz | GOLD.jsonl …] [--articles 10000,100000] [--size BYTES] [--extraction]
// Prints one table a corpus, and what an article costs at each size; ratios are to baselines measured in the same run.
// Folders and archives are corpora, one article a file; of annotated articles one of 40 MB is made. Where none is
// named, the real news beside the project is measured, and a generated corpus. --extraction: without an index.
// A million articles: npm run bench -- --articles 1000000 --size 2000
// npm run bench -- --quick [--renew]
// Counts what articles and questions cost in corpora of two sizes and fails where that grows faster than in the stored
// baseline, or makes a new baseline. Takes half a minute.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { buildSync } from 'esbuild';
import type { benchCorpus, Row } from './corpus-bench';
import { generate } from './generate';
import { writeNews } from './news';
import { quickBench } from './quick';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    articles: { type: 'string' },
    size: { type: 'string', default: '4000' },
    /** Only what one thread does, without an index. */
    extraction: { type: 'boolean', default: false },
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
  print(`${title}: extraction, one thread`, alone('extraction', folder) as Row[]);
  if (values.extraction) return NaN;
  const { rows, msAnArticle } = alone('corpus', folder) as Awaited<ReturnType<typeof benchCorpus>>;
  print(title, rows);
  return msAnArticle;
}

const newsBytes = 40_000_000;
const isGold = (name: string) => name.endsWith('.jsonl');
const isArchive = (name: string) => name.endsWith('.tar.xz');

function main(): void {
  try {
    const named = positionals.length > 0 || values.articles !== undefined ? positionals : corporaBeside();
    const gold = named.filter(isGold);
    if (gold.length > 0) {
      const folder = path.join(work, 'news');
      writeNews(gold, folder, newsBytes);
      bench('annotated news, made up to 40 MB', folder);
    }
    for (const corpus of named.filter((name) => !isGold(name)))
      bench(path.basename(corpus), isArchive(corpus) ? unpacked(corpus) : corpus);
    const costs: Row[] = [];
    const articles = values.articles ?? (positionals.length > 0 ? '' : '10000');
    for (const count of articles.split(',').map(Number).filter(Boolean)) {
      const folder = path.join(work, String(count));
      generate(folder, count, Number(values.size));
      const msAnArticle = bench(`generated corpus of ${count} articles`, folder);
      costs.push({ what: `${count} articles`, value: `${msAnArticle.toFixed(2)} ms`, reach: '' });
      rmSync(folder, { recursive: true });
    }
    if (costs.length > 1) print('full build, cost of an article', costs);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** The real news beside the project; none where it is absent. */
function corporaBeside(): string[] {
  const files = (folder: string, pattern: RegExp) =>
    existsSync(folder)
      ? readdirSync(folder)
          .filter((name) => pattern.test(name))
          .map((name) => path.join(folder, name))
      : [];
  const shared = path.resolve('../shared');
  const found = [
    ...files(path.join(shared, 'eval/gold'), /^(?:desk-.*|names-train)\.jsonl$/),
    ...files(path.join(shared, 'corpora'), /\.tar\.xz$/),
  ];
  if (found.length === 0) process.stdout.write(`\nreal news: skipped, there is none in ${shared}\n`);
  return found;
}

function unpacked(archive: string): string {
  const folder = path.join(work, path.basename(archive, '.tar.xz'));
  mkdirSync(folder);
  execFileSync('tar', ['xf', archive, '-C', folder]);
  return folder;
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
