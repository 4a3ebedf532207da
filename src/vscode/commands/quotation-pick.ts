import * as vscode from 'vscode';
import type { CorpusIndex, HitCount, QuotationHit } from '../../corpus';
import { explain, parseQuery, type Query } from '../../core/query';
import { ruleSentence } from '../../core/quotation';
import { formatCount } from '../../presentation/article-labels';
import type { ArticleOpener } from '../documents/article-opener';
import { Debounce } from '../timing/debounce';
import { Throttle } from '../timing/throttle';
import { PlacePreview } from '../documents/place-preview';
import { countLine, evidence, quotationRow } from '../../presentation/quotation-row';
import { isBuilding } from '../../presentation/status-text';
import { copyQuotation } from './copy-quotation';
import { errorItem, isAbort, messageItem, plain } from './pick-items';
import { queryHints } from './query-help';

/** Rows that are shown, and how many more each time. */
const step = 200;
/** Milliseconds after the last key before the index is asked, and after the last move before a place is shown. */
const typingPause = 30;
const previewPause = 120;
/** While articles are still being read, the rows follow at this pace. */
const followPause = 1500;

interface Item extends vscode.QuickPickItem {
  readonly hit?: QuotationHit;
  /** What choosing the row does, where it is no quotation. */
  readonly run?: () => void;
}

const context = 'corpus.searchingQuotes';

/** The list of a search that is open: its rows as one types, the place of the chosen one beside, help and evidence. */
export class QuotationPick {
  readonly #index: CorpusIndex;
  readonly #log: vscode.LogOutputChannel;
  readonly #remembered: readonly string[];
  readonly #closed: (query: string) => void;
  readonly #pick = vscode.window.createQuickPick<Item>();
  readonly #preview: PlacePreview;
  readonly #helpButton: vscode.QuickInputButton = {
    iconPath: new vscode.ThemeIcon('question'),
    tooltip: vscode.l10n.t('What Can Be Typed'),
  };
  readonly #whyButton: vscode.QuickInputButton = {
    iconPath: new vscode.ThemeIcon('info'),
    tooltip: vscode.l10n.t('Why This Speaker: Cue and Reason'),
  };
  readonly #copyButton: vscode.QuickInputButton = {
    iconPath: new vscode.ThemeIcon('copy'),
    tooltip: vscode.l10n.t('Copy with Source'),
  };
  readonly #typing: Debounce;
  readonly #previewing: Debounce;
  readonly #following: Throttle;
  readonly #subscriptions: readonly { dispose(): unknown }[];
  #abort = new AbortController();
  /** The rows are those of the search, and not the hints or the evidence for one of them. */
  #results = true;
  #limit = step;
  #hits: readonly QuotationHit[] = [];
  #count: HitCount | undefined;
  #shown = '';
  #accepted: QuotationHit | undefined;

  constructor(
    index: CorpusIndex,
    opener: ArticleOpener,
    log: vscode.LogOutputChannel,
    remembered: readonly string[],
    query: string,
    closed: (query: string) => void,
  ) {
    this.#index = index;
    this.#log = log;
    this.#remembered = remembered;
    this.#closed = closed;
    this.#preview = new PlacePreview(opener, (error) => {
      log.warn(String(error));
    });
    this.#typing = new Debounce(() => void this.#search(), typingPause);
    this.#previewing = new Debounce(() => {
      this.#showActive();
    }, previewPause);
    this.#following = new Throttle(() => {
      if (this.#results) void this.#search(true);
    }, followPause);
    const pick = this.#pick;
    pick.placeholder = vscode.l10n.t('Words, "a phrase", speaker:name, after:2023-01, kind:indirect');
    pick.matchOnDetail = true;
    pick.value = query;
    this.#resultButtons();
    this.#subscriptions = [
      pick,
      pick.onDidChangeValue(() => {
        this.#limit = step;
        this.#typing.ask();
      }),
      pick.onDidChangeActive(() => {
        this.#previewing.ask();
      }),
      pick.onDidTriggerButton((button) => {
        if (button === this.#helpButton) this.#help();
        else this.#back();
      }),
      pick.onDidTriggerItemButton(({ item, button }) => {
        if (button !== this.#copyButton) this.#explain(item);
        else if (item.hit) void copyQuotation(item.hit);
      }),
      pick.onDidAccept(() => {
        this.#accept();
      }),
      pick.onDidHide(() => void this.#end()),
      {
        dispose: index.onChange(() => {
          this.#following.ask();
        }),
      },
      {
        dispose: index.onStatus(() => {
          if (this.#results) this.#title();
        }),
      },
    ];
    void vscode.commands.executeCommand('setContext', context, true);
    pick.show();
    void this.#search();
  }

  why(): void {
    const [item] = this.#pick.activeItems;
    if (this.#results && item) this.#explain(item);
    else this.#back();
  }

  async copy(): Promise<void> {
    const [item] = this.#pick.activeItems;
    if (item?.hit) await copyQuotation(item.hit);
  }

  dispose(): void {
    this.#pick.hide();
  }

  /** @param again The same search once more: the person stays where they are in the list. */
  async #search(again = false): Promise<void> {
    this.#abort.abort();
    const { signal } = (this.#abort = new AbortController());
    this.#results = true;
    this.#resultButtons();
    const text = this.#pick.value;
    const parsed = parseQuery(text, { typing: true });
    if ('error' in parsed) {
      this.#fail(parsed.error.message, errorItem(parsed.error, text));
      return;
    }
    const { query } = parsed;
    this.#pick.busy = true;
    try {
      const counting = this.#index.countQuotations(query, signal);
      const checking = this.#index.check(query);
      // Both are waited for below; should the rows fail first, they fail for the same reason.
      counting.catch(() => undefined);
      checking.catch(() => undefined);
      if (!again) this.#count = undefined;
      const hits = await this.#index.searchQuotations(query, { offset: 0, limit: this.#limit }, signal);
      signal.throwIfAborted();
      this.#fill(query, hits, again);
      const check = await checking;
      signal.throwIfAborted();
      if (check.error) {
        this.#fail(check.error.message, errorItem(check.error, text));
        return;
      }
      this.#pick.prompt = explain(query, check);
      this.#count = await counting;
      signal.throwIfAborted();
      this.#fill(query, hits, true);
    } catch (error) {
      if (signal.aborted || isAbort(error)) return;
      this.#log.error(String(error));
      this.#fail(error instanceof Error ? error.message : String(error));
    } finally {
      if (!signal.aborted) this.#pick.busy = false;
    }
  }

  #fill(query: Query, hits: readonly QuotationHit[], keep: boolean): void {
    const before = this.#pick.activeItems[0]?.hit;
    this.#hits = hits;
    const rows: Item[] = hits.map((hit) => {
      const { about, content } = quotationRow(hit);
      const icon = hit.kind === 'indirect' ? '$(comment)' : '$(quote)';
      // The editor sorts rows by how well their label fits what was typed: an icon never does, so ours stays.
      return {
        label: icon,
        description: plain(about),
        detail: plain(content),
        alwaysShow: true,
        buttons: [this.#whyButton, this.#copyButton],
        hit,
      };
    });
    // Not less than none: where all are shown, the count changes no row, and nobody's place in the list is lost.
    const left = Math.max(0, (this.#count?.total ?? 0) - hits.length);
    if (hits.length === 0 && this.#count) {
      const none = isBuilding(this.#index.status)
        ? vscode.l10n.t('No quotation fits this so far; articles are still being read.')
        : vscode.l10n.t('No quotation in the corpus fits this.');
      rows.push(messageItem('info', none));
      this.#preview.hide();
    }
    if (left > 0 && hits.length > 0) rows.push(this.#moreItem(left));
    const past = query.text.trim() === '' ? this.#pastItems() : [];
    const places = hits.map(({ uri, range }) => [uri, range]);
    const shown = JSON.stringify([this.#pick.value, places, rows.length, left]);
    if (!keep || shown !== this.#shown) {
      this.#pick.keepScrollPosition = keep;
      this.#pick.items = [...past, ...rows];
      const same = keep && before && rows.find(({ hit }) => hit && isSame(hit, before));
      if (same) this.#pick.activeItems = [same];
    }
    this.#shown = shown;
    this.#title();
  }

  #title(): void {
    const line = countLine(this.#hits.length, this.#count, this.#index.status);
    this.#pick.title = line === '' ? vscode.l10n.t('Search Quotations') : line;
  }

  /** The reason stands above the rows, where it has room. */
  #fail(reason: string, ...rows: Item[]): void {
    this.#hits = [];
    this.#count = undefined;
    this.#shown = '';
    this.#pick.prompt = reason;
    this.#pick.items = rows;
    this.#pick.busy = false;
    this.#preview.hide();
    this.#title();
  }

  #moreItem(left: number): Item {
    const more = vscode.l10n.t(
      'Show {0} more (of {1})',
      formatCount(Math.min(step, left)),
      formatCount(left),
    );
    return {
      label: `$(ellipsis) ${more}`,
      alwaysShow: true,
      run: () => {
        this.#limit += step;
        void this.#search(true);
      },
    };
  }

  #pastItems(): Item[] {
    return this.#remembered.map((text) => ({
      label: `$(history) ${plain(text)}`,
      description: vscode.l10n.t('search again'),
      alwaysShow: true,
      run: () => {
        this.#pick.value = text;
        this.#typing.ask();
      },
    }));
  }

  #help(): void {
    this.#otherRows(
      vscode.l10n.t('What Can Be Typed'),
      queryHints().map(({ insert, text }) => ({
        label: plain(insert),
        detail: text,
        alwaysShow: true,
        run: () => {
          const { value } = this.#pick;
          this.#pick.value = `${value}${value === '' || /\s$/.test(value) ? '' : ' '}${insert.replace('…', '')}`;
          void this.#search();
        },
      })),
    );
  }

  #explain({ hit }: Item): void {
    if (!hit) return;
    const lines = evidence(hit, ruleSentence(hit.rule)).map(({ name, text }) => ({
      label: name,
      description: plain(text),
      alwaysShow: true,
      run: () => {
        this.#back();
      },
    }));
    this.#otherRows(vscode.l10n.t('Why This Speaker'), lines);
  }

  /** Rows that stand in for those of the search until one goes back. */
  #otherRows(title: string, items: readonly Item[]): void {
    this.#abort.abort();
    this.#pick.busy = false;
    this.#results = false;
    this.#pick.title = title;
    this.#pick.prompt = '';
    this.#pick.buttons = [vscode.QuickInputButtons.Back];
    this.#pick.items = items;
  }

  #back(): void {
    const back = this.#hits;
    this.#shown = '';
    void this.#search(back.length > 0);
  }

  #resultButtons(): void {
    this.#pick.buttons = [this.#helpButton];
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

  async #end(): Promise<void> {
    this.#abort.abort();
    this.#typing.dispose();
    this.#previewing.dispose();
    this.#following.dispose();
    this.#closed(this.#pick.value.trim());
    for (const one of this.#subscriptions) one.dispose();
    await vscode.commands.executeCommand('setContext', context, false);
    try {
      if (this.#accepted) await this.#preview.accept(this.#accepted, this.#accepted.parts);
      else await this.#preview.close();
    } catch (error) {
      void vscode.window.showErrorMessage(error instanceof Error ? error.message : String(error));
    }
  }
}

function isSame(a: QuotationHit, b: QuotationHit): boolean {
  const [x, y] = [a.range.start, b.range.start];
  return a.uri === b.uri && x.line === y.line && x.character === y.character;
}
