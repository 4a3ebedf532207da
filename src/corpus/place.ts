import type { SourceSort } from '../core/entity';
import type { DateOrigin, TextRange } from '../core/article';
import type { ArticleId } from './article-id';

/** Stable from one run to the next while the entity's name and kind stay. */
export type EntityId = string;

/** A place in an article, with what a row shows of the article. */
export interface Place {
  readonly article: ArticleId;
  /** Of the article's file: what an editor opens. */
  readonly uri: string;
  /** In the file. */
  readonly range: TextRange;
  readonly headline: string;
  /** `YYYY-MM-DD`, in the calendar of the article; no time zone is applied. */
  readonly date?: string;
  readonly dateOrigin?: DateOrigin;
  readonly source?: string;
  /** As in `ArticleSummary`. */
  readonly encoding: string;
}

export interface Speaker {
  /** The article's own words: `He`; undefined where nobody is named. */
  readonly words?: string;
  readonly range?: TextRange;
  /** Who that is, where it is known. */
  readonly entity?: EntityId;
  readonly name?: string;
  /** What sort of source that is; undefined where a pronoun leaves it open. */
  readonly sort?: SourceSort;
  /** Role and affiliation as the article gives them, of a person: `analyst at Savills`. */
  readonly role?: string;
  readonly roleRange?: TextRange;
}
