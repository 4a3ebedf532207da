import { isMap, isScalar, isSeq, LineCounter, parseDocument, type Document, type Node } from 'yaml';
import { foldName, keyOf } from '../resolution/canonical-key';
import type { ResolvedEntity, ResolvedId } from '../resolution/resolve-entities';
import { matchesProfile, profileOf } from '../resolution/disambiguation';
import type { EntityKind } from '../model';
import type { CurationMistake, CurationProblem } from './problem';

/**
 * What people have decided on entities: the file `.corpus/entities.yaml` of a corpus. It overrules the machine.
 *
 *     entities:
 *       - name: Karim Anwar Sabri     # how the entity is called
 *         kind: person                # person, organization or place
 *         variants: [Anwar Sabri]     # names that are this entity, too
 *         foundAs: organization       # the kind that was found for these names, where it is not `kind`
 *         wikidata: Q42
 *       - name: Ana Ruiz (keeper)     # one of several who bear a name:
 *         kind: person
 *         variants: [Ana Ruiz]
 *         only: { area: sport }       # of whom articles say this; `born`, `area` or `gender`
 *     neverMerge:                     # names that are never one entity
 *       - [Anwar Sabri, Anwar Sabri Junior]
 *     ignore: [Staff]                 # names that name nobody
 */
export interface CuratedEntity {
  readonly name: string;
  readonly kind: EntityKind;
  readonly variants: readonly string[];
  readonly foundAs?: EntityKind;
  /** `Q` and a number. */
  readonly wikidata?: string;
  /** Of the bearers of these names the one whose profile says this, see `disambiguation.ts`. */
  readonly only?: string;
}

export interface CurationFile {
  readonly entities: readonly CuratedEntity[];
  readonly neverMerge: readonly (readonly string[])[];
  readonly ignore: readonly string[];
}

/** A linked entity as people want it. */
export interface DecidedEntity extends ResolvedEntity {
  readonly wikidata?: string;
  /** A person's decision stands behind it. */
  readonly curated: boolean;
}

const kinds: readonly string[] = ['person', 'organization', 'place'];
/** What `only` may say. */
const senseFields = new Map([
  ['born', /^\d{4}$/],
  ['area', /^[a-z]+$/],
  ['gender', /^(?:fe)?male$/],
]);
const noFile: CurationFile = { entities: [], neverMerge: [], ignore: [] };

/**
 * Reads the file. A file with any problem decides nothing: the caller keeps what it had, and shows the problems.
 * @param text the file's text; empty for no file.
 */
export function parseCuration(text: string): {
  readonly file: CurationFile;
  readonly problems: readonly CurationProblem[];
} {
  const { document, reader } = open(text);
  const file = reader.problems.length > 0 ? noFile : reader.read(document);
  return reader.problems.length > 0 ? { file: noFile, problems: reader.problems } : { file, problems: [] };
}

/** The document behind a file, for edits that keep comments and order, and what reads it. */
export function open(text: string): { document: Document; reader: CurationReader } {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const reader = new CurationReader(lines);
  for (const error of document.errors)
    reader.report(error.pos[0], { code: 'invalidYaml', error: firstLine(error.message) });
  return { document, reader };
}

const firstLine = (message: string): string =>
  message.split('\n')[0]!.replace(/ at line \d+, column \d+:?$/, '');

export class CurationReader {
  readonly lines: LineCounter;
  readonly problems: CurationProblem[] = [];

  constructor(lines: LineCounter) {
    this.lines = lines;
  }

  report(offset: number, mistake: CurationMistake): void {
    this.problems.push({ ...mistake, line: Math.max(0, this.lines.linePos(offset).line - 1) });
  }

  read(document: Document): CurationFile {
    const root = document.contents;
    if (root === null || (isScalar(root) && root.value === null)) return noFile;
    if (!isMap(root)) {
      this.#at(root, { code: 'notLists' });
      return noFile;
    }
    const entities: CuratedEntity[] = [];
    const neverMerge: string[][] = [];
    let ignore: string[] = [];
    for (const { key, value } of root.items) {
      const name = isScalar(key) ? String(key.value) : '';
      const node = value as Node | null;
      if (name === 'entities')
        this.#each(node, name, (item) => {
          this.#entity(item, entities);
        });
      else if (name === 'neverMerge')
        this.#each(node, name, (item) => {
          const names = this.#names(item, name);
          if (names.length < 2) this.#at(item, { code: 'groupOfOne' });
          neverMerge.push(names);
        });
      else if (name === 'ignore') ignore = this.#names(node, name);
      else this.#at(key as Node, { code: 'unknownList', field: name });
    }
    return { entities, neverMerge, ignore };
  }

  #entity(node: Node | null, into: CuratedEntity[]): void {
    if (!isMap(node)) {
      this.#at(node, { code: 'notAnEntity' });
      return;
    }
    const fields = new Map<string, Node | null>();
    for (const { key, value } of node.items) {
      const field = isScalar(key) ? String(key.value) : '';
      if (!['name', 'kind', 'variants', 'foundAs', 'wikidata', 'only'].includes(field))
        this.#at(key as Node, { code: 'unknownField', field });
      fields.set(field, value as Node | null);
    }
    const name = this.#text(fields.get('name') ?? null);
    if (name === undefined) this.#at(fields.get('name') ?? node, { code: 'missingName' });
    const kind = this.#kind(fields.get('kind') ?? null, node);
    const foundAs = fields.has('foundAs') ? this.#kind(fields.get('foundAs') ?? null, node) : undefined;
    const variants = fields.has('variants') ? this.#names(fields.get('variants') ?? null, 'variants') : [];
    const wikidata = fields.has('wikidata') ? this.#text(fields.get('wikidata') ?? null) : undefined;
    if (fields.has('wikidata') && !/^Q\d+$/.test(wikidata ?? ''))
      this.#at(fields.get('wikidata') ?? node, { code: 'invalidWikidata' });
    const only = fields.has('only') ? this.#only(fields.get('only') ?? null, node) : undefined;
    if (name === undefined || kind === undefined) return;
    for (const each of [name, ...variants]) {
      const other = into.find(
        (entity) =>
          entity.kind === kind &&
          [entity.name, ...entity.variants].some((known) => foldName(known) === foldName(each)) &&
          // Several may bear a name where what they are called differs.
          (only === entity.only || foldName(entity.name) === foldName(name)),
      );
      if (other) this.#at(node, { code: 'nameClaimedTwice', name: each, owner: other.name });
    }
    into.push({
      name,
      kind,
      variants,
      ...(foundAs ? { foundAs } : {}),
      ...(wikidata === undefined ? {} : { wikidata }),
      ...(only === undefined ? {} : { only }),
    });
  }

  #only(node: Node | null, parent: Node): string | undefined {
    const said = new Map<string, string>();
    if (isMap(node))
      for (const { key, value } of node.items)
        said.set(isScalar(key) ? String(key.value) : '', this.#text(value as Node | null) ?? '');
    const isRight = [...said].every(([field, value]) => senseFields.get(field)?.test(value));
    if (said.size > 0 && isRight)
      return profileOf({
        ...(said.has('born') ? { born: Number(said.get('born')) } : {}),
        ...(said.has('area') ? { fields: [said.get('area')!] } : {}),
        ...(said.has('gender') ? { gender: said.get('gender')! } : {}),
      });
    this.#at(node ?? parent, { code: 'invalidOnly' });
    return undefined;
  }

  #kind(node: Node | null, parent: Node): EntityKind | undefined {
    const kind = this.#text(node);
    if (kind !== undefined && kinds.includes(kind)) return kind as EntityKind;
    this.#at(node ?? parent, { code: 'unknownEntityKind' });
    return undefined;
  }

  #names(node: Node | null, field: string): string[] {
    const names: string[] = [];
    this.#each(node, field, (item) => {
      const name = this.#text(item);
      if (name === undefined) this.#at(item, { code: 'notNames', field });
      else names.push(name);
    });
    return names;
  }

  #each(node: Node | null, field: string, read: (item: Node | null) => void): void {
    if (node === null || (isScalar(node) && node.value === null)) return;
    if (!isSeq(node)) this.#at(node, { code: 'notAList', field });
    else for (const item of node.items) read(item as Node | null);
  }

  #text(node: Node | null): string | undefined {
    if (!isScalar(node) || (typeof node.value !== 'string' && typeof node.value !== 'number'))
      return undefined;
    const text = String(node.value).trim();
    return foldName(text) === '' ? undefined : text;
  }

  #at(node: Node | null | undefined, mistake: CurationMistake): void {
    this.report(node?.range?.[0] ?? 0, mistake);
  }
}

/** Answers what the file says of keys and of linked entities; every answer takes constant time. */
export class Curation {
  readonly file: CurationFile;
  readonly language: string;
  /** Those with `only` first. */
  readonly #claims = new Map<string, { id: ResolvedId; entity: CuratedEntity }[]>();
  readonly #byId = new Map<ResolvedId, CuratedEntity>();
  readonly #ignored: ReadonlySet<string>;
  readonly #apart = new Map<string, Set<string>>();

  constructor(file: CurationFile = noFile, language = 'en') {
    this.file = file;
    this.language = language;
    for (const entity of file.entities) {
      const [id] = keysOf(entity.name, entity.kind, language);
      this.#byId.set(id!, entity);
      for (const kind of new Set([entity.kind, entity.foundAs ?? entity.kind]))
        for (const name of [entity.name, ...entity.variants])
          for (const key of keysOf(name, kind, language)) {
            const claims = this.#claims.get(key) ?? [];
            if (entity.only === undefined) claims.push({ id: id!, entity });
            else claims.unshift({ id: id!, entity });
            this.#claims.set(key, claims);
          }
    }
    this.#ignored = new Set(
      file.ignore.flatMap((name) => kinds.flatMap((kind) => keysOf(name, kind as EntityKind, language))),
    );
    for (const group of file.neverMerge) {
      const keys = group.map((name) => kinds.flatMap((kind) => keysOf(name, kind as EntityKind, language)));
      for (const own of keys)
        for (const key of own) {
          const others = this.#apart.get(key) ?? new Set();
          for (const other of keys) if (other !== own) for (const each of other) others.add(each);
          for (const each of own) others.delete(each);
          this.#apart.set(key, others);
        }
    }
  }

  /**
   * The entity of a key, over what linking says.
   * @param linked what `assign` gave for the key and profile.
   */
  idOf(key: string, linked: ResolvedId, profile = ''): ResolvedId {
    const own = this.#claim(baseOf(key), profile);
    if (own) return own.id;
    if (this.#apart.get(baseOf(key))?.has(baseOf(linked))) return key;
    const there = this.#claim(baseOf(linked), '');
    return there && !this.#apart.get(baseOf(key))?.has(there.id) ? there.id : linked;
  }

  #claim(key: string, profile: string): { readonly id: ResolvedId } | undefined {
    return this.#claims
      .get(key)
      ?.find(({ entity: { only } }) => only === undefined || matchesProfile(only, profile));
  }

  /** Whether the name of an entity is on the ignore list. */
  ignores(id: ResolvedId): boolean {
    return this.#ignored.has(baseOf(id));
  }

  /** The entity as people want it. */
  decide(id: ResolvedId, linked: ResolvedEntity): DecidedEntity {
    const entity = this.#byId.get(id);
    if (!entity) return { ...linked, curated: false };
    const variants = [...new Set([entity.name, ...linked.variants, ...entity.variants])];
    const { name, kind, wikidata } = entity;
    return {
      ...linked,
      name,
      kind,
      variants,
      curated: true,
      ...(wikidata === undefined ? {} : { wikidata }),
    };
  }

  /** Every key on which this file and another one do not say the same: those to decide anew after an edit. */
  changedKeys(other: Curation): Set<string> {
    const changed = new Set<string>();
    const say = (curation: Curation, key: string): string => {
      return JSON.stringify([
        curation.#claims.get(key),
        curation.#ignored.has(key),
        [...(curation.#apart.get(key) ?? [])].sort(),
      ]);
    };
    for (const curation of [this, other])
      for (const key of [...curation.#claims.keys(), ...curation.#ignored, ...curation.#apart.keys()])
        if (say(this, key) !== say(other, key)) changed.add(key);
    return changed;
  }
}

/** The keys under which a name may have been found; the first is the id of an entity of that name. */
function keysOf(name: string, kind: EntityKind, language: string): string[] {
  const full = keyOf(name, kind, false, language);
  return kind === 'person' && !foldName(name).includes(' ')
    ? [keyOf(name, kind, true, language), full]
    : [full];
}

/** A key without profile and office. */
function baseOf(key: string): string {
  const end = key.search(/[#/]/);
  return end < 0 ? key : key.slice(0, end);
}
