import type { BuildOptions } from '../host/build-process';
import { CorpusClient } from '../host/corpus-client';
import { AbortError, Rpc } from '../../platform/rpc';

/**
 * Builds an index for the process that has started this one, and ends with it. The index is built as anywhere, by
 * threads.
 */
export function startBuildServer(): void {
  let index: CorpusClient | undefined;
  const cancelling = new AbortController();
  let refreshing: Promise<unknown> = Promise.resolve();
  const end = (): void => {
    void refreshing.then(() => index?.dispose()).finally(() => process.exit());
  };
  const owner = new Rpc(
    {
      on: (_, listener) => process.on('message', listener),
      postMessage: (message) => process.send?.(message),
    },
    {
      open: (options: BuildOptions) => {
        const log = (message: string) => {
          owner.notify('log', message);
        };
        index = new CorpusClient({ ...options, log }, owner);
        index.startReaders();
        index.onStatus((status) => {
          owner.notify('status', status);
        });
        index.onChange((change) => {
          owner.notify('change', change);
        });
      },
      build: async () => {
        try {
          await index?.reconcile(cancelling.signal);
        } catch (error) {
          if (!(error instanceof AbortError)) throw error;
        }
      },
      cancel: () => {
        cancelling.abort();
      },
      refresh: (uris: readonly string[]) => {
        const work = index?.refresh(uris);
        refreshing = Promise.allSettled([refreshing, work]);
        return work;
      },
      end,
    },
  );
  process.once('disconnect', end);
}
