import { keyOf, foldName } from '../resolution/canonical-key';
import type { ResolvedEntity, ResolvedId } from '../resolution/resolve-entities';
import { matchesProfile } from '../resolution/disambiguation';
import type { EntityKind } from '../model';
import { entityKinds, noCuration, type CuratedEntity, type CurationFile } from './curation-file';

/** An entity of the corpus as people want it. */
export interface DecidedEntity extends ResolvedEntity {
  readonly wikidata?: string;
  /** A person's decision stands behind it. */
  readonly curated: boolean;
}

/** What people have decided on keys and resolved entities; every answer takes constant time. */
export class Curation {
  readonly file: CurationFile;
  readonly language: string;
  /** Those with `only` first. */
  readonly #claims = new Map<string, { id: ResolvedId; entity: CuratedEntity }[]>();
  readonly #byId = new Map<ResolvedId, CuratedEntity>();
  readonly #ignored: ReadonlySet<string>;
  readonly #apart = new Map<string, Set<string>>();

  constructor(file: CurationFile = noCuration, language = 'en') {
    this.file = file;
    this.language = language;
    for (const entity of file.entities) this.#addClaims(entity);
    for (const entity of file.entities) if (entity.foundAs === undefined) this.#addOtherKinds(entity);
    const keysOfAnyKind = (name: string): string[] =>
      entityKinds.flatMap((kind) => keysOf(name, kind, language));
    this.#ignored = new Set(file.ignore.flatMap(keysOfAnyKind));
    for (const group of file.neverMerge) this.#keepApart(group.map(keysOfAnyKind));
  }

  /** Notes that the keys of an entity's names are its own. */
  #addClaims(entity: CuratedEntity): void {
    const { language } = this;
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

  /**
   * Notes that names of several words are an entity's own under whatever kind they were found, where nobody else claims
   * them: who writes that Ward Foods is an organization need not know that it was taken for a person.
   */
  #addOtherKinds(entity: CuratedEntity): void {
    const [id] = keysOf(entity.name, entity.kind, this.language);
    for (const kind of entityKinds.filter((each) => each !== entity.kind))
      for (const name of [entity.name, ...entity.variants].filter((each) => each.trim().includes(' ')))
        for (const key of keysOf(name, kind, this.language))
          if (!this.#claims.has(key)) this.#claims.set(key, [{ id: id!, entity }]);
  }

  /** @param group for each name of a group its keys. */
  #keepApart(group: readonly (readonly string[])[]): void {
    for (const own of group)
      for (const key of own) {
        const others = this.#apart.get(key) ?? new Set();
        for (const other of group) if (other !== own) for (const each of other) others.add(each);
        for (const each of own) others.delete(each);
        this.#apart.set(key, others);
      }
  }

  /**
   * The entity of a key: the one that people have decided on, else the resolved one.
   * @param resolved what `assign` gave for the key and profile.
   */
  idOf(key: string, resolved: ResolvedId, profile = ''): ResolvedId {
    const own = this.#claim(baseOf(key), profile);
    if (own) return own.id;
    if (this.#apart.get(baseOf(key))?.has(baseOf(resolved))) return key;
    const there = this.#claim(baseOf(resolved), '');
    return there && !this.#apart.get(baseOf(key))?.has(there.id) ? there.id : resolved;
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
  decide(id: ResolvedId, resolved: ResolvedEntity): DecidedEntity {
    const entity = this.#byId.get(id);
    if (!entity) return { ...resolved, curated: false };
    const variants = [...new Set([entity.name, ...resolved.variants, ...entity.variants])];
    const { name, kind, wikidata } = entity;
    return {
      ...resolved,
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
    const say = (curation: Curation, key: string): string =>
      JSON.stringify([
        curation.#claims.get(key),
        curation.#ignored.has(key),
        [...(curation.#apart.get(key) ?? [])].sort(),
      ]);
    for (const curation of [this, other])
      for (const key of [...curation.#claims.keys(), ...curation.#ignored, ...curation.#apart.keys()])
        if (say(this, key) !== say(other, key)) changed.add(key);
    return changed;
  }
}

/** The keys under which a name may have been found; the first is the id of an entity of that name. */
function keysOf(name: string, kind: EntityKind, language: string): string[] {
  const full = keyOf(name, kind, false, language);
  return kind === 'person' && !foldName(name, language).includes(' ')
    ? [keyOf(name, kind, true, language), full]
    : [full];
}

/** A key without profile and office. */
function baseOf(key: string): string {
  const end = key.search(/[#/]/);
  return end < 0 ? key : key.slice(0, end);
}
