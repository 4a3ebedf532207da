import { MessageChannel } from 'node:worker_threads';
import type { StartThread } from '../../src/engine/host/thread';
import type { WorkerEnd } from '../../src/engine/protocol';
import { startExtractWorker } from '../../src/engine/workers/extract-worker';
import { startQueryWorker } from '../../src/engine/workers/query-worker';
import { startWalkWorker } from '../../src/engine/workers/walk-worker';
import { startWriteWorker } from '../../src/engine/workers/write-worker';
import { sqliteEncoder, sqliteEngine } from '../../src/storage/sqlite';

/**
 * Has the "threads" of an index run in the caller's own: the same code and the same messages, but no second of start for
 * each index. What tests of real threads need beside, such as their death, needs the built bundles.
 */
export const inProcessThreads: StartThread = (init) => {
  const { port1, port2 } = new MessageChannel();
  if (init.role === 'write') startWriteWorker(port2, init, sqliteEngine);
  else if (init.role === 'query') startQueryWorker(port2, init, sqliteEngine);
  else if (init.role === 'extract') startExtractWorker(port2, init, sqliteEncoder);
  else startWalkWorker(port2, init);
  return {
    port: port1,
    onEnd: (listener: (end: WorkerEnd) => void) => {
      port1.once('close', () => {
        listener({ cause: 'error', reason: init.role });
      });
    },
    terminate: () => {
      const closed = new Promise((resolve) => port1.once('close', resolve));
      port1.close();
      if ('port' in init) init.port.close();
      return closed;
    },
  };
};
