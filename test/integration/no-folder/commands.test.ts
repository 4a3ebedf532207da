import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { startedBy, symbols } from '../articles';

describe('a window without a folder', () => {
  it('starts the extension at a command', async () => {
    assert.equal(vscode.workspace.workspaceFolders, undefined);
    // It ends when somebody answers its message.
    await startedBy(() => void vscode.commands.executeCommand('corpus.showStatus'));
  });

  it('has no article and nobody to find', async () => {
    assert.deepEqual(await symbols('Marsh'), []);
  });

  it('has an answer for each command of the palette', async () => {
    const extension = vscode.extensions.getExtension('corpus-navigator.corpus-navigator');
    await extension!.activate();
    const { contributes } = extension!.packageJSON as {
      contributes: { commands: readonly { command: string }[] };
    };
    const known = new Set(await vscode.commands.getCommands(true));
    assert.ok(contributes.commands.length > 20);
    assert.deepEqual(
      contributes.commands.map(({ command }) => command).filter((command) => !known.has(command)),
      [],
    );
  });

  it('leaves a text file that is opened alone', async () => {
    const document = await vscode.workspace.openTextDocument({
      language: 'plaintext',
      content: 'A headline\n\n“Nobody asked me,” said Ada Quill.\n',
    });
    await vscode.window.showTextDocument(document);
    const outline = await vscode.commands.executeCommand<unknown[] | undefined>(
      'vscode.executeDocumentSymbolProvider',
      document.uri,
    );
    assert.deepEqual(outline ?? [], []);
  });
});
