import { sqliteEncoder } from '../../../storage/sqlite';
import { startExtractWorker } from '../extract-worker';
import { lowerPriority } from '../../../platform/node/priority';

lowerPriority();
startExtractWorker(sqliteEncoder);
