import { workerData } from 'node:worker_threads';
import { startAsking, type AskingData } from './asking';
import { startReading, type ReadingData } from './reading';
import { startWriting, type WritingData } from './writing';

export type WorkerData = WritingData | ReadingData | AskingData;

switch ((workerData as WorkerData).role) {
  case 'writing':
    startWriting();
    break;
  case 'reading':
    startReading();
    break;
  case 'asking':
    startAsking();
    break;
}
