import { Worker } from 'node:worker_threads';
import { AbortError, Rpc, type Handlers } from '../../platform/rpc';
import { codeOf } from '../../platform/node/file-problem';
import { bundleIn } from '../bundles';
import { WorkerEndedError } from '../errors';
import type { WorkerEnd, WorkerLinks } from '../protocol';
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
  /** Resolves when the thread has ended, however it did. */
  readonly ended: Promise<WorkerEnd>;
  /** Terminates the thread. @param end how that is told; as having been asked for where missing. */
  terminate(end?: WorkerEnd): Promise<unknown>;
}

/**
 * Starts a worker thread. Open calls to it reject when it ends: with an `AbortError` where it was terminated, else with
 * a `WorkerEndedError`.
 * @param bundles the folder of the bundles, one a role.
 * @param maxMb limit of its old generation, instead of that of its role.
 */
export function startWorker<R extends WorkerRole>(
  bundles: string,
  init: WorkerInit & { readonly role: R },
  handlers: Handlers<WorkerLinks[R]['host']>,
  maxMb: number | undefined = maxOldMb[init.role],
): WorkerHandle<R> {
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
  const rpc = new Rpc<WorkerLinks[R]['host'], WorkerLinks[R]['worker']>(worker, handlers);
  let known: WorkerEnd | undefined;
  const ended = new Promise<WorkerEnd>((resolve) => {
    worker.on('error', (error) => {
      const isMemory = codeOf(error) === 'ERR_WORKER_OUT_OF_MEMORY';
      const reason = error instanceof Error ? error.message : String(error);
      known ??= { cause: isMemory ? 'memory' : 'error', reason };
    });
    worker.on('exit', (code) => {
      known ??= { cause: 'error', reason: `${init.role}: ${code}` };
      rpc.close(known.cause === 'terminated' ? new AbortError() : new WorkerEndedError(known.reason));
      resolve(known);
    });
  });
  return {
    rpc,
    ended,
    terminate: (end = { cause: 'terminated', reason: init.role }) => {
      known ??= end;
      return worker.terminate();
    },
  };
}
