import { Case } from '../tokens/letter-case';
import type { Subtokens } from '../tokens/subtokens';
import type { Candidate } from '../names/name-candidate';
import { Flag, Small } from '../name-lexicon';
import type { EntityKind, Gender } from '../model';
import { ageBehind } from './ages';
import { fitOf, sortsOf, type Fit } from './body-sorts';
import { definitePhraseAt, type DefinitePhrase, type NounSort } from './definite-phrases';
import type { EntityCluster } from './entity-cluster';
import { Introductions } from './introductions';
import type { Nominal } from './nominals';
import { RecentEntities, salienceOf, type RecentEntity } from './recent-entities';

/** By how much the best entity must lead the second. */
const minLead = 0.8;
/** How many sentences back `it` reaches. */
const maxPronounDistance = 2;

/** What a description is worth beside how near its entity is. */
const fitScore: Readonly<Record<Fit, number>> = { word: 3, sort: 2, any: 0 };

/**
 * Finds descriptions that stand for an entity without a role that introduced it: `the company`, `the 34-year-old`, `the
 * star`, and `it said` for an organization. The nearest that fits is meant, where it leads any other clearly.
 * @param known descriptions that were found before; none of them is found again.
 */
export function findDescribedEntities(
  subtokens: Subtokens,
  names: readonly Candidate[],
  clusterOf: (n: number) => EntityCluster,
  known: readonly Nominal[],
  clusters: readonly EntityCluster[],
): { readonly nominals: Nominal[]; readonly pronouns: Nominal[] } {
  const introduced = new Introductions(subtokens);
  introduced.readNames(names, clusterOf);
  introduced.readRoles(clusters, known);
  const finder = new DescribedEntityFinder(subtokens, clusters, introduced);
  finder.find(names, clusterOf, known);
  return finder;
}

class DescribedEntityFinder {
  readonly nominals: Nominal[] = [];
  readonly pronouns: Nominal[] = [];
  readonly #subtokens: Subtokens;
  readonly #clusters: readonly EntityCluster[];
  readonly #recent: Record<EntityKind, RecentEntities>;
  readonly #introduced: Introductions;
  readonly #sorts = new Map<EntityCluster, ReadonlySet<string>>();

  constructor(subtokens: Subtokens, clusters: readonly EntityCluster[], introduced: Introductions) {
    this.#subtokens = subtokens;
    this.#clusters = clusters;
    this.#introduced = introduced;
    this.nominals.push(...introduced.nominals);
    this.#recent = {
      person: new RecentEntities(subtokens),
      organization: new RecentEntities(subtokens),
      place: new RecentEntities(subtokens),
    };
  }

  /** Finds the descriptions in the order of the text. */
  find(
    names: readonly Candidate[],
    clusterOf: (n: number) => EntityCluster,
    known: readonly Nominal[],
  ): void {
    const subtokens = this.#subtokens;
    const { lexicon } = subtokens;
    const taken = new Set([...known, ...this.nominals].map(({ first }) => first));
    const mentions = [
      ...names.map(({ first }, n) => ({ first, cluster: clusterOf(n) })),
      ...known.map(({ first, of }) => ({ first, cluster: this.#clusters[of]! })),
    ].sort((a, b) => a.first - b.first);
    let next = 0;
    for (let i = 0; i < subtokens.count - 1; i++) {
      for (; next < mentions.length && mentions[next]!.first <= i; next++) {
        const { first, cluster } = mentions[next]!;
        this.#recent[cluster.kind].note(cluster, first);
        const body = this.#introduced.memberOf.get(cluster);
        if (body) this.#recent.organization.note(body, first);
      }
      if (!subtokens.isShaped(i, lexicon.descriptionShape) || taken.has(i)) continue;
      if (subtokens.is(i, Small.definite | Small.theirs)) {
        const phrase = this.#introduced.begun.has(i) ? undefined : definitePhraseAt(subtokens, i);
        // `the rapper Ann Orra` introduces somebody.
        const introduces =
          phrase && this.#introduced.begun.has(phrase.end) && subtokens.adjacent(phrase.end - 1, phrase.end);
        if (phrase && !introduces) this.#resolve(phrase, subtokens.is(i, Small.theirs));
      } else this.#readPronoun(i);
    }
  }

  /** @param isOwned `his wife`: only who was introduced as that. */
  #resolve(phrase: DefinitePhrase, isOwned: boolean): void {
    const of = isOwned ? this.#relativeOf(phrase) : this.#entityOf(phrase);
    if (of === undefined) return;
    this.nominals.push({ first: phrase.first, end: phrase.end, of: of.index });
    this.#recent[of.kind].note(of, phrase.first);
  }

  /** Who alone was introduced as somebody's wife or mother. */
  #relativeOf({ end, noun }: DefinitePhrase): EntityCluster | undefined {
    const called =
      noun.kind === 'person' ? this.#introduced.calledSo.get(this.#subtokens.fold(end - 1)) : undefined;
    return called?.size === 1 ? [...called][0] : undefined;
  }

  #entityOf({ first, end, noun }: DefinitePhrase): EntityCluster | undefined {
    const sentence = this.#subtokens.sentence[first]!;
    if (noun.kind === 'person') return this.#personOf(first, end, noun);
    const word = this.#subtokens.fold(end - 1);
    if (noun.kind === 'organization')
      for (let i = first + 1; i < end; i++)
        if (this.#introduced.begun.get(i) === 'organization') return undefined;
    return this.#best(noun.kind, sentence, (cluster) =>
      noun.kind === 'organization'
        ? this.#fitOfBody(cluster, word, noun.sort)
        : this.#fitOfPlace(cluster, noun.sort),
    );
  }

  #personOf(first: number, end: number, noun: NounSort & { kind: 'person' }): EntityCluster | undefined {
    const subtokens = this.#subtokens;
    const { language, roleGender } = subtokens.lexicon;
    const word = subtokens.fold(end - 1);
    const gender: Gender | undefined = roleGender.get(word) ?? roleGender.get(word.split('-')[0]!);
    const mayBe = (cluster: EntityCluster): boolean =>
      gender === undefined || cluster.gender === undefined || cluster.gender === gender;
    const age = this.#ageIn(first, end);
    const aged = age === undefined ? [] : [...(this.#introduced.aged.get(age) ?? [])].filter(mayBe);
    if (aged.length > 0) return aged.length === 1 ? aged[0] : undefined;
    const called = [...(this.#introduced.calledSo.get(word) ?? [])].filter(mayBe);
    const isLoose =
      noun.isAge ||
      language.parents.test(word) ||
      language.looseDescriptions.has(word) ||
      this.#isOwned(first, end);
    if (!isLoose) return called.length === 1 && !subtokens.has(end - 1, Flag.role) ? called[0] : undefined;
    const sentence = subtokens.sentence[first]!;
    const isObject = !this.#mayBeSubject(first);
    // Whom `he` means is not known yet.
    if (isObject && called.length === 0 && this.#hasPronounBefore(first, gender)) return undefined;
    return this.#best('person', sentence, (cluster, recent) => {
      if (!mayBe(cluster) || (isObject && recent.sentence === sentence)) return undefined;
      if (age !== undefined && this.#introduced.ages.has(cluster)) return undefined;
      return (called.includes(cluster) ? 2 : 0) + (gender !== undefined && cluster.gender === gender ? 1 : 0);
    });
  }

  /** Whether a phrase may be the subject of a clause: it opens its sentence, or stands behind a mark or a conjunction. */
  #mayBeSubject(first: number): boolean {
    const subtokens = this.#subtokens;
    const before = first - 1;
    return (
      subtokens.isFirstWord(first) ||
      subtokens.case[before] === Case.mark ||
      subtokens.has(before, Flag.speech) ||
      subtokens.lexicon.language.clauseStarts.has(subtokens.fold(before))
    );
  }

  #hasPronounBefore(first: number, gender: Gender | undefined): boolean {
    const subtokens = this.#subtokens;
    for (let i = first - 1; i >= subtokens.firstOfSentence[subtokens.sentence[first]!]!; i--) {
      const own = subtokens.mayBePronoun(i)
        ? subtokens.lexicon.language.pronouns.get(subtokens.fold(i))
        : undefined;
      if (own !== undefined && (gender === undefined || own === gender)) return true;
    }
    return false;
  }

  /** Whether a name says whose somebody is: `the Lund captain`; a country's adjective does not. */
  #isOwned(first: number, end: number): boolean {
    const subtokens = this.#subtokens;
    return (
      subtokens.lexicon.language.ownedDescriptions.has(subtokens.fold(end - 1)) &&
      subtokens.isCapitalized(first + 1) &&
      first + 2 < end &&
      !subtokens.has(first + 1, Flag.demonym | Flag.role | Flag.rolePart)
    );
  }

  /** The age in `the 34-year-old actress`. */
  #ageIn(first: number, end: number): number | undefined {
    const subtokens = this.#subtokens;
    for (let i = first + 1; i < end - 2; i++)
      if (subtokens.case[i] === Case.number && subtokens.lexicon.language.yearsOld.has(subtokens.fold(i + 2)))
        return Number(subtokens.text(i));
    return ageBehind(subtokens, end);
  }

  #fitOfBody(cluster: EntityCluster, noun: string, sort: string): number | undefined {
    let sorts = this.#sorts.get(cluster);
    if (!sorts) this.#sorts.set(cluster, (sorts = sortsOf(cluster, this.#subtokens.lexicon)));
    const called = this.#introduced.calledSo.get(noun);
    if (called?.has(cluster)) return fitScore.word;
    const isOpen = this.#subtokens.lexicon.language.openSorts.has(sort);
    const fit = fitOf(noun, sort, cluster, sorts, isOpen);
    return fit && fitScore[fit];
  }

  #fitOfPlace({ names, words }: EntityCluster, sort: 'country' | 'town'): number | undefined {
    const { flags } = this.#subtokens.lexicon;
    const own = flags.get(words.join(' ')) ?? 0;
    const isCountry = (own & Flag.country) !== 0;
    if (sort === 'country') return isCountry ? 0 : undefined;
    return !isCountry && (own & Flag.place) !== 0 && names.length > 0 ? 0 : undefined;
  }

  /** The entity that comes to mind first, where it leads. @param fit what it is worth; undefined: it is not meant. */
  #best(
    kind: EntityKind,
    sentence: number,
    fit: (cluster: EntityCluster, recent: RecentEntity) => number | undefined,
  ): EntityCluster | undefined {
    let best: EntityCluster | undefined;
    let bestScore = -Infinity;
    let second = -Infinity;
    for (const recent of this.#recent[kind].all) {
      const own = fit(recent.cluster, recent);
      if (own === undefined) continue;
      const score = own + salienceOf(recent, sentence);
      if (score > bestScore) {
        second = bestScore;
        bestScore = score;
        best = recent.cluster;
      } else second = Math.max(second, score);
    }
    return bestScore - second >= minLead ? best : undefined;
  }

  /** `it said` */
  #readPronoun(i: number): void {
    const subtokens = this.#subtokens;
    if (!subtokens.lexicon.language.bodyPronouns.has(subtokens.fold(i))) return;
    if (!subtokens.has(i + 1, Flag.speech) || !subtokens.adjacent(i, i + 1)) return;
    const sentence = subtokens.sentence[i]!;
    const isNear = new Set(
      this.#recent.organization.all
        .filter((each) => sentence - each.sentence <= maxPronounDistance)
        .map((each) => each.cluster),
    );
    const of = this.#best('organization', sentence, (cluster) => (isNear.has(cluster) ? 0 : undefined));
    if (of === undefined) return;
    this.pronouns.push({ first: i, end: i + 1, of: of.index });
    this.#recent.organization.note(of, i);
  }
}
