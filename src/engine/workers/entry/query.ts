import { sqliteEngine } from '../../../storage/sqlite';
import { startQueryWorker } from '../query-worker';

startQueryWorker(sqliteEngine);
