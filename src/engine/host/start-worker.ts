import { Worker } from 'node:worker_threads';
import { Rpc, type Handlers } from '../../platform/rpc';
import { bundleIn } from '../bundles';
import { WorkerEndedError } from '../errors';
import type { WorkerLinks } from '../protocol';
import type { WorkerInit } from '../worker-init';

export type WorkerRole = keyof WorkerLinks;

/**
 * Limit of a thread's young generation in MB. What Node does without a limit is a little faster and takes 150 MB a
 * thread.
 */
const maxYoungMb = { walk: 8, extract: 32, write: 16, query: 8 } as const;
/**
 * Limit of a thread's old generation in MB. Below 2 GB V8 collects more often, so that a build takes 200 MB less; the
 * largest article that is read takes 600 MB.
 */
const maxOldMb = { walk: 1024, extract: 1900, write: 1024, query: undefined } as const;

/** A worker thread, and how it is called. */
export interface WorkerHandle<R extends WorkerRole> {
  readonly rpc: Rpc<WorkerLinks[R]['host'], WorkerLinks[R]['worker']>;
  /** Terminates the thread without notifying `failed`. */
  terminate(): Promise<unknown>;
}

/**
 * Starts a worker thread.
 * @param bundles the folder of the bundles, one a role.
 * @param failed called when the thread ends by itself, with the reason; open calls to it reject with a
 * `WorkerEndedError`.
 */
export function startWorker<R extends WorkerRole>(
  bundles: string,
  init: WorkerInit & { readonly role: R },
  handlers: Handlers<WorkerLinks[R]['host']>,
  failed: (reason: string) => void,
): WorkerHandle<R> {
  const worker = new Worker(bundleIn(bundles, init.role), {
    // Shown in process inspectors.
    name: init.role,
    workerData: init,
    transferList: 'port' in init ? [init.port] : [],
    resourceLimits: {
      maxYoungGenerationSizeMb: maxYoungMb[init.role],
      maxOldGenerationSizeMb: maxOldMb[init.role],
    },
  });
  const rpc = new Rpc<WorkerLinks[R]['host'], WorkerLinks[R]['worker']>(worker, handlers);
  let isTerminated = false;
  const fail = (reason: string) => {
    rpc.close(new WorkerEndedError(reason));
    if (!isTerminated) failed(reason);
  };
  worker.on('error', (error) => {
    fail(error instanceof Error ? error.message : String(error));
  });
  worker.on('exit', (code) => {
    fail(`${init.role}: ${code}`);
  });
  return {
    rpc,
    terminate: () => {
      isTerminated = true;
      return worker.terminate();
    },
  };
}
