import type { ConcordanceRequest } from '../../../corpus';
import type { Span } from '../../../core/article';

export type ConcordanceSort = ConcordanceRequest['sort'];

/** One hit as a row shows it, on one line. */
export interface Row {
  readonly left: string;
  readonly hit: string;
  readonly right: string;
  readonly speaker: string;
  readonly date: string;
  /** Source and headline. */
  readonly article: string;
  /** The whole row for a screen reader. */
  readonly spoken: string;
}

/** Why there are no rows, and the part of the query that is to blame; an empty span where none is. */
export interface ShownError extends Span {
  readonly message: string;
}

/** What stands above the rows. Every sentence is ready to be read. */
export interface PanelState {
  /** Counts up with each search; pages of an older one are of no use. */
  readonly search: number;
  readonly query: string;
  readonly sort: ConcordanceSort;
  /** How the query was understood; empty where there is none. */
  readonly explained: string;
  readonly error?: ShownError;
  /** How many hits there are, or that they are being looked for. */
  readonly count: string;
  /** Rows that can be asked for: all hits, or what is known of them before they are counted. */
  readonly rows: number;
  readonly busy: boolean;
  /** The corpus has changed since. */
  readonly stale: boolean;
  /** The hit that was opened last, from 0. */
  readonly current?: number;
}

export type ToPage =
  | { readonly type: 'state'; readonly state: PanelState }
  | { readonly type: 'rows'; readonly search: number; readonly page: number; readonly rows: readonly Row[] }
  | { readonly type: 'focus' };

export type FromPage =
  | { readonly type: 'ready' }
  /** `typing`: the last word may be only its beginning. */
  | { readonly type: 'search'; readonly query: string; readonly typing: boolean }
  | { readonly type: 'sort'; readonly sort: ConcordanceSort }
  | { readonly type: 'refresh' }
  | { readonly type: 'page'; readonly search: number; readonly page: number }
  | { readonly type: 'open'; readonly hit: number; readonly keepFocus: boolean };

/** Hits of a page; both sides count by it. */
export const pageLength = 200;
