import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { find, indexed, open, until } from '../articles';

const path = 'archive/legend-of-the-bell.txt';

/** Types a paragraph at the end of the article, without saving it. */
async function type(editor: vscode.TextEditor, paragraph: string): Promise<void> {
  const end = editor.document.lineAt(editor.document.lineCount - 1).range.end;
  await editor.edit((edit) => {
    edit.insert(end, `\n\n${paragraph}\n`);
  });
}

describe('text that is not saved yet', () => {
  let editor: vscode.TextEditor;
  before(indexed);
  before('type', async () => {
    editor = await open(path);
    await type(
      editor,
      'Dorrit Hask-O’Lune, the sexton, came at noon. Hask-O’Lune had the key, and she said so.',
    );
    await type(editor, 'Nobody asked Dorrit Hask-O’Lune again.');
  });
  after('throw it away', () => vscode.commands.executeCommand('workbench.action.files.revert'));

  it('has its mentions highlighted, names with apostrophe and hyphen whole', async () => {
    const place = find(editor, 'Lune had');
    const words = await until('all are highlighted', async () => {
      const marks = await vscode.commands.executeCommand<vscode.DocumentHighlight[]>(
        'vscode.executeDocumentHighlights',
        editor.document.uri,
        place.start,
      );
      return marks.length >= 3 && marks.map(({ range }) => editor.document.getText(range));
    });
    assert.equal(words[0], 'Dorrit Hask-O’Lune');
    assert.ok(words.includes('Hask-O’Lune'), words.join(' | '));
  });

  it('is told of as not indexed yet', async () => {
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      editor.document.uri,
      find(editor, 'Lune had').start,
    );
    const [text] = hovers.flatMap(({ contents }) => contents as vscode.MarkdownString[]);
    assert.match(text?.value ?? '', /Dorrit Hask-O’Lune|Dorrit Hask\\-O’Lune/);
    assert.match(text?.value ?? '', /not in the index yet/);
    const trusted = text?.isTrusted;
    assert.ok(typeof trusted === 'object', 'only some commands may run from a hover');
    assert.ok(trusted.enabledCommands.every((command) => command.startsWith('corpus.')));
  });

  it('is listed with the mentions of the corpus', async () => {
    const places = await vscode.commands.executeCommand<vscode.Location[]>(
      'vscode.executeReferenceProvider',
      editor.document.uri,
      find(editor, 'Lune again').start,
    );
    assert.ok(places.length >= 3);
    assert.ok(places.every(({ uri }) => uri.toString() === editor.document.uri.toString()));
  });

  it('is jumped through like any other', async () => {
    const start = find(editor, 'Dorrit Hask-O’Lune').start;
    editor.selection = new vscode.Selection(start, start);
    await vscode.commands.executeCommand('corpus.nextMention');
    assert.equal(editor.document.getText(editor.selection), 'Hask-O’Lune');
    await vscode.commands.executeCommand('corpus.previousMention');
    assert.equal(editor.document.getText(editor.selection), 'Dorrit Hask-O’Lune');
  });
});
