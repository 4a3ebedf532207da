import type * as vscode from 'vscode';
import type { TextRange } from './article';
import type { ArticleOrder, CorpusIndex } from './index/port';

/** What views, commands and language features share while a corpus is open; `extension.ts` fills it. */
export interface Services {
  readonly index: CorpusIndex;
  readonly opener: ArticleOpener;
  readonly settings: CorpusSettings;
  readonly log: vscode.LogOutputChannel;
  /** Is this an article of the corpus, by its place and name? Cheap: it asks neither index nor disk. */
  isArticle(uri: vscode.Uri): boolean;
  /** How the tree is grouped and sorted at the moment: next and previous follow it. */
  order(): ArticleOrder;
}

/** Where an article is, or a place in it. */
export interface ArticlePlace {
  readonly uri: string;
  /** As the index knows it; the opener asks the index where it is missing. */
  readonly encoding?: string;
  readonly range?: TextRange;
}

/** Opens articles as they were read: in their detected encoding. Rejects where the file can't be opened. */
export interface ArticleOpener {
  document(place: ArticlePlace): Promise<vscode.TextDocument>;
  /** Shows the article with the place selected and in sight. */
  show(
    place: ArticlePlace,
    options?: Pick<vscode.TextDocumentShowOptions, 'viewColumn' | 'preview' | 'preserveFocus'>,
  ): Promise<vscode.TextEditor>;
}

/** The settings below `corpus.`, as they stand at the moment of asking. */
export interface CorpusSettings {
  /** Byline, dateline and quotations as a group of their own in the outline of Markdown with headings. */
  readonly outlineMarkdown: boolean;
  /** Mentions are coloured by kind. */
  readonly mentionColors: boolean;
  /** The active article is revealed in the tree. */
  readonly autoReveal: boolean;
  readonly onDidChange: vscode.Event<vscode.ConfigurationChangeEvent>;
}
