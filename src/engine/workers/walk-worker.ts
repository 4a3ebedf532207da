import { setImmediate } from 'node:timers/promises';
import { parentPort, workerData, type MessagePort } from 'node:worker_threads';
import { compileRules, defaultRules } from '../../workspace/inclusion';
import { walkSync } from '../../platform/node/files';
import type { CorpusRoot, FileProblem } from '../../workspace/types';
import { Rpc, type Cancelled } from '../../platform/rpc';

/** A thread that walks folders. It loads nothing else, so that a corpus that was left as it is is looked at at once. */
export interface WalkWorkerInit {
  readonly role: 'walk';
  /** To the writing thread. */
  readonly port: MessagePort;
}

/** Files found on a walk, as parallel arrays. */
export interface FoundFiles {
  readonly walk: number;
  readonly paths: string[];
  readonly sizes: number[];
  readonly mtimes: number[];
}

export interface WalkRequest {
  readonly walk: number;
  readonly root: CorpusRoot;
  readonly at?: string;
}

export interface WalkResult {
  readonly problems: readonly FileProblem[];
}

const chunkLength = 500;

export function startWalkWorker(): void {
  const { port } = workerData as WalkWorkerInit;
  const writer = new Rpc(port, { walk });
  // Without an ear for its owner it would end by itself when the writing thread lets go of it.
  new Rpc(parentPort!, {});

  /** A file that is saved meanwhile is not to wait for the end of a long walk: they take turns. */
  async function walk({ walk: id, root, at }: WalkRequest, cancelled: Cancelled): Promise<WalkResult> {
    const problems: FileProblem[] = [];
    const { inclusion } = compileRules(root.rules ?? defaultRules);
    const onProblem = (problem: FileProblem) => problems.push(problem);
    let found: FoundFiles = { walk: id, paths: [], sizes: [], mtimes: [] };
    for (const { path, size, mtimeMs } of walkSync(root.fsPath!, { inclusion, at: at ?? '', onProblem })) {
      found.paths.push(path);
      found.sizes.push(size);
      found.mtimes.push(mtimeMs);
      if (found.paths.length < chunkLength) continue;
      writer.notify('found', found);
      found = { walk: id, paths: [], sizes: [], mtimes: [] };
      await setImmediate();
      if (cancelled()) break;
    }
    if (found.paths.length > 0) writer.notify('found', found);
    return { problems };
  }
}
