import * as vscode from 'vscode';
import {
  changeKind,
  foldName,
  ignoreEntity,
  mergeEntities,
  renameEntity,
  splitName,
  type EntityKind,
} from '../../core/entity';
import type { CorpusIndex, EntitySummary } from '../../corpus';
import { kindIcon, kindLabel, otherNames } from '../../presentation/entity-labels';
import { nameUses } from '../../presentation/name-uses';
import { entityKinds } from '../views';
import type { DecisionsFile } from './decisions-file';
import { changeOf } from './decisions-on-entities';
import { pickEntity } from './pick-entity';
import { plain } from './pick-items';

/** Of an entity that is mentioned more often, the latest mentions tell how each name is used. */
const maxMentionsCounted = 5000;

/** What people decide on entities: each command asks what is missing, and writes it down. */
export class EntityCommands {
  readonly #index: CorpusIndex;
  readonly #file: DecisionsFile;
  /** The entity under the cursor, to begin with. */
  readonly #underCursor: () => Promise<EntitySummary | undefined>;

  constructor(
    index: CorpusIndex,
    file: DecisionsFile,
    underCursor: () => Promise<EntitySummary | undefined>,
  ) {
    this.#index = index;
    this.#file = file;
    this.#underCursor = underCursor;
  }

  async merge(given?: EntitySummary): Promise<void> {
    const from = given ?? (await this.#ask(vscode.l10n.t('Merge Which Entity?')));
    if (!from) return;
    const title = vscode.l10n.t('Merge “{0}” into …', from.name);
    const into = await pickEntity(this.#index, '', { title, without: from });
    if (!into || !(await this.#isMeant(from)) || !(await this.#isMeant(into))) return;
    await this.#file.edit(vscode.l10n.t('“{0}” was merged into “{1}”.', from.name, into.name), (text) =>
      changeOf(mergeEntities(text, from, into)),
    );
  }

  async split(given?: EntitySummary): Promise<void> {
    const entity = given ?? (await this.#ask(vscode.l10n.t('Take a Name out of Which Entity?')));
    if (!entity) return;
    const others = otherNames(entity);
    if (others.length === 0) {
      const only = vscode.l10n.t('“{0}” has only this name, so there is none to take out.', entity.name);
      void vscode.window.showInformationMessage(only);
      return;
    }
    const title = vscode.l10n.t('Take a Name out of “{0}”', entity.name);
    const chosen = await vscode.window.showQuickPick(this.#uses(entity, others), { title });
    if (!chosen || !(await this.#isMeant(entity))) return;
    const name = chosen.label;
    await this.#file.edit(vscode.l10n.t('“{0}” was taken out of “{1}”.', name, entity.name), (text) =>
      changeOf(splitName(text, entity, name)),
    );
  }

  async rename(given?: EntitySummary): Promise<void> {
    const entity = given ?? (await this.#ask(vscode.l10n.t('Rename Which Entity?')));
    if (!entity) return;
    const typed = await vscode.window.showInputBox({
      title: vscode.l10n.t('Rename “{0}”', entity.name),
      value: entity.name,
      prompt: vscode.l10n.t('The old name remains one of its names.'),
      validateInput: (value) =>
        /[\p{L}\p{N}]/u.test(value) ? undefined : vscode.l10n.t('A name needs a letter or a digit.'),
    });
    const name = typed?.trim();
    if (name === undefined || name === entity.name || !(await this.#isMeant(entity))) return;
    await this.#file.edit(vscode.l10n.t('“{0}” was renamed “{1}”.', entity.name, name), (text) =>
      changeOf(renameEntity(text, entity, name)),
    );
  }

  async changeKind(given?: EntitySummary): Promise<void> {
    const entity = given ?? (await this.#ask(vscode.l10n.t('Change the Kind of Which Entity?')));
    if (!entity) return;
    const kind = await this.#askKind(entity);
    if (!kind || !(await this.#isMeant(entity))) return;
    await this.#file.edit(
      vscode.l10n.t('The kind of “{0}” is now {1}.', entity.name, kindLabel(kind)),
      (text) => changeOf(changeKind(text, entity, kind)),
    );
  }

  async ignore(given?: EntitySummary): Promise<void> {
    const entity = given ?? (await this.#ask(vscode.l10n.t('Hide Which Name?')));
    if (!entity || !(await this.#isMeant(entity))) return;
    await this.#file.edit(vscode.l10n.t('“{0}” is hidden now, as it is no name.', entity.name), (text) =>
      changeOf(ignoreEntity(text, entity)),
    );
  }

  /** The names with how often each is used, and where. */
  async #uses({ id }: EntitySummary, names: readonly string[]): Promise<vscode.QuickPickItem[]> {
    const page = { offset: 0, limit: maxMentionsCounted };
    const { items } = await this.#index.mentions({ entity: id, forms: ['name'], ...page });
    return nameUses(names, items).map(({ name, count, example }) => ({
      label: name,
      description: count,
      detail: plain(example),
    }));
  }

  /** A decision by name holds for all of one name and kind: where there are several, one is told and asked. */
  async #isMeant({ id, name, kind }: EntitySummary): Promise<boolean> {
    const { items } = await this.#index.entities({
      kind,
      filter: name,
      sort: 'count',
      offset: 0,
      limit: 100,
    });
    const isNamesake = (other: EntitySummary) => other.id !== id && foldName(other.name) === foldName(name);
    if (!items.some(isNamesake)) return true;
    const both = vscode.l10n.t('Apply to All with This Name');
    const open = vscode.l10n.t('Open File of Name Decisions');
    const detail = vscode.l10n.t(
      'A decision by name applies to all of them. To decide on just one, give it an entry of its own, with “only”, in the file of decisions.',
    );
    const chosen = await vscode.window.showWarningMessage(
      vscode.l10n.t('More than one is called “{0}”.', name),
      { modal: true, detail },
      both,
      open,
    );
    if (chosen === open) await this.#file.show();
    return chosen === both;
  }

  async #ask(title: string): Promise<EntitySummary | undefined> {
    const first = await this.#underCursor();
    return pickEntity(this.#index, first?.name ?? '', { title });
  }

  async #askKind(entity: EntitySummary): Promise<EntityKind | undefined> {
    const chosen = await vscode.window.showQuickPick(
      entityKinds
        .filter((kind) => kind !== entity.kind)
        .map((kind) => ({ label: `$(${kindIcon(kind)}) ${kindLabel(kind)}`, value: kind })),
      { title: vscode.l10n.t('What Is “{0}”? Currently: {1}', entity.name, kindLabel(entity.kind)) },
    );
    return chosen?.value;
  }
}
