import { agree } from './agreement';
import { Case, Setting, type Atoms } from './atoms';
import { candidate, type Candidate } from './candidate';
import { contextScores } from './context';
import { halfOfCouple, halfOfPair, partCouples } from './couples';
import { lastWord, noScores, wordScores, type Scores } from './kinds';
import { Flag, given } from './lexicon';
import { addNicknames, overNickname, readNicknames } from './nicknames';
import { expansionAt } from './expansions';
import { withParticles } from './particles';
import { endOfRun, isNameWord } from './runs';
import { phraseAt } from './offices';
import { pushWhole, segmentsOf } from './segments';
import { addShortNames } from './shortNames';
import type { EntityKind } from './types';

/**
 * The names of persons, organizations and places in an article, by their start.
 *
 * Prose is read first: runs of capitalised words are split into candidates, and each candidate's kind follows from its
 * words, from the words around it, and from what the article says elsewhere of the same name. Headlines in capitals,
 * where capitals say nothing, are read last, with what the prose has taught.
 */
export function findNames(atoms: Atoms): Candidate[] {
  const prose: Candidate[] = [];
  const sentences = atoms.setting.length;
  for (let s = 0; s < sentences; s++)
    if (atoms.setting[s] === Setting.plain)
      readProse(atoms, atoms.firstOfSentence[s]!, atoms.firstOfSentence[s + 1]!, prose);
  partCouples(prose);
  const memory = new Memory(atoms);
  for (const c of prose) memory.note(c);
  for (const c of prose) c.kind = memory.kindOf(c);
  readNicknames(atoms, prose);
  memory.learnParts(prose);
  addWordSurnames(atoms, prose, memory);
  withParticles(atoms, prose);
  addNicknames(atoms, prose);
  for (const c of prose) if (memory.isPart(c)) c.kind = memory.kindOf(c);
  agree(atoms, prose, (c) => memory.isPart(c));
  addShortNames(atoms, prose);
  const headlines: Candidate[] = [];
  for (let s = 0; s < sentences; s++)
    if (atoms.setting[s] !== Setting.plain) readHeadline(atoms, s, memory, headlines);
  for (const c of headlines) c.kind = memory.kindOf(c);
  // `ORRA: Good afternoon` below `Briefing by Ann Orra`
  const called = headlines.filter((c) => c.kind === 'person' && c.words.length > 1);
  if (called.length > 0) memory.learnParts(called);
  for (const c of called.length > 0 ? prose : [])
    if (c.words.length === 1 && atoms.case[c.first] === Case.capitals) c.kind = memory.kindOf(c);
  return [...prose, ...headlines].filter((c) => c.kind !== undefined).sort((a, b) => a.first - b.first);
}

/**
 * Adds single surnames that are titles or common words (`King`, `Law`), where the article has a full name that ends in
 * them.
 */
function addWordSurnames(atoms: Atoms, prose: Candidate[], memory: Memory): void {
  const surnames = new Set<string>();
  for (const c of prose) {
    const last = lastWord(atoms, c);
    if (c.kind === 'person' && c.words.length > 1 && atoms.has(last, Flag.title | Flag.functionWord))
      surnames.add(atoms.fold(last));
  }
  if (surnames.size === 0) return;
  const taken = new Set<number>();
  for (const c of prose) for (let i = c.first; i < c.end; i++) taken.add(i);
  for (let i = 0; i < atoms.count; i++) {
    if (atoms.case[i] !== Case.capital || taken.has(i) || !surnames.has(atoms.fold(i))) continue;
    if (atoms.setting[atoms.sentence[i]!] !== Setting.plain) continue;
    const isTitle = atoms.isCapitalised(i + 1) && atoms.adjacent(i, i + 1);
    const isOther =
      atoms.isCapitalised(i - 1) && atoms.adjacent(i - 1, i) && !atoms.has(i - 1, Flag.functionWord);
    if (isTitle || isOther || atoms.fold(i - 1) === 'the') continue;
    const form = atoms.fold(i);
    const c = candidate({ first: i, end: i + 1, form, words: [form], weak: atoms.isFirstWord(i) });
    memory.note(c);
    prose.push(c);
  }
}

function readProse(atoms: Atoms, first: number, end: number, into: Candidate[]): void {
  for (let i = first; i < end;) {
    if (!isNameWord(atoms, i)) {
      i++;
      continue;
    }
    const half = halfOfPair(atoms, i) ?? halfOfCouple(atoms, i);
    if (half) {
      into.push(half);
      i++;
      continue;
    }
    const stop = Math.min(end, endOfRun(atoms, i));
    const proven = expansionAt(atoms, i, stop);
    if (proven) {
      segmentsOf(atoms, i, proven.first, false, into);
      pushWhole(atoms, proven.first, proven.end, 'organization', into);
      i = proven.end;
      continue;
    }
    const read = (from: number, to: number, names: Candidate[]): void => {
      segmentsOf(atoms, from, to, false, names);
    };
    read(i, stop, into);
    i = overNickname(atoms, stop, into, read);
  }
}

function readHeadline(atoms: Atoms, sentence: number, memory: Memory, into: Candidate[]): void {
  const end = atoms.firstOfSentence[sentence + 1]!;
  const read = (from: number, to: number, names: Candidate[]): void => {
    segmentsOf(atoms, from, to, true, names);
  };
  const inTitle = atoms.setting[sentence] === Setting.title;
  for (let i = atoms.firstOfSentence[sentence]!; i < end;) {
    if (!atoms.isCapitalised(i)) {
      i++;
      continue;
    }
    const known = memory.longestKnown(i, end) || phraseAt(atoms, i, end);
    if (known > 0) {
      read(i, i + known, into);
      i = overNickname(atoms, i + known, into, read);
      continue;
    }
    if (!couldBeName(atoms, i, memory)) {
      i++;
      continue;
    }
    let stop = i + 1;
    while (stop < end && atoms.adjacent(stop - 1, stop)) {
      // `JOHN F. ORRA`
      const isMiddle = atoms.isInitial(stop) && atoms.mark(stop + 1) === '.' && atoms.has(stop - 1, given);
      if (isMiddle && stop + 2 < end && atoms.isCapitalised(stop + 2)) stop += 3;
      else if (
        atoms.isCapitalised(stop) &&
        memory.longestKnown(stop, end) === 0 &&
        phraseAt(atoms, stop, end) === 0
      ) {
        const office = atoms.has(
          stop,
          Flag.organizationHead | Flag.companyForm | Flag.placeHead | Flag.otherHead,
        );
        if (!couldBeName(atoms, stop, memory) && !(office && inTitle) && !atoms.has(stop, Flag.companyForm))
          break;
        stop++;
      } else if (atoms.mark(stop) === '.' && atoms.isInitial(stop - 1)) stop++;
      else break;
    }
    read(i, stop, into);
    i = overNickname(atoms, stop, into, read);
  }
}

/** In a headline: a word that no dictionary has in lower case, or that the prose knows as a name. */
function couldBeName(atoms: Atoms, i: number, memory: Memory): boolean {
  const flags = atoms.flags(i);
  if (flags & (Flag.functionWord | Flag.capitalWord)) return false;
  if (memory.isNameWord(atoms.fold(i))) return true;
  if (flags & (Flag.country | Flag.organization)) return true;
  if (flags & Flag.word)
    return flags & Flag.title
      ? true
      : (flags & given) !== 0 && atoms.isCapitalised(i + 1) && !atoms.has(i + 1, Flag.word);
  // In capitals a word that no list has may be anything: only the text can tell.
  if (atoms.setting[atoms.sentence[i]!] === Setting.capitals) return (flags & ~Flag.word) !== 0;
  return atoms.end[i]! - atoms.start[i]! > 1;
}

/** How strongly a surname alone is a person, where the article has the full name. */
const surnameWeight = 6;

/** What an article has said of its names so far. */
class Memory {
  readonly #forms = new Map<string, { words: Scores; context: Scores; count: number; strong: number }>();
  readonly #byFirstWord = new Map<string, (readonly string[])[]>();
  readonly #nameWords = new Set<string>();
  readonly #parts = new Map<string, Scores>();

  constructor(readonly atoms: Atoms) {}

  note(c: Candidate): void {
    let form = this.#forms.get(c.form);
    if (!form)
      this.#forms.set(
        c.form,
        (form = { words: wordScores(this.atoms, c), context: noScores(), count: 0, strong: 0 }),
      );
    const context = (c.context ??= contextScores(this.atoms, c));
    form.count++;
    if (!c.weak) form.strong++;
    add(form.context, context);
  }

  kindOf(c: Candidate): EntityKind | undefined {
    // `X said`: one letter alone is nobody's name. `The Orras` are several people.
    if (c.titleFirst === undefined && c.words.length === 1 && (c.form.length === 1 || this.#isFamily(c)))
      return undefined;
    const form = this.#forms.get(c.form);
    const words = form?.words ?? wordScores(this.atoms, c);
    const own = (c.context ??= contextScores(this.atoms, c));
    const part = c.titleFirst === undefined ? this.#parts.get(c.form) : undefined;
    const others = (form?.count ?? 1) - 1;
    // The other places where the article has this name, as their mean, a little stronger the more there are.
    const weight = others > 0 ? Math.min(1.5, 0.6 + others * 0.1) / others : 0;
    const all = form?.context ?? own;
    const sum = (kind: keyof Scores): number =>
      words[kind] + own[kind] + (all[kind] - own[kind]) * weight + (part ? part[kind] : 0);
    const person = sum('person');
    const organization = sum('organization');
    const place = sum('place');
    let other = sum('other');
    if (c.weak && (form?.strong ?? 0) === 0 && !part) {
      const flags = this.atoms.flags(c.first);
      // `Grace said`, but `Grace periods`.
      const speaks = (flags & given) !== 0 && own.person >= 2;
      if (flags & Flag.word && !(flags & Flag.country))
        other += speaks ? 1 : flags & Flag.organization ? 3 : 5;
    }
    const most = Math.max(person, organization, place);
    if (most <= 0 || most <= other) return undefined;
    return person === most ? 'person' : place === most ? 'place' : 'organization';
  }

  /** Has the article taught anything of names like this one, as a part of longer ones? */
  isPart(c: Candidate): boolean {
    return c.kind === undefined || this.#parts.has(c.form) || this.#isFamily(c);
  }

  /** `the Orras`, `two Obamas`, `the Joneses`, of the person Ann Orra; but `Adams` is no plural of Adam. */
  #isFamily({ form, first, words }: Candidate): boolean {
    if (words.length > 1 || !form.endsWith('s') || this.#parts.has(form)) return false;
    const personOf = (singular: string): number => this.#parts.get(singular)?.person ?? 0;
    const taught = Math.max(
      personOf(form.slice(0, -1)),
      form.endsWith('es') ? personOf(form.slice(0, -2)) : 0,
    );
    if (taught === 0) return false;
    return (
      this.atoms.lexicon.language.beforeFamilies.has(this.atoms.fold(first - 1)) ||
      (taught >= surnameWeight && !this.atoms.has(first, Flag.surname | given))
    );
  }

  /** A surname or a company's first word alone is of the kind of the full name. */
  learnParts(candidates: readonly Candidate[]): void {
    const learned = new Map<string, EntityKind>();
    for (const c of candidates) {
      if (c.kind === undefined || learned.get(c.form) === c.kind) continue;
      learned.set(c.form, c.kind);
      if (c.words.length > 1 || this.atoms.flags(c.first) === 0)
        for (const word of c.words) this.#nameWords.add(word);
      if (c.words.length < 2) continue;
      const begun = this.#byFirstWord.get(c.words[0]!);
      if (begun) begun.push(c.words);
      else this.#byFirstWord.set(c.words[0]!, [c.words]);
      if (c.kind === 'place' && c.words.length === 2 && this.atoms.has(c.first, Flag.placeStart))
        this.#teach(c.words[0]!, 'place', 9);
      if (c.kind === 'person') {
        const last = surnameAt(this.atoms, c);
        this.#teach(this.atoms.fold(last), 'person', this.#surnameWeight(c, last));
        this.#teach(c.words[0]!, 'person', 3);
        const [nick, ...more] = c.nickname?.words ?? [];
        if (nick !== undefined && more.length === 0)
          this.#teach(nick, 'person', this.atoms.has(c.nickname!.first, Flag.word) ? 3 : 9);
        if (c.words.length > 2) this.#teach(c.words.slice(1).join(' '), 'person', 6);
      } else if (c.kind === 'organization') {
        const isOther = this.atoms.has(c.first, Flag.place | Flag.demonym | Flag.word);
        if (!isOther || this.atoms.has(c.first, Flag.organization))
          this.#teach(c.words[0]!, 'organization', 4);
        this.#learnShortForms(c);
      }
    }
  }

  /** `Jordan` is rather a person where the article has a `Michael Jordan`, whose given name is nothing else. */
  #surnameWeight(c: Candidate, surname: number): number {
    const { atoms } = this;
    if (!atoms.has(surname, Flag.place)) return surnameWeight;
    const isSure = atoms.has(c.first, given) && !atoms.has(c.first, Flag.place | Flag.word | Flag.demonym);
    return isSure ? surnameWeight : 2;
  }

  /** `Orra Holdings` of `Orra Holdings Group Ltd`, `Orraism` of `Church of Orraism`. */
  #learnShortForms(c: Candidate): void {
    const { companyTails } = this.atoms.lexicon.language;
    const isTail = (word: string): boolean =>
      companyTails.has(word) || ((this.atoms.lexicon.flags.get(word) ?? 0) & Flag.companyForm) !== 0;
    let end = c.words.length;
    while (end > 2 && isTail(c.words[end - 1]!)) {
      end--;
      this.#teach(c.words.slice(0, end).join(' '), 'organization', 6);
    }
    const last = c.end - 1;
    if (c.words.at(-2) === 'of' && !this.atoms.has(last, ~0)) this.#teach(c.words.at(-1)!, 'organization', 6);
  }

  isNameWord(word: string): boolean {
    return (
      this.#nameWords.has(word) &&
      !((this.atoms.lexicon.flags.get(word) ?? 0) & (Flag.functionWord | Flag.organizationHead))
    );
  }

  /** How many atoms from `i` are a name of several words that the prose has. */
  longestKnown(i: number, end: number): number {
    let best = 0;
    for (const words of this.#byFirstWord.get(this.atoms.fold(i)) ?? []) {
      let at = i;
      let matched = 0;
      while (matched < words.length && at < end) {
        if (this.atoms.fold(at) === words[matched]) matched++;
        else if (this.atoms.mark(at) === '') break;
        at++;
      }
      if (matched === words.length && at - i > best) best = at - i;
    }
    return best;
  }

  #teach(word: string, kind: EntityKind, weight: number): void {
    let part = this.#parts.get(word);
    if (!part) this.#parts.set(word, (part = noScores()));
    part[kind] = Math.max(part[kind], weight);
  }
}

/** The surname's atom: `Orra` of `Ann Orra, Jr.` */
function surnameAt(atoms: Atoms, c: Candidate): number {
  let last = lastWord(atoms, c);
  while (last > c.first + 1 && (atoms.has(last, Flag.suffix) || atoms.case[last] === Case.mark)) last--;
  return last;
}

function add(into: Scores, scores: Scores): void {
  into.person += scores.person;
  into.organization += scores.organization;
  into.place += scores.place;
  into.other += scores.other;
}
