import type * as vscode from 'vscode';
import type { CorpusIndex } from '../../corpus';
import type { ArticleOpener } from '../documents/article-opener';
import { QuotationPick } from './quotation-pick';

const maxRemembered = 5;

/** Searches the quotations of the corpus as a person types, and shows each in its place on the way. */
export class QuotationSearch implements vscode.Disposable {
  readonly #index: CorpusIndex;
  readonly #opener: ArticleOpener;
  readonly #log: vscode.LogOutputChannel;
  /** What was searched for in this session, the latest first. */
  readonly #remembered: string[] = [];
  #open: QuotationPick | undefined;

  constructor(index: CorpusIndex, opener: ArticleOpener, log: vscode.LogOutputChannel) {
    this.#index = index;
    this.#opener = opener;
    this.#log = log;
  }

  /** @param query What stands in the box at first. */
  show(query = ''): void {
    this.#open?.dispose();
    const search = new QuotationPick({
      index: this.#index,
      opener: this.#opener,
      log: this.#log,
      remembered: this.#remembered,
      query,
      closed: (last) => {
        this.#remember(last);
        if (this.#open === search) this.#open = undefined;
      },
    });
    this.#open = search;
  }

  /** Shows cue and reason of the quotation that is chosen in the open list. */
  why(): void {
    this.#open?.why();
  }

  /** Copies the quotation that is chosen in the open list, with its source. */
  async copy(): Promise<void> {
    await this.#open?.copy();
  }

  dispose(): void {
    this.#open?.dispose();
  }

  #remember(text: string): void {
    if (text === '') return;
    const others = this.#remembered.filter((past) => past !== text);
    this.#remembered.splice(0, Infinity, text, ...others.slice(0, maxRemembered - 1));
  }
}
