import { setImmediate } from 'node:timers/promises';
import { extractArticles } from '../../core/extract';
import { readSync } from '../../platform/node/files';
import { defaultMaxBytes } from '../../workspace';
import { readFile } from '../ingest/read-file';
import type { ArticleEncoder } from '../../storage/port';
import { Rpc, Transfer, type Cancelled, type NoSide, type Port } from '../../platform/rpc';
import type {
  ExtractorForHost,
  ExtractorForWriter,
  FileReading,
  HostForExtractor,
  ReadRequest,
} from '../protocol';
import { WorkGauge } from '../work-gauge';
import type { ExtractWorkerInit } from '../worker-init';

/**
 * @param port to the host.
 * @param encoder of the storage engine that the writing thread stores articles in.
 */
export function startExtractWorker(port: Port, data: ExtractWorkerInit, encoder: ArticleEncoder): void {
  const maxBytes = data.maxFileBytes ?? defaultMaxBytes;
  const options = data.extract ?? {};
  const gauge = new WorkGauge(data.gauge);
  const host = new Rpc<ExtractorForHost, HostForExtractor>(port, {
    extract: ({ path, text, neverMerge, corrections }) =>
      gauge.during({ request: 0, index: 0 }, () => {
        gauge.measure(text.length);
        return extractArticles(text, { ...options, neverMerge, path, corrections });
      }),
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
    { number, root, paths, hashes, neverMerge, corrections, depth }: ReadRequest,
    cancelled: Cancelled,
  ): Promise<Transfer<FileReading[]>> {
    const files: FileReading[] = [];
    const buffers: ArrayBuffer[] = [];
    for (const [i, path] of paths.entries()) {
      if (cancelled()) break;
      const { fsPath } = root;
      const distant = fsPath === undefined ? await host.call('readFile', { root, path }) : undefined;
      const file = gauge.during({ request: number, index: i }, () => {
        const result = distant ?? readSync(`${fsPath}/${path}`, maxBytes);
        gauge.measure('size' in result ? result.size : 0);
        const extract = { ...options, neverMerge };
        const ofFile = { knownHash: hashes[i], corrections: corrections.get(path) ?? [] };
        const read = { encoder, depth, extract, ...ofFile };
        return readFile(path, result, read);
      });
      for (const { text, findings } of file.articles ?? [])
        buffers.push(...(text?.buffers ?? []), ...(findings?.buffers ?? []));
      files.push(file);
    }
    return new Transfer(files, buffers);
  }
}
