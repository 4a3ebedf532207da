import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { find, headlines, indexed, open, symbols, until, uriOf, write } from '../articles';

const { fs } = vscode.workspace;

/** All symbols of an outline, each with its detail: `name · detail`. */
function flat(found: readonly vscode.DocumentSymbol[]): string[] {
  return found.flatMap(({ name, detail, children }) => [`${name} · ${detail}`, ...flat(children)]);
}

describe('a folder that is not on the disk', () => {
  before(indexed);

  it('is read through the editor: headlines and people are there', async () => {
    assert.equal(uriOf('').scheme, 'memfs');
    assert.deepEqual(await headlines('Lighthouse'), ['Lighthouse keeper retires after forty years']);
    assert.deepEqual(await headlines('new lamp'), ['A new lamp for Port Ellery']);
    assert.ok((await symbols('Solvane')).some(({ name }) => name.includes('Ingrid Solvane')));
  });

  it('has an outline with quotations and their speakers', async () => {
    const { document } = await open('2024-02-11-lighthouse.txt');
    const outline = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      document.uri,
    );
    assert.ok(
      flat(outline).some((line) => /Solvane: .*I have counted every ship.* · direct/.test(line)),
      flat(outline).join('\n'),
    );
  });

  it('leads from a surname to where the person is first named', async () => {
    const editor = await open('2024-02-11-lighthouse.txt');
    const links = await vscode.commands.executeCommand<vscode.LocationLink[]>(
      'vscode.executeDefinitionProvider',
      editor.document.uri,
      find(editor, 'Solvane', 'every ship').start,
    );
    assert.deepEqual(
      links.map(({ targetRange }) => editor.document.getText(targetRange)),
      ['Ingrid Solvane'],
    );
  });

  it('is followed as its files come, change and go', async () => {
    await write(uriOf('2024-04-01-moths.txt'), 'Moths return\n\nBy Staff\n\nThe moths of Ellery are back.\n');
    await until('the new article is there', async () => (await headlines('Moths')).length === 1);
    await write(uriOf('2024-04-01-moths.txt'), 'Moths leave\n\nBy Staff\n\nThe moths of Ellery are gone.\n');
    await until('it has changed', async () => (await headlines('Moths'))[0] === 'Moths leave');
    await fs.delete(uriOf('2024-04-01-moths.txt'));
    await until('it is gone', async () => (await headlines('Moths')).length === 0);
  });
});
