import type { ArticleSink, FileRef } from '../../storage/port';
import type { CorpusRoot } from '../../workspace';
import { uriOf } from '../../workspace/uri';
import type { ArticleReading, FileReading } from '../protocol';
import type { WriteCautions } from '../worker-init';

/**
 * A batch is stored when it holds so much text, or its first article has waited so long: the first one at once, the
 * next ones longer and longer.
 */
const defaultMaxBytes = 6 * 1024 * 1024;
const shortBatchMs = 200;
const maxBatchMs = 2000;

/** What became of a file of a root. */
export interface PlacedFile {
  readonly root: CorpusRoot;
  readonly file: FileReading;
}

/** Files that have been read and are not stored yet; of a file that was read twice the last reading. */
export class ReadBatch {
  readonly #maxBytes: number;
  readonly #files = new Map<string, PlacedFile>();
  #bytes = 0;
  #since = 0;
  #maxMs = 0;

  constructor(maxBytes = defaultMaxBytes) {
    this.#maxBytes = maxBytes;
  }

  /** Begins a build, whose first batch is stored at once. */
  begin(): void {
    this.#maxMs = 0;
  }

  add(root: CorpusRoot, file: FileReading): void {
    if (this.#files.size === 0) this.#since = performance.now();
    this.#files.set(uriOf(root, file.path), { root, file });
    this.#bytes += file.size;
  }

  get isDue(): boolean {
    return this.#bytes >= this.#maxBytes || performance.now() - this.#since >= this.#maxMs;
  }

  /** The next batch is to wait longer: large ones cost less. */
  lengthen(): void {
    this.#maxMs = Math.min(maxBatchMs, Math.max(shortBatchMs, this.#maxMs * 2));
  }

  /** Empties the batch. */
  take(): readonly PlacedFile[] {
    const files = [...this.#files.values()];
    this.#files.clear();
    this.#bytes = 0;
    return files;
  }
}

/** Parts files into those that are stored by one transaction each, without those that are left out. */
export function partsOf(
  files: readonly PlacedFile[],
  { alone, leftOut }: WriteCautions,
): readonly (readonly PlacedFile[])[] {
  if (alone.length === 0) return [files];
  const apart = new Set(alone);
  const out = new Set(leftOut);
  const parts: PlacedFile[][] = [[]];
  for (const placed of files) {
    const uri = uriOf(placed.root, placed.file.path);
    if (!apart.has(uri)) parts[0]!.push(placed);
    else parts.push([out.has(uri) ? withoutArticles(placed) : placed]);
  }
  return parts.filter((part) => part.length > 0);
}

function withoutArticles({ root, file: { articles, ...file } }: PlacedFile): PlacedFile {
  return { root, file: articles ? { ...file, problem: { code: 'tooMuchMemory' } } : file };
}

/** Stores what became of files, in the transaction that is open. */
export async function storeFiles(sink: ArticleSink, files: readonly PlacedFile[]): Promise<void> {
  for (const { root, file } of files) {
    const ref = { root: root.uri, path: file.path };
    const { size, mtime, doubt = false, hash, problem } = file;
    if (file.missing) await sink.removeFile(ref);
    else if (file.unchanged) {
      await sink.touchFile(ref, { size, mtime, doubt });
      await storeArticles(sink, ref, file.articles);
    } else {
      const state = { size, mtime, doubt, ...(hash !== undefined && { hash }) };
      await sink.putFile(ref, { ...state, ...(problem !== undefined && { problem }) });
      await storeArticles(sink, ref, file.articles);
    }
  }
}

async function storeArticles(
  sink: ArticleSink,
  file: FileRef,
  articles: readonly ArticleReading[] = [],
): Promise<void> {
  for (const { record = '', text, findings } of articles) {
    if (text) await sink.putText({ ...file, record }, text);
    if (findings) await sink.putFindings({ ...file, record }, findings);
  }
}
