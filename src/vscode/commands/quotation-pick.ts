import * as vscode from 'vscode';
import type { CorpusIndex, HitCount, QuotationHit } from '../../corpus';
import { parseQuery, type QueryError } from '../../core/query';
import { countLine, unsureCount } from '../../presentation/quotation-row';
import type { ArticleOpener } from '../documents/article-opener';
import { queryOptions } from '../documents/query-options';
import { PlacePreview } from '../documents/place-preview';
import { Debounce } from '../timing/debounce';
import { Throttle } from '../timing/throttle';
import { reasonsFor } from './reasons-for';
import { copyQuotation } from './copy-quotation';
import { errorItem, moreItem, pageSize, previewPause } from './pick-items';
import {
  beginningItem,
  closestItem,
  evidenceItems,
  hintItems,
  hitItem,
  noneItem,
  pastItem,
  suggestionItem,
  type QuotationItem,
} from './quotation-items';
import { QuotationSession, type QuotationResults } from './quotation-session';
import { suggestionsWhereNoneMatch, withoutSure, withUnsure, type Suggestion } from './suggestions';

/** Milliseconds after the last key before the index is asked. */
const typingPause = 30;
/** So long a row that is chosen again has to stay so, in milliseconds; the editor is done with opening a list by then. */
const settlingPause = 500;
/** While articles are still being read, the rows follow at this pace, in milliseconds. */
const followPause = 1500;

const context = 'corpus.searchingQuotes';

/** What the list of a search needs. */
export interface QuotationPickParts {
  readonly index: CorpusIndex;
  readonly opener: ArticleOpener;
  readonly log: Pick<vscode.LogOutputChannel, 'warn' | 'error'>;
  /** What was searched for before, the latest first. */
  readonly remembered: readonly string[];
  /** What is in the box at first. */
  readonly query: string;
  /** The row that is chosen at first, from 0. */
  readonly at: number;
  /** Is called when the list closes. */
  readonly closed: (left: LeftSearch) => void;
}

/** A search as a person left it. */
export interface LeftSearch {
  readonly query: string;
  /** The quotation that was opened or, where none was, chosen: its place in the list, from 0; -1 where none was. */
  readonly at: number;
  /** So many rows were found by whole words; those below them only by the beginning of the last one. */
  readonly whole: number;
  readonly opened: boolean;
}

const noResults: QuotationResults = { hits: [], count: undefined, explained: undefined };

/** The list of a search that is open: its rows as one types, the place of the chosen one beside, help and evidence. */
export class QuotationPick {
  readonly #index: CorpusIndex;
  readonly #opener: ArticleOpener;
  readonly #log: Pick<vscode.LogOutputChannel, 'warn' | 'error'>;
  readonly #remembered: readonly string[];
  readonly #closed: (left: LeftSearch) => void;
  readonly #pick = vscode.window.createQuickPick<QuotationItem>();
  readonly #preview: PlacePreview;
  readonly #session: QuotationSession;
  readonly #helpButton = button('question', vscode.l10n.t('Search Syntax'));
  readonly #whyButton = button('info', vscode.l10n.t('Why This Speaker: Cue and Reason'));
  readonly #copyButton = button('copy', vscode.l10n.t('Copy with Source'));
  readonly #correctButton = button('edit', vscode.l10n.t('Correct…'));
  #unsureButton: vscode.QuickInputButton | undefined;
  readonly #typing = new Debounce(() => {
    this.#search();
  }, typingPause);
  readonly #previewing = new Debounce(() => {
    this.#showActive();
  }, previewPause);
  readonly #settling = new Debounce(() => {
    this.#wantedRow = -1;
  }, settlingPause);
  readonly #following = new Throttle(() => {
    if (this.#showsResults) void this.#session.refresh();
  }, followPause);
  readonly #subscriptions: vscode.Disposable;
  /** The rows are those of the search, and not the hints or the evidence for one of them. */
  #showsResults = true;
  #results = noResults;
  /** Tells one set of rows from another. */
  #shown = '';
  #accepted: QuotationHit | undefined;
  #corrected: QuotationHit | undefined;
  /** Whose evidence is shown, or was last. */
  #explained: QuotationHit | undefined;
  /** What was searched for last, as it stood in the box. */
  #searched = '';
  /** The row to be chosen once it is there, from 0. */
  #wantedRow: number;

  constructor({ index, opener, log, remembered, query, at, closed }: QuotationPickParts) {
    this.#index = index;
    this.#opener = opener;
    this.#log = log;
    this.#remembered = remembered;
    this.#closed = closed;
    this.#wantedRow = at;
    this.#preview = new PlacePreview(opener, (error) => {
      log.warn(String(error));
    });
    const pick = this.#pick;
    this.#session = new QuotationSession(
      index,
      pageSize,
      {
        busyChanged: (busy) => {
          pick.busy = busy;
        },
        found: (results, isSame) => {
          this.#show(results, isSame);
        },
        failed: (reason, error) => {
          this.#fail(reason, error);
        },
      },
      queryOptions,
    );
    pick.placeholder = vscode.l10n.t('Words, "a phrase", speaker:name, after:2023-01, kind:indirect');
    pick.matchOnDetail = true;
    pick.value = query;
    this.#subscriptions = this.#listen();
    void vscode.commands.executeCommand('setContext', context, true);
    pick.show();
    this.#search();
  }

  /** Shows cue and reason of the chosen quotation; where they are shown, goes back. */
  why(): void {
    const [item] = this.#pick.activeItems;
    if (this.#showsResults && item) this.#explain(item);
    else this.#back();
  }

  /** Copies the chosen quotation with its source. */
  async copy(): Promise<void> {
    const [item] = this.#pick.activeItems;
    if (item?.hit) await this.#copy(item.hit);
  }

  /** Shows unsure quotations too or, where they are shown, no more: by the filter of the query. */
  toggleUnsure(): void {
    const { value } = this.#pick;
    this.#type(this.#showsUnsure() ? withoutSure(value) : withUnsure(value));
  }

  dispose(): void {
    this.#pick.hide();
  }

  async #copy(hit: QuotationHit): Promise<void> {
    try {
      await copyQuotation(hit, this.#opener);
    } catch (error) {
      void vscode.window.showErrorMessage(error instanceof Error ? error.message : String(error));
    }
  }

  #listen(): vscode.Disposable {
    const pick = this.#pick;
    return vscode.Disposable.from(
      pick,
      pick.onDidChangeValue((value) => {
        // The editor also tells of a value that it was given, and a search again would go to the first row.
        if (value === this.#searched) return;
        this.#wantedRow = -1;
        this.#typing.ask();
      }),
      pick.onDidChangeActive(([active]) => {
        this.#previewing.ask();
        this.#keepWanted(active);
      }),
      pick.onDidTriggerButton((pressed) => {
        if (pressed === this.#helpButton) this.#help();
        else if (pressed === this.#unsureButton) this.toggleUnsure();
        else this.#back();
      }),
      pick.onDidTriggerItemButton(({ item, button: pressed }) => {
        if (pressed === this.#correctButton) this.#correct(item);
        else if (pressed !== this.#copyButton) this.#explain(item);
        else if (item.hit) void this.#copy(item.hit);
      }),
      pick.onDidAccept(() => {
        this.#accept();
      }),
      pick.onDidHide(() => void this.#end()),
      {
        dispose: this.#index.onChange(() => {
          this.#following.ask();
        }),
      },
      {
        dispose: this.#index.onStatus(() => {
          if (this.#showsResults) this.#showTitle();
        }),
      },
    );
  }

  #search(): void {
    this.#showsResults = true;
    this.#searched = this.#pick.value;
    this.#showButtons();
    void this.#session.search(this.#searched, this.#wantedRow + 1);
  }

  #show(results: QuotationResults, isSame: boolean): void {
    const [active] = this.#pick.activeItems;
    const before = active?.hit;
    // Rows that were taken away count as chosen until the editor has said what is.
    const isOfferChosen = isSame && active?.run !== undefined && this.#pick.items.includes(active);
    this.#results = results;
    const { explained } = results;
    if (explained !== undefined) this.#pick.prompt = explained;
    const { above, rows } = this.#rows(results);
    const places = rows.map(({ hit }) => hit && [hit.uri, hit.range]);
    const shown = JSON.stringify([this.#pick.value, places, [...above, ...rows].map(({ label }) => label)]);
    if (!isSame || shown !== this.#shown) {
      this.#pick.keepScrollPosition = isSame;
      this.#pick.items = [...above, ...rows];
      const chosen =
        rows.find(({ hit }) => isSame && hit && before && isSamePlace(hit, before)) ??
        // What is above is an offer, or only tells something: Enter opens the first quotation.
        (isOfferChosen || (above.length > 0 && !results.meant) ? undefined : rows.find(({ hit }) => hit));
      if (chosen) this.#pick.activeItems = [chosen];
    }
    this.#chooseWanted();
    this.#shown = shown;
    this.#showTitle();
  }

  #chooseWanted(): void {
    const wanted = this.#wantedItem();
    if (wanted) this.#pick.activeItems = [wanted];
  }

  /**
   * Chooses the wanted row again where the editor has gone to the first one, as it does with a list that has only just
   * opened; until it stays, or somebody goes elsewhere.
   */
  #keepWanted(active: QuotationItem | undefined): void {
    const wanted = this.#wantedItem();
    if (!wanted) return;
    if (active === wanted) this.#settling.ask();
    else if (active === this.#pick.items.find(({ hit }) => hit)) this.#chooseWanted();
    else if (active && this.#pick.items.includes(active)) this.#wantedRow = -1;
  }

  #wantedItem(): QuotationItem | undefined {
    return this.#wantedRow < 0 ? undefined : this.#pick.items.filter(({ hit }) => hit)[this.#wantedRow];
  }

  /** The rows of quotations with what follows them, and the offers above. */
  #rows({ hits, beginning, count, meant, closest = [] }: QuotationResults): {
    above: QuotationItem[];
    rows: QuotationItem[];
  } {
    const { value } = this.#pick;
    // Not less than none: where all are shown, the count changes no row, and nobody's place in the list is lost.
    const left = Math.max(0, (count?.total ?? 0) - hits.length);
    const buttons = [this.#whyButton, this.#correctButton, this.#copyButton];
    const rows = hits.map((hit) => hitItem(hit, value, buttons));
    if (beginning)
      rows.push(beginningItem(beginning.open), ...beginning.hits.map((hit) => hitItem(hit, value, buttons)));
    if (hits.length === 0 && count && !beginning) {
      rows.push(...closest.map((hit) => closestItem(hit, value, buttons)));
      rows.push(...this.#offersWhereNoneMatch(count));
      if (closest.length === 0) this.#preview.hide();
    }
    if (hits.length > 0 && left > 0) rows.push({ ...moreItem(left), run: () => void this.#session.more() });
    const above = value.trim() === '' ? this.#pastItems() : [];
    if (meant) above.push(this.#offer(meant));
    return { above, rows };
  }

  #offersWhereNoneMatch(count: HitCount): QuotationItem[] {
    const { value } = this.#pick;
    const { status } = this.#index;
    const offers =
      value.trim() === '' || status.articles === 0 ? [] : suggestionsWhereNoneMatch(value, count);
    return [...offers.map((offer) => this.#offer(offer)), noneItem(status)];
  }

  #offer(suggestion: Suggestion): QuotationItem {
    return suggestionItem(suggestion, () => {
      if (suggestion.target === 'quotations') this.#type(suggestion.query);
      else {
        this.#pick.hide();
        void vscode.commands.executeCommand('corpus.searchText', suggestion.query);
      }
    });
  }

  #type(query: string): void {
    this.#pick.value = query;
    this.#typing.ask();
  }

  #showsUnsure(): boolean {
    const parsed = parseQuery(this.#pick.value, { typing: true });
    return 'query' in parsed && parsed.query.filters.sure === false;
  }

  /** The buttons of the box: help, and unsure quotations where some are hidden or shown by the query. */
  #showButtons(): void {
    const unsure = this.#results.count?.unsure ?? 0;
    const tooltip = this.#showsUnsure()
      ? vscode.l10n.t('Hide Unsure Quotations')
      : unsure > 0
        ? vscode.l10n.t('Show Unsure Quotations ({0})', unsureCount(unsure))
        : undefined;
    if (tooltip === this.#unsureButton?.tooltip && this.#pick.buttons.includes(this.#helpButton)) return;
    this.#unsureButton =
      tooltip === undefined ? undefined : button(this.#showsUnsure() ? 'eye-closed' : 'eye', tooltip);
    this.#pick.buttons = [...(this.#unsureButton ? [this.#unsureButton] : []), this.#helpButton];
  }

  #showTitle(): void {
    if (this.#showsResults) this.#showButtons();
    const { hits, count } = this.#results;
    const line = countLine(hits.length, count, this.#index.status);
    this.#pick.title = line === '' ? vscode.l10n.t('Search Quotations') : line;
  }

  /** The reason stands above the rows, where it has room. */
  #fail(reason: string, error: QueryError | undefined): void {
    if (!error) this.#log.error(reason);
    this.#results = noResults;
    this.#shown = '';
    this.#pick.prompt = reason;
    this.#pick.items = error ? [errorItem(error, this.#pick.value)] : [];
    this.#pick.busy = false;
    this.#preview.hide();
    this.#showTitle();
  }

  #pastItems(): QuotationItem[] {
    return this.#remembered.map((text) =>
      pastItem(text, () => {
        this.#type(text);
      }),
    );
  }

  #help(): void {
    const insert = (text: string): void => {
      const { value } = this.#pick;
      this.#pick.value = `${value}${value === '' || /\s$/.test(value) ? '' : ' '}${text}`;
      this.#search();
    };
    this.#showOther(vscode.l10n.t('Search Syntax'), hintItems(insert));
  }

  /** Leaves the list, which comes back as it was by its key, and asks what is to be corrected. */
  #correct({ hit }: QuotationItem): void {
    if (!hit) return;
    this.#corrected = hit;
    this.#pick.hide();
  }

  #explain({ hit }: QuotationItem): void {
    if (!hit) return;
    const back = (): void => {
      this.#back();
    };
    const title = vscode.l10n.t('Why This Speaker');
    this.#explained = hit;
    this.#showOther(title, evidenceItems(hit, undefined, back));
    reasonsFor(hit, this.#index, this.#opener).then(
      (reasons) => {
        if (reasons && !this.#showsResults && this.#explained === hit)
          this.#showOther(title, evidenceItems(hit, reasons, back));
      },
      (error: unknown) => {
        this.#log.warn(String(error));
      },
    );
  }

  /** Rows that stand in for those of the search until one goes back. */
  #showOther(title: string, items: readonly QuotationItem[]): void {
    this.#session.cancel();
    this.#showsResults = false;
    this.#pick.title = title;
    this.#pick.prompt = '';
    this.#pick.buttons = [vscode.QuickInputButtons.Back];
    this.#pick.items = items;
  }

  #back(): void {
    this.#shown = '';
    if (this.#results.hits.length === 0) {
      this.#search();
      return;
    }
    this.#showsResults = true;
    this.#showButtons();
    void this.#session.refresh();
  }

  /** Shows the chosen place beside the editor; on the first rows of an empty search only once one moves. */
  #showActive(): void {
    const { activeItems, items, value } = this.#pick;
    const [item] = activeItems;
    // Rows that were taken away count as chosen until the editor has said what is.
    if (!item?.hit || !items.includes(item) || (value.trim() === '' && item === items[0])) return;
    const { cueRange, speaker } = item.hit;
    const marks = [cueRange, speaker.range].filter((range) => range !== undefined);
    this.#preview.show(item.hit, item.hit.parts, marks);
  }

  #accept(): void {
    const [item] = this.#pick.selectedItems;
    if (item?.run) item.run();
    else if (item?.hit) {
      this.#accepted = item.hit;
      this.#pick.hide();
    }
  }

  #left(): LeftSearch {
    const chosen = this.#accepted ?? this.#corrected ?? this.#pick.activeItems[0]?.hit;
    const { hits, beginning } = this.#results;
    const shown = [...hits, ...(beginning?.hits ?? [])];
    return {
      query: this.#pick.value.trim(),
      at: chosen ? shown.indexOf(chosen) : -1,
      whole: hits.length,
      opened: this.#accepted !== undefined,
    };
  }

  async #end(): Promise<void> {
    this.#session.cancel();
    for (const timer of [this.#typing, this.#previewing, this.#settling, this.#following]) timer.dispose();
    this.#closed(this.#left());
    this.#subscriptions.dispose();
    await vscode.commands.executeCommand('setContext', context, false);
    try {
      if (this.#accepted) await this.#preview.accept(this.#accepted, this.#accepted.parts);
      else await this.#preview.close();
      if (this.#corrected) await vscode.commands.executeCommand('corpus.correctQuotation', this.#corrected);
    } catch (error) {
      void vscode.window.showErrorMessage(error instanceof Error ? error.message : String(error));
    }
  }
}

function button(icon: string, tooltip: string): vscode.QuickInputButton {
  return { iconPath: new vscode.ThemeIcon(icon), tooltip };
}

function isSamePlace(a: QuotationHit, b: QuotationHit): boolean {
  const [x, y] = [a.range.start, b.range.start];
  return a.uri === b.uri && x.line === y.line && x.character === y.character;
}
