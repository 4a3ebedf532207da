import { startWriteWorker } from '../write-worker';
import { lowerPriority } from '../../../platform/node/priority';

lowerPriority();
startWriteWorker();
