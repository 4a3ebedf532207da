import type { TextDocument } from 'vscode';
import type { CorpusIndex } from '../../corpus';
import { DocumentAnalysis } from './document-analysis';

/** What is needed of an open document; `vscode.TextDocument` is one. */
export interface OpenDocument {
  readonly uri: { toString(): string };
  readonly version: number;
  getText(): string;
}

interface Entry {
  readonly version: number;
  readonly abort: AbortController;
  readonly reading: Promise<DocumentAnalysis | undefined>;
}

/**
 * The readings of the open documents: one extraction for each version, shared by all language features. The index
 * extracts, in a worker. A version that has been overtaken by typing is cancelled, and whoever waits for it gets
 * nothing: the editor asks again for the new one.
 */
export class ArticleDocuments<Document extends OpenDocument = TextDocument> {
  readonly #index: Pick<CorpusIndex, 'extract'>;
  readonly #isArticle: (document: Document) => boolean;
  readonly #failed: (uri: string, error: unknown) => void;
  readonly #entries = new Map<string, Entry>();

  /**
   * @param isArticle Whether a document is an article of the corpus; no other one is read.
   * @param failed Is told why a document could not be read.
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

  /** The reading of a document as it stands now; undefined where it is no article, or is overtaken meanwhile. */
  async read(document: Document): Promise<DocumentAnalysis | undefined> {
    if (!this.#isArticle(document)) return undefined;
    const uri = document.uri.toString();
    const known = this.#entries.get(uri);
    if (known?.version === document.version) return known.reading;
    known?.abort.abort();
    const abort = new AbortController();
    const reading = this.#extract(uri, document.version, document.getText(), abort.signal);
    this.#entries.set(uri, { version: document.version, abort, reading });
    return reading;
  }

  /** Drops a document that was closed. */
  close(document: Document): void {
    const uri = document.uri.toString();
    this.#entries.get(uri)?.abort.abort();
    this.#entries.delete(uri);
  }

  /** Drops every reading: what the corpus knows of its entities has changed. Running ones end undisturbed. */
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
      const extraction = await this.#index.extract(uri, text, signal);
      return signal.aborted ? undefined : new DocumentAnalysis(uri, version, text, extraction);
    } catch (error) {
      if (signal.aborted) return undefined;
      if (this.#entries.get(uri)?.version === version) this.#entries.delete(uri);
      this.#failed(uri, error);
      return undefined;
    }
  }
}
