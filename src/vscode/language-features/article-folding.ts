import * as vscode from 'vscode';
import type { ArticleDocuments } from '../documents/article-documents';
import { foldsOf } from './folds';
import { hasMarkdownHeadings } from '../documents/markdown';

/** Folds front matter, turns of a transcript, and sections: the editor does not fold by symbols. */
export class ArticleFolding implements vscode.FoldingRangeProvider {
  readonly #documents: ArticleDocuments;

  constructor(documents: ArticleDocuments) {
    this.#documents = documents;
  }

  async provideFoldingRanges(document: vscode.TextDocument): Promise<vscode.FoldingRange[] | undefined> {
    const analysis = await this.#documents.analyze(document);
    if (!analysis) return undefined;
    const headingsFold = document.languageId === 'markdown' && hasMarkdownHeadings(analysis.text);
    const folds = analysis.articles.flatMap(({ article }) => foldsOf(article, analysis.lines, headingsFold));
    return folds.map(({ start, end }) => new vscode.FoldingRange(start, end, vscode.FoldingRangeKind.Region));
  }
}
