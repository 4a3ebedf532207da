import { parentPort, workerData } from 'node:worker_threads';
import { sqliteEncoder } from '../../../storage/sqlite';
import type { ExtractWorkerInit } from '../../worker-init';
import { startExtractWorker } from '../extract-worker';
import { lowerPriority } from '../../../platform/node/priority';

lowerPriority();
startExtractWorker(parentPort!, workerData as ExtractWorkerInit, sqliteEncoder);
