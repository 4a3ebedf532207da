import type { Span, TextRange } from '../../core/article';
import { AbortError, type Cancelled } from '../../core/cancellation';
import type { Curation } from '../../core/entity';
import {
  articleId,
  fileOfArticle,
  recordOfArticle,
  type ArticleId,
  type ArticleSummary,
  type Coverage,
  type Place,
} from '../../corpus';
import type { CorpusRoot } from '../../workspace/types';
import { locate, uriOf } from '../../workspace/uri';
import { leadOf } from '../codec/lead';
import { countsOf } from './catalogue';
import type { StoredCorrections } from '../codec/corrections';
import type { CorpusEntities } from './corpus-entities';
import { FilePositions } from '../search/file-positions';
import { byText } from '../search/order';
import { isSameFile, type KeptArticle, type KeptFile, type StoreState } from './state';

/** What the answer to one question is made of: one state of the store. */
export class View {
  /** Those of the workspace. */
  readonly roots: readonly CorpusRoot[];
  readonly entities: CorpusEntities;
  readonly curation: Curation;
  readonly corrections: StoredCorrections;
  readonly #state: StoreState;
  readonly #cancelled: Cancelled | undefined;

  constructor(
    state: StoreState,
    roots: readonly CorpusRoot[],
    of: Pick<View, 'entities' | 'curation' | 'corrections'>,
    cancelled?: Cancelled,
  ) {
    this.#state = state;
    this.roots = roots;
    this.entities = of.entities;
    this.curation = of.curation;
    this.corrections = of.corrections;
    this.#cancelled = cancelled;
  }

  /**
   * All articles in the order of time.
   * @throws AbortError, from one to the next, where nobody waits for the answer any more.
   */
  *articles(): Generator<KeptArticle, void> {
    for (const article of this.#state.articles) {
      if (this.#cancelled?.()) throw new AbortError();
      yield article;
    }
  }

  get files(): readonly KeptFile[] {
    return this.#state.files;
  }

  get coverage(): Coverage {
    const { withText, withFindings } = countsOf(this.#state);
    return { withText, withFindings };
  }

  /** Where a root stands among all: they are in the order in which they came. */
  rankOf(root: string): number {
    return this.#state.roots.indexOf(root);
  }

  rootOf({ root: uri }: { readonly root: string }): CorpusRoot {
    return this.roots.find((root) => root.uri === uri) ?? { uri, name: uri };
  }

  /** The articles of a file, by their records. */
  articlesOfFile(uri: string): KeptArticle[] {
    const place = locate(this.roots, uri);
    if (!place) return [];
    const file = { root: place.root.uri, path: place.path };
    return this.#state.articles
      .filter((article) => isSameFile(article, file))
      .sort(byText(({ record }) => record));
  }

  article(id: ArticleId): KeptArticle | undefined {
    const record = recordOfArticle(id);
    return this.articlesOfFile(fileOfArticle(id)).find((article) => article.record === record);
  }

  summaryOf(article: KeptArticle): ArticleSummary {
    const { path, record, text } = article;
    const { start, headline, byline, date, source, tags, words, encoding, problems } = text;
    const root = this.rootOf(article);
    const uri = uriOf(root, path);
    return {
      ...{ id: articleId(uri, record), uri, path, root: root.uri, headline },
      ...(record !== '' && { record }),
      ...(start && { start }),
      ...(byline !== undefined && { byline }),
      ...(date && { date: date.iso, dateOrigin: date.origin }),
      ...(date?.time !== undefined && {
        time: date.time,
        ...(date.zone !== undefined && { zone: date.zone }),
      }),
      ...(source !== undefined && { source }),
      ...(tags && tags.length > 0 && { tags }),
      ...{ lead: leadOf(text.text, text.blocks), words, encoding, problems },
    };
  }

  /** A span of an article's text, with what a row shows of the article. */
  placeOf(article: KeptArticle, span: Span): Place {
    const { path, record, text } = article;
    const uri = uriOf(this.rootOf(article), path);
    return {
      ...{ article: articleId(uri, record), uri, range: rangeOf(article, span), headline: text.headline },
      ...(text.date && { date: text.date.iso, dateOrigin: text.date.origin }),
      ...(text.source !== undefined && { source: text.source }),
      encoding: text.encoding,
    };
  }
}

/** Where a span of an article's text stands in its file. */
export const rangeOf = (article: KeptArticle, span: Span): TextRange => positionsOf(article).rangeOf(span);

export const positionsOf = ({ text: { text, start } }: KeptArticle): FilePositions =>
  new FilePositions(text, start);
