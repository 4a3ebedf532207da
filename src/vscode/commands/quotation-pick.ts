import * as vscode from 'vscode';
import type { CorpusIndex, QuotationHit } from '../../corpus';
import { parseQuery, type QueryError } from '../../core/query';
import { countLine, unsureCount } from '../../presentation/quotation-row';
import type { ArticleOpener } from '../documents/article-opener';
import { queryOptions } from '../documents/query-options';
import { PlacePreview } from '../documents/place-preview';
import { Debounce } from '../timing/debounce';
import { Throttle } from '../timing/throttle';
import { reasonsFor } from './reasons-for';
import { copyQuotation } from './copy-quotation';
import { errorItem, pageSize, previewPause } from './pick-items';
import { evidenceItems, hintItems, type QuotationItem } from './quotation-items';
import { isWithoutMatch, quotationList, type QuotationList } from './quotation-list';
import { QuotationSession, type QuotationResults } from './quotation-session';
import { withoutSure, withUnsure, type Suggestion } from './suggestions';
import { WantedRow } from './wanted-row';

/** Milliseconds after the last key before the index is asked. */
const typingPause = 30;
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
  readonly #wanted: WantedRow;

  constructor({ index, opener, log, remembered, query, at, closed }: QuotationPickParts) {
    this.#index = index;
    this.#opener = opener;
    this.#log = log;
    this.#remembered = remembered;
    this.#closed = closed;
    this.#wanted = new WantedRow(this.#pick, at);
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
        this.#wanted.forget();
        this.#typing.ask();
      }),
      pick.onDidChangeActive(([active]) => {
        this.#previewing.ask();
        this.#wanted.keep(active);
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
    void this.#session.search(this.#searched, this.#wanted.minRows);
  }

  #show(results: QuotationResults, isSame: boolean): void {
    const [active] = this.#pick.activeItems;
    const before = active?.hit;
    // Rows that were taken away count as chosen until the editor has said what is.
    const isOfferChosen = isSame && active?.run !== undefined && this.#pick.items.includes(active);
    this.#results = results;
    const { explained } = results;
    if (explained !== undefined) this.#pick.prompt = explained;
    const { above, rows } = this.#list(results);
    if (isWithoutMatch(results) && !results.closest?.length) this.#preview.hide();
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
    this.#wanted.choose();
    this.#shown = shown;
    this.#showTitle();
  }

  #list(results: QuotationResults): QuotationList {
    return quotationList(results, {
      query: this.#pick.value,
      status: this.#index.status,
      remembered: this.#remembered,
      buttons: [this.#whyButton, this.#correctButton, this.#copyButton],
      type: (query) => {
        this.#type(query);
      },
      take: (suggestion) => {
        this.#take(suggestion);
      },
      more: () => void this.#session.more(),
    });
  }

  #take({ target, query }: Suggestion): void {
    if (target === 'quotations') this.#type(query);
    else {
      this.#pick.hide();
      void vscode.commands.executeCommand('corpus.searchText', query);
    }
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
    for (const timer of [this.#typing, this.#previewing, this.#wanted, this.#following]) timer.dispose();
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
