import type { IndexLogEntry } from '../../corpus';
import { CorpusClient } from '../host/corpus-client';
import { nodeThreads } from '../host/thread';
import { AbortError, Rpc } from '../../platform/rpc';
import type { BuilderForHost, HostForBuilder } from '../protocol';

/** Serves builds to the process that has started this one, and ends with it. They are built by threads, as anywhere. */
export function startBuildServer(): void {
  let index: CorpusClient | undefined;
  const cancelling = new AbortController();
  let refreshing: Promise<unknown> = Promise.resolve();
  const end = (): void => {
    void refreshing.then(() => index?.dispose()).finally(() => process.exit());
  };
  const host = new Rpc<BuilderForHost, HostForBuilder>(
    {
      on: (_, listener) => process.on('message', listener),
      postMessage: (message) => process.send?.(message),
    },
    {
      open: (options) => {
        const log = (entry: IndexLogEntry) => {
          host.notify('log', entry);
        };
        index = new CorpusClient({ ...options, log }, nodeThreads(options.bundles), host);
        index.startExtractors();
        index.onStatus((status) => {
          host.notify('status', status);
        });
        index.onChange((change) => {
          host.notify('change', change);
        });
      },
      build: async (depth) => {
        try {
          await index?.reconcile(cancelling.signal, depth);
        } catch (error) {
          if (!(error instanceof AbortError)) throw error;
        }
      },
      prefer: (uris) => {
        index?.prefer(uris);
      },
      cancel: () => {
        cancelling.abort();
      },
      refresh: async (uris) => {
        const work = index?.refresh(uris);
        refreshing = Promise.allSettled([refreshing, work]);
        await work;
      },
      end,
    },
  );
  process.once('disconnect', end);
}
