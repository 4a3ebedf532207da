import { isMap, isScalar, isSeq, YAMLMap, YAMLSeq, type Document } from 'yaml';
import { open, parseCuration, type CuratedEntity } from './curation-file';
import type { CurationProblem } from './problem';
import { foldName } from '../resolution/canonical-key';
import type { EntityKind } from '../model';

/** The entity that an edit is about, as the corpus knows it now. */
export interface EditedEntity {
  readonly name: string;
  readonly kind: EntityKind;
  readonly variants: readonly string[];
}

/** The new text of the file, or why it cannot be edited; then nothing may be written. */
export type CurationEdit = { readonly text: string } | { readonly problems: readonly CurationProblem[] };

/** One of two entities goes into the other: all its names become variants of that one. */
export function mergeEntities(text: string, from: EditedEntity, into: EditedEntity): CurationEdit {
  return edit(text, (document) => {
    const entry = entryOf(document, into);
    for (const name of fullForms(into)) addName(document, entry, name);
    const moved = new Set([from.name, ...from.variants]);
    const old = findEntry(document, from);
    if (old && old !== entry) {
      for (const variant of stringsOf(old.get('variants'))) moved.add(variant);
      removeFrom(document, 'entities', old);
    }
    for (const name of moved) addName(document, entry, name);
    const kind = into.kind;
    if (from.kind !== kind) entry.set('foundAs', from.kind);
    // What was to stay apart is wanted together now.
    const together = new Set([into.name, ...into.variants, ...moved].map((name) => foldName(name)));
    dropGroups(document, (group) => group.filter((name) => together.has(foldName(name))).length > 1);
  });
}

/** A name is taken out of an entity, and never joined with it again. */
export function splitName(text: string, entity: EditedEntity, name: string): CurationEdit {
  return edit(text, (document) => {
    const entry = findEntry(document, entity);
    const variants = entry?.get('variants');
    if (isSeq(variants)) variants.items = variants.items.filter((item) => !isName(item, name));
    const groups = listOf(document, 'neverMerge');
    const group = document.createNode([entity.name, name]);
    group.flow = true;
    groups.add(group);
  });
}

/** The preferred name changes; the old one stays a variant. */
export function renameEntity(text: string, entity: EditedEntity, name: string): CurationEdit {
  return edit(text, (document) => {
    const entry = entryOf(document, entity);
    entry.set('name', name);
    const variants = entry.get('variants');
    if (isSeq(variants)) variants.items = variants.items.filter((item) => !isName(item, name));
    for (const form of fullForms(entity)) addName(document, entry, form);
  });
}

/** The kind changes for all names of the entity. */
export function changeKind(text: string, entity: EditedEntity, kind: EntityKind): CurationEdit {
  return edit(text, (document) => {
    const entry = entryOf(document, entity);
    const found = (entry.get('foundAs') as EntityKind | undefined) ?? entity.kind;
    entry.set('kind', kind);
    if (found === kind) entry.delete('foundAs');
    else entry.set('foundAs', found);
    for (const variant of entity.variants) addName(document, entry, variant);
  });
}

/** A Wikidata id is set, or removed with undefined. */
export function setWikidata(text: string, entity: EditedEntity, wikidata: string | undefined): CurationEdit {
  return edit(text, (document) => {
    const entry = entryOf(document, entity);
    if (wikidata === undefined) entry.delete('wikidata');
    else entry.set('wikidata', wikidata);
  });
}

/** The names of an entity name nobody. */
export function ignoreEntity(text: string, entity: EditedEntity): CurationEdit {
  return edit(text, (document) => {
    const list = listOf(document, 'ignore');
    for (const name of fullForms(entity)) if (!list.items.some((item) => isName(item, name))) list.add(name);
  });
}

/**
 * The name and the other forms of several words: the articles that decide by what name the corpus knows an entity need
 * not be those that have its fullest one.
 */
const fullForms = ({ name, variants }: EditedEntity): string[] => [
  name,
  ...variants.filter((variant) => variant !== name && /\s/.test(variant)),
];

function edit(text: string, change: (document: Document) => void): CurationEdit {
  const { problems } = parseCuration(text);
  if (problems.length > 0) return { problems };
  const { document } = open(text);
  change(document);
  const edited = document.toString({ lineWidth: 0 });
  // An edit that would break the file is none: two entries may claim one name now.
  const after = parseCuration(edited);
  return after.problems.length > 0 ? { problems: after.problems } : { text: edited };
}

function listOf(document: Document, field: 'entities' | 'neverMerge' | 'ignore'): YAMLSeq {
  if (!isMap(document.contents)) {
    const { commentBefore } = document;
    document.contents = new YAMLMap();
    if (commentBefore) document.commentBefore = commentBefore;
  }
  const list = document.get(field);
  if (isSeq(list)) return list;
  const created = new YAMLSeq();
  document.set(field, created);
  return created;
}

function findEntry(document: Document, entity: Pick<CuratedEntity, 'name' | 'kind'>): YAMLMap | undefined {
  const list = document.get('entities');
  if (!isSeq(list)) return undefined;
  const wanted = foldName(entity.name);
  for (const item of list.items) {
    if (!isMap(item) || item.get('kind') !== entity.kind) continue;
    // Several may bear the variants of one of whom only some articles tell.
    const variants = item.has('only') ? [] : stringsOf(item.get('variants'));
    const names = [String(item.get('name')), ...variants];
    if (names.some((name) => foldName(name) === wanted)) return item;
  }
  return undefined;
}

function entryOf(document: Document, entity: EditedEntity): YAMLMap {
  const known = findEntry(document, entity);
  if (known) return known;
  const entry = document.createNode({ name: entity.name, kind: entity.kind }) as unknown as YAMLMap;
  listOf(document, 'entities').add(entry);
  return entry;
}

function addName(document: Document, entry: YAMLMap, name: string): void {
  const known = [String(entry.get('name')), ...stringsOf(entry.get('variants'))];
  if (known.some((other) => foldName(other) === foldName(name))) return;
  const variants = entry.get('variants');
  if (isSeq(variants)) variants.add(name);
  else entry.set('variants', document.createNode([name]));
}

function dropGroups(document: Document, drop: (group: readonly string[]) => boolean): void {
  const groups = document.get('neverMerge');
  if (!isSeq(groups)) return;
  groups.items = groups.items.filter((group) => !drop(stringsOf(group)));
  if (groups.items.length === 0) document.delete('neverMerge');
}

function removeFrom(document: Document, field: string, item: unknown): void {
  const list = document.get(field);
  if (isSeq(list)) list.items = list.items.filter((other) => other !== item);
}

const isName = (item: unknown, name: string): boolean =>
  isScalar(item) && foldName(String(item.value)) === foldName(name);

const stringsOf = (node: unknown): string[] =>
  isSeq(node) ? node.items.filter(isScalar).map((item) => String(item.value)) : [];
