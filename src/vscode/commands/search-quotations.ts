import * as vscode from 'vscode';
import type { CorpusIndex } from '../../corpus';
import { parseQuery } from '../../core/query';
import { formatCount } from '../../presentation/article-labels';
import type { ArticleOpener } from '../documents/article-opener';
import { selectParts } from '../documents/place-preview';
import { queryOptions } from '../documents/query-options';
import { QuotationPick, type LeftSearch } from './quotation-pick';
import { QuotationTrail } from './quotation-trail';

const maxRemembered = 5;

/** The last list that was searched: its hits are what the keys for the next and the previous hit walk through. */
const walksContext = 'corpus.walks';

/** What was searched for last, and the quotation that one stands on, from 0; -1 for none. */
interface LastSearch {
  readonly query: string;
  readonly trail: QuotationTrail;
  at: number;
}

/** Searches the quotations of the corpus as a person types, and shows each in its place on the way. */
export class QuotationSearch implements vscode.Disposable {
  readonly #index: CorpusIndex;
  readonly #opener: ArticleOpener;
  readonly #log: vscode.LogOutputChannel;
  /** What was searched for in this session, the latest first. */
  readonly #remembered: string[] = [];
  #open: QuotationPick | undefined;
  #last: LastSearch | undefined;

  constructor(index: CorpusIndex, opener: ArticleOpener, log: vscode.LogOutputChannel) {
    this.#index = index;
    this.#opener = opener;
    this.#log = log;
  }

  /** @param query What stands in the box at first. @param at The row that is chosen at first, from 0. */
  show(query = '', at = -1): void {
    this.#open?.dispose();
    const search = new QuotationPick({
      index: this.#index,
      opener: this.#opener,
      log: this.#log,
      remembered: this.#remembered,
      query,
      at,
      closed: (left) => {
        this.#remember(left);
        if (this.#open === search) this.#open = undefined;
      },
    });
    this.#open = search;
  }

  /** Shows the list of the last search as it was left; an empty one where nothing was searched for yet. */
  resume(): void {
    this.show(this.#last?.query, this.#last?.at);
  }

  /** Opens the next or the previous quotation of the last search. Rejects where its article can't be opened. */
  async step(direction: 'next' | 'previous'): Promise<void> {
    const last = this.#last;
    const step = await last?.trail.step(direction);
    if (!last || !step) {
      say(vscode.l10n.t('There are no quotations to go to. Search for some first.'));
      return;
    }
    const { hit, at, total } = step;
    last.at = at;
    selectParts(await this.#opener.show(hit), hit.parts);
    say(vscode.l10n.t('Quotation {0} of {1}', formatCount(at + 1), formatCount(total)));
  }

  /** Shows cue and reason of the quotation that is chosen in the open list. */
  why(): void {
    this.#open?.why();
  }

  /** Shows unsure quotations too in the open list, or no more. */
  toggleUnsure(): void {
    this.#open?.toggleUnsure();
  }

  /** Copies the quotation that is chosen in the open list, with its source. */
  async copy(): Promise<void> {
    await this.#open?.copy();
  }

  dispose(): void {
    this.#open?.dispose();
  }

  #remember({ query: text, at, whole, opened }: LeftSearch): void {
    if (text === '') return;
    const others = this.#remembered.filter((past) => past !== text);
    this.#remembered.splice(0, Infinity, text, ...others.slice(0, maxRemembered - 1));
    const parsed = parseQuery(text, { ...queryOptions(), typing: true });
    if ('error' in parsed) return;
    const beginning = at >= whole ? parsed.beginning?.query : undefined;
    const place = beginning ? at - whole : at;
    // Where one only looked, the quotation that was chosen comes next.
    const from = opened ? place : Math.max(-1, place - 1);
    this.#last = { query: text, trail: new QuotationTrail(this.#index, beginning ?? parsed.query, from), at };
    if (at >= 0) void vscode.commands.executeCommand('setContext', walksContext, 'quotations');
  }
}

function say(sentence: string): void {
  vscode.window.setStatusBarMessage(sentence, 6000);
}
