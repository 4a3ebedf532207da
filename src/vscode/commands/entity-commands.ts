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
import { kindIcon, kindLabel } from '../../presentation/entity-labels';
import { entityKinds } from '../views';
import type { DecisionsFile } from './decisions-file';
import { pickEntity } from './pick-entity';

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
      mergeEntities(text, from, into),
    );
  }

  async split(given?: EntitySummary): Promise<void> {
    const entity = given ?? (await this.#ask(vscode.l10n.t('Split Which Entity?')));
    if (!entity) return;
    const others = entity.variants.filter((variant) => variant !== entity.name);
    if (others.length === 0) {
      const only = vscode.l10n.t('“{0}” has only this name, so there is nothing to split.', entity.name);
      void vscode.window.showInformationMessage(only);
      return;
    }
    const name = await vscode.window.showQuickPick(others, {
      title: vscode.l10n.t('Which Name Is Not “{0}”?', entity.name),
    });
    if (name === undefined || !(await this.#isMeant(entity))) return;
    await this.#file.edit(vscode.l10n.t('“{0}” was split from “{1}”.', name, entity.name), (text) =>
      splitName(text, entity, name),
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
      renameEntity(text, entity, name),
    );
  }

  async changeKind(given?: EntitySummary): Promise<void> {
    const entity = given ?? (await this.#ask(vscode.l10n.t('Change the Kind of Which Entity?')));
    if (!entity) return;
    const kind = await this.#askKind(entity);
    if (!kind || !(await this.#isMeant(entity))) return;
    await this.#file.edit(
      vscode.l10n.t('The kind of “{0}” is now {1}.', entity.name, kindLabel(kind)),
      (text) => changeKind(text, entity, kind),
    );
  }

  async ignore(given?: EntitySummary): Promise<void> {
    const entity = given ?? (await this.#ask(vscode.l10n.t('Ignore Which Name?')));
    if (!entity || !(await this.#isMeant(entity))) return;
    await this.#file.edit(vscode.l10n.t('The name “{0}” is now ignored.', entity.name), (text) =>
      ignoreEntity(text, entity),
    );
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
    const open = vscode.l10n.t('Open Decisions');
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
