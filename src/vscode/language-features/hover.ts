import * as vscode from 'vscode';
import type { CorpusIndex, EntityId } from '../../corpus';
import type { ArticleDocuments } from '../documents/article-documents';
import { hoverText, type EntityLinks } from './hover-text';
import type { ArticleMention } from './mention-jumper';
import { rangeIn } from '../documents/positions';

/** Commands behind the hover's links; nothing else may run from it. */
export const hoverCommands = {
  open: 'corpus.openPlace',
  mention: 'corpus.openMention',
  mentions: 'corpus.findMentions',
  quotations: 'corpus.searchQuotes',
} as const;

/** Tells who is meant: the name the entity is known by, its other names, how often and where, its latest words. */
export class EntityHover implements vscode.HoverProvider {
  readonly #documents: ArticleDocuments;
  readonly #index: Pick<CorpusIndex, 'entity' | 'entityArticles' | 'quotationsBy'>;

  constructor(
    documents: ArticleDocuments,
    index: Pick<CorpusIndex, 'entity' | 'entityArticles' | 'quotationsBy'>,
  ) {
    this.#documents = documents;
    this.#index = index;
  }

  async provideHover(
    document: vscode.TextDocument,
    position: vscode.Position,
  ): Promise<vscode.Hover | undefined> {
    const found = await this.#documents.mentionAt(document, position);
    if (!found) return undefined;
    const { analysis, mention } = found;
    const [summary, articles, quotations] = await Promise.all([
      this.#index.entity(mention.id),
      this.#index.entityArticles(mention.id, { offset: 0, limit: 4 }),
      this.#index.quotationsBy(mention.id, { offset: 0, limit: 3 }),
    ]);
    const elsewhere = articles.items.filter(({ article }) => article.uri !== analysis.uri).slice(0, 3);
    const here = analysis.mentionsOf(mention.id).length;
    const text = hoverText(
      { mention, here, summary, articles: elsewhere, quotations: quotations.items },
      commandLinks,
    );
    const markdown = new vscode.MarkdownString(text);
    markdown.isTrusted = { enabledCommands: Object.values(hoverCommands) };
    return new vscode.Hover(markdown, rangeIn(analysis, mention));
  }
}

const commandLinks: EntityLinks = {
  place: ({ uri, range, encoding }) => link(hoverCommands.open, { uri, range, encoding }),
  mention: ({ uri, encoding }, entity) =>
    link(hoverCommands.mention, { uri, encoding, entity } satisfies ArticleMention),
  mentions: ({ id }) => link(hoverCommands.mentions, { entity: id } satisfies EntityArgument),
  quotations: ({ name }) =>
    link(hoverCommands.quotations, { query: `speaker:"${name.replaceAll('"', ' ')}" ` }),
};

interface EntityArgument {
  readonly entity: EntityId;
}

function link(command: string, argument: unknown): string {
  return `command:${command}?${encodeURIComponent(JSON.stringify([argument])).replace(/[()]/g, escapeBracket)}`;
}

/** A bracket would end the Markdown link. */
function escapeBracket(bracket: string): string {
  return bracket === '(' ? '%28' : '%29';
}
