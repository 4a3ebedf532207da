import * as vscode from 'vscode';
import type { CommandHandlers } from '../registry';

/**
 * What commands do where no folder is open: each says what is missing and offers it, since the palette, a key or the
 * walkthrough may still call it.
 */
export function commandsWithoutFolder(commands: readonly string[]): CommandHandlers {
  return Object.fromEntries(commands.map((command) => [command, askForFolder]));
}

async function askForFolder(): Promise<void> {
  const openFolder = vscode.l10n.t('Open Folder');
  const chosen = await vscode.window.showInformationMessage(
    vscode.l10n.t('Open the folder that holds your articles first.'),
    openFolder,
  );
  if (chosen === openFolder) await vscode.commands.executeCommand('vscode.openFolder');
}
