import {
  closeSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** The project's root; the launcher runs from its sources. */
export const projectFolder = path.resolve(__dirname, '../..');

/**
 * Where fetched things are kept: the user's cache folder, so that clones share them, or `.cache` in the project
 * where a home cannot be written. `CORPUS_NAVIGATOR_CACHE` names another place.
 */
export function cacheFolder(): string {
  const places = [
    process.env['CORPUS_NAVIGATOR_CACHE'] ?? userCacheFolder(),
    path.join(projectFolder, '.cache'),
  ];
  for (const place of places) {
    try {
      mkdirSync(place, { recursive: true });
      return place;
    } catch {
      // The next place.
    }
  }
  throw new Error(`None of these folders can be written: ${places.join(', ')}.`);
}

function userCacheFolder(): string {
  const home = homedir();
  if (process.platform === 'darwin') return path.join(home, 'Library/Caches/corpus-navigator');
  if (process.platform === 'win32') {
    return path.join(process.env['LOCALAPPDATA'] ?? path.join(home, 'AppData/Local'), 'corpus-navigator');
  }
  return path.join(process.env['XDG_CACHE_HOME'] ?? path.join(home, '.cache'), 'corpus-navigator');
}

/**
 * The folder `name` of the cache, made by `make` if it is not there. It is there whole or not at all: `make` fills
 * another folder that is renamed at the end. Of two launchers at once, one makes it and the other waits.
 */
export async function cached(name: string, make: (folder: string) => Promise<void>): Promise<string> {
  const folder = path.join(cacheFolder(), name);
  if (isFolder(folder)) return folder;
  const unlock = await lock(`${folder}.lock`);
  const unfinished = `${folder}.unfinished`;
  try {
    if (isFolder(folder)) return folder;
    rmSync(unfinished, { recursive: true, force: true });
    mkdirSync(unfinished);
    await make(unfinished);
    renameSync(unfinished, folder);
    return folder;
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
    unlock();
  }
}

/** Waits for the lock file and takes it; one whose process is gone counts as free. Returns what frees it. */
async function lock(file: string): Promise<() => void> {
  let told = false;
  for (;;) {
    try {
      const handle = openSync(file, 'wx');
      writeSync(handle, String(process.pid));
      closeSync(handle);
      const free = () => {
        rmSync(file, { force: true });
      };
      process.once('exit', free);
      return () => {
        process.off('exit', free);
        free();
      };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    if (isAbandoned(file)) {
      rmSync(file, { force: true });
      continue;
    }
    if (!told) console.log(`Waiting for another process that fills the cache (${file}) …`);
    told = true;
    await pause(500);
  }
}

function isAbandoned(file: string): boolean {
  try {
    const pid = Number(readFileSync(file, 'utf8'));
    // The one that has just made it writes its number a moment later.
    if (pid === 0) return Date.now() - statSync(file).mtimeMs > 10_000;
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}

function isFolder(folder: string): boolean {
  return statSync(folder, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
