import { LineIndex, type Span, type TextPosition, type TextRange } from '../../core/article';
import { oneLine } from '../../core/text/characters';
import type { Mention } from '../../core/entity';
import { articleId, type ArticleId, type EntityId, type ResolvedExtraction } from '../../corpus';

/** A mention with the corpus's entity behind it. */
export interface ReadMention extends Span {
  readonly form: Mention['form'];
  readonly kind: Mention['kind'];
  readonly id: EntityId;
  /** The name by which the corpus knows the entity. */
  readonly name: string;
  /** As it stands in the article. */
  readonly words: string;
}

/**
 * What one version of an open document says: its articles, their quotations and mentions, with the editor's positions.
 * A document holds one article or several; spans of the analysis count in the document, those of an article in its text.
 */
export class DocumentAnalysis {
  readonly uri: string;
  readonly version: number;
  readonly text: string;
  /** The articles in the order of the document, at least one. */
  readonly articles: readonly ResolvedExtraction[];
  readonly lines: LineIndex;
  #mentions?: readonly ReadMention[];

  constructor(uri: string, version: number, text: string, articles: readonly ResolvedExtraction[]) {
    this.uri = uri;
    this.version = version;
    this.text = text;
    this.articles = articles;
    this.lines = new LineIndex(text);
  }

  /** All mentions, in the order of the text. */
  get mentions(): readonly ReadMention[] {
    this.#mentions ??= this.articles.flatMap(({ article, entities, ids, names }) =>
      entities.mentions.flatMap(({ form, kind, entity, ...inArticle }) => {
        const id = ids[entity];
        if (id === undefined) return [];
        const span = inDocument(inArticle, article);
        return [{ ...span, form, kind, id, name: names[entity] ?? '', words: this.words(span) }];
      }),
    );
    return this.#mentions;
  }

  /** The article that holds a position: the last that begins at or before it. */
  articleAt(position: TextPosition): ResolvedExtraction {
    const offset = this.lines.offsetAt(position);
    return this.articles.findLast(({ article }) => article.start <= offset) ?? this.articles[0]!;
  }

  /** The id by which the corpus knows the article that holds a position. */
  articleIdAt(position: TextPosition): ArticleId {
    return articleId(this.uri, this.articleAt(position).article.record);
  }

  /** The shortest mention that holds a position; one that ends there counts where no other holds it. */
  mentionAt(position: TextPosition): ReadMention | undefined {
    const offset = this.lines.offsetAt(position);
    const touching = this.mentions.filter(({ start, end }) => start <= offset && offset <= end);
    const inside = touching.filter(({ end }) => offset < end);
    return (inside.length > 0 ? inside : touching).sort(byLength)[0];
  }

  /** The mentions of an entity, in the order of the text. */
  mentionsOf(id: EntityId): readonly ReadMention[] {
    return this.mentions.filter((mention) => mention.id === id);
  }

  rangeOf(span: Span): TextRange {
    return this.lines.rangeOf(span);
  }

  /** The words of a span as people read them, on one line: without tags, with what entities stand for. */
  words({ start, end }: Span): string {
    const { article } = this.articles.findLast((each) => each.article.start <= start) ?? this.articles[0]!;
    return oneLine(article.text.slice(start - article.start, end - article.start));
  }
}

/** A span of an article's text as one of the document that holds the article. */
export const inDocument = ({ start, end }: Span, article: { readonly start: number }): Span => ({
  start: start + article.start,
  end: end + article.start,
});

function byLength(a: Span, b: Span): number {
  return a.end - a.start - (b.end - b.start);
}
