import * as vscode from 'vscode';
import type { EntityKind } from '../../core/entity';
import { DocumentAnalysis } from '../documents/document-analysis';
import type { CorpusIndex, EntityId, EntitySummary, MentionHit } from '../../corpus';
import { formatCount, headlineOf } from '../../presentation/article-labels';
import { entityCounts, kindIcon, mentionCount, mentionInContext } from '../../presentation/entity-labels';
import { Debounce } from '../timing/debounce';
import type { ArticleOpener } from '../documents/article-opener';
import { PlacePreview } from '../documents/place-preview';
import { pickEntity } from './pick-entity';
import { plain } from './pick-items';

const step = 200;
const previewPause = 120;

interface Item extends vscode.QuickPickItem {
  readonly hit?: MentionHit;
  readonly more?: boolean;
}

/** Asks for a person, organization or place, and pages through all of its mentions in the corpus. */
export class MentionFinder {
  readonly #index: CorpusIndex;
  readonly #opener: ArticleOpener;
  readonly #log: vscode.LogOutputChannel;

  constructor(index: CorpusIndex, opener: ArticleOpener, log: vscode.LogOutputChannel) {
    this.#index = index;
    this.#opener = opener;
    this.#log = log;
  }

  /** @param id Whose mentions; asked for where it is missing, beginning with the name under the cursor. */
  async run(id?: EntityId): Promise<void> {
    let given = id === undefined ? undefined : await this.#index.entity(id);
    for (;;) {
      const entity = given ?? (await pickEntity(this.#index, await this.#firstGuess()));
      if (!entity) return;
      const again = await this.#list(entity);
      if (!again) return;
      given = undefined;
    }
  }

  /** The entity that is mentioned under the cursor of the active editor. */
  async underCursor(): Promise<EntitySummary | undefined> {
    const editor = vscode.window.activeTextEditor;
    if (!editor) return undefined;
    const { document } = editor;
    const uri = document.uri.toString();
    if (!(await this.#index.article(uri))) return undefined;
    const text = document.getText();
    const reading = new DocumentAnalysis(uri, document.version, text, await this.#index.extract(uri, text));
    const mention = reading.mentionAt(editor.selection.active);
    return mention && this.#index.entity(mention.id);
  }

  async #firstGuess(): Promise<string> {
    return (await this.underCursor())?.name ?? '';
  }

  /** @returns whether the person went back to choose another entity. */
  async #list(entity: EntitySummary): Promise<boolean> {
    const pick = vscode.window.createQuickPick<Item>();
    const preview = new PlacePreview(this.#opener, (error) => {
      this.#log.warn(String(error));
    });
    pick.buttons = [vscode.QuickInputButtons.Back];
    pick.placeholder = vscode.l10n.t('Type to narrow the rows that are shown');
    pick.matchOnDescription = true;
    pick.matchOnDetail = true;
    let hits: MentionHit[] = [];
    let active: MentionHit | undefined;
    const previewing = new Debounce(() => {
      if (active) preview.show(active);
    }, previewPause);
    let accepted: MentionHit | undefined;
    let back = false;
    let closed = false;
    const load = async (): Promise<void> => {
      pick.busy = true;
      const { items, total } = await this.#index.mentions({
        entity: entity.id,
        forms: ['name', 'nominal', 'pronoun'],
        offset: hits.length,
        limit: step,
      });
      if (closed) return;
      const first = hits.length;
      hits = [...hits, ...items];
      const rows: Item[] = hits.map((hit) => mentionItem(hit, entity.kind));
      if (hits.length < total) rows.push(moreItem(total - hits.length));
      pick.keepScrollPosition = first > 0;
      pick.items = rows;
      const next = rows[first];
      if (first > 0 && next) pick.activeItems = [next];
      const shown = hits.length < total ? `; ${vscode.l10n.t('{0} shown', formatCount(hits.length))}` : '';
      pick.title = `${entity.name}: ${mentionCount(total)}${shown}`;
      pick.busy = false;
    };
    pick.title = `${entity.name}: ${entityCounts(entity)}`;
    const ended = new Promise<void>((resolve) => {
      pick.onDidHide(() => {
        resolve();
      });
    });
    pick.onDidTriggerButton(() => {
      back = true;
      pick.hide();
    });
    pick.onDidChangeActive(([item]) => {
      active = item?.hit;
      previewing.ask();
    });
    pick.onDidAccept(() => {
      const [item] = pick.selectedItems;
      if (item?.more) void load();
      else if (item?.hit) {
        accepted = item.hit;
        pick.hide();
      }
    });
    pick.show();
    try {
      await load();
      await ended;
    } finally {
      closed = true;
      previewing.dispose();
      pick.dispose();
      if (accepted) await preview.accept(accepted, []);
      else await preview.close();
    }
    return back;
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

function moreItem(left: number): Item {
  const text = vscode.l10n.t('Show {0} more (of {1})', formatCount(Math.min(step, left)), formatCount(left));
  return { label: `$(ellipsis) ${text}`, alwaysShow: true, more: true };
}
