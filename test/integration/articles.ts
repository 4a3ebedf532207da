import assert from 'node:assert/strict';
import * as vscode from 'vscode';

/** A workspace folder; the first without a number. */
export function root(index = 0): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[index];
  assert.ok(folder, 'the window has a folder');
  return folder.uri;
}

export const uriOf = (path: string): vscode.Uri => vscode.Uri.joinPath(root(), path);

export async function open(path: string): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uriOf(path)));
}

/** Where words first stand in a document, from `after` on. */
export function find({ document }: vscode.TextEditor, words: string, after = ''): vscode.Range {
  const text = document.getText();
  const from = text.indexOf(after);
  const start = text.indexOf(words, from);
  assert.ok(from >= 0 && start >= 0, `“${words}” stands in ${document.uri.path}`);
  return new vscode.Range(document.positionAt(start), document.positionAt(start + words.length));
}

/** Asks until there is an answer: what the extension does by itself has no promise to wait for. */
export async function until<T>(
  what: string,
  ask: () => T | undefined | false | Thenable<T | undefined | false>,
  milliseconds = 20_000,
): Promise<T> {
  const deadline = Date.now() + milliseconds;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined && answer !== false) return answer;
    if (Date.now() > deadline) assert.fail(`not within ${milliseconds / 1000} s: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** The articles and entities that Go to Symbol in Workspace offers for some words. */
export async function symbols(words: string): Promise<vscode.SymbolInformation[]> {
  return vscode.commands.executeCommand<vscode.SymbolInformation[]>(
    'vscode.executeWorkspaceSymbolProvider',
    words,
  );
}

/** The headlines of the articles that the corpus knows, found by words of them. */
export async function headlines(words: string): Promise<string[]> {
  const articles = (await symbols(words)).filter(({ kind }) => kind === vscode.SymbolKind.File);
  return articles.map(({ name }) => name);
}

/** Asserts that the extension does not run yet, and that it does once `act` is done. */
export async function startedBy(act: () => unknown): Promise<void> {
  const extension = vscode.extensions.getExtension('corpus-navigator.corpus-navigator');
  assert.equal(extension?.isActive, false, 'it does not run before');
  await act();
  await until('it runs', () => extension.isActive);
}

/** Starts the extension and waits until it knows every article of the workspace and who is in it. */
export async function indexed(milliseconds = 25_000): Promise<void> {
  const extension = vscode.extensions.getExtension('corpus-navigator.corpus-navigator');
  assert.ok(extension, 'the extension is there');
  await within(milliseconds, 'the extension has started', extension.activate());
  await within(milliseconds, 'all is read', vscode.commands.executeCommand('corpus.refresh'));
}

async function within(milliseconds: number, what: string, work: Thenable<unknown>): Promise<void> {
  let deadline: NodeJS.Timeout | undefined;
  const late = new Promise((_, reject) => {
    deadline = setTimeout(() => {
      reject(new Error(`not within ${milliseconds / 1000} s: ${what}`));
    }, milliseconds);
  });
  await Promise.race([work, late]).finally(() => {
    clearTimeout(deadline);
  });
}

/** Writes a file as another program would. */
export async function write(uri: vscode.Uri, text: string): Promise<void> {
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
}
