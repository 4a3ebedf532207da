import { setPriority } from 'node:os';
import { isMainThread } from 'node:worker_threads';

const niceness = 10;

/** For what builds: what a person sees and types comes first. */
export function lowerPriority(): void {
  // Elsewhere than on Linux a thread would change the priority of its whole process.
  if (isMainThread || process.platform === 'linux') setPriority(niceness);
}
