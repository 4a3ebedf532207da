import { parentPort, workerData } from 'node:worker_threads';
import type { WalkWorkerInit } from '../../worker-init';
import { startWalkWorker } from '../walk-worker';
import { lowerPriority } from '../../../platform/node/priority';

lowerPriority();
startWalkWorker(parentPort!, workerData as WalkWorkerInit);
