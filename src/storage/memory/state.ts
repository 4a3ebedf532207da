import type { ArticleFindings, ArticleText } from '../article-record';
import type { ArticleRef, CorrectionTexts, CurationTexts, FileRef, StoredFile } from '../port';
import { byEach, byText, type Compare } from '../search/order';

/** A file as it was put. */
export interface KeptFile extends FileRef, StoredFile {}

/** An article as it was put. Never changes: another one takes its place. */
export interface KeptArticle extends Required<ArticleRef> {
  readonly text: ArticleText;
  /** Missing until they are put. */
  readonly findings?: ArticleFindings;
}

/** All that is stored, as one commit left it. Never changes: the next commit leaves another one. */
export interface StoreState {
  /** Another one for a store that was emptied. */
  readonly identity: symbol;
  readonly fingerprint: string;
  /** How many commits there were. */
  readonly commits: number;
  readonly isComplete: boolean;
  readonly curation: CurationTexts;
  readonly corrections: CorrectionTexts;
  /** URIs, in the order in which they came. */
  readonly roots: readonly string[];
  readonly files: readonly KeptFile[];
  /** In the order of time, see `inTimeOf`. */
  readonly articles: readonly KeptArticle[];
}

/** What an engine keeps; all that it opens look at the same. */
export interface Memory {
  state?: StoreState;
  /** Somebody has opened it for writing. */
  isTaken: boolean;
}

export const emptyState = (fingerprint: string): StoreState => ({
  ...{ identity: Symbol(), fingerprint, commits: 0, isComplete: false, curation: {}, corrections: {} },
  ...{ roots: [], files: [], articles: [] },
});

/** `YYYY-MM-DD`; empty for an article without a date. */
export const dayOf = ({ text }: KeptArticle): string => text.date?.iso ?? '';

/** Newest day first, without a date last: the empty string is below all days. */
export const newestFirst: Compare<KeptArticle> = (a, b) =>
  dayOf(a) === dayOf(b) ? 0 : dayOf(a) < dayOf(b) ? 1 : -1;

/** By root, path and record. @param roots in their order. */
export const byPlaceOf = (roots: readonly string[]): Compare<KeptArticle> =>
  byEach(
    (a, b) => roots.indexOf(a.root) - roots.indexOf(b.root),
    byText(({ path }) => path),
    byText(({ record }) => record),
  );

/** The order of articles and of what stands in them: newest day first, those of one day by their place. */
export const inTimeOf = (roots: readonly string[]): Compare<KeptArticle> =>
  byEach(newestFirst, byPlaceOf(roots));

export const isSameFile = (a: FileRef, b: FileRef): boolean => a.root === b.root && a.path === b.path;

/** The path of the folder that holds a file; empty for the root itself. */
export const folderOf = ({ path }: FileRef): string => path.slice(0, Math.max(0, path.lastIndexOf('/')));
