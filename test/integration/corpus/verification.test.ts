import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { find, indexed, until, uriOf } from '../articles';

const changedWords = '“The tide line is not the best brushstroke in the room,” Oona Bellweather said.';

describe('the quotations of a draft', () => {
  before(indexed);
  after('close it', async () => {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await vscode.workspace.fs.delete(uriOf('.corpus/reviews.jsonl')).then(undefined, () => undefined);
  });

  it('are checked against the corpus, mended by the source’s words, and marked as checked', async () => {
    const content = `A draft of a story\n\n${changedWords}\n\n“Nobody of this corpus has ever juggled so many walnuts,” she said.\n`;
    const document = await vscode.workspace.openTextDocument({ language: 'plaintext', content });
    const editor = await vscode.window.showTextDocument(document);
    const check = () => vscode.commands.executeCommand('corpus.checkQuotations');
    const problems = (code: string) =>
      vscode.languages
        .getDiagnostics(document.uri)
        .filter((each) => each.source === 'Corpus' && each.code === code);
    const fixes = async (range: vscode.Range, title: string) => {
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        document.uri,
        range,
      );
      return actions.find((action) => action.title === title);
    };
    await check();
    const [changed] = await until('the verdict of the changed words', () => {
      const found = problems('differs');
      return found.length > 0 && found;
    });
    assert.match(changed!.message, /a negation/);
    assert.equal(changed!.relatedInformation?.length, 1);
    const mend = await until('the quick fix', () => fixes(changed!.range, 'Use the Source’s Words'));
    assert.ok(await vscode.workspace.applyEdit(mend.edit!));
    assert.ok(find(editor, '“The tide line is the best brushstroke'));
    await check();
    await until('no changed words', () => problems('differs').length === 0);
    const [invented] = problems('not-found');
    const mark = await until('the quick fix', () => fixes(invented!.range, 'Mark as Checked'));
    const { command, arguments: given = [] } = mark.command!;
    await vscode.commands.executeCommand(command, ...(given as unknown[]));
    await until('no problem', () => problems('not-found').length === 0);
  });
});
