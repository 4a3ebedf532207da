import * as vscode from 'vscode';
import type { CorpusIndex, LeftOutFile } from '../../corpus';
import { formatCount } from '../../presentation/article-labels';
import { fileProblemSentence } from '../../presentation/problems';
import { plain } from './pick-items';

/** A list of more files is read in the log, or as JSON from the command line. */
const maxFiles = 2000;

interface Item extends vscode.QuickPickItem {
  readonly uri: vscode.Uri;
}

/** Lists the files that were left out, each with its reason, and opens the one that is chosen. */
export async function showFilesLeftOut(index: Pick<CorpusIndex, 'problems'>): Promise<void> {
  const { items, total } = await index.problems({ offset: 0, limit: maxFiles });
  if (total === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('No file was left out.'));
    return;
  }
  const title =
    items.length < total
      ? vscode.l10n.t('Files Left Out: {0} of {1}', formatCount(items.length), formatCount(total))
      : vscode.l10n.t('Files Left Out: {0}', formatCount(total));
  const chosen = await vscode.window.showQuickPick(items.map(fileItem), {
    title,
    placeHolder: vscode.l10n.t('Choose a file to open it'),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  if (chosen) await vscode.commands.executeCommand('vscode.open', chosen.uri);
}

function fileItem({ uri: address, problem }: LeftOutFile): Item {
  const uri = vscode.Uri.parse(address, true);
  const path = vscode.workspace.asRelativePath(uri);
  const slash = path.lastIndexOf('/');
  return {
    label: `$(warning) ${plain(path.slice(slash + 1))}`,
    description: plain(path.slice(0, Math.max(0, slash))),
    detail: plain(fileProblemSentence(problem)),
    uri,
  };
}
