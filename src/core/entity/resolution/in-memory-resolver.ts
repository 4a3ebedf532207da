import {
  affectedKeys,
  assign,
  describe,
  factId,
  factsOfArticle,
  type CountedFact,
  type Fact,
  type FactsOf,
  type ResolvedEntity,
  type ResolvedId,
} from './resolve-entities';
import type { ArticleEntity, FoundEntities } from '../model';

/** Resolves the entities of a corpus in memory. */
export class InMemoryResolver {
  readonly #facts = new Map<string, Map<string, { fact: Fact; count: number }>>();
  readonly #assigned = new Map<string, Map<string, ResolvedId>>();
  readonly #nodes = new Map<ResolvedId, Map<string, { key: string; profile: string }>>();
  #dirty = new Set<string>();

  /** Adds what an article contributes. */
  add(found: Pick<FoundEntities, 'entities'>): void {
    this.#change(factsOfArticle(found), 1);
  }

  /** Takes away what an article contributed; `found` must be what was added. */
  remove(found: Pick<FoundEntities, 'entities'>): void {
    this.#change(factsOfArticle(found), -1);
  }

  /** The corpus's entity behind one of an article that was added. */
  idOf(entity: Pick<ArticleEntity, 'key' | 'profile'>): ResolvedId {
    this.#settle();
    return this.#assigned.get(entity.key)?.get(entity.profile) ?? entity.key;
  }

  /** Undefined for an id that no article of the corpus leads to. */
  entity(id: ResolvedId): ResolvedEntity | undefined {
    this.#settle();
    const nodes = this.#nodes.get(id);
    if (!nodes) return undefined;
    const facts: CountedFact[] = [];
    for (const { key, profile } of nodes.values())
      for (const fact of this.factsOf(key)) if (fact.profile === profile) facts.push(fact);
    return describe(facts);
  }

  /** Every entity of the corpus, by id. */
  ids(): ResolvedId[] {
    this.#settle();
    return [...this.#nodes.keys()].sort();
  }

  readonly factsOf: FactsOf = (key) =>
    [...(this.#facts.get(key)?.values() ?? [])].map(({ fact, count }) => ({ ...fact, count }));

  #change(facts: readonly Fact[], by: 1 | -1): void {
    for (const key of affectedKeys(new Set(facts.map((fact) => fact.key)), this.factsOf))
      this.#dirty.add(key);
    for (const fact of facts) {
      let ofKey = this.#facts.get(fact.key);
      if (!ofKey) this.#facts.set(fact.key, (ofKey = new Map<string, { fact: Fact; count: number }>()));
      const id = factId(fact);
      const count = (ofKey.get(id)?.count ?? 0) + by;
      if (count > 0) ofKey.set(id, { fact, count });
      else ofKey.delete(id);
      if (ofKey.size === 0) this.#facts.delete(fact.key);
    }
  }

  #settle(): void {
    if (this.#dirty.size === 0) return;
    const keys = affectedKeys(this.#dirty, this.factsOf);
    this.#dirty = new Set();
    for (const key of keys) {
      for (const [profile, id] of this.#assigned.get(key) ?? []) {
        const nodes = this.#nodes.get(id);
        nodes?.delete(`${key}\t${profile}`);
        if (nodes?.size === 0) this.#nodes.delete(id);
      }
      const assigned = assign(key, this.factsOf);
      if (assigned.size === 0) this.#assigned.delete(key);
      else this.#assigned.set(key, assigned);
      for (const [profile, id] of assigned) {
        let nodes = this.#nodes.get(id);
        if (!nodes) this.#nodes.set(id, (nodes = new Map<string, { key: string; profile: string }>()));
        nodes.set(`${key}\t${profile}`, { key, profile });
      }
    }
  }
}
