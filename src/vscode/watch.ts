import * as vscode from 'vscode';
import { ChangeBatch } from '../workspace/changes';
import type { CorpusRoot, Inclusion } from '../workspace/types';
import { locate } from '../workspace/uri';

/**
 * Watches a root for articles and folders that come, go, change or move. What changed is only named: whether a path
 * is a file, a folder or nothing any more is for the listener to look at, since a folder that is renamed, moved or
 * deleted gives no event for the files in it.
 * @param onChange gets paths below the root, none inside another; `['']` stands for the whole root.
 */
export function watchRoot(
  root: CorpusRoot,
  inclusion: Inclusion,
  onChange: (paths: string[]) => void,
): vscode.Disposable {
  const batch = new ChangeBatch(onChange);
  const pathOf = (uri: vscode.Uri) => locate([root], uri.toString())?.path;
  const cameOrWent = (uri: vscode.Uri) => {
    const path = pathOf(uri);
    // What is no article by its name may be a folder.
    if (path !== undefined && !inclusion.prunes(path)) batch.add(path);
  };
  const base = vscode.Uri.parse(root.uri, true);
  const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(base, '**/*'));
  return vscode.Disposable.from(
    watcher,
    watcher.onDidCreate(cameOrWent),
    watcher.onDidDelete(cameOrWent),
    watcher.onDidChange((uri) => {
      const path = pathOf(uri);
      if (path !== undefined && inclusion.includes(path)) batch.add(path);
    }),
    batch,
  );
}
