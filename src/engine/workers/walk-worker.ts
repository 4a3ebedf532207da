import { setImmediate } from 'node:timers/promises';
import { compileRules, defaultRules } from '../../workspace/inclusion';
import { walkSync } from '../../platform/node/files';
import type { UnreadablePath } from '../../workspace/types';
import { Rpc, type Cancelled, type NoSide, type Port } from '../../platform/rpc';
import type { FoundFiles, WalkerForWriter, WalkRequest, WalkResult, WriterForWalker } from '../protocol';
import type { WalkWorkerInit } from '../worker-init';

/** Files found are passed on so many at a time. */
const chunkLength = 500;

/**
 * A thread that walks folders. It loads nothing else, so that an unchanged corpus is reconciled without a wait.
 * @param hostPort to the host, which asks it nothing.
 */
export function startWalkWorker(hostPort: Port, { port }: WalkWorkerInit): void {
  const writer = new Rpc<WalkerForWriter, WriterForWalker>(port, { walk });
  // Without a listener on that port the thread exits once the writing thread has closed the other one.
  new Rpc<NoSide, NoSide>(hostPort, {});

  /** Takes turns with other requests: a file that is saved must not wait for the end of a long walk. */
  async function walk({ walk: id, root, at }: WalkRequest, cancelled: Cancelled): Promise<WalkResult> {
    const unreadable: UnreadablePath[] = [];
    const { inclusion } = compileRules(root.rules ?? defaultRules);
    const onUnreadable = (path: UnreadablePath) => unreadable.push(path);
    let found: FoundFiles = { walk: id, paths: [], sizes: [], mtimes: [] };
    for (const { path, size, mtimeMs } of walkSync(root.fsPath!, { inclusion, at: at ?? '', onUnreadable })) {
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
    return { unreadable };
  }
}
