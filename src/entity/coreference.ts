import { joinAcronyms } from './acronyms';
import { Case, type Atoms } from './atoms';
import { bearerOf, endOfDouble, withoutArticle, isOneOfFamily, later } from './bearers';
import type { Candidate } from './candidate';
import { keyOf } from './key';
import { Flag, given } from './lexicon';
import { gendersByPronoun, type NameGenders } from './nameGenders';
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
} from './nameParts';
import { Suffixes } from './suffixes';
import type { EntityKind, Gender } from './types';

/** An entity of an article while its mentions are gathered. */
export interface Draft {
  kind: EntityKind;
  /** Its mentions by name, in the order in which they were joined. */
  readonly names: Candidate[];
  /** The words of its fullest name. */
  words: readonly string[];
  /** `lula` of `Luiz "Lula" da Orra`. */
  nickname?: readonly string[];
  /** `jr` */
  readonly suffix: string | undefined;
  /** From titles, given names and roles. */
  gender?: Gender;
  /** From the pronouns that stand for it: good within the article, no proof of who it is in another. */
  genderOfPronouns?: Gender;
  /** Short forms that stand for it in this article and would in another: acronyms, `Orra` for `Orra Holdings`. */
  readonly shortForms: Set<string>;
  /** Words of roles introduced with its name. */
  readonly roles: string[];
  /** Atom of its latest mention, while the article is read. */
  seen: number;
  /** How often it was called by a single name so far. */
  calls: number;
  /** Was it called by its given name alone? */
  isOnFirstNameTerms: boolean;
}

/** Of the drafts that share a word with a name, so many of the latest are looked at. */
const mostRivals = 24;

export interface JoinOptions {
  readonly language: string;
  /** Groups of names that are never of one entity, whatever the article says; folded. */
  readonly apart: ReadonlyMap<string, ReadonlySet<string>>;
}

/**
 * Joins the names of an article that are of one entity. Full names come first, the longest before the shorter; a
 * partial name joins the nearest full one that it is part of and whose gender fits. Where two are as near, it stays
 * by itself.
 * @returns the entities and, for each name, the index of its own.
 */
export function joinNames(
  atoms: Atoms,
  names: readonly Candidate[],
  options: JoinOptions,
): { drafts: Draft[]; of: Int32Array } {
  const joiner = new Joiner(atoms, options, gendersByPronoun(atoms, names));
  const of = new Int32Array(names.length).fill(-1);
  const order = names.map((_, i) => i);
  const called = names.map((c) => (c.kind === 'person' ? soleName(atoms, c) : undefined));
  const full = order.filter((i) => called[i] === undefined && !isBirthName(atoms, names[i]!));
  full.sort((a, b) => fullness(names[b]!) - fullness(names[a]!) || a - b);
  for (const i of full) of[i] = joiner.joinFull(names[i]!);
  joinAcronyms(atoms, names, of, joiner, options.language);
  for (const draft of joiner.drafts) draft.seen = -1;
  const early: number[] = [];
  for (const i of order) {
    const c = names[i]!;
    const word = called[i];
    if (of[i]! < 0) of[i] = word === undefined ? joiner.joinBirthName(c) : joiner.joinPartial(c, word, false);
    if (of[i] === later) early.push(i);
    else joiner.drafts[of[i]!]!.seen = c.first;
  }
  for (const i of early) of[i] = joiner.joinPartial(names[i]!, called[i]!, true);
  return { drafts: joiner.drafts, of };
}

/** Of names with as many words, one with a nickname beside them says more, and one with an initial less. */
const fullness = ({ words, nickname }: Candidate): number =>
  words.length +
  (nickname ? 0.5 : 0) -
  (words.length > 2 && words.some((word) => word.length === 1) ? 0.1 : 0);

class Joiner {
  readonly drafts: Draft[] = [];
  readonly #byKey = new Map<string, number>();
  readonly #byWord = new Map<string, number[]>();
  readonly #suffixes: Suffixes;

  constructor(
    readonly atoms: Atoms,
    readonly options: JoinOptions,
    /** What the pronouns behind single names say of their gender. */
    readonly genders: NameGenders,
  ) {
    this.#suffixes = new Suffixes(atoms);
  }

  joinFull(c: Candidate): number {
    const kind = c.kind!;
    const key = keyOf(c.form, kind, false, this.options.language);
    const known = this.#byKey.get(key);
    if (known !== undefined && this.#mayJoin(c, this.drafts[known]!)) return this.add(known, c);
    const longer = this.#partOf(c);
    if (longer !== undefined) {
      this.#byKey.set(key, longer);
      if (kind === 'organization' && standsAlone(this.atoms, c)) this.drafts[longer]!.shortForms.add(c.form);
      return this.add(longer, c);
    }
    const at = this.#create(c);
    if (known === undefined) this.#byKey.set(key, at);
    return at;
  }

  /**
   * @param word the one that somebody is called by.
   * @param isRead the article is read to its end.
   */
  joinPartial(c: Candidate, word: string, isRead: boolean): number {
    const people = this.#rivals(word).filter((d) => this.drafts[d]!.kind === 'person');
    const gender = c.gender ?? (isOneOfFamily(this.atoms, c) ? undefined : this.#genderOf(c, people));
    const rivals = this.#ofGender(
      people.filter((d) => this.#mayJoin(c, this.drafts[d]!, gender)),
      gender,
    );
    const chosen = bearerOf(this.atoms, this.drafts, c, word, rivals, isRead);
    if (chosen === later) return later;
    if (chosen !== undefined) {
      const draft = this.drafts[chosen]!;
      draft.calls++;
      if (word === draft.words[0]) draft.isOnFirstNameTerms = true;
      return this.add(chosen, c);
    }
    // `Mr Orra` of nobody named in full is the `Mr Orra` before; where `Mrs Orra` is as well, `Orra` is neither.
    const [known, other] = rivals;
    const isAlone = known !== undefined && other === undefined && this.drafts[known]!.words.length === 1;
    return isAlone ? this.add(known, c) : this.#create(c, [word]);
  }

  /** Of several bearers of a name, those whose gender is known to be its own; all, where there is none. */
  #ofGender(bearers: readonly number[], gender: Gender | undefined): readonly number[] {
    if (gender === undefined || bearers.length < 2) return bearers;
    const sure = bearers.filter((at) => this.drafts[at]!.gender === gender);
    return sure.length > 0 ? sure : bearers;
  }

  /** `Born Ann May Lund, Ann Orra` is one, where the article has one Ann who was named before. */
  joinBirthName(c: Candidate): number {
    const bearers = this.#rivals(c.words[0]!).filter((at) => {
      const { kind, words, seen } = this.drafts[at]!;
      return kind === 'person' && seen >= 0 && words.length > 1 && words[0] === c.words[0];
    });
    return bearers.length === 1 ? this.add(bearers[0]!, c) : this.joinFull(c);
  }

  #create(c: Candidate, name: readonly string[] = nameWords(this.atoms, c)): number {
    const at = this.drafts.length;
    this.drafts.push({
      kind: c.kind!,
      names: [],
      words: name,
      suffix: suffixOf(this.atoms, c),
      shortForms: new Set(),
      roles: [],
      seen: -1,
      calls: 0,
      isOnFirstNameTerms: false,
    });
    const { words } = this.drafts[at]!;
    const indexed = new Set([...words, ...words.map(withoutArticle)]);
    if (c.kind === 'person') indexed.add(endOfDouble(words.at(-1)!));
    this.#index(at, indexed);
    return this.add(at, c);
  }

  #index(at: number, words: Iterable<string>): void {
    for (const word of words) {
      const list = this.#byWord.get(word);
      if (!list) this.#byWord.set(word, [at]);
      else if (!list.slice(-mostRivals).includes(at)) list.push(at);
    }
  }

  add(at: number, c: Candidate): number {
    const draft = this.drafts[at]!;
    draft.names.push(c);
    if (c.nickname && !draft.nickname) {
      draft.nickname = c.nickname.words;
      this.#index(at, draft.nickname);
    }
    const gender =
      c.gender ?? (draft.kind === 'person' ? this.#genderOfName(c, draft.words.length === 1) : undefined);
    if (gender && (draft.gender === undefined || c.gender)) draft.gender = gender;
    return at;
  }

  #rivals(word: string): readonly number[] {
    return (this.#byWord.get(word) ?? []).slice(-mostRivals);
  }

  /** The one fuller name that this one is part of: `Anwar Sabri` of `Karim Anwar Sabri`, `Orra` of `Orra Group`. */
  #partOf(c: Candidate): number | undefined {
    const words = nameWords(this.atoms, c);
    let found: number | undefined;
    for (const at of this.#rivals(words.at(-1)!)) {
      const draft = this.drafts[at]!;
      if (draft.kind !== c.kind || !this.#isPart(c, words, draft) || !this.#mayBeForm(c, draft)) continue;
      if (found !== undefined) return undefined;
      found = at;
    }
    return found;
  }

  #isPart(c: Candidate, words: readonly string[], { words: whole, nickname, suffix }: Draft): boolean {
    if (c.kind === 'person')
      return (
        isPartOfPerson(words, whole, this.atoms.lexicon.language.nicknames) ||
        (suffix !== undefined && words.join(' ') === whole.join(' ')) ||
        (nickname !== undefined && isCalledBy(words, nickname, whole))
      );
    if (words.length >= whole.length) return false;
    return (c.kind === 'place' ? isPartOfPlace : isPartOfOrganization)(this.atoms, c, whole);
  }

  /**
   * The gender of a single name from the pronouns behind it. Where a woman and a man bear the name, the one behind this
   * mention counts; else what all mentions say.
   */
  #genderOf(c: Candidate, bearers: readonly number[]): Gender | undefined {
    const isBorneBy = (gender: Gender): boolean =>
      bearers.some((at) => this.drafts[at]!.gender === gender && this.drafts[at]!.words.length > 1);
    const own = this.genders.ofName.get(c);
    return own && isBorneBy('female') && isBorneBy('male') ? own : this.genders.ofForm.get(c.form);
  }

  /** Nothing that the article says of the name contradicts the entity. */
  #mayJoin(c: Candidate, draft: Draft, gender = c.gender): boolean {
    if (gender && draft.gender && gender !== draft.gender) return false;
    if (c.kind === 'person' && contradictInitials(c.words, draft.words)) return false;
    return this.mayBeOf(c, draft);
  }

  /** No person has decided that the name is not that entity's. */
  mayBeOf(c: Candidate, draft: Draft): boolean {
    const apart = this.options.apart.get(c.form);
    return apart === undefined || !draft.names.some((other) => apart.has(other.form));
  }

  /** As `#mayJoin`, of a name of several words. */
  #mayBeForm(c: Candidate, draft: Draft): boolean {
    const isSame = draft.suffix === suffixOf(this.atoms, c);
    return (isSame || this.#suffixes.mayBeLeftOut(c, draft)) && this.#mayJoin(c, draft);
  }

  /** What the given name, or the relative that somebody is introduced as (`his wife, Alex Orra`), says. */
  #genderOfName(c: Candidate, isFirst: boolean): Gender | undefined {
    const { atoms } = this;
    const isFull = c.words.length > 1;
    if (!isFull && !isFirst) return undefined;
    const flags = atoms.flags(c.first);
    // `Paul` alone is rather a given name where it is no surname.
    if (isFull || !(flags & (Flag.surname | Flag.place | Flag.word))) {
      if ((flags & given) === Flag.female) return 'female';
      if ((flags & given) === Flag.male) return 'male';
    }
    const before = atoms.mark(c.first - 1) === ',' ? c.first - 2 : c.first - 1;
    return atoms.case[before] === Case.lower ? atoms.lexicon.roleGender.get(atoms.fold(before)) : undefined;
  }
}
