import { parentPort, workerData } from 'node:worker_threads';
import { sqliteEngine } from '../../../storage/sqlite';
import type { QueryWorkerInit } from '../../worker-init';
import { startQueryWorker } from '../query-worker';

startQueryWorker(parentPort!, workerData as QueryWorkerInit, sqliteEngine);
