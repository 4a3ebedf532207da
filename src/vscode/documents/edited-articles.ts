import type { CorpusIndex } from '../../corpus';

/** What is needed of a document that is edited; `vscode.TextDocument` is one. */
export interface EditedDocument {
  readonly uri: { toString(): string };
  readonly isDirty: boolean;
  readonly isClosed: boolean;
}

/** Has the index ready for the save as long as some article has changes that are not saved. */
export class EditedArticles<Document extends EditedDocument> {
  readonly #index: Pick<CorpusIndex, 'keepReady'>;
  readonly #isArticle: (document: Document) => boolean;
  readonly #edited = new Set<string>();
  #release: (() => void) | undefined;

  /** @param isArticle Whether a document is an article of the corpus; no other one is followed. */
  constructor(index: Pick<CorpusIndex, 'keepReady'>, isArticle: (document: Document) => boolean) {
    this.#index = index;
    this.#isArticle = isArticle;
  }

  /** Takes note of a document that was opened, edited, saved or closed. */
  note(document: Document): void {
    const uri = document.uri.toString();
    if (document.isDirty && !document.isClosed && this.#isArticle(document)) this.#edited.add(uri);
    else this.#edited.delete(uri);
    if (this.#edited.size > 0) this.#release ??= this.#index.keepReady();
    else this.dispose();
  }

  dispose(): void {
    this.#release?.();
    this.#release = undefined;
  }
}
