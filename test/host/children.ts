import { type ChildProcess, spawn, spawnSync, type SpawnOptions } from 'node:child_process';
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/**
 * What the launcher starts and makes, it ends and removes: at the end of a run, on failure, and on Ctrl+C. Only
 * processes from here are ever ended.
 */
const children = new Set<ChildProcess>();
const folders = new Set<string>();
const isWindows = process.platform === 'win32';

/** Starts a process with a group of its own, so that whatever it starts ends with it. */
export function startChild(command: string, args: readonly string[], options: SpawnOptions): ChildProcess {
  const child = spawn(command, args, { ...options, detached: !isWindows });
  children.add(child);
  return child;
}

/** Ends a child with all of its descendants, at once. */
export function endChild(child: ChildProcess): void {
  if (!children.delete(child) || child.pid === undefined) return;
  if (isWindows) {
    spawnSync('taskkill', ['/pid', String(child.pid), '/t', '/f'], { stdio: 'ignore' });
    return;
  }
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch (error) {
    // The whole group has ended by itself.
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

/** A new empty folder that is gone when the run is over. Its path holds no link. */
export function temporaryFolder(purpose: string): string {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), `corpus-navigator-${purpose}-`)));
  folders.add(folder);
  return folder;
}

export function removeFolder(folder: string): void {
  folders.delete(folder);
  // A process that was ended a moment ago may still hold a file.
  rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
}

function endEverything(): void {
  for (const child of [...children]) endChild(child);
  for (const folder of [...folders]) {
    try {
      removeFolder(folder);
    } catch {
      // A folder in the system's temporary place may stay; the run's outcome does not depend on it.
    }
  }
}

process.on('exit', endEverything);
for (const [signal, code] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
  ['SIGHUP', 129],
] as const) {
  process.on(signal, () => process.exit(code));
}
