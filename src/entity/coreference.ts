import { Case, type Atoms } from './atoms';
import type { Candidate } from './candidate';
import { keyOf } from './key';
import { Flag, given } from './lexicon';
import type { EntityKind, Gender } from './types';

/** An entity of an article while its mentions are gathered. */
export interface Draft {
  kind: EntityKind;
  /** Its mentions by name, in the order in which they were joined. */
  readonly names: Candidate[];
  /** The words of its fullest name. */
  words: readonly string[];
  gender?: Gender;
  /** Short forms that stand for it in this article: acronyms. */
  readonly acronyms: Set<string>;
  /** Words of roles introduced with its name. */
  readonly roles: string[];
  /** Atom of its latest mention, while the article is read. */
  seen: number;
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
  const isPartial = (c: Candidate): boolean => c.kind === 'person' && nameWords(atoms, c).length === 1;
  const full = order.filter((i) => !isPartial(names[i]!));
  full.sort((a, b) => names[b]!.words.length - names[a]!.words.length || a - b);
  for (const i of full) of[i] = joiner.joinFull(names[i]!);
  joiner.readAcronyms(names, of);
  for (const draft of joiner.drafts) draft.seen = -1;
  for (const i of order) {
    if (of[i]! < 0) of[i] = joiner.joinPartial(names[i]!);
    joiner.drafts[of[i]!]!.seen = names[i]!.first;
  }
  return { drafts: joiner.drafts, of };
}

/** The words of a person's name without suffixes; nicknames in quote marks and initials stay. */
function nameWords(atoms: Atoms, c: Candidate): readonly string[] {
  const words = c.words;
  return words.length > 2 && atoms.lexicon.language.nameSuffixes.has(words.at(-1)!)
    ? words.slice(0, -1)
    : words;
}

class Joiner {
  readonly drafts: Draft[] = [];
  readonly #keys = new Map<string, { kind: EntityKind; key: string }>();
  readonly #byKey = new Map<string, number>();
  readonly #byWord = new Map<string, number[]>();

  constructor(
    readonly atoms: Atoms,
    readonly options: JoinOptions,
    /** What the pronouns right after a single name say of its gender. */
    readonly hints: ReadonlyMap<string, Gender>,
  ) {}

  joinFull(c: Candidate): number {
    const kind = c.kind!;
    const key = this.#keyOf(c);
    const known = this.#byKey.get(key);
    if (known !== undefined && this.#mayJoin(c, this.drafts[known]!)) return this.#add(known, c);
    const isDirection = c.words.length === 1 && this.atoms.has(c.first, Flag.placeStart);
    const longer = kind === 'place' && !isDirection ? undefined : this.#partOf(c);
    if (longer !== undefined) {
      this.#byKey.set(key, longer);
      return this.#add(longer, c);
    }
    const at = this.#create(c);
    if (known === undefined) this.#byKey.set(key, at);
    return at;
  }

  joinPartial(c: Candidate): number {
    const rivals = this.#rivals(c.words[0]!).filter(
      (d) => this.drafts[d]!.kind === 'person' && this.#mayJoin(c, this.drafts[d]!),
    );
    const chosen = this.#nearest(c, rivals);
    if (chosen !== undefined) return this.#add(chosen, c);
    const key = keyOf(c.form, 'person', true, this.options.language);
    const contradicting = rivals.length > 1 ? `${key} ${c.first}` : key;
    const known = this.#byKey.get(contradicting);
    if (known !== undefined && this.#mayJoin(c, this.drafts[known]!)) return this.#add(known, c);
    const at = this.#create(c);
    this.#byKey.set(contradicting, at);
    return at;
  }

  /** `Northern Harbour Guard (NHG)`, `NHG, the Northern Harbour Guard`, and `NHG` for the only name it fits. */
  readAcronyms(names: readonly Candidate[], of: Int32Array): void {
    const targets = new Map<string, number>();
    let byInitials: Map<string, Set<number>> | undefined;
    for (let i = 0; i < names.length; i++) {
      const short = names[i]!;
      if (short.words.length !== 1 || this.atoms.case[short.first] !== Case.capitals || short.headline)
        continue;
      const letters = short.form.replace(/[^a-z]/g, '');
      if (letters.length < 2 || letters.length > 8) continue;
      const beside = [i - 1, i + 1].find((j) => {
        const long = names[j];
        if (long === undefined || long.words.length < 2 || long.kind === 'person') return false;
        const [left, right] = j < i ? [long, short] : [short, long];
        return this.#standsBeside(left, right) && couldAbbreviate(letters, long.words);
      });
      if (beside !== undefined) targets.set(short.form, of[beside]!);
    }
    for (let i = 0; i < names.length; i++) {
      const short = names[i]!;
      if (short.words.length !== 1 || this.atoms.case[short.first] !== Case.capitals) continue;
      let target = targets.get(short.form);
      if (target === undefined && short.kind === 'organization') {
        byInitials ??= this.#byInitials();
        const fitting = byInitials.get(short.form.replace(/[^a-z]/g, ''));
        if (fitting?.size === 1 && !short.headline) [target] = fitting;
      }
      if (target === undefined || target === of[i] || this.#isApart(short, this.drafts[target]!)) continue;
      if (of[i]! >= 0) {
        const draft = this.drafts[of[i]!]!;
        draft.names.splice(draft.names.indexOf(short), 1);
      }
      of[i] = this.#add(target, short);
      short.kind = this.drafts[target]!.kind;
      this.drafts[target]!.acronyms.add(this.atoms.text(short.first));
    }
  }

  #byInitials(): Map<string, Set<number>> {
    const byInitials = new Map<string, Set<number>>();
    this.drafts.forEach((draft, at) => {
      if (draft.kind === 'person' || draft.words.length < 2) return;
      for (const initials of initialsOf(draft.words)) {
        const set = byInitials.get(initials) ?? new Set();
        byInitials.set(initials, set.add(at));
      }
    });
    return byInitials;
  }

  #standsBeside(left: Candidate, right: Candidate): boolean {
    const { atoms } = this;
    const between = atoms.mark(left.end);
    if ((between === '(' || between === '[') && right.first <= left.end + 2)
      return atoms.sentence[left.first] === atoms.sentence[right.first];
    return between === ',' && right.first === left.end + 2 && atoms.fold(left.end + 1) === 'the';
  }

  #create(c: Candidate): number {
    const at = this.drafts.length;
    this.drafts.push({
      kind: c.kind!,
      names: [],
      words: nameWords(this.atoms, c),
      acronyms: new Set(),
      roles: [],
      seen: -1,
    });
    for (const word of new Set(this.drafts[at]!.words)) {
      const list = this.#byWord.get(word);
      if (list) list.push(at);
      else this.#byWord.set(word, [at]);
    }
    return this.#add(at, c);
  }

  #add(at: number, c: Candidate): number {
    const draft = this.drafts[at]!;
    draft.names.push(c);
    const gender = c.gender ?? (draft.kind === 'person' ? this.#givenGender(c) : undefined);
    if (gender && (draft.gender === undefined || c.gender)) draft.gender = gender;
    return at;
  }

  #keyOf(c: Candidate): string {
    const known = this.#keys.get(c.form);
    if (known !== undefined && known.kind === c.kind) return known.key;
    const key = keyOf(c.form, c.kind!, false, this.options.language);
    this.#keys.set(c.form, { kind: c.kind!, key });
    return key;
  }

  #rivals(word: string): readonly number[] {
    return (this.#byWord.get(word) ?? []).slice(-mostRivals);
  }

  /** The one longer name that this one is part of: `Anwar Sabri` of `Karim Anwar Sabri`, `Orra` of `Orra Group`. */
  #partOf(c: Candidate): number | undefined {
    const words = nameWords(this.atoms, c);
    let found: number | undefined;
    for (const at of this.#rivals(words[0]!)) {
      const draft = this.drafts[at]!;
      if (draft.kind !== c.kind || draft.words.length <= words.length || !this.#mayJoin(c, draft)) {
        if (!(draft.kind === 'person' && c.kind === 'person' && initialsFit(words, draft.words))) continue;
      } else if (
        !(c.kind !== 'organization' ? isRun(words, draft.words) : this.#isShortOrganization(c, draft))
      )
        continue;
      if (found !== undefined) return undefined;
      found = at;
    }
    return found;
  }

  #isShortOrganization(c: Candidate, draft: Draft): boolean {
    const { words } = draft;
    const [word] = c.words;
    if (this.atoms.has(c.first, Flag.place | Flag.demonym)) return false;
    if (c.words.length === 1) {
      if (this.atoms.has(c.first, Flag.organizationHead | Flag.organizationOf))
        return words.at(-1) === word || words[0] === word;
      if (words.at(-1) === word) return words.includes('of') && !this.atoms.has(c.first, Flag.word);
    }
    // `Orra` of `Orra Group`; a known name goes on only with a legal form: `Google Science Fair` is another matter.
    const { flags } = this.atoms.lexicon;
    const next = flags.get(words[c.words.length]!) ?? 0;
    const isKnown = this.atoms.has(c.first, Flag.organization | Flag.word) && c.words.length === 1;
    const goesOn = isKnown ? Flag.companyForm : Flag.companyForm | Flag.organizationHead | Flag.team;
    const lastFlags = flags.get(words.at(-1)!) ?? 0;
    return c.words.every((each, i) => words[i] === each) && ((next | lastFlags) & goesOn) !== 0;
  }

  /** Nothing that the article says of the name contradicts the entity. */
  #mayJoin(c: Candidate, draft: Draft): boolean {
    const gender =
      c.gender ?? (c.words.length === 1 && c.kind === 'person' ? this.hints.get(c.form) : undefined);
    if (gender && draft.gender && gender !== draft.gender) return false;
    return !this.#isApart(c, draft);
  }

  #isApart(c: Candidate, draft: Draft): boolean {
    const apart = this.options.apart.get(c.form);
    return apart !== undefined && draft.names.some((other) => apart.has(other.form));
  }

  /** A surname before a given name; of several, the one mentioned last, unless another was mentioned just as near. */
  #nearest(c: Candidate, rivals: readonly number[]): number | undefined {
    const word = c.words[0]!;
    const full = rivals.filter((at) => this.drafts[at]!.words.length > 1);
    let fitting = full.filter((at) => this.drafts[at]!.words.at(-1) === word);
    if (fitting.length === 0) fitting = full.filter((at) => this.drafts[at]!.words[0] === word);
    if (fitting.length === 0) fitting = full;
    if (fitting.length < 2) return fitting[0];
    const seen = fitting
      .filter((at) => this.drafts[at]!.seen >= 0)
      .sort((a, b) => this.drafts[b]!.seen - this.drafts[a]!.seen);
    const [first, second] = seen;
    if (first === undefined) return undefined;
    if (second === undefined) return first;
    const { sentence } = this.atoms;
    return sentence[this.drafts[first]!.seen] === sentence[this.drafts[second]!.seen] ? undefined : first;
  }

  #givenGender(c: Candidate): Gender | undefined {
    if (c.words.length < 2) return undefined;
    const flags = this.atoms.flags(c.first) & given;
    if (flags === Flag.female) return 'female';
    return flags === Flag.male ? 'male' : undefined;
  }
}

/** Are `part`'s words a run at the beginning or the end of `whole`? */
function isRun(part: readonly string[], whole: readonly string[]): boolean {
  const shift = whole.length - part.length;
  return part.every((word, i) => whole[i + shift] === word) || part.every((word, i) => whole[i] === word);
}

/** `J. K. Orra` and `Jane Orra`. */
function initialsFit(a: readonly string[], b: readonly string[]): boolean {
  if (a.length < 2 || b.length < 2 || a.at(-1) !== b.at(-1)) return false;
  const [x, y] = [a[0]!, b[0]!];
  return (x.length === 1 || y.length === 1) && x.startsWith(y.charAt(0));
}

const small = /^(?:of|the|and|for|&|de|du|des|la)$/;

function initialsOf(words: readonly string[]): string[] {
  const content = words.filter((word) => !small.test(word));
  const all = words.map((word) => word[0]).join('');
  return [...new Set([content.map((word) => word[0]).join(''), all])];
}

/** Could the letters stand for the words, where one stands right beside the other? */
function couldAbbreviate(letters: string, words: readonly string[]): boolean {
  const initials = words.map((word) => word[0]).join('');
  let at = 0;
  for (const letter of initials) if (letter === letters[at]) at++;
  if (at === letters.length) return true;
  let inWords = 0;
  for (const ch of words.join('')) if (ch === letters[inWords]) inWords++;
  return (
    words.find((word) => !small.test(word))?.startsWith(letters.charAt(0)) === true &&
    inWords === letters.length
  );
}

/** For single names the gender of the pronouns that follow them in their sentence, where at least two agree. */
function gendersByPronoun(atoms: Atoms, names: readonly Candidate[]): Map<string, Gender> {
  const counts = new Map<string, { female: number; male: number }>();
  const { pronouns } = atoms.lexicon.language;
  names.forEach((c, n) => {
    if (c.kind !== 'person' || c.words.length !== 1) return;
    const stop = Math.min(names[n + 1]?.first ?? atoms.count, c.end + 20);
    for (let i = c.end; i < stop && atoms.sentence[i] === atoms.sentence[c.first]; i++) {
      if (!atoms.mayBePronoun(i)) continue;
      const gender = pronouns[atoms.fold(i)];
      if (gender === undefined) continue;
      const count = counts.get(c.form) ?? { female: 0, male: 0 };
      count[gender]++;
      counts.set(c.form, count);
      break;
    }
  });
  const hints = new Map<string, Gender>();
  for (const [form, { female, male }] of counts) {
    if (male > 1 && female * 4 < male) hints.set(form, 'male');
    if (female > 1 && male * 4 < female) hints.set(form, 'female');
  }
  return hints;
}
