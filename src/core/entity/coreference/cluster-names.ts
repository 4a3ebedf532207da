import { joinAcronyms } from './acronyms';
import { Case } from '../tokens/letter-case';
import type { Subtokens } from '../tokens/subtokens';
import { antecedentOf, endOfDouble, isOneOfFamily, withoutArticle, type PartialName } from './partial-names';
import type { Candidate } from '../names/name-candidate';
import { keyWith } from '../resolution/canonical-key';
import { Flag, given } from '../name-lexicon';
import { gendersByPronoun, type NameGenders } from './name-genders';
import {
  contradictInitials,
  isBirthName,
  isCalledBy,
  isPartOfOrganization,
  isPartOfPerson,
  isPartOfPlace,
  nameWords,
  soleName,
  standsAlone,
  suffixOf,
} from '../names/name-parts';
import { NameSuffixes } from './name-suffixes';
import type { Gender } from '../model';
import type { EntityCluster } from './entity-cluster';

/** Of the clusters that share a word with a name, so many of the latest are looked at. */
const maxCandidates = 24;

export interface ClusterOptions {
  /** Groups of names that are never of one entity, whatever the article says; folded. */
  readonly apart: ReadonlyMap<string, ReadonlySet<string>>;
}

/**
 * Joins the names of an article that are of one entity. Full names come first, the longest before the shorter; a
 * partial name joins the nearest full one that it is part of and whose gender fits. Where two are as near, it stays
 * by itself.
 * @returns the entities and, for each name, the index of its own.
 */
export function clusterNames(
  subtokens: Subtokens,
  names: readonly Candidate[],
  options: ClusterOptions,
): { clusters: EntityCluster[]; of: Int32Array } {
  const clusterer = new NameClusterer(subtokens, options, gendersByPronoun(subtokens, names));
  const of = new Int32Array(names.length).fill(-1);
  const order = names.map((_, i) => i);
  const called = names.map((c) => (c.kind === 'person' ? soleName(subtokens, c) : undefined));
  const full = order.filter((i) => called[i] === undefined && !isBirthName(subtokens, names[i]!));
  full.sort((a, b) => fullness(names[b]!) - fullness(names[a]!) || a - b);
  for (const i of full) of[i] = clusterer.joinFull(names[i]!);
  joinAcronyms(subtokens, names, of, clusterer);
  for (const cluster of clusterer.clusters) cluster.seen = -1;
  const early: (PartialName & { readonly at: number })[] = [];
  for (const i of order) {
    const c = names[i]!;
    const word = called[i];
    if (of[i]! < 0) {
      const at =
        word === undefined ? clusterer.joinBirthName(c) : clusterer.joinPartial({ c, word, isRead: false });
      if (at === 'later') {
        early.push({ c, word: word!, isRead: true, at: i });
        continue;
      }
      of[i] = at;
    }
    clusterer.clusters[of[i]!]!.seen = c.first;
  }
  for (const name of early) {
    const at = clusterer.joinPartial(name);
    if (at !== 'later') of[name.at] = at;
  }
  return { clusters: clusterer.clusters, of };
}

/** Of names with as many words, one with a nickname beside them says more, and one with an initial less. */
const fullness = ({ words, nickname }: Candidate): number =>
  words.length +
  (nickname ? 0.5 : 0) -
  (words.length > 2 && words.some((word) => word.length === 1) ? 0.1 : 0);

class NameClusterer {
  readonly subtokens: Subtokens;
  readonly options: ClusterOptions;
  /** What the pronouns behind single names say of their gender. */
  readonly genders: NameGenders;
  readonly clusters: EntityCluster[] = [];
  readonly #byKey = new Map<string, EntityCluster>();
  readonly #byWord = new Map<string, EntityCluster[]>();
  readonly #suffixes: NameSuffixes;

  constructor(subtokens: Subtokens, options: ClusterOptions, genders: NameGenders) {
    this.subtokens = subtokens;
    this.options = options;
    this.genders = genders;
    this.#suffixes = new NameSuffixes(subtokens);
  }

  /** Adds a full name to its entity. @returns the cluster's index. */
  joinFull(c: Candidate): number {
    const kind = c.kind!;
    const key = keyWith(this.subtokens.lexicon.language, c.form, kind);
    const known = this.#byKey.get(key);
    if (known !== undefined && this.#mayJoin(c, known)) return this.add(known, c);
    const longer = this.#partOf(c);
    if (longer !== undefined) {
      this.#byKey.set(key, longer);
      if (kind === 'organization' && standsAlone(this.subtokens, c)) longer.shortForms.add(c.form);
      return this.add(longer, c);
    }
    const created = this.#create(c);
    if (known === undefined) this.#byKey.set(key, created);
    return created.index;
  }

  /** Adds a partial name to its antecedent, or to an entity of its own. @returns the cluster's index. */
  joinPartial(name: PartialName): number | 'later' {
    const { c, word } = name;
    const people = this.#candidates(word).filter(({ kind }) => kind === 'person');
    const gender = c.gender ?? (isOneOfFamily(this.subtokens, c) ? undefined : this.#genderOf(c, people));
    const candidates = ofGender(
      people.filter((person) => this.#mayJoin(c, person, gender)),
      gender,
    );
    const chosen = antecedentOf(this.subtokens, name, candidates);
    if (chosen === 'later') return 'later';
    if (chosen !== undefined) {
      chosen.calledTimes++;
      if (word === chosen.words[0]) chosen.isOnFirstNameTerms = true;
      return this.add(chosen, c);
    }
    // `Mr Orra` of nobody named in full is the `Mr Orra` before; where `Mrs Orra` is as well, `Orra` is neither.
    const [known, other] = candidates;
    const isAlone = known?.words.length === 1 && other === undefined;
    return isAlone ? this.add(known, c) : this.#create(c, [word]).index;
  }

  /** `Born Ann May Lund, Ann Orra` is one, where the article has one Ann who was named before. */
  joinBirthName(c: Candidate): number {
    const [only, other] = this.#candidates(c.words[0]!).filter(
      ({ kind, words, seen }) =>
        kind === 'person' && seen >= 0 && words.length > 1 && words[0] === c.words[0],
    );
    return only !== undefined && other === undefined ? this.add(only, c) : this.joinFull(c);
  }

  #create(c: Candidate, words: readonly string[] = nameWords(this.subtokens, c)): EntityCluster {
    const cluster: EntityCluster = {
      index: this.clusters.length,
      kind: c.kind!,
      names: [],
      words,
      suffix: suffixOf(this.subtokens, c),
      shortForms: new Set(),
      roles: [],
      seen: -1,
      calledTimes: 0,
      isOnFirstNameTerms: false,
    };
    this.clusters.push(cluster);
    const { language } = this.subtokens.lexicon;
    const indexed = new Set([...words, ...words.map((word) => withoutArticle(language, word))]);
    if (c.kind === 'person') indexed.add(endOfDouble(words.at(-1)!));
    this.#index(cluster, indexed);
    this.add(cluster, c);
    return cluster;
  }

  #index(cluster: EntityCluster, words: Iterable<string>): void {
    for (const word of words) {
      const list = this.#byWord.get(word);
      if (!list) this.#byWord.set(word, [cluster]);
      else if (!list.slice(-maxCandidates).includes(cluster)) list.push(cluster);
    }
  }

  /** Adds a mention. @returns the cluster's index. */
  add(cluster: EntityCluster, c: Candidate): number {
    cluster.names.push(c);
    if (c.nickname && !cluster.nickname) {
      cluster.nickname = c.nickname.words;
      this.#index(cluster, cluster.nickname);
    }
    const gender =
      c.gender ?? (cluster.kind === 'person' ? this.#genderOfName(c, cluster.words.length === 1) : undefined);
    if (gender && (cluster.gender === undefined || c.gender)) cluster.gender = gender;
    return cluster.index;
  }

  /** The latest clusters with a word in their names. */
  #candidates(word: string): readonly EntityCluster[] {
    return (this.#byWord.get(word) ?? []).slice(-maxCandidates);
  }

  /** The one fuller name that this one is part of: `Anwar Sabri` of `Karim Anwar Sabri`, `Orra` of `Orra Group`. */
  #partOf(c: Candidate): EntityCluster | undefined {
    const words = nameWords(this.subtokens, c);
    let found: EntityCluster | undefined;
    for (const cluster of this.#candidates(words.at(-1)!)) {
      if (cluster.kind !== c.kind || !this.#isPart(c, words, cluster) || !this.#mayBeForm(c, cluster))
        continue;
      if (found !== undefined) return undefined;
      found = cluster;
    }
    return found;
  }

  #isPart(
    c: Candidate,
    words: readonly string[],
    { words: whole, nickname, suffix }: EntityCluster,
  ): boolean {
    if (c.kind === 'person')
      return (
        isPartOfPerson(words, whole, this.subtokens.lexicon.language.nicknames) ||
        (suffix !== undefined && words.join(' ') === whole.join(' ')) ||
        (nickname !== undefined && isCalledBy(words, nickname, whole))
      );
    if (words.length >= whole.length) return false;
    return (c.kind === 'place' ? isPartOfPlace : isPartOfOrganization)(this.subtokens, c, whole);
  }

  /**
   * The gender of a single name from the pronouns behind it. Where a woman and a man bear the name, the one behind this
   * mention counts; else what all mentions say.
   */
  #genderOf(c: Candidate, bearers: readonly EntityCluster[]): Gender | undefined {
    const isBorneBy = (gender: Gender): boolean =>
      bearers.some((bearer) => bearer.gender === gender && bearer.words.length > 1);
    const own = this.genders.ofName.get(c);
    return own && isBorneBy('female') && isBorneBy('male') ? own : this.genders.ofForm.get(c.form);
  }

  /** Whether nothing that the article says of a name contradicts the entity. */
  #mayJoin(c: Candidate, cluster: EntityCluster, gender = c.gender): boolean {
    if (gender && cluster.gender && gender !== cluster.gender) return false;
    if (c.kind === 'person' && contradictInitials(c.words, cluster.words)) return false;
    return this.mayBeOf(c, cluster);
  }

  /** Whether nobody has decided that a name is not that entity's. */
  mayBeOf(c: Candidate, cluster: EntityCluster): boolean {
    const apart = this.options.apart.get(c.form);
    return apart === undefined || !cluster.names.some((other) => apart.has(other.form));
  }

  /** As `#mayJoin`, for a name of several words. */
  #mayBeForm(c: Candidate, cluster: EntityCluster): boolean {
    const isSame = cluster.suffix === suffixOf(this.subtokens, c);
    return (isSame || this.#suffixes.mayBeLeftOut(c, cluster)) && this.#mayJoin(c, cluster);
  }

  /** The gender that a given name tells, or the relative that somebody is introduced as: `his wife, Alex Orra`. */
  #genderOfName(c: Candidate, isFirst: boolean): Gender | undefined {
    const { subtokens } = this;
    const isFull = c.words.length > 1;
    if (!isFull && !isFirst) return undefined;
    const flags = subtokens.flags(c.first);
    // `Paul` alone is rather a given name where it is no surname.
    if (isFull || !(flags & (Flag.surname | Flag.place | Flag.word))) {
      if ((flags & given) === Flag.female) return 'female';
      if ((flags & given) === Flag.male) return 'male';
    }
    const before = subtokens.mark(c.first - 1) === ',' ? c.first - 2 : c.first - 1;
    return subtokens.case[before] === Case.lower
      ? subtokens.lexicon.roleGender.get(subtokens.fold(before))
      : undefined;
  }
}

/** Of several bearers of a name, those whose gender is known to be its own; all, where there is none. */
function ofGender(bearers: readonly EntityCluster[], gender: Gender | undefined): readonly EntityCluster[] {
  if (gender === undefined || bearers.length < 2) return bearers;
  const sure = bearers.filter((bearer) => bearer.gender === gender);
  return sure.length > 0 ? sure : bearers;
}
