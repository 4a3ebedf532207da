import type { Span } from '../text/span';

export type { Span };

/** Where a date was read, from the surest to the least sure; `field` is one of front matter or of lines like it. */
export type DateOrigin = 'header' | 'field' | 'fileName' | 'byline' | 'dateline';

export interface ArticleDate {
  /** `YYYY-MM-DD`, in the calendar of the article; no time zone is applied. */
  readonly iso: string;
  /** `HH:MM`, where the text has an hour. */
  readonly time?: string;
  /** Time zone of that hour as it stands: `GMT`, `-08:00`. */
  readonly zone?: string;
  readonly origin: DateOrigin;
}

/** What is wrong with the text of an article that is shown all the same; `presentation/problems.ts` words it. */
export type ArticleProblem = (
  | { readonly code: 'unclosedFrontMatter' | 'longFrontMatter' }
  /** `error` is the YAML reader's own message. */
  | { readonly code: 'invalidYaml'; readonly error: string }
  | { readonly code: 'unreadableDate'; readonly value: string }
  /** It is plainly in another language than it is read in, so no quotations are looked for; BCP 47. */
  | { readonly code: 'otherLanguage'; readonly language: string }
  /** A date that does not count: one that programs write for none, one before there were newspapers, or in the future. */
  | {
      readonly code: 'doubtfulDate';
      readonly value: string;
      readonly reason: 'placeholder' | 'beforeNewspapers' | 'future';
    }
  /** The text is written in something else than plain text, whose marks are read as words. */
  | { readonly code: 'markup'; readonly format: string }
  /** A person has corrected a quotation that begins with these words, and it can't be found any more. */
  | { readonly code: 'correctionLost'; readonly words: string }
  /** The bytes are hardly of the encoding that they were read in. */
  | { readonly code: 'doubtfulEncoding'; readonly encoding: string }
) & {
  /** Line in the text, from 0, where that is known. */
  readonly line?: number;
};

export type BlockKind = 'headline' | 'byline' | 'dateline' | 'subheading' | 'paragraph';

/**
 * A run of lines that a reader sees as one piece. The blocks of an article follow each other in the order of
 * the text, never overlap, and hold all that is read: quotations and mentions are looked for in blocks only.
 */
export interface Block extends Span {
  readonly kind: BlockKind;
  /** Heading level from 1, for a subheading of Markdown. */
  readonly level?: number;
  /** The dateline at the head of this paragraph (`HONG KONG, March 26 -`), mark included. */
  readonly dateline?: Span;
  /** Whether it belongs to a block quotation, by `>` before its lines. */
  readonly quoted?: boolean;
  /** Who says this paragraph, by the label at its head, in an article that is no transcript: `WARD` of `WARD: I shall.` */
  readonly speaker?: Span;
  /** Index in `Article.turns` where this paragraph belongs to a turn of a transcript. */
  readonly turn?: number;
}

/** What one person says in a transcript until the next one speaks. */
export interface Turn {
  /** The label with its colon, `THE PRESIDENT:`; for a `Q` just that letter. */
  readonly label: Span;
  /** The speaker's name in the label; none where nobody is named (`Q`). */
  readonly speaker?: Span;
  /** What is said: the turn's text, block by block, without the label. */
  readonly parts: readonly Span[];
}

export type SectionKind = 'headline' | 'byline' | 'dateline' | 'lead' | 'subheading' | 'paragraph';

/** A node of the outline. Children lie inside their parent and follow each other in the order of the text. */
export interface Section extends Span {
  readonly kind: SectionKind;
  /** What the eye looks for: the heading's own words, without Markdown's marks. */
  readonly heading: Span;
  readonly level?: number;
  readonly children: readonly Section[];
}

/** How the articles of a file are written down. */
export type TextFormat = 'plain' | 'markdown';

export interface Article {
  /** The name of its record in the file; empty where the file holds one article. */
  readonly record: string;
  /**
   * The text as people see it, of the same length as it was decoded: entities of HTML, tags and invisible characters are
   * replaced, see `readableText`. Every offset of the article counts in it.
   */
  readonly text: string;
  /** Where `text` begins in the text of the file, in UTF-16 code units. */
  readonly start: number;
  /** A transcript is one by its turns, whatever the format of its file. */
  readonly format: TextFormat | 'transcript';
  /** `span` is missing where the headline stands in the front matter alone, or was taken from the file name. */
  readonly headline: { readonly text: string; readonly span?: Span };
  readonly byline?: { readonly text: string; readonly span?: Span };
  /** Place and mark as they stand: `HONG KONG, March 26 -`. */
  readonly dateline?: { readonly place: string; readonly span: Span };
  readonly date?: ArticleDate;
  /** The outlet: from the front matter's sitename or hostname, or a credit in the byline or dateline. */
  readonly source?: string;
  /** What the front matter files it under, see `tagsOf`. */
  readonly tags: readonly string[];
  /** The front matter's other fields, as read. */
  readonly metadata: Readonly<Record<string, string | readonly string[]>>;
  readonly frontMatter?: Span;
  readonly blocks: readonly Block[];
  readonly turns: readonly Turn[];
  readonly sections: readonly Section[];
  readonly problems: readonly ArticleProblem[];
}

/** What is known of an article before its text is read. */
export interface ArticleContext {
  /** Path in the corpus, `/` between its parts; file name and folders may hold a date. */
  readonly path?: string;
  /** A headline and a date known from elsewhere; they win over what the text shows. */
  readonly title?: string;
  readonly date?: string;
  /** The encoding in which the file was read, as VS Code names it. */
  readonly encoding?: string;
  /** The last day, `YYYY-MM-DD`, on which the article can have been written. */
  readonly latest?: string;
  /** BCP 47 tag, see `languageOf`. */
  readonly language?: string;
}
