import * as vscode from 'vscode';
import type { ArticleDocuments } from '../documents/article-documents';
import { rangeIn } from '../documents/positions';

/** Highlights every mention of the entity under the cursor, whatever it is called there. */
export class MentionHighlights implements vscode.DocumentHighlightProvider {
  readonly #documents: ArticleDocuments;

  constructor(documents: ArticleDocuments) {
    this.#documents = documents;
  }

  async provideDocumentHighlights(
    document: vscode.TextDocument,
    position: vscode.Position,
  ): Promise<vscode.DocumentHighlight[] | undefined> {
    const found = await this.#documents.mentionAt(document, position);
    if (!found) return undefined;
    const { analysis, mention } = found;
    return analysis
      .mentionsOf(mention.id)
      .map(
        (other) => new vscode.DocumentHighlight(rangeIn(analysis, other), vscode.DocumentHighlightKind.Text),
      );
  }
}
