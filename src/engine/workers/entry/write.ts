import { parentPort, workerData } from 'node:worker_threads';
import { sqliteEngine } from '../../../storage/sqlite';
import type { WriteWorkerInit } from '../../worker-init';
import { startWriteWorker } from '../write-worker';
import { lowerPriority } from '../../../platform/node/priority';

lowerPriority();
startWriteWorker(parentPort!, workerData as WriteWorkerInit, sqliteEngine);
