import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseQuery, type Query } from '../../src/core/query';
import { type PlacedFile, storeFiles } from '../../src/engine/ingest/read-batch';
import { readFile } from '../../src/engine/ingest/read-file';
import type { QueryEngine, WritableStore } from '../../src/storage/port';
import { sqliteEncoder, sqliteEngine } from '../../src/storage/sqlite';
import { startCounting, type Work, workOf } from './counting';
import { generate, phraseQueries, typedQueries } from './generate';
import { walkAndStat } from './measure';

/** What things cost, by what they are. */
type Costs = Record<string, number>;

/** What a corpus of one size costs. */
export interface Figures {
  /** Operations and bytes: the same in every run but for a few in a thousand. */
  readonly counts: Costs;
  /** Milliseconds of processor time; only their ratio to those of another size in the same run says something. */
  readonly times: Costs;
}

/** Articles of the two corpora that are compared. */
export const sizes: readonly [small: number, large: number] = [1000, 2000];
const articleBytes = 2000;
/** Articles stored in one transaction. */
const batch = 100;
/** Times are the least of so many rounds: what the machine does beside it only ever adds. */
const rounds = 2;
const page = { offset: 0, limit: 50 };
const root = { uri: 'file:///corpus', name: 'corpus', fsPath: '/corpus' };

/** Builds, questions and changes indexes of two sizes, all in this thread, and returns what each of them costs. */
export async function scalingFigures(): Promise<readonly [small: Figures, large: Figures]> {
  startCounting();
  const work = mkdtempSync(path.join(tmpdir(), 'corpus-navigator-scaling-'));
  try {
    const corpus = path.join(work, 'corpus');
    generate(corpus, sizes[1], articleBytes);
    const files = readArticles(corpus);
    const articles = path.join(work, 'articles');
    generate(path.join(articles, 'small'), 400, articleBytes);
    generate(path.join(articles, 'large'), 100, 4 * articleBytes);
    const directory = path.join(work, 'index');
    let best: [Figures, Figures] | undefined;
    for (let round = 0; round < rounds; round++) {
      const small = await figuresOf(directory, files.slice(0, sizes[0]));
      const large = await figuresOf(directory, files);
      small.times[reading] = await readingTime(path.join(articles, 'small'));
      large.times[reading] = await readingTime(path.join(articles, 'large'));
      best = best ? [cheaper(best[0], small), cheaper(best[1], large)] : [small, large];
    }
    return best!;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** All articles below a folder, by their numbers, as the threads that read hand them over. */
function readArticles(folder: string): PlacedFile[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.txt'))
    .sort((a, b) => numberOf(a) - numberOf(b))
    .map((name) => {
      const bytes = readFileSync(path.join(folder, name));
      const options = { encoder: sqliteEncoder, extract: {}, knownHash: undefined, depth: 'all' } as const;
      const result = { bytes, size: bytes.length, mtimeMs: 0 };
      return { root, file: readFile(name.replaceAll('\\', '/'), result, options) };
    });
}

/** Its two figures are of articles of two lengths, the others of corpora of two sizes. */
const reading = 'a byte of an article read, in one of four times the length';

async function readingTime(folder: string): Promise<number> {
  const { milliseconds } = await workOf(() => readArticles(folder));
  return milliseconds / walkAndStat(folder).bytes;
}

const numberOf = (name: string): number => Number(path.basename(name, '.txt'));

async function figuresOf(directory: string, files: readonly PlacedFile[]): Promise<Figures> {
  const engine = sqliteEngine({ directory, roots: [root] });
  const store = await engine.open('');
  if (!store) throw new Error('somebody else writes the index');
  const counts: Record<string, number> = {};
  const times: Record<string, number> = {};
  const add = (what: string, of: number, { operations }: Work) => {
    counts[`${what}: operations`] = operations / of;
  };
  const addWrite = (what: string, of: number, work: Work) => {
    add(what, of, work);
    // Only Linux says how many.
    if (work.written > 0) counts[`${what}: bytes written`] = work.written / of;
  };
  try {
    const built = await workOf(() => build(store, files));
    addWrite('an article stored', files.length, built);
    // Of the others a run is too short to say anything by its time.
    times['an article stored'] = built.milliseconds / files.length;
    const bytes = files.reduce((sum, { file }) => sum + file.size, 0);
    counts['the index: bytes for a byte of text'] = walkAndStat(directory).bytes / bytes;
    const queries = await engine.openQueries();
    for (const [what, ask] of Object.entries(questions)) {
      const asked = await ask(queries);
      add(what, asked.length, await workOf(() => inTurn(asked)));
    }
    await queries.close();
    const saved = files.slice(0, 20);
    const saves = saved.map((file) => () => put(store, [file]));
    addWrite('an article saved', saves.length, await workOf(() => inTurn(saves)));
  } finally {
    await store.close();
    rmSync(directory, { recursive: true });
  }
  return { counts, times };
}

async function build(store: WritableStore, files: readonly PlacedFile[]): Promise<void> {
  for (let at = 0; at < files.length; at += batch) await put(store, files.slice(at, at + batch));
  await store.sink.begin();
  await store.sink.setComplete(true);
  await store.sink.commit();
}

async function put({ sink }: WritableStore, files: readonly PlacedFile[]): Promise<void> {
  await sink.begin();
  await storeFiles(sink, files);
  await sink.commit();
}

type Question = () => Promise<unknown>;

/** What people ask an index; each gives its first page. */
const questions: Readonly<Record<string, (queries: QueryEngine) => Promise<Question[]> | Question[]>> = {
  'a search while typing': (queries) =>
    typedQueries(20).map((text) => () => queries.searchQuotations({ query: queryOf(text), page })),
  'a search for a phrase': (queries) =>
    phraseQueries(20).map((text) => () => queries.searchQuotations({ query: queryOf(text), page })),
  'a page of the concordance': (queries) =>
    phraseQueries(20).map((text) => {
      const query = queryOf(text.replace(/ .*:.*/, ''));
      return () => queries.searchText({ query, page: { ...page, sort: 'date' } });
    }),
  'a page of articles': (queries) => [() => queries.articles({ ...page, grouping: 'date', sort: 'date' })],
  'a page of entities': (queries) => [() => queries.entities({ ...page, sort: 'count', kind: 'person' })],
  'a page of mentions': async (queries) => {
    const { items } = await queries.entities({ offset: 0, limit: 1, sort: 'count', kind: 'person' });
    return items.map(
      ({ id }) =>
        () =>
          queries.mentions({ ...page, entity: id }),
    );
  },
};

async function inTurn(works: readonly (() => Promise<unknown>)[]): Promise<void> {
  for (const work of works) await work();
}

function queryOf(text: string): Query {
  const parsed = parseQuery(text, { typing: true });
  if ('error' in parsed) throw new Error(`${text} is no query`);
  return parsed.query;
}

/** The counts of the last round, which is like the others, and the lower of each of the times. */
function cheaper(a: Figures, b: Figures): Figures {
  const times: Costs = {};
  for (const [what, time] of Object.entries(b.times)) times[what] = Math.min(time, a.times[what] ?? time);
  return { counts: b.counts, times };
}
