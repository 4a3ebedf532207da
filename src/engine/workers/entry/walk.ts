import { startWalkWorker } from '../walk-worker';
import { lowerPriority } from '../../../platform/node/priority';

lowerPriority();
startWalkWorker();
