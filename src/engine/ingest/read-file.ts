import { hash } from 'node:crypto';
import { LineIndex, type Article } from '../../core/article';
import type { Correction } from '../../core/correction';
import { extractArticles, type Extraction, type ExtractOptions } from '../../core/extract';
import type { ArticleEncoder } from '../../storage/port';
import { decode } from '../../workspace';
import type { ReadResult } from '../../workspace/types';
import type { ArticleReading, FileReading } from '../protocol';
import { findingsRecord, textRecord, type ArticlePlace } from './article-record';

/**
 * Within how many milliseconds two changes may leave a file with one and the same time of change: on most disks it is
 * kept to some milliseconds, on old ones, which are known by whole seconds, to two seconds.
 */
const doubtfulMs = (mtime: number): number => (mtime % 1000 === 0 ? 2000 : 100);

export interface ReadFileOptions {
  readonly encoder: ArticleEncoder;
  readonly extract: ExtractOptions;
  /** Where the file still has this hash, it is not read into articles. */
  readonly knownHash: string | undefined;
  /** People's corrections of the file's quotations. */
  readonly corrections?: readonly Correction[];
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
  if (options.knownHash === file.hash) return { ...file, unchanged: true };
  const decoded = decode(bytes);
  if ('problem' in decoded) return { ...file, problem: decoded.problem };
  try {
    const { text, encoding } = decoded;
    const extractions = extractArticles(text, {
      ...options.extract,
      path,
      encoding,
      latest: tomorrow(),
      corrections: options.corrections ?? [],
    }).filter(({ article }) => !isNote(article));
    const lines = extractions.length > 1 ? new LineIndex(text) : undefined;
    const articles = extractions.map((extraction) => {
      const start = lines?.positionAt(extraction.article.start);
      return encode(extraction, { encoding, ...(start && { start }) }, options.encoder);
    });
    return { ...file, articles };
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
const tomorrow = (): string => new Date(Date.now() + 36 * 3_600_000).toISOString().slice(0, 10);

function encode(extraction: Extraction, place: ArticlePlace, encoder: ArticleEncoder): ArticleReading {
  const { record } = extraction.article;
  const text = textRecord(extraction.article, place);
  return {
    ...(record !== '' && { record }),
    ...{ text: encoder.text(text), findings: encoder.findings(text, findingsRecord(extraction)) },
  };
}
