import * as vscode from 'vscode';

/**
 * Offers commands where no folder is open: each says what is missing and offers it, since the palette, a key or the
 * walkthrough may still call it.
 */
export function registerWithoutFolder(commands: readonly string[]): vscode.Disposable {
  return vscode.Disposable.from(
    ...commands.map((command) => vscode.commands.registerCommand(command, askForFolder)),
  );
}

async function askForFolder(): Promise<void> {
  const openFolder = vscode.l10n.t('Open Folder');
  const chosen = await vscode.window.showInformationMessage(
    vscode.l10n.t('Open the folder that holds your articles first.'),
    openFolder,
  );
  if (chosen === openFolder) await vscode.commands.executeCommand('vscode.openFolder');
}
