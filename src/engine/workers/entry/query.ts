import { startQueryWorker } from '../query-worker';

startQueryWorker();
