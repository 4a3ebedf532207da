import { describe, InMemoryResolver, type ArticleEntity, type Curation } from '../../core/entity';
import type { FilterValue } from '../../core/query';
import type { EntityId, EntitySummary } from '../../corpus';
import { speakersOf } from '../codec/name-facts';
import { wordsOf } from '../search/words';
import { compareText } from '../search/order';
import { finds } from './shortlist';
import { namedLike } from '../search/query-plan';
import type { KeptArticle } from './state';

type ArticleKey = Pick<ArticleEntity, 'key' | 'profile'>;
type NameValue = Pick<FilterValue, 'value' | 'prefix'>;

/** A key and profile that articles have, with its bearers in them. */
interface Name extends ArticleKey {
  /** Of all its names and variants. */
  readonly words: Set<string>;
  articles: number;
}

/** An entity of the corpus. */
interface Bearer {
  readonly id: EntityId;
  readonly names: Name[];
  readonly articles: Set<KeptArticle>;
  mentions: number;
  quotations: number;
}

/**
 * The entities of the corpus: those of its articles, linked by the resolver of `core/entity`; what people have decided
 * overrules it. Made of all articles at once, when it is first asked for.
 */
export class CorpusEntities {
  readonly #articles: readonly KeptArticle[];
  readonly #curation: Curation;
  readonly #resolver = new InMemoryResolver();
  #bearers: Map<EntityId, Bearer> | undefined;

  constructor(articles: readonly KeptArticle[], curation: Curation) {
    this.#articles = articles;
    this.#curation = curation;
  }

  /** The entity behind each of an article's own. */
  idsOf({ findings }: KeptArticle): EntityId[] {
    this.#gathered();
    return (findings?.entities ?? []).map((entity) => this.#idOf(entity));
  }

  /** Every entity but those that people ignore. */
  all(): EntitySummary[] {
    return [...this.#gathered().keys()].flatMap((id) => this.get(id) ?? []);
  }

  /** Undefined for one that no article mentions, or that people ignore. */
  get(id: EntityId): EntitySummary | undefined {
    const bearer = this.#gathered().get(id);
    if (!bearer || this.#curation.ignores(id)) return undefined;
    const { names, mentions, articles, quotations } = bearer;
    const facts = names.flatMap(({ key, profile }) =>
      this.#resolver.factsOf(key).filter((fact) => fact.profile === profile),
    );
    const { kind, name, variants, roles, curated, wikidata } = this.#curation.decide(id, describe(facts));
    return {
      ...{ id, kind, name, variants, roles, mentions, articles: articles.size, quotations, curated },
      ...(wikidata !== undefined && { wikidata }),
    };
  }

  /** The entities that have all of these words in what articles, or people, call them; the last may be a beginning. */
  named(value: NameValue): Set<EntityId> {
    const match = namedLike(value);
    const found = new Set<EntityId>();
    if (!match) return found;
    for (const { id, names } of this.#gathered().values()) {
      const rows = [...names.map(({ words }) => words), new Set(this.#curatedNames(id).flatMap(wordsOf))];
      if (rows.some((words) => finds(match, { words }))) found.add(id);
    }
    return found;
  }

  /** The entity behind one that need not be stored: by key and profile, else by the key's most common profile. */
  behind({ key, profile }: ArticleKey): EntitySummary | undefined {
    const named = [...this.#gathered().values()].flatMap(({ id, names }) =>
      names.filter((name) => name.key === key).map((name) => ({ id, name })),
    );
    const [best] = named.sort(
      (a, b) =>
        Number(b.name.profile === profile) - Number(a.name.profile === profile) ||
        b.name.articles - a.name.articles ||
        compareText(a.name.profile, b.name.profile),
    );
    return best && this.get(best.id);
  }

  #idOf({ key, profile }: ArticleKey): EntityId {
    return this.#curation.idOf(key, this.#resolver.idOf({ key, profile }), profile);
  }

  #curatedNames(id: EntityId): readonly string[] {
    return this.#curation.decide(id, { kind: 'person', name: '', variants: [], roles: [] }).variants;
  }

  #gathered(): Map<EntityId, Bearer> {
    if (this.#bearers) return this.#bearers;
    const bearers = (this.#bearers = new Map<EntityId, Bearer>());
    for (const { findings } of this.#articles) if (findings) this.#resolver.add(findings);
    for (const article of this.#articles) {
      const { entities = [], mentions = [], quotations = [] } = article.findings ?? {};
      const own = entities.map((entity) => bearerOf(bearers, this.#idOf(entity)));
      const seen = new Set<Name>();
      entities.forEach((entity, i) => {
        const name = nameOf(own[i]!, entity);
        for (const word of [entity.name, ...entity.variants].flatMap(wordsOf)) name.words.add(word);
        if (!seen.has(name)) name.articles++;
        seen.add(name);
        own[i]!.articles.add(article);
      });
      for (const { entity } of mentions) own[entity]!.mentions++;
      for (const entity of speakersOf(quotations)) if (entity !== undefined) own[entity]!.quotations++;
    }
    return bearers;
  }
}

function bearerOf(bearers: Map<EntityId, Bearer>, id: EntityId): Bearer {
  let bearer = bearers.get(id);
  if (!bearer) bearers.set(id, (bearer = { id, names: [], articles: new Set(), mentions: 0, quotations: 0 }));
  return bearer;
}

function nameOf({ names }: Bearer, { key, profile }: ArticleKey): Name {
  let name = names.find((each) => each.key === key && each.profile === profile);
  if (!name) names.push((name = { key, profile, words: new Set(), articles: 0 }));
  return name;
}
