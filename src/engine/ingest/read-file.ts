import { hash } from 'node:crypto';
import { LineIndex, parseArticles, type Article } from '../../core/article';
import type { Correction } from '../../core/correction';
import { extractArticles, type Extraction, type ExtractOptions } from '../../core/extract';
import type { ArticleEncoder } from '../../storage/port';
import { decode } from '../../workspace';
import type { ReadResult } from '../../workspace/types';
import type { ArticleReading, FileReading, ReadDepth } from '../protocol';
import { findingsRecord, textRecord, type ArticlePlace } from './article-record';

/**
 * Within how many milliseconds two changes may leave a file with one and the same time of change: on most disks it is
 * kept to some milliseconds, on old ones, which are known by whole seconds, to two seconds.
 */
const doubtfulMs = (mtime: number): number => (mtime % 1000 === 0 ? 2000 : 100);

export interface ReadFileOptions {
  readonly encoder: ArticleEncoder;
  readonly extract: ExtractOptions;
  /** Where the file still has this hash, its text is not read again. */
  readonly knownHash: string | undefined;
  /** People's corrections of the file's quotations. */
  readonly corrections?: readonly Correction[];
  readonly depth: ReadDepth;
}

/**
 * Reads what was found of a file into its articles. Never throws: what goes wrong is the reading's `problem`.
 * @param path below its root.
 */
export function readFile(path: string, result: ReadResult, options: ReadFileOptions): FileReading {
  if ('problem' in result)
    return { path, size: 0, mtime: 0, problem: result.problem, ...(result.missing && { missing: true }) };
  const { bytes, size, mtimeMs: mtime } = result;
  const doubt = Date.now() - mtime < doubtfulMs(mtime);
  const file = { path, size, mtime, doubt, hash: hash('md5', bytes, 'base64').slice(0, 16) };
  const isKnown = options.knownHash === file.hash;
  if (isKnown && options.depth !== 'findings') return { ...file, unchanged: true };
  const decoded = decode(bytes);
  if ('problem' in decoded) return { ...file, problem: decoded.problem };
  try {
    const { text, encoding } = decoded;
    const { corrections = [] } = options;
    const extract = { ...options.extract, path, encoding, latest: tomorrow(), corrections };
    const read: readonly Reading[] =
      options.depth === 'text'
        ? parseArticles(text, extract).map((article) => ({ article }))
        : extractArticles(text, extract).map((extraction) => ({ article: extraction.article, extraction }));
    const lines = read.length > 1 ? new LineIndex(text) : undefined;
    const articles = read
      .filter(({ article }) => !isNote(article))
      .map((reading) => {
        const start = lines?.positionAt(reading.article.start);
        return encode(reading, { encoding, ...(start && { start }) }, options.encoder, !isKnown);
      });
    return { ...file, ...(isKnown && { unchanged: true }), articles };
  } catch (error) {
    return { ...file, problem: { code: 'extractionFailed', error: String(error) } };
  }
}

/** Whether the front matter says that this is a person's own note, and no article: `corpus: no`. */
function isNote({ metadata }: Article): boolean {
  const { corpus } = metadata;
  return typeof corpus === 'string' && /^(?:no|false|off)$/i.test(corpus);
}

/** `YYYY-MM-DD`, wherever on earth it is that day first: nothing that is read now was written later. */
function tomorrow(): string {
  const hour = Math.floor(Date.now() / msAnHour);
  if (hour !== lastHour) {
    lastHour = hour;
    lastTomorrow = new Date((hour + 37) * msAnHour).toISOString().slice(0, 10);
  }
  return lastTomorrow;
}

const msAnHour = 3_600_000;
/** A thousand files are read in the same hour. */
let lastHour = 0;
let lastTomorrow = '';

interface Reading {
  readonly article: Article;
  /** Where findings are asked for. */
  readonly extraction?: Extraction;
}

function encode(
  { article, extraction }: Reading,
  place: ArticlePlace,
  encoder: ArticleEncoder,
  withText: boolean,
): ArticleReading {
  const { record } = article;
  const text = textRecord(article, place);
  return {
    ...(record !== '' && { record }),
    ...(withText && { text: encoder.text(text) }),
    ...(extraction && { findings: encoder.findings(text, findingsRecord(extraction)) }),
  };
}
