import * as vscode from 'vscode';
import type { QuotationHit } from '../../corpus';
import { LineIndex, type Span, type TextRange } from '../../core/article';
import { citation } from '../../presentation/citation';
import { quotedWords } from '../../presentation/quoted-words';
import type { ArticleDocuments } from '../documents/article-documents';
import type { ArticleOpener } from '../documents/article-opener';
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

/**
 * Copies a quotation that was found with its speaker and source; what stands between its parts is read in its article.
 * Rejects where that can't be opened.
 */
export async function copyQuotation(hit: QuotationHit, opener: ArticleOpener): Promise<void> {
  const text = (await opener.document(hit)).getText();
  const lines = new LineIndex(text);
  const spanOf = ({ start, end }: TextRange): Span => ({
    start: lines.offsetAt(start),
    end: lines.offsetAt(end),
  });
  const attribution = [hit.cueRange, hit.speaker.range].filter((range) => range !== undefined);
  const words = quotedWords(text, { parts: hit.parts.map(spanOf), attribution: attribution.map(spanOf) });
  await copy({ ...hit, text: words });
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
