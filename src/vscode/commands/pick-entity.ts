import * as vscode from 'vscode';
import type { EntityKind } from '../../core/entity';
import type { CorpusIndex, EntitySummary } from '../../corpus';
import { formatCount } from '../../presentation/article-labels';
import { entityCounts, kindIcon, otherNames } from '../../presentation/entity-labels';
import { isBuilding, soFar } from '../../presentation/status-text';
import { alikeEntities } from './alike-entities';
import { isAbort, messageItem, plain } from './pick-items';
import { failureSentence } from '../../presentation/failure-sentence';

const maxEntities = 100;

interface Item extends vscode.QuickPickItem {
  readonly entity?: EntitySummary;
}

interface PickOptions {
  readonly title?: string;
  readonly kind?: EntityKind;
  /** Not offered, since it is the one that something is done with; those that share a word with it come first. */
  readonly without?: EntitySummary;
}

/**
 * Asks for an entity as a person types a name; the most mentioned ones come first.
 * @param first What stands in the box at first.
 */
export async function pickEntity(
  index: Pick<CorpusIndex, 'entities' | 'status'>,
  first = '',
  { title, kind, without }: PickOptions = {},
): Promise<EntitySummary | undefined> {
  const pick = vscode.window.createQuickPick<Item>();
  const name = title ?? vscode.l10n.t('People, Organizations and Places');
  pick.title = name;
  pick.placeholder = vscode.l10n.t('Name of a person, organization or place');
  pick.matchOnDescription = true;
  pick.value = first;
  let abort = new AbortController();
  const search = async (): Promise<void> => {
    abort.abort();
    const { signal } = (abort = new AbortController());
    pick.busy = true;
    try {
      const filter = pick.value.trim();
      const { items, total } = await index.entities(
        { ...(kind && { kind }), ...(filter && { filter }), sort: 'count', offset: 0, limit: maxEntities },
        signal,
      );
      const alike = without && filter === '' ? await alikeEntities(index, without, signal) : [];
      if (signal.aborted) return;
      const offered = new Map([...alike, ...items].map((entity) => [entity.id, entity]));
      const rows: Item[] = [...offered.values()]
        .filter(({ id }) => id !== without?.id)
        .map((entity) => ({
          // An icon never fits what is typed, so the editor leaves our order alone.
          label: `$(${kindIcon(entity.kind)})`,
          description: plain([namesOf(entity), entityCounts(entity)].join(' · ')),
          alwaysShow: true,
          entity,
        }));
      const none = isBuilding(index.status)
        ? vscode.l10n.t('No matches yet; articles are still being read.')
        : vscode.l10n.t('No person, organization or place has this name.');
      pick.items = rows.length > 0 ? rows : [messageItem('info', none)];
      const count =
        items.length < total
          ? vscode.l10n.t('{0} ({1} of {2} shown)', name, formatCount(items.length), formatCount(total))
          : `${name} (${formatCount(total)})`;
      pick.title = [count, soFar('names', index.status)].filter(Boolean).join('; ');
      pick.busy = false;
    } catch (error) {
      if (!signal.aborted && !isAbort(error)) {
        pick.items = [messageItem('error', failureSentence(error))];
        pick.busy = false;
      }
    }
  };
  const chosen = new Promise<EntitySummary | undefined>((resolve) => {
    pick.onDidAccept(() => {
      const entity = pick.selectedItems[0]?.entity;
      if (!entity) return;
      resolve(entity);
      pick.hide();
    });
    pick.onDidHide(() => {
      resolve(undefined);
    });
  });
  pick.onDidChangeValue(() => void search());
  pick.show();
  void search();
  try {
    return await chosen;
  } finally {
    abort.abort();
    pick.dispose();
  }
}

/** The name, and some of the others that it goes by. */
function namesOf({ name, variants }: EntitySummary): string {
  const others = otherNames({ name, variants }).slice(0, 4);
  return others.length === 0 ? name : `${name} (${others.join(', ')})`;
}
