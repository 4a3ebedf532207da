import * as fs from 'node:fs';
import type { FileProblem } from '../../corpus';
import { codeOf, fileProblemOf } from './file-problem';
import type { CorpusFiles, CorpusRoot, FileStat, ReadResult, WalkOptions } from '../../workspace/types';

/**
 * Walks a folder on disk, for a worker thread or the command line: synchronous, since that is several times faster
 * than promises. Symbolic links are followed where the rules say so, else those that lead out of the root are reported.
 * No folder is walked and no file is given twice: neither one that lies in the root anyway, nor a loop.
 * @param base absolute path of the root.
 */
export function* walkSync(base: string, options: WalkOptions): Generator<FileStat, void> {
  const { inclusion, at = '', onUnreadable } = options;
  const report = (path: string, error: unknown) => onUnreadable?.({ path, problem: fileProblemOf(error) });
  const realBase = realPath(base);
  /** Real paths of the files and folders that were reached through links. */
  const beyond = new Set<string>();
  /** Folders still to walk; `real` is set below a link. */
  const open: Folder[] = [];

  const enter = (folder: Folder) => {
    if (folder.path !== '' && inclusion.prunes(folder.path)) return;
    if (folder.real !== undefined) {
      if (isWithin(folder.real, realBase) || beyond.has(folder.real)) return;
      beyond.add(folder.real);
    }
    open.push(folder);
  };

  /** Whether a link leads to what is not met otherwise, and may be followed; where it may not, that is reported. */
  const isNews = (path: string, stat: fs.Stats): boolean => {
    const real = realPath(`${base}/${path}`);
    if (isWithin(real, realBase)) {
      if (!stat.isFile() || inclusion.includes(real.slice(realBase.length).replace(/^\//, ''))) return false;
    } else if (!inclusion.followsLinks) {
      const isOf = stat.isDirectory() ? !inclusion.prunes(path) : inclusion.includes(path);
      if (isOf) onUnreadable?.({ path, problem: { code: 'linkOut', target: real } });
      return false;
    }
    if (!stat.isFile()) return true;
    if (beyond.has(real) || !inclusion.includes(path)) return false;
    beyond.add(real);
    return true;
  };

  /** Takes in what stands at a path: gives the article there, or opens the folder. */
  const meet = (path: string, linked: boolean): FileStat | undefined => {
    try {
      const stat = fs.statSync(`${base}/${path}`, { throwIfNoEntry: false });
      if (linked && stat && !isNews(path, stat)) return undefined;
      if (stat?.isDirectory()) enter(linked ? { path, real: realPath(`${base}/${path}`) } : { path });
      else if (stat?.isFile() && inclusion.includes(path))
        return { path, size: stat.size, mtimeMs: changedMs(stat) };
      else if (!stat && path.includes('\ufffd')) onUnreadable?.({ path, problem: nameNotUtf8 });
    } catch (error) {
      report(path, error);
    }
    return undefined;
  };

  if (at === '') open.push({ path: '' });
  else {
    const article = meet(at, leadsThroughLink(base, at));
    if (article) yield article;
  }

  for (let folder = open.pop(); folder; folder = open.pop()) {
    let entries: fs.Dirent[];
    try {
      entries = fs.readdirSync(folder.path === '' ? base : `${base}/${folder.path}`, { withFileTypes: true });
    } catch (error) {
      if (folder.path.includes('\ufffd')) onUnreadable?.({ path: folder.path, problem: nameNotUtf8 });
      else if (folder.path === '' || codeOf(error) !== 'ENOENT') report(folder.path, error);
      continue;
    }
    for (const entry of entries) {
      const path = folder.path === '' ? entry.name : `${folder.path}/${entry.name}`;
      if (entry.isDirectory())
        enter(folder.real === undefined ? { path } : { path, real: `${folder.real}/${entry.name}` });
      else if (entry.isSymbolicLink() || (entry.isFile() && inclusion.includes(path))) {
        const article = meet(path, entry.isSymbolicLink());
        if (article) yield article;
      }
    }
  }
}

interface Folder {
  readonly path: string;
  readonly real?: string;
}

/** Reads a file on disk. Its size is looked at first: nothing over `maxSize` bytes is ever held. */
export function readSync(fsPath: string, maxSize: number): ReadResult {
  let file: number | undefined;
  try {
    // A pipe would block the thread for ever without this; Windows has no such flag.
    file = fs.openSync(
      fsPath,
      fs.constants.O_RDONLY | ((fs.constants.O_NONBLOCK as number | undefined) ?? 0),
    );
    const { size, mtimeMs, isFile } = statOf(file);
    if (!isFile) return { problem: { code: 'notAFile' } };
    if (size > maxSize) return { problem: { code: 'tooLarge', size, maxSize } };
    const bytes = Buffer.allocUnsafe(size);
    let filled = 0;
    while (filled < size) {
      const count = fs.readSync(file, bytes, filled, size - filled, null);
      if (count === 0) break;
      filled += count;
    }
    return { bytes: bytes.subarray(0, filled), size, mtimeMs };
  } catch (error) {
    const problem = fileProblemOf(error);
    return { problem, ...(problem.code === 'missing' && { missing: true }) };
  } finally {
    if (file !== undefined) fs.closeSync(file);
  }
}

/** The files of a corpus through Node's fs. A long walk gives way to other work every few milliseconds. */
export const nodeFiles: CorpusFiles = {
  async *walk(root, options, signal) {
    let resumed = performance.now();
    for (const stat of walkSync(folderOf(root), options)) {
      if (signal?.aborted) return;
      yield stat;
      if (performance.now() - resumed < 8) continue;
      await new Promise<void>((resolve) => setImmediate(resolve));
      resumed = performance.now();
    }
  },
  read: (root, path, maxSize) => Promise.resolve(readSync(`${folderOf(root)}/${path}`, maxSize)),
};

const nameNotUtf8: FileProblem = { code: 'nameNotUtf8' };

function folderOf(root: CorpusRoot): string {
  if (root.fsPath === undefined) throw new Error(`${root.uri} is not on disk`);
  return root.fsPath.replace(/(?<=[^/\\])[/\\]+$/, '');
}

function statOf(file: number): { size: number; mtimeMs: number; isFile: boolean } {
  const stat = fs.fstatSync(file);
  return { size: stat.size, mtimeMs: changedMs(stat), isFile: stat.isFile() };
}

/**
 * When a file last changed. Copies and renames may bring other content with an old time of modification; the time of
 * the change itself nobody sets.
 */
const changedMs = ({ mtimeMs, ctimeMs }: fs.Stats): number => Math.max(mtimeMs, ctimeMs);

function realPath(path: string): string {
  try {
    return fs.realpathSync.native(path).replaceAll('\\', '/');
  } catch {
    return path.replaceAll('\\', '/');
  }
}

function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith('/') ? folder : `${folder}/`);
}

/** Is the path itself, or a folder on the way to it, a symbolic link? */
function leadsThroughLink(base: string, path: string): boolean {
  for (let end = path.indexOf('/'); ; end = path.indexOf('/', end + 1)) {
    const part = end < 0 ? path : path.slice(0, end);
    try {
      if (fs.lstatSync(`${base}/${part}`, { throwIfNoEntry: false })?.isSymbolicLink()) return true;
    } catch {
      return false;
    }
    if (end < 0) return false;
  }
}
