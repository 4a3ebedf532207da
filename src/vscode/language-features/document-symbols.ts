import * as vscode from 'vscode';
import type { ArticleDocuments } from '../documents/article-documents';
import { hasMarkdownHeadings } from '../documents/markdown';
import { besideHeadings, outlineOf, type OutlineItem, type OutlineKind } from './outline';
import { rangeIn } from '../documents/positions';
import type { DocumentAnalysis } from '../documents/document-analysis';

/** The editor knows only the parts of programs, and reads their names aloud: these mislead least. */
const symbolKinds: Readonly<Record<OutlineKind, vscode.SymbolKind>> = {
  headline: vscode.SymbolKind.File,
  byline: vscode.SymbolKind.Key,
  dateline: vscode.SymbolKind.Event,
  lead: vscode.SymbolKind.Field,
  subheading: vscode.SymbolKind.Module,
  paragraph: vscode.SymbolKind.Field,
  quotation: vscode.SymbolKind.String,
};

/**
 * The outline of an article; breadcrumbs, sticky scroll and Go to Symbol follow from it. On Markdown with headings
 * the editor's own outline stays, and ours is a further group with what that one leaves out.
 */
export class ArticleSymbols implements vscode.DocumentSymbolProvider {
  readonly #documents: ArticleDocuments;

  constructor(documents: ArticleDocuments) {
    this.#documents = documents;
  }

  async provideDocumentSymbols(document: vscode.TextDocument): Promise<vscode.DocumentSymbol[] | undefined> {
    const analysis = await this.#documents.analyze(document);
    if (!analysis) return undefined;
    const headingsStay = document.languageId === 'markdown' && hasMarkdownHeadings(analysis.text);
    if (headingsStay && !besideHeadingsWanted(document.uri)) return undefined;
    const items = analysis.articles.flatMap(headingsStay ? besideHeadings : outlineOf);
    return items.map((item) => toSymbol(analysis, item));
  }
}

function toSymbol(analysis: DocumentAnalysis, item: OutlineItem): vscode.DocumentSymbol {
  const symbol = new vscode.DocumentSymbol(
    item.name,
    item.detail,
    symbolKinds[item.kind],
    rangeIn(analysis, item.span),
    rangeIn(analysis, item.selection),
  );
  symbol.children = item.children.map((child) => toSymbol(analysis, child));
  return symbol;
}

function besideHeadingsWanted(uri: vscode.Uri): boolean {
  return vscode.workspace.getConfiguration('corpus', uri).get('outline.markdown', true);
}
