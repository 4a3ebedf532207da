import * as vscode from 'vscode';
import type { QuotationHit } from '../../corpus';
import { citation } from '../../presentation/citation';
import type { ArticleDocuments } from '../documents/article-documents';
import { quotationAt } from '../documents/quotation-at';

/** Copies the quotation under the cursor of the active editor with its speaker and source. */
export async function copyQuotationUnderCursor(documents: ArticleDocuments): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (!editor) return;
  const { document, selection } = editor;
  const analysis = await documents.analyze(document);
  const quotation = analysis && quotationAt(analysis, selection.active);
  if (!quotation) {
    say(vscode.l10n.t('Put the cursor on a quotation first.'));
    return;
  }
  await copy({ ...quotation, uri: document.uri.toString() });
}

/** Copies a quotation with its speaker and source. */
export async function copyQuotation(hit: QuotationHit): Promise<void> {
  await copy(hit);
}

async function copy(
  quotation: Omit<Parameters<typeof citation>[0], 'path'> & { uri: string },
): Promise<void> {
  const path = vscode.workspace.asRelativePath(vscode.Uri.parse(quotation.uri, true));
  await vscode.env.clipboard.writeText(citation({ ...quotation, path }));
  say(vscode.l10n.t('The quotation was copied with its source.'));
}

function say(sentence: string): void {
  vscode.window.setStatusBarMessage(sentence, 6000);
}
