import { sqliteEngine } from '../../../storage/sqlite';
import { startWriteWorker } from '../write-worker';
import { lowerPriority } from '../../../platform/node/priority';

lowerPriority();
startWriteWorker(sqliteEngine);
