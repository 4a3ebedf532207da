import * as vscode from 'vscode';
import type { ArticleDocuments } from '../documents/article-documents';
import { foundAt } from '../documents/quotation-at';

/** What can be corrected in the quotation under the cursor, where one asks for it: no light bulb stands beside each. */
export class QuotationActions implements vscode.CodeActionProvider {
  static readonly kinds = [vscode.CodeActionKind.QuickFix];
  readonly #documents: ArticleDocuments;

  constructor(documents: ArticleDocuments) {
    this.#documents = documents;
  }

  async provideCodeActions(
    document: vscode.TextDocument,
    { start }: vscode.Range,
    { triggerKind }: vscode.CodeActionContext,
  ): Promise<vscode.CodeAction[]> {
    if (triggerKind !== vscode.CodeActionTriggerKind.Invoke) return [];
    const analysis = await this.#documents.analyze(document);
    if (!analysis || !foundAt(analysis, start)) return [];
    return [
      action(vscode.l10n.t('Not a quotation'), 'corpus.rejectQuotation'),
      action(vscode.l10n.t('Another speaker…'), 'corpus.changeSpeaker'),
      action(vscode.l10n.t('Change where it ends…'), 'corpus.changeQuotationEnd'),
      action(vscode.l10n.t('Right as it is'), 'corpus.confirmQuotation'),
    ];
  }
}

function action(title: string, command: string): vscode.CodeAction {
  const made = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  made.command = { title, command };
  return made;
}
