import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { find, indexed, open, until, uriOf } from '../articles';

const storm = 'northern-wire/0001.txt';
const inquiry = 'harbour-courier/2024-04/2024-04-10-inquiry-marsh.txt';

const run = (command: string, argument?: unknown): Thenable<unknown> =>
  vscode.commands.executeCommand(command, argument);

/** Tabs by group, what is selected, and what is in sight. */
function desk(): unknown {
  const editor = vscode.window.activeTextEditor;
  return {
    groups: vscode.window.tabGroups.all.map(({ tabs }) =>
      tabs.map(({ label, isActive, isPreview }) => ({ label, isActive, isPreview })),
    ),
    file: editor?.document.uri.path,
    selections: editor?.selections.map(({ anchor, active }) => [anchor, active]),
    top: editor?.visibleRanges[0]?.start,
  };
}

/** Opens the search and waits until a place is shown beside the editor; gives the editor that shows it. */
async function searchAndPreview(query: string, command = 'corpus.searchQuotes'): Promise<vscode.TextEditor> {
  const before = new Set(vscode.window.visibleTextEditors);
  await run(command, { query });
  return until('a preview at the side', () =>
    vscode.window.visibleTextEditors.find((editor) => !before.has(editor) && !editor.selection.isEmpty),
  );
}

/** What is selected in an editor, to compare. */
const placeOf = ({ document, selection }: vscode.TextEditor): string =>
  JSON.stringify([document.uri.path, selection]);

const placesInSight = (): string => vscode.window.visibleTextEditors.map(placeOf).sort().join();

/** Goes to the next row and waits until another place is shown. */
async function moveOn(): Promise<void> {
  const before = placesInSight();
  await run('workbench.action.quickOpenSelectNext');
  await until('the preview of the next row', () => placesInSight() !== before);
}

async function escape(): Promise<void> {
  const groups = vscode.window.tabGroups.all.length;
  await run('workbench.action.closeQuickOpen');
  await until('the preview is closed', () => vscode.window.tabGroups.all.length < groups);
}

describe('the search for quotations', () => {
  before(indexed);
  beforeEach(() => run('workbench.action.closeAllEditors'));

  it('gives back tabs, selection and scroll when it is escaped', async () => {
    await open(inquiry);
    const editor = await open(storm);
    const { start, end } = find(editor, 'Elena Marsh');
    editor.selection = new vscode.Selection(end, start);
    const before = desk();
    await searchAndPreview('speaker:marsh');
    await moveOn();
    await moveOn();
    await escape();
    assert.deepEqual(desk(), before);
  });

  it('leaves nothing behind where no editor was open', async () => {
    const before = desk();
    const previewed = [placeOf(await searchAndPreview('speaker:dahl'))];
    await moveOn();
    previewed.push(placesInSight());
    await escape();
    assert.deepEqual(desk(), before);
    await run('workbench.action.navigateBack');
    const now = vscode.window.activeTextEditor;
    assert.ok(!now || !previewed.includes(placeOf(now)), 'Go Back leads to no previewed place');
  });

  it('leaves nothing behind where tabs are never previews', async () => {
    const settings = vscode.workspace.getConfiguration('workbench.editor');
    await settings.update('enablePreview', false, vscode.ConfigurationTarget.Global);
    try {
      await open(inquiry);
      const before = desk();
      await searchAndPreview('speaker:marsh');
      await moveOn();
      await moveOn();
      await escape();
      assert.deepEqual(desk(), before);
    } finally {
      await settings.update('enablePreview', undefined, vscode.ConfigurationTarget.Global);
    }
  });

  it('does not touch what stands in other groups', async () => {
    await open(inquiry);
    const side = await vscode.workspace.openTextDocument(uriOf(storm));
    await vscode.window.showTextDocument(side, { viewColumn: vscode.ViewColumn.Two, preview: true });
    await run('workbench.action.focusFirstEditorGroup');
    const before = desk();
    await searchAndPreview('speaker:marsh');
    await moveOn();
    await escape();
    assert.deepEqual(desk(), before);
  });

  it('leaves no trail for Go Back when it is escaped', async () => {
    await open(inquiry);
    const editor = await open(storm);
    await searchAndPreview('speaker:dahl');
    await moveOn();
    await escape();
    await run('workbench.action.navigateBack');
    const path = await until('the editor of before', () => {
      const now = vscode.window.activeTextEditor?.document.uri.path;
      return now !== editor.document.uri.path && now;
    });
    assert.ok(path.endsWith(inquiry), path);
  });

  it('opens the quotation selected on Enter, where one was at work, and Go Back leads to where one came from', async () => {
    const editor = await open(inquiry);
    const from = editor.document.uri.path;
    await searchAndPreview('speaker:dahl');
    await moveOn();
    const previewed = vscode.window.visibleTextEditors.find(({ document }) => document.uri.path !== from);
    assert.ok(previewed);
    const words = previewed.document.getText(previewed.selection);
    await run('workbench.action.acceptSelectedQuickOpenItem');
    const opened = await until('the chosen article', () => {
      const now = vscode.window.activeTextEditor;
      return now && now.document.uri.path !== from && vscode.window.tabGroups.all.length === 1 && now;
    });
    assert.equal(opened.document.getText(opened.selection), words);
    assert.equal(opened.viewColumn, vscode.ViewColumn.One);
    await run('workbench.action.navigateBack');
    await until('the editor of before', () => vscode.window.activeTextEditor?.document.uri.path === from);
  });

  it('copies the chosen quotation with its source, and so does the cursor in it', async () => {
    const preview = await searchAndPreview('speaker:dahl');
    const words = preview.document.getText(preview.selection);
    const line = preview.selection.start.line + 1;
    const path = vscode.workspace.asRelativePath(preview.document.uri);
    await run('corpus.searchQuotes.copy');
    const copied = await vscode.env.clipboard.readText();
    assert.ok(copied.startsWith(words), copied);
    assert.match(copied, /^— .*Dahl.*, (direct|indirect|mixed)$/m);
    assert.ok(copied.endsWith(` · ${path}:${line}\n`), copied);
    await escape();
    const editor = await open(path);
    const { start } = find(editor, words);
    editor.selection = new vscode.Selection(start, start);
    await vscode.env.clipboard.writeText('');
    await run('corpus.copyQuotation');
    assert.equal(await vscode.env.clipboard.readText(), copied);
  });
});
