import { AbortError, Rpc, type Handlers } from '../../platform/rpc';
import { WorkerEndedError } from '../errors';
import type { WorkerEnd, WorkerLinks } from '../protocol';
import type { WorkerInit, WorkerRole } from '../worker-init';
import type { StartThread } from './thread';

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
 * @param maxMb limit of its old generation, instead of that of its role.
 */
export function startWorker<R extends WorkerRole>(
  start: StartThread,
  init: WorkerInit & { readonly role: R },
  handlers: Handlers<WorkerLinks[R]['host']>,
  maxMb?: number,
): WorkerHandle<R> {
  const thread = start(init, maxMb);
  const rpc = new Rpc<WorkerLinks[R]['host'], WorkerLinks[R]['worker']>(thread.port, handlers);
  let known: WorkerEnd | undefined;
  const ended = new Promise<WorkerEnd>((resolve) => {
    thread.onEnd((end) => {
      known ??= end;
      rpc.close(known.cause === 'terminated' ? new AbortError() : new WorkerEndedError(known.reason));
      resolve(known);
    });
  });
  return {
    rpc,
    ended,
    terminate: (end = { cause: 'terminated', reason: init.role }) => {
      known ??= end;
      return thread.terminate();
    },
  };
}
