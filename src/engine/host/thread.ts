import { Worker } from 'node:worker_threads';
import { codeOf } from '../../platform/node/file-problem';
import type { Port } from '../../platform/rpc';
import { bundleIn } from '../bundles';
import type { WorkerEnd } from '../protocol';
import type { WorkerInit, WorkerRole } from '../worker-init';

/** A started thread. */
export interface Thread {
  readonly port: Port;
  /** Calls a listener when the thread has ended by itself or by `terminate`. */
  onEnd(listener: (end: WorkerEnd) => void): void;
  terminate(): Promise<unknown>;
}

/**
 * Starts the thread of a role; what `init` holds of ports moves to it.
 * @param maxMb limit of its old generation, instead of that of its role.
 */
export type StartThread = (init: WorkerInit, maxMb?: number) => Thread;

/**
 * Limit of a thread's young generation in MB. What Node does without a limit is a little faster and takes 150 MB a
 * thread.
 */
const maxYoungMb = { walk: 8, extract: 32, write: 16, query: 8 } as const;
/**
 * Limit of a thread's old generation in MB. Below 2 GB V8 collects more often, so that a build takes 200 MB less; the
 * largest article that is read takes 600 MB.
 */
const maxOldMb: Readonly<Record<WorkerRole, number | undefined>> = {
  ...{ walk: 1024, extract: 1900, write: 1024, query: undefined },
};

/** Starts worker threads of Node.js. @param bundles the folder of the bundles, one a role. */
export const nodeThreads =
  (bundles: string): StartThread =>
  (init, maxMb = maxOldMb[init.role]) => {
    const worker = new Worker(bundleIn(bundles, init.role), {
      // Shown in process inspectors.
      name: init.role,
      workerData: init,
      transferList: 'port' in init ? [init.port] : [],
      resourceLimits: {
        maxYoungGenerationSizeMb: maxYoungMb[init.role],
        maxOldGenerationSizeMb: maxMb,
      },
    });
    let error: WorkerEnd | undefined;
    worker.on('error', (thrown) => {
      const isMemory = codeOf(thrown) === 'ERR_WORKER_OUT_OF_MEMORY';
      const reason = thrown instanceof Error ? thrown.message : String(thrown);
      error = { cause: isMemory ? 'memory' : 'error', reason };
    });
    return {
      port: worker,
      onEnd: (listener) => {
        worker.on('exit', (code) => {
          listener(error ?? { cause: 'error', reason: `${init.role}: ${code}` });
        });
      },
      terminate: () => worker.terminate(),
    };
  };
