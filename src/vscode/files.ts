import * as vscode from 'vscode';
import type { FileProblem } from '../corpus';
import type { CorpusFiles, FileStat } from '../workspace/types';

/** How many requests for a file's state are on their way at once: a remote file system answers slowly. */
const concurrent = 32;

/** The files of a corpus through the editor, also where they are not on disk. */
export const vscodeFiles: CorpusFiles = {
  async *walk(root, { inclusion, at = '', onUnreadable }, signal) {
    const base = vscode.Uri.parse(root.uri, true);
    const uriAt = (path: string) => (path === '' ? base : vscode.Uri.joinPath(base, path));
    const open: string[] = [];
    const files: string[] = [];
    if (at === '') open.push('');
    else {
      const kind = await kindOf(uriAt(at));
      if (kind === undefined) return;
      if (kind & vscode.FileType.Directory) open.push(at);
      else if (inclusion.includes(at)) files.push(at);
    }
    for (;;) {
      while (files.length > 0) {
        if (signal?.aborted) return;
        const some = files.splice(-concurrent);
        for (const stat of await Promise.all(some.map((path) => statAt(path)))) if (stat) yield stat;
      }
      const folder = open.pop();
      if (folder === undefined || signal?.aborted) return;
      try {
        for (const [name, kind] of await vscode.workspace.fs.readDirectory(uriAt(folder))) {
          const path = folder === '' ? name : `${folder}/${name}`;
          // A link to a folder may lead round in a circle, and there is no real path here to notice it by.
          if (kind === vscode.FileType.Directory) {
            if (!inclusion.prunes(path)) open.push(path);
          } else if (kind & vscode.FileType.File && inclusion.includes(path)) files.push(path);
        }
      } catch (error) {
        onUnreadable?.({ path: folder, problem: fileProblemOf(error) });
      }
    }

    async function statAt(path: string): Promise<FileStat | undefined> {
      try {
        const { size, mtime } = await vscode.workspace.fs.stat(uriAt(path));
        return { path, size, mtimeMs: mtime };
      } catch (error) {
        const problem = fileProblemOf(error);
        if (problem.code !== 'missing') onUnreadable?.({ path, problem });
        return undefined;
      }
    }
  },

  async read(root, path, maxSize) {
    const uri = vscode.Uri.joinPath(vscode.Uri.parse(root.uri, true), path);
    try {
      const { size, mtime } = await vscode.workspace.fs.stat(uri);
      if (size > maxSize) return { problem: { code: 'tooLarge', size, maxSize } };
      const bytes = await vscode.workspace.fs.readFile(uri);
      return { bytes, size, mtimeMs: mtime };
    } catch (error) {
      const problem = fileProblemOf(error);
      return { problem, ...(problem.code === 'missing' && { missing: true }) };
    }
  },
};

async function kindOf(uri: vscode.Uri): Promise<vscode.FileType | undefined> {
  try {
    return (await vscode.workspace.fs.stat(uri)).type;
  } catch {
    return undefined;
  }
}

/** What an error of the editor's file system says of a file. */
function fileProblemOf(error: unknown): FileProblem {
  if (error instanceof vscode.FileSystemError) {
    if (error.code === 'FileNotFound') return { code: 'missing' };
    if (error.code === 'NoPermissions') return { code: 'noPermission' };
    if (error.code === 'Unavailable') return { code: 'fileSystemUnreachable' };
  }
  return { code: 'unreadable', error: error instanceof Error ? error.message : String(error) };
}
