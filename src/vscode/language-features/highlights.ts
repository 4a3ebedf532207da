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
    const reading = await this.#documents.read(document);
    const mention = reading?.mentionAt(position);
    if (!reading || !mention) return undefined;
    return reading
      .mentionsOf(mention.id)
      .map(
        (other) => new vscode.DocumentHighlight(rangeIn(reading, other), vscode.DocumentHighlightKind.Text),
      );
  }
}
