import {
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  type Document,
  type Node,
  type YAMLMap,
} from 'yaml';
import { foldName } from '../resolution/canonical-key';
import { profileOf } from '../resolution/disambiguation';
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

export const entityKinds: readonly EntityKind[] = ['person', 'organization', 'place'];
/** The fields of an entity. */
const entityFields: readonly string[] = ['name', 'kind', 'variants', 'foundAs', 'wikidata', 'only'];
/** What `only` may say, and how. */
const profileFields = new Map([
  ['born', /^\d{4}$/],
  ['area', /^[a-z]+$/],
  ['gender', /^(?:fe)?male$/],
]);
export const noCuration: CurationFile = { entities: [], neverMerge: [], ignore: [] };

/**
 * Reads the file. A file with any problem decides nothing: the caller keeps what it had, and shows the problems.
 * @param text the file's text; empty for no file.
 */
export function parseCuration(text: string): {
  readonly file: CurationFile;
  readonly problems: readonly CurationProblem[];
} {
  const { document, reader } = open(text);
  const file = reader.problems.length > 0 ? noCuration : reader.read(document);
  return reader.problems.length > 0
    ? { file: noCuration, problems: reader.problems }
    : { file, problems: [] };
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
  /** Who goes by a name, by kind and folded name, in the order of the file. */
  readonly #claims = new Map<string, CuratedEntity[]>();

  constructor(lines: LineCounter) {
    this.lines = lines;
  }

  report(offset: number, mistake: CurationMistake): void {
    this.problems.push({ ...mistake, line: Math.max(0, this.lines.linePos(offset).line - 1) });
  }

  read(document: Document): CurationFile {
    const root = document.contents;
    if (root === null || (isScalar(root) && root.value === null)) return noCuration;
    if (!isMap(root)) {
      this.#at(root, { code: 'notLists' });
      return noCuration;
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
    const fields = this.#fields(node);
    const has = (field: string): boolean => fields.has(field);
    const at = (field: string): Node | null => fields.get(field) ?? null;
    const name = this.#text(at('name'));
    if (name === undefined) this.#at(at('name') ?? node, { code: 'missingName' });
    const kind = this.#kind(at('kind'), node);
    const foundAs = has('foundAs') ? this.#kind(at('foundAs'), node) : undefined;
    const variants = has('variants') ? this.#names(at('variants'), 'variants') : [];
    const wikidata = has('wikidata') ? this.#wikidata(at('wikidata'), node) : undefined;
    const only = has('only') ? this.#only(at('only'), node) : undefined;
    if (name === undefined || kind === undefined) return;
    const entity = {
      name,
      kind,
      variants,
      ...(foundAs ? { foundAs } : {}),
      ...(wikidata === undefined ? {} : { wikidata }),
      ...(only === undefined ? {} : { only }),
    };
    this.#claim(entity, node);
    into.push(entity);
  }

  /** The values of an entity by field, with a problem for every field that there is not. */
  #fields(node: YAMLMap): Map<string, Node | null> {
    const fields = new Map<string, Node | null>();
    for (const { key, value } of node.items) {
      const field = isScalar(key) ? String(key.value) : '';
      if (!entityFields.includes(field)) this.#at(key as Node, { code: 'unknownField', field });
      fields.set(field, value as Node | null);
    }
    return fields;
  }

  /** Notes the names of an entity, and reports those that others claim as well. */
  #claim(entity: CuratedEntity, node: Node): void {
    const { kind, only } = entity;
    const own = foldName(entity.name);
    for (const name of namesOf(entity)) {
      const key = `${kind} ${foldName(name)}`;
      const others = this.#claims.get(key) ?? [];
      // Several may bear a name where what they are called differs.
      const owner = others.find(
        (other) => other !== entity && (other.only === only || foldName(other.name) === own),
      );
      if (owner) this.#at(node, { code: 'nameClaimedTwice', name, owner: owner.name });
      others.push(entity);
      this.#claims.set(key, others);
    }
  }

  #wikidata(node: Node | null, parent: Node): string | undefined {
    const id = this.#text(node);
    if (!/^Q\d+$/.test(id ?? '')) this.#at(node ?? parent, { code: 'invalidWikidata' });
    return id;
  }

  #only(node: Node | null, parent: Node): string | undefined {
    const said = new Map<string, string>();
    if (isMap(node))
      for (const { key, value } of node.items)
        said.set(isScalar(key) ? String(key.value) : '', this.#text(value as Node | null) ?? '');
    const isRight = [...said].every(([field, value]) => profileFields.get(field)?.test(value));
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
    const known = entityKinds.find((each) => each === kind);
    if (known) return known;
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

const namesOf = ({ name, variants }: CuratedEntity): string[] => [name, ...variants];
