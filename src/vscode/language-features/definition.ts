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
    const reading = await this.#documents.read(document);
    const mention = reading?.mentionAt(position);
    if (!reading || !mention) return undefined;
    const mentions = reading.mentionsOf(mention.id);
    const first = mentions.find(({ form }) => form === 'name') ?? mentions[0] ?? mention;
    return [
      {
        originSelectionRange: rangeIn(reading, mention),
        targetUri: document.uri,
        targetRange: rangeIn(reading, first),
        targetSelectionRange: rangeIn(reading, first),
      },
    ];
  }
}
