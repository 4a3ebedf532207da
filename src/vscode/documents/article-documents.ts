import type { TextDocument } from 'vscode';
import type { TextPosition } from '../../core/article';
import type { CorpusIndex } from '../../corpus';
import { DocumentAnalysis, type ReadMention } from './document-analysis';

/** What is needed of an open document; `vscode.TextDocument` is one. */
export interface OpenDocument {
  readonly uri: { toString(): string };
  readonly version: number;
  getText(): string;
}

/** A mention with the analysis of the document that holds it. */
export interface MentionInDocument {
  readonly analysis: DocumentAnalysis;
  readonly mention: ReadMention;
}

interface Entry {
  readonly version: number;
  readonly abort: AbortController;
  readonly analysis: Promise<DocumentAnalysis | undefined>;
}

/**
 * Analyses of the open documents: one extraction for each version, shared by language features and commands. The
 * index extracts, in a worker. A version that has been overtaken by typing is cancelled, and whoever waits for it
 * gets nothing: the editor asks again for the new one.
 */
export class ArticleDocuments<Document extends OpenDocument = TextDocument> {
  readonly #index: Pick<CorpusIndex, 'extract'>;
  readonly #isArticle: (document: Document) => boolean;
  readonly #failed: (uri: string, error: unknown) => void;
  readonly #entries = new Map<string, Entry>();

  /**
   * @param isArticle Whether a document is an article of the corpus; no other one is analyzed.
   * @param failed Is told why a document could not be analyzed.
   */
  constructor(
    index: Pick<CorpusIndex, 'extract'>,
    isArticle: (document: Document) => boolean,
    failed: (uri: string, error: unknown) => void,
  ) {
    this.#index = index;
    this.#isArticle = isArticle;
    this.#failed = failed;
  }

  /** The analysis of a document as it is now; undefined where it is no article, or is overtaken meanwhile. */
  async analyze(document: Document): Promise<DocumentAnalysis | undefined> {
    if (!this.#isArticle(document)) return undefined;
    const uri = document.uri.toString();
    const known = this.#entries.get(uri);
    if (known?.version === document.version) return known.analysis;
    known?.abort.abort();
    const abort = new AbortController();
    const analysis = this.#extract(uri, document.version, document.getText(), abort.signal);
    this.#entries.set(uri, { version: document.version, abort, analysis });
    return analysis;
  }

  /** The shortest mention that holds a position; undefined where there is none, or no analysis. */
  async mentionAt(document: Document, position: TextPosition): Promise<MentionInDocument | undefined> {
    const analysis = await this.analyze(document);
    const mention = analysis?.mentionAt(position);
    return analysis && mention && { analysis, mention };
  }

  /** Drops the analysis of a document that was closed. */
  close(document: Document): void {
    const uri = document.uri.toString();
    this.#entries.get(uri)?.abort.abort();
    this.#entries.delete(uri);
  }

  /** Drops every analysis: what the corpus knows of its entities has changed. Running ones end undisturbed. */
  invalidate(): void {
    this.#entries.clear();
  }

  async #extract(
    uri: string,
    version: number,
    text: string,
    signal: AbortSignal,
  ): Promise<DocumentAnalysis | undefined> {
    try {
      const records = await this.#index.extract(uri, text, signal);
      return signal.aborted ? undefined : new DocumentAnalysis(uri, version, text, records);
    } catch (error) {
      if (signal.aborted) return undefined;
      if (this.#entries.get(uri)?.version === version) this.#entries.delete(uri);
      this.#failed(uri, error);
      return undefined;
    }
  }
}
