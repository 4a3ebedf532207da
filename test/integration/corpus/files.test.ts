import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { headlines, indexed, open, symbols, until, uriOf, write } from '../articles';

const { fs } = vscode.workspace;
const article = (headline: string, said: string) =>
  `${headline}\n\nBy Staff\n\n“${said},” said Martha Quill, the county archivist.\n`;

/** Until the corpus knows exactly these headlines among those with the word. */
function untilHeadlines(word: string, expected: readonly string[]): Promise<unknown> {
  return until(`“${word}” is in ${expected.length} headlines`, async () => {
    const found = (await headlines(word)).filter((headline) => headline.includes(word));
    return JSON.stringify(found.sort()) === JSON.stringify([...expected].sort());
  });
}

describe('the corpus follows its files', () => {
  before(indexed);

  it('a new article is there, with who is in it', async () => {
    await write(
      uriOf('new/2024-06-01-ledger.txt'),
      article('Ledger found in Quillhaven', 'It was under the stairs'),
    );
    await untilHeadlines('Quillhaven', ['Ledger found in Quillhaven']);
    await until('its people are there', async () =>
      (await symbols('Martha')).some(({ name }) => name.includes('Martha Quill')),
    );
  });

  it('a changed article is read again', async () => {
    await write(
      uriOf('new/2024-06-01-ledger.txt'),
      article('Ledger of Quillhaven was a forgery', 'It was not old'),
    );
    await untilHeadlines('Quillhaven', ['Ledger of Quillhaven was a forgery']);
  });

  it('what is saved in the editor is read again', async () => {
    const editor = await open('new/2024-06-01-ledger.txt');
    const line = editor.document.lineAt(0).range;
    await editor.edit((edit) => {
      edit.replace(line, 'Ledger of Quillhaven was genuine');
    });
    await editor.document.save();
    await untilHeadlines('Quillhaven', ['Ledger of Quillhaven was genuine']);
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
  });

  it('a renamed folder takes its articles along', async () => {
    await write(
      uriOf('new/2024-06-02-deed.txt'),
      article('Deed turns up in Quillhaven too', 'It was in the drawer'),
    );
    await untilHeadlines('Quillhaven', [
      'Ledger of Quillhaven was genuine',
      'Deed turns up in Quillhaven too',
    ]);
    await fs.rename(uriOf('new'), uriOf('moved'));
    await until('the articles stand in the new folder', async () => {
      const found = (await symbols('Quillhaven')).filter(({ kind }) => kind === vscode.SymbolKind.File);
      return found.length === 2 && found.every(({ location }) => location.uri.path.includes('/moved/'));
    });
  });

  it('a deleted article is gone, and so is a deleted folder', async () => {
    await fs.delete(uriOf('moved/2024-06-02-deed.txt'));
    await untilHeadlines('Quillhaven', ['Ledger of Quillhaven was genuine']);
    await fs.delete(uriOf('moved'), { recursive: true });
    await untilHeadlines('Quillhaven', []);
  });

  it('a file that is no text stops nothing', async () => {
    await fs.writeFile(uriOf('odd/picture.txt'), new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1, 0, 2]));
    await write(uriOf('odd/2024-06-03-note.txt'), article('Note from Quillhaven', 'All is well'));
    await untilHeadlines('Quillhaven', ['Note from Quillhaven']);
    assert.deepEqual(await headlines('picture'), []);
    await fs.delete(uriOf('odd'), { recursive: true });
    await untilHeadlines('Quillhaven', []);
  });
});

describe('an article in Windows-1252', () => {
  before(indexed);

  it('opens with its quote marks', async () => {
    const uri = uriOf('harbour-courier/2024-05/orrin-light.txt');
    await vscode.commands.executeCommand('corpus.openPlace', { uri: uri.toString() });
    const document = vscode.window.activeTextEditor?.document;
    assert.equal(document?.uri.toString(), uri.toString());
    assert.equal(document.encoding, 'windows1252');
    assert.match(document.getText(), /[“”]/);
    assert.doesNotMatch(document.getText(), /\uFFFD/);
  });
});

describe('the settings of the corpus', () => {
  before(indexed);

  it('say what is an article, and hold at once', async () => {
    const settings = vscode.workspace.getConfiguration('corpus');
    await settings.update('exclude', ['northern-wire/**'], vscode.ConfigurationTarget.Workspace);
    try {
      await until('the wire is gone', async () => (await headlines('Storm Breaches')).length === 0);
    } finally {
      await settings.update('exclude', undefined, vscode.ConfigurationTarget.Workspace);
    }
    await until('the wire is back', async () => (await headlines('Storm Breaches')).length === 1);
  });

  it('keep no command from being done while the corpus is opened anew', async () => {
    const settings = vscode.workspace.getConfiguration('corpus');
    for (const size of [19, undefined]) {
      await settings.update('maxFileSize', size, vscode.ConfigurationTarget.Workspace);
      for (let i = 0; i < 3; i++) await vscode.commands.executeCommand('corpus.refresh');
      assert.equal((await headlines('Storm Breaches')).length, 1);
    }
  });

  it('an article that is gone is named by whoever leads to it', async () => {
    const uri = uriOf('new/gone.txt').toString();
    await assert.rejects(async () => vscode.commands.executeCommand('corpus.openPlace', { uri }), {
      message: '“new/gone.txt” can’t be opened: it no longer exists.',
    });
  });
});
