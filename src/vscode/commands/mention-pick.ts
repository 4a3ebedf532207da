import * as vscode from 'vscode';
import type { EntityKind } from '../../core/entity';
import type { CorpusIndex, EntitySummary, MentionHit } from '../../corpus';
import { formatCount, headlineOf } from '../../presentation/article-labels';
import { entityCounts, kindIcon, mentionCount, mentionInContext } from '../../presentation/entity-labels';
import { soFar } from '../../presentation/status-text';
import type { ArticleOpener } from '../documents/article-opener';
import { PlacePreview } from '../documents/place-preview';
import { Debounce } from '../timing/debounce';
import { moreItem, pageSize, plain, previewPause } from './pick-items';

/** What the list of an entity's mentions needs. */
export interface MentionPickParts {
  readonly index: Pick<CorpusIndex, 'mentions' | 'status'>;
  readonly opener: ArticleOpener;
  readonly log: Pick<vscode.LogOutputChannel, 'warn'>;
  readonly entity: EntitySummary;
}

interface Item extends vscode.QuickPickItem {
  /** Missing in the row that loads further ones. */
  readonly hit?: MentionHit;
}

/** The list of an entity's mentions: rows page by page, and the place of the chosen one beside. */
export class MentionPick {
  readonly #index: Pick<CorpusIndex, 'mentions' | 'status'>;
  readonly #entity: EntitySummary;
  readonly #pick = vscode.window.createQuickPick<Item>();
  readonly #preview: PlacePreview;
  readonly #previewing = new Debounce(() => {
    if (this.#active) this.#preview.show(this.#active);
  }, previewPause);
  #hits: readonly MentionHit[] = [];
  #active: MentionHit | undefined;
  #accepted: MentionHit | undefined;
  #wentBack = false;
  #closed = false;

  constructor({ index, opener, log, entity }: MentionPickParts) {
    this.#index = index;
    this.#entity = entity;
    this.#preview = new PlacePreview(opener, (error) => {
      log.warn(String(error));
    });
    const pick = this.#pick;
    pick.title = `${entity.name}: ${entityCounts(entity)}`;
    pick.buttons = [vscode.QuickInputButtons.Back];
    pick.placeholder = vscode.l10n.t('Type to narrow down the list');
    pick.matchOnDescription = true;
    pick.matchOnDetail = true;
    pick.onDidTriggerButton(() => {
      this.#wentBack = true;
      pick.hide();
    });
    pick.onDidChangeActive(([item]) => {
      this.#active = item?.hit;
      this.#previewing.ask();
    });
    pick.onDidAccept(() => {
      this.#accept();
    });
  }

  /**
   * Shows the list until it is closed; rejects where mentions can't be loaded.
   * @returns whether the person went back to choose another entity
   */
  async show(): Promise<boolean> {
    const hidden = new Promise<void>((resolve) => {
      this.#pick.onDidHide(() => {
        resolve();
      });
    });
    this.#pick.show();
    try {
      await this.#load();
      await hidden;
    } finally {
      this.#closed = true;
      this.#previewing.dispose();
      this.#pick.dispose();
      if (this.#accepted) await this.#preview.accept(this.#accepted, []);
      else await this.#preview.close();
    }
    return this.#wentBack;
  }

  #accept(): void {
    const [item] = this.#pick.selectedItems;
    if (!item) return;
    if (!item.hit) void this.#load();
    else {
      this.#accepted = item.hit;
      this.#pick.hide();
    }
  }

  /** Loads the next page; its first row becomes the chosen one. */
  async #load(): Promise<void> {
    const pick = this.#pick;
    pick.busy = true;
    const first = this.#hits.length;
    const { items, total } = await this.#index.mentions({
      entity: this.#entity.id,
      forms: ['name', 'nominal', 'pronoun'],
      offset: first,
      limit: pageSize,
    });
    if (this.#closed) return;
    this.#hits = [...this.#hits, ...items];
    const left = total - this.#hits.length;
    const rows: Item[] = this.#hits.map((hit) => mentionItem(hit, this.#entity.kind));
    pick.keepScrollPosition = first > 0;
    pick.items = left > 0 ? [...rows, moreItem(left)] : rows;
    const next = rows[first];
    if (first > 0 && next) pick.activeItems = [next];
    const shown = left > 0 && vscode.l10n.t('{0} shown', formatCount(this.#hits.length));
    const parts = [mentionCount(total), shown, soFar('mentions', this.#index.status)];
    pick.title = `${this.#entity.name}: ${parts.filter(Boolean).join('; ')}`;
    pick.busy = false;
  }
}

/** The words that mention, where they are, and below them the words around them: a sentence may hold several. */
function mentionItem(hit: MentionHit, kind: EntityKind): Item {
  const where = [headlineOf({ headline: hit.headline, path: hit.uri }), hit.source, hit.date];
  return {
    label: `$(${kindIcon(kind)}) ${plain(hit.text)}`,
    description: plain(where.filter(Boolean).join(' · ')),
    detail: plain(mentionInContext(hit).label),
    hit,
  };
}
