import type * as vscode from 'vscode';
import type { ArticleDocuments } from '../documents/article-documents';
import { rangeIn } from '../documents/positions';

/** Leads from any form of a name, or a resolved pronoun, to the first time the article names the entity. */
export class FirstMention implements vscode.DefinitionProvider {
  readonly #documents: ArticleDocuments;

  constructor(documents: ArticleDocuments) {
    this.#documents = documents;
  }

  async provideDefinition(
    document: vscode.TextDocument,
    position: vscode.Position,
  ): Promise<vscode.DefinitionLink[] | undefined> {
    const found = await this.#documents.mentionAt(document, position);
    if (!found) return undefined;
    const { analysis, mention } = found;
    const mentions = analysis.mentionsOf(mention.id);
    const first = mentions.find(({ form }) => form === 'name') ?? mentions[0] ?? mention;
    return [
      {
        originSelectionRange: rangeIn(analysis, mention),
        targetUri: document.uri,
        targetRange: rangeIn(analysis, first),
        targetSelectionRange: rangeIn(analysis, first),
      },
    ];
  }
}
