import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { find, indexed, open, until, uriOf, write } from '../articles';

async function outline(editor: vscode.TextEditor): Promise<vscode.DocumentSymbol[]> {
  // Undefined where no provider answers.
  const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>(
    'vscode.executeDocumentSymbolProvider',
    editor.document.uri,
  );
  return symbols ?? [];
}

/** All symbols of an outline, with how deep they stand. */
function flat(symbols: readonly vscode.DocumentSymbol[], depth = 0): [number, vscode.DocumentSymbol][] {
  return symbols.flatMap((symbol) => [[depth, symbol], ...flat(symbol.children, depth + 1)]);
}

describe('the outline of an article', () => {
  before(indexed);

  it('shows headline, byline, lead and paragraphs, and who is quoted in them', async () => {
    const editor = await open('northern-wire/0001.txt');
    const all = flat(await outline(editor)).map(([, symbol]) => symbol);
    assert.equal(all[0]?.name, 'Storm Breaches Marrowby Breakwater, Closes Port');
    assert.ok(all.some(({ detail, name }) => detail === 'Byline' && name === 'By Staff, Northern Wire'));
    const quotation = all.find(
      ({ name, kind }) =>
        kind === vscode.SymbolKind.String && name.startsWith('Elena Marsh: "We lost the wall'),
    );
    assert.equal(quotation?.detail, 'direct');
    assert.equal(
      editor.document.getText(quotation.selectionRange).startsWith('"We lost the wall in eleven minutes'),
      true,
    );
  });

  it('puts quotations and paragraphs under their subheading', async () => {
    const editor = await open('harbour-courier/2024-02/2024-02-08-strike-begins.txt');
    const all = flat(await outline(editor));
    const [headingDepth, heading] = all.find(([, { name }]) => name === "THE EMPLOYERS' VIEW")!;
    const below = flat(heading.children).map(([, { name }]) => name);
    assert.ok(
      below.some((name) => name.includes(': “There are no winners')),
      below.join(' | '),
    );
    assert.ok(headingDepth > 0);
  });

  it('folds at subheadings', async () => {
    const editor = await open('harbour-courier/2024-02/2024-02-08-strike-begins.txt');
    const folds = await vscode.commands.executeCommand<vscode.FoldingRange[]>(
      'vscode.executeFoldingRangeProvider',
      editor.document.uri,
    );
    const heading = find(editor, "THE EMPLOYERS' VIEW").start.line;
    const next = find(editor, "THE CITY'S VIEW").start.line;
    const fold = folds.find(({ start }) => start === heading);
    assert.ok(fold && fold.end < next && fold.end > heading + 2);
  });

  it('leaves the headings of Markdown to VS Code and adds the quotations beside them', async () => {
    const editor = await open('vellin-review/after-the-wall.md');
    const names = await until('both outlines are there', async () => {
      const all = flat(await outline(editor)).map(([, { name }]) => name);
      return all.includes('## What it became') && all.some((name) => name.includes(': “We stopped')) && all;
    });
    assert.equal(names.filter((name) => name.includes('What it became')).length, 1, names.join(' | '));
  });

  it('shows Markdown without headings whole', async () => {
    const uri = uriOf('plain/2024-06-04-oar.md');
    await write(uri, '---\ntitle: Oar found\n---\n\nAn oar was found.\n\n“It is mine,” said Otto Lask.\n');
    try {
      const editor = await open('plain/2024-06-04-oar.md');
      const names = flat(await outline(editor)).map(([, { name }]) => name);
      assert.deepEqual(names, ['An oar was found.', 'Otto Lask: “It is mine,”']);
    } finally {
      await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
      await vscode.workspace.fs.delete(uriOf('plain'), { recursive: true });
    }
  });

  it('leaves Markdown alone where the setting says so', async () => {
    const settings = vscode.workspace.getConfiguration('corpus');
    await settings.update('outline.markdown', false, vscode.ConfigurationTarget.Workspace);
    try {
      const editor = await open('vellin-review/after-the-wall.md');
      await until('only headings are there', async () => {
        const all = flat(await outline(editor)).map(([, { name }]) => name);
        return all.includes('## What it became') && !all.some((name) => name.includes(': “We stopped'));
      });
    } finally {
      await settings.update('outline.markdown', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });

  it('finds what is said in German where the setting says that the articles are', async () => {
    const settings = vscode.workspace.getConfiguration('corpus');
    await write(
      uriOf('bruecke/a.txt'),
      'Brücke zu\n\nAda Lund sagte, die Brücke sei seit Montag gesperrt.\n',
    );
    await settings.update('language', 'de', vscode.ConfigurationTarget.Workspace);
    try {
      const editor = await open('bruecke/a.txt');
      const said = await until('the quotation is there', async () =>
        flat(await outline(editor)).find(([, { name }]) => name.includes('die Brücke sei')),
      );
      assert.ok(said[1].name.startsWith('Ada Lund: '));
    } finally {
      await settings.update('language', undefined, vscode.ConfigurationTarget.Workspace);
      await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
      await vscode.workspace.fs.delete(uriOf('bruecke'), { recursive: true });
      await indexed();
    }
  });

  it('follows what is typed, before it is saved', async () => {
    const editor = await open('archive/legend-of-the-bell.txt');
    const end = editor.document.lineAt(editor.document.lineCount - 1).range.end;
    await editor.edit((edit) => {
      edit.insert(end, '\n\n“The bell is in my cellar,” said Dorrit Hask, the sexton.\n');
    });
    await until('the new quotation is there', async () =>
      flat(await outline(editor)).some(([, { name }]) =>
        name.startsWith('Dorrit Hask: “The bell is in my cellar'),
      ),
    );
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  it('is not offered for what is no article', async () => {
    const document = await vscode.workspace.openTextDocument({
      language: 'plaintext',
      content: 'A note\n\nOne.\n',
    });
    const symbols = await vscode.commands.executeCommand<unknown[] | undefined>(
      'vscode.executeDocumentSymbolProvider',
      document.uri,
    );
    assert.equal(symbols?.length ?? 0, 0);
    // Left alone, the editor would open it by itself while another test looks at the tabs.
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });
});
