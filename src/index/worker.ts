import { setPriority } from 'node:os';
import { isMainThread, workerData } from 'node:worker_threads';
import { startAsking, type AskingData } from './asking';
import { startBuildServer } from './buildServer';
import { startReading, type ReadingData } from './reading';
import { startWriting, type WritingData } from './writing';

export type WorkerData = WritingData | ReadingData | AskingData;

/** Of the threads that build: what a person sees and types comes first. */
const niceness = 5;

// Elsewhere than on Linux this would be the priority of the whole process.
if (isMainThread || (process.platform === 'linux' && (workerData as WorkerData).role !== 'asking'))
  setPriority(niceness);

if (isMainThread) startBuildServer();
else start(workerData as WorkerData);

function start({ role }: WorkerData): void {
  switch (role) {
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
}
