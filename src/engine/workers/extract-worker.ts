import { t } from '@vscode/l10n';
import { hash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { decode, defaultMaxBytes, readSync } from '../../workspace';
import type { ReadResult } from '../../workspace/types';
import { extract, type ExtractOptions } from '../../core/extract';
import { recordOf } from '../ingest/article-record';
import { Rpc, Transfer, type Cancelled, type NoSide } from '../../platform/rpc';
import type {
  ExtractorForHost,
  ExtractorForWriter,
  ExtractWorkerInit,
  FileReading,
  HostForExtractor,
  ReadRequest,
} from '../protocol';

/** Two changes within this time may leave a file with one and the same time of change. */
const doubtfulMs = 2000;

export function startExtractWorker(): void {
  const data = workerData as ExtractWorkerInit;
  const maxBytes = data.maxFileBytes ?? defaultMaxBytes;
  const options = data.extract ?? {};
  const host = new Rpc<ExtractorForHost, HostForExtractor>(parentPort!, {
    extract: ({ path, text, neverMerge }) => extract(text, { ...options, neverMerge, path }),
  });
  new Rpc<ExtractorForWriter, NoSide>(data.port, { read });
  let last: Promise<unknown> = Promise.resolve();

  /** One request after the other; what is urgent, or asked by the host, comes between two of them. */
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
          ? await host.call('readFile', { root, path })
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
