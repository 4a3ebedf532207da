import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { find, headlines, indexed, root, startedBy, symbols, until, write } from '../articles';

const ferry = 'Ferry line to close in June';
const inSecond = (path: string): vscode.Uri => vscode.Uri.joinPath(root(1), path);

describe('Go to Symbol in Workspace', () => {
  it('starts the extension', async () => {
    await startedBy(() => vscode.commands.executeCommand('workbench.action.showAllSymbols'));
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
  });
});

describe('several folders in one window', () => {
  before(indexed);

  it('are one corpus', async () => {
    assert.deepEqual(await headlines('line close June'), [ferry]);
    assert.deepEqual(await headlines('Storm Breaches'), ['Storm Breaches Marrowby Breakwater, Closes Port']);
  });

  it('have language features in each', async () => {
    const document = await vscode.workspace.openTextDocument(inSecond('2024-05-02-ferry.txt'));
    const editor = await vscode.window.showTextDocument(document);
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      find(editor, 'Wrenfield').start,
    );
    const text = hovers.flatMap(({ contents }) => contents as vscode.MarkdownString[])[0]?.value ?? '';
    assert.match(text, /Tobias Wrenfield/);
  });

  it('join a person who is named in both', async () => {
    await write(
      inSecond('2024-05-03-walls.txt'),
      'Two walls, one harbour master\n\nBy Staff\n\n“I have seen worse,” said Elena Marsh.\n',
    );
    await until('the new article is there', async () => (await headlines('Two walls')).length === 1);
    const document = await vscode.workspace.openTextDocument(inSecond('2024-05-03-walls.txt'));
    const editor = await vscode.window.showTextDocument(document);
    const places = await vscode.commands.executeCommand<vscode.Location[]>(
      'vscode.executeReferenceProvider',
      document.uri,
      find(editor, 'Elena Marsh').start,
    );
    const folders = new Set(places.map(({ uri }) => vscode.workspace.getWorkspaceFolder(uri)?.index));
    assert.deepEqual([...folders].sort(), [0, 1]);
  });

  it('have rules of their own, in the index as in the editor', async () => {
    const draft = inSecond('drafts/ferry.txt');
    assert.deepEqual(await headlines('line to be sold'), []);
    await vscode.window.showTextDocument(draft);
    const outline = await vscode.commands.executeCommand<unknown[] | undefined>(
      'vscode.executeDocumentSymbolProvider',
      draft,
    );
    assert.deepEqual(outline ?? [], []);
    const other = vscode.Uri.joinPath(root(0), 'drafts/ferry.txt');
    await write(other, 'Ferry line to be kept\n\nNobody knows for how long.\n');
    await until('the draft of the first folder is there', async () => {
      return (await headlines('line to be kept')).length === 1;
    });
  });

  it('may come and go', async () => {
    const second = root(1);
    assert.ok(vscode.workspace.updateWorkspaceFolders(1, 1));
    await until(
      'only the first folder is there',
      async () =>
        (await headlines('Storm Breaches')).length === 1 && (await symbols('Wrenfield')).length === 0,
    );
    assert.ok(vscode.workspace.updateWorkspaceFolders(1, 0, { uri: second, name: 'second' }));
    await until('the second folder is back', async () => (await headlines('line close June')).length === 1);
  });
});
