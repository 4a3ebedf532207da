import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { find, indexed, open, symbols } from '../articles';

const storm = 'northern-wire/0001.txt';
const inquiry = 'harbour-courier/2024-04/2024-04-10-inquiry-marsh.txt';

const ask = <T>(command: string, editor: vscode.TextEditor, place: vscode.Range): Thenable<T> =>
  vscode.commands.executeCommand<T>(`vscode.execute${command}`, editor.document.uri, place.start);

/** Puts the cursor there and runs a command of the palette. */
async function jump(
  command: string,
  editor: vscode.TextEditor,
  place: vscode.Range,
): Promise<vscode.TextEditor> {
  editor.selection = new vscode.Selection(place.start, place.start);
  await vscode.commands.executeCommand(command);
  assert.ok(vscode.window.activeTextEditor);
  return vscode.window.activeTextEditor;
}

const selected = ({ document, selection }: vscode.TextEditor): string => document.getText(selection);

describe('mentions in an article', () => {
  before(indexed);

  it('lead to where the person is first named', async () => {
    const editor = await open(storm);
    const links = await ask<vscode.LocationLink[]>('DefinitionProvider', editor, find(editor, 'Marsh told'));
    assert.equal(links.length, 1);
    const { targetUri, targetRange } = links[0]!;
    assert.equal(targetUri.toString(), editor.document.uri.toString());
    assert.match(editor.document.getText(targetRange), /^(Captain )?Elena Marsh$/);
  });

  it('are one whatever name or pronoun stands there', async () => {
    const editor = await open(storm);
    const marks = await ask<vscode.DocumentHighlight[]>(
      'DocumentHighlights',
      editor,
      find(editor, 'Elena Marsh'),
    );
    const words = marks.map(({ range }) => editor.document.getText(range));
    assert.ok(words.includes('Marsh'), words.join(' | '));
    assert.ok(
      words.some((word) => word.endsWith('Elena Marsh')),
      words.join(' | '),
    );
    const fromSurname = await ask<vscode.DocumentHighlight[]>(
      'DocumentHighlights',
      editor,
      find(editor, 'Marsh told'),
    );
    assert.deepEqual(
      fromSurname.map(({ range }) => range.start.line),
      marks.map(({ range }) => range.start.line),
    );
  });

  it('are listed for the whole corpus', async () => {
    const editor = await open(inquiry);
    const places = await ask<vscode.Location[]>('ReferenceProvider', editor, find(editor, 'Elena Marsh'));
    const files = [...new Set(places.map(({ uri }) => uri.toString()))];
    assert.ok(files.includes(editor.document.uri.toString()));
    assert.ok(files.length > 3, files.join('\n'));
    assert.ok(places.length <= 2000);
  });

  it('are told of in a hover: name, variants, how often and where', async () => {
    const editor = await open(inquiry);
    const hovers = await ask<vscode.Hover[]>('HoverProvider', editor, find(editor, 'Marsh', 'said Captain'));
    const text = hovers
      .flatMap(({ contents }) => contents as vscode.MarkdownString[])
      .map(({ value }) => value);
    assert.equal(text.length, 1);
    assert.match(text[0]!, /\*\*Elena Marsh\*\*/);
    assert.match(text[0]!, /mentions? in this article/);
    assert.match(text[0]!, /\d+ in \d+ articles of the corpus/);
  });

  it('hold together a name with an apostrophe', async () => {
    const editor = await open('harbour-courier/2024-01/2024-01-24-union-meeting.txt');
    const inside = find(editor, 'Hanlon held');
    const links = await ask<vscode.LocationLink[]>('DefinitionProvider', editor, inside);
    assert.equal(editor.document.getText(links[0]?.targetRange), "Nuala O'Hanlon");
  });

  it('say nothing where no name stands', async () => {
    const editor = await open(storm);
    const place = find(editor, 'closed to all traffic');
    assert.deepEqual(await ask('DefinitionProvider', editor, place), []);
    assert.deepEqual(await ask('HoverProvider', editor, place), []);
    assert.deepEqual(await ask('ReferenceProvider', editor, place), []);
  });

  it('are offered by any of their names in Go to Symbol in Workspace', async () => {
    const found = await symbols('Marsh');
    assert.ok(
      found.some(({ name, kind }) => name.includes('Elena Marsh') && kind !== vscode.SymbolKind.File),
    );
    assert.ok((await symbols('Storm Breaches')).some(({ kind }) => kind === vscode.SymbolKind.File));
  });
});

describe('jumping between mentions', () => {
  before(indexed);

  it('goes on in the article, and back the same way', async () => {
    const editor = await open(inquiry);
    const first = find(editor, 'Elena Marsh', 'Jonas Wray');
    const second = await jump('corpus.nextMention', editor, first);
    assert.equal(second.document.uri.toString(), editor.document.uri.toString());
    assert.ok(second.selection.start.isAfter(first.end), selected(second));
    const back = await jump('corpus.previousMention', second, second.selection);
    assert.match(selected(back), /Elena Marsh$/);
    assert.equal(back.selection.start.line, first.start.line);
  });

  it('goes on into the next article that mentions the person, and comes back', async () => {
    const editor = await open(inquiry);
    const last = find(editor, 'Marsh', 'said Captain');
    const next = await jump('corpus.nextMention', editor, last);
    assert.notEqual(next.document.uri.toString(), editor.document.uri.toString());
    assert.match(selected(next), /Marsh|harbour master|\b[Ss]he\b|\b[Hh]er\b/);
    const back = await jump('corpus.previousMention', next, next.selection);
    assert.equal(back.document.uri.toString(), editor.document.uri.toString());
    assert.ok(back.selection.start.line >= last.start.line, selected(back));
  });

  it('visits every article that mentions the person, and comes round', async () => {
    const editor = await open(inquiry);
    const start = find(editor, 'Elena Marsh', 'Jonas Wray');
    const places = await ask<vscode.Location[]>('ReferenceProvider', editor, start);
    const expected = new Set(places.map(({ uri }) => uri.toString()));
    const visited = new Set<string>();
    let at = editor;
    let place: vscode.Range = start;
    for (let jumps = 0; jumps <= places.length; jumps++) {
      at = await jump('corpus.nextMention', at, place);
      place = at.selection;
      visited.add(at.document.uri.toString());
      if (at.document === editor.document && at.selection.start.isEqual(start.start)) break;
    }
    assert.deepEqual([...visited].sort(), [...expected].sort());
  });
});
