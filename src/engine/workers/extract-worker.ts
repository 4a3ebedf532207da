import { t } from '@vscode/l10n';
import { hash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { parentPort, workerData, type MessagePort } from 'node:worker_threads';
import { decode, defaultMaxBytes, readSync, type CorpusRoot } from '../../workspace';
import type { ReadResult } from '../../workspace/types';
import { extract, type ExtractOptions, type Extraction } from '../../core/extract';
import { recordOf, type ArticleRecord } from '../ingest/article-record';
import { Rpc, Transfer, type Cancelled } from '../../platform/rpc';

/** A thread that reads files into articles: all that is slow and needs no index. */
export interface ExtractWorkerInit {
  readonly role: 'extract';
  /** To the writing thread. */
  readonly port: MessagePort;
  readonly maxFileBytes?: number;
  readonly extract?: ExtractOptions;
}

export interface ReadRequest {
  readonly root: CorpusRoot;
  readonly paths: readonly string[];
  /** Where one is given and the file still has it, the file is not read into an article. */
  readonly hashes: readonly (string | undefined)[];
  /** Names that people keep apart. */
  readonly neverMerge: readonly (readonly string[])[];
  /** Before the other requests that wait. */
  readonly isUrgent?: boolean;
}

export interface FileReading {
  readonly path: string;
  readonly size: number;
  readonly mtime: number;
  readonly hash?: string;
  /** The file may have changed after it was read without a trace in its size and time. */
  readonly doubt?: boolean;
  /** Why there is no article. */
  readonly problem?: string;
  readonly missing?: boolean;
  readonly unchanged?: boolean;
  readonly article?: ArticleRecord;
}

export interface ExtractRequest {
  readonly path: string;
  readonly text: string;
  readonly neverMerge: readonly (readonly string[])[];
}

/** Two changes within this time may leave a file with one and the same time of change. */
const doubtfulMs = 2000;

export function startExtractWorker(): void {
  const data = workerData as ExtractWorkerInit;
  const maxBytes = data.maxFileBytes ?? defaultMaxBytes;
  const options = data.extract ?? {};
  const owner = new Rpc(parentPort!, {
    extract: ({ path, text, neverMerge }: ExtractRequest): Extraction =>
      extract(text, { ...options, neverMerge, path }),
  });
  new Rpc(data.port, { read });
  let last: Promise<unknown> = Promise.resolve();

  /** One request after the other; what is urgent, or asked by the owner, comes between two of them. */
  function read(request: ReadRequest, cancelled: Cancelled): Promise<Transfer<FileReading[]>> {
    if (request.isUrgent) return readNow(request, cancelled);
    const work = last.then(() => setImmediate()).then(() => readNow(request, cancelled));
    last = work.catch(() => undefined);
    return work;
  }

  async function readNow(
    { root, paths, hashes, neverMerge }: ReadRequest,
    cancelled: Cancelled,
  ): Promise<Transfer<FileReading[]>> {
    const files: FileReading[] = [];
    const buffers: ArrayBuffer[] = [];
    for (const [i, path] of paths.entries()) {
      if (cancelled()) break;
      const result =
        root.fsPath === undefined
          ? await owner.call<ReadResult>('readFile', { root, path, maxBytes })
          : readSync(`${root.fsPath}/${path}`, maxBytes);
      const file = readOne(path, result, hashes[i], { ...options, neverMerge });
      if (file.article) {
        const { text, marks, body } = file.article;
        buffers.push(text.buffer, marks.buffer, body.buffer);
      }
      files.push(file);
    }
    return new Transfer(files, buffers);
  }

  function readOne(
    path: string,
    result: ReadResult,
    known: string | undefined,
    options: ExtractOptions,
  ): FileReading {
    if ('problem' in result)
      return { path, size: 0, mtime: 0, problem: result.problem, ...(result.missing && { missing: true }) };
    const { bytes, size, mtimeMs: mtime } = result;
    const doubt = Date.now() - mtime < doubtfulMs;
    const file = { path, size, mtime, doubt, hash: hash('md5', bytes, 'base64').slice(0, 16) };
    if (known === file.hash) return { ...file, unchanged: true };
    const decoded = decode(bytes);
    if ('problem' in decoded) return { ...file, problem: decoded.problem };
    try {
      return { ...file, article: recordOf(decoded.text, path, decoded.encoding, options) };
    } catch (error) {
      return { ...file, problem: t('It could not be read as an article ({0}).', String(error)) };
    }
  }
}
