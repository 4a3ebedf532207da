import * as vscode from 'vscode';
import { quotationAt } from '../documents/quotation-at';
import { DocumentAnalysis } from '../documents/document-analysis';
import type { CorpusIndex, QuotationHit } from '../../corpus';
import { citation } from '../../presentation/citation';

/** Copies the quotation under the cursor of the active editor with its speaker and source. */
export async function copyQuotationUnderCursor(index: Pick<CorpusIndex, 'extract'>): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (!editor) return;
  const { document, selection } = editor;
  const uri = document.uri.toString();
  const text = document.getText();
  const reading = new DocumentAnalysis(uri, document.version, text, await index.extract(uri, text));
  const quotation = quotationAt(reading, selection.active);
  if (!quotation) {
    say(vscode.l10n.t('Put the cursor on a quotation first: there is none here.'));
    return;
  }
  await copy({ ...quotation, uri });
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
