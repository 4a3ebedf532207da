import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { find, headlines, indexed, open, symbols, until } from '../articles';

describe('a folder that holds decisions on entities', () => {
  it('starts the extension by itself', async () => {
    const extension = vscode.extensions.getExtension('corpus-navigator.corpus-navigator');
    await until('it runs', () => extension?.isActive);
  });
});

describe('Restricted Mode', () => {
  before(indexed);

  it('is on: the folder is not trusted', () => {
    assert.equal(vscode.workspace.isTrusted, false);
  });

  it('reads the articles all the same: nothing in them is ever run', async () => {
    assert.equal((await headlines('Storm Breaches')).length, 1);
    assert.ok((await symbols('Elena Marsh')).some(({ kind }) => kind !== vscode.SymbolKind.File));
  });

  it('has the language features and the commands', async () => {
    const editor = await open('northern-wire/0001.txt');
    const links = await vscode.commands.executeCommand<vscode.LocationLink[]>(
      'vscode.executeDefinitionProvider',
      editor.document.uri,
      find(editor, 'Marsh told').start,
    );
    assert.equal(links.length, 1);
    const { start } = find(editor, 'Elena Marsh');
    editor.selection = new vscode.Selection(start, start);
    await vscode.commands.executeCommand('corpus.nextMention');
    assert.ok(editor.selection.active.isAfter(start));
  });
});
