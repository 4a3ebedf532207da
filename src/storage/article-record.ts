import type { ArticleDate, TextPosition } from '../core/article';
import type { ArticleEntity, MentionForm, SourceSort } from '../core/entity';
import type { Span } from '../core/article';
import type { AttributionRule, QuotationKind } from '../core/quotation';
import type { ArticleSummary } from '../corpus';

/** A file of the corpus. */
export interface FileRef {
  /** URI of its root. */
  readonly root: string;
  /** Path below the root, `/` between its parts. */
  readonly path: string;
}

/** What is stored of an article by its text alone: enough to list it, filter it and find its words. */
export interface ArticleText {
  /** Decoded, without a byte-order mark. All offsets of the record count its UTF-16 code units. */
  readonly text: string;
  /** Where `text` begins in the text of its file; at the file's start where missing. */
  readonly start?: TextPosition;
  readonly headline: string;
  readonly byline?: string;
  readonly date?: ArticleDate;
  readonly source?: string;
  /** What it is filed under. */
  readonly tags?: readonly string[];
  /** Runs of other characters than white space in the blocks. */
  readonly words: number;
  /** Encoding of the file as VS Code names it. */
  readonly encoding: string;
  readonly problems: ArticleSummary['problems'];
  /** In the order of the text, never overlapping. Only what stands in a block is searched. */
  readonly blocks: readonly TextBlock[];
}

/** A block of an article's text, `[start, end)`. */
export interface TextBlock extends Span {
  /** Else a headline, byline, dateline or subheading. */
  readonly isParagraph: boolean;
  /** Where the dateline at its head ends, in a paragraph that has one. */
  readonly datelineEnd?: number;
}

/** What was found in an article's text: its quotations, its entities and their mentions. */
export interface ArticleFindings {
  /** By the start of their first part; never overlapping. */
  readonly quotations: readonly FoundQuotation[];
  /** By start. */
  readonly mentions: readonly FoundMention[];
  readonly entities: readonly ArticleEntity[];
}

export interface FoundQuotation {
  readonly kind: QuotationKind;
  readonly rule: AttributionRule;
  /** From 0 to 1, in thousandths. */
  readonly confidence: number;
  /** Index in `ArticleFindings.entities` of the speaker, where that is known. */
  readonly entity?: number;
  /** The content: in the order of the text, at least one. */
  readonly parts: readonly Span[];
  readonly cue: readonly Span[];
  readonly speaker: readonly Span[];
  /** What sort of source the speaker is, where that is known, and the role in which the article quotes a person. */
  readonly sort?: SourceSort;
  readonly role?: Span;
}

export interface FoundMention extends Span {
  /** Index in `ArticleFindings.entities`. */
  readonly entity: number;
  readonly form: MentionForm;
}
