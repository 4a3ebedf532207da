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

  it('has the tools for assistants, which answer with evidence as fenced data', async () => {
    const names = [
      ...['search_quotations', 'verify_quotation', 'find_mentions'],
      ...['search_text', 'list_speakers', 'read_article'],
    ];
    await until('they are there', () =>
      names.every((name) => vscode.lm.tools.some((tool) => tool.name === name)),
    );
    const { content } = await vscode.lm.invokeTool('search_quotations', {
      input: { query: 'inspected', speaker: 'Marsh' },
      toolInvocationToken: undefined,
    });
    const [part] = content;
    assert.ok(part instanceof vscode.LanguageModelTextPart);
    assert.match(part.value, /^Data returned by search_quotations:\n```json\n\{"quoted":/);
    assert.match(part.value, /inquiry-marsh\.txt:5:60".*"name":"Elena Marsh"/);
    await assert.rejects(
      async () =>
        vscode.lm.invokeTool('read_article', {
          input: { id: '../../etc/passwd' },
          toolInvocationToken: undefined,
        }),
      /No article of this corpus has the id/,
    );
  });
});
