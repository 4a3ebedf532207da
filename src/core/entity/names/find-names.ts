import { makeTypesConsistent } from './type-consistency';
import { Case, Setting } from '../tokens/letter-case';
import type { Subtokens } from '../tokens/subtokens';
import { candidate, type Candidate } from './name-candidate';
import { scoreContext } from './score-context';
import { halfOfCouple, halfOfPair, splitCoordinatedNames } from './coordinated-names';
import { lastWord, scoreWords } from './score-words';
import { noScores, type Scores } from './type-scores';
import { Flag, given, Small } from '../name-lexicon';
import { addNicknames, overNickname, readNicknames } from './nicknames';
import { expansionAt } from './acronym-expansions';
import { withParticles } from './particles';
import { candidateSpanEnd, isNameWord } from './candidate-spans';
import { phraseAt } from './titles';
import { pushWhole, splitSpans } from './split-spans';
import { addShortNames } from './short-names';
import type { EntityKind } from '../model';

/**
 * The names of persons, organizations and places in an article, by their start.
 *
 * Prose is read first: runs of capitalised words are split into candidates, and each candidate's kind follows from its
 * words, from the words around it, and from what the article says elsewhere of the same name. Headlines in capitals,
 * where capitals say nothing, are read last, with what the prose has taught.
 */
export function findNames(subtokens: Subtokens): Candidate[] {
  const prose: Candidate[] = [];
  const sentences = subtokens.setting.length;
  for (let s = 0; s < sentences; s++)
    if (subtokens.setting[s] === Setting.plain)
      readProse(subtokens, subtokens.firstOfSentence[s]!, subtokens.firstOfSentence[s + 1]!, prose);
  splitCoordinatedNames(prose);
  const memory = new Memory(subtokens);
  for (const c of prose) memory.note(c);
  for (const c of prose) c.kind = memory.kindOf(c);
  readNicknames(subtokens, prose);
  memory.learnParts(prose);
  addWordSurnames(subtokens, prose, memory);
  withParticles(subtokens, prose);
  addNicknames(subtokens, prose);
  for (const c of prose) if (memory.isPart(c)) c.kind = memory.kindOf(c);
  makeTypesConsistent(subtokens, prose, (c) => memory.isPart(c));
  addShortNames(subtokens, prose);
  const headlines: Candidate[] = [];
  for (let s = 0; s < sentences; s++)
    if (subtokens.setting[s] !== Setting.plain) readHeadline(subtokens, s, memory, headlines);
  for (const c of headlines) c.kind = memory.kindOf(c);
  // `ORRA: Good afternoon` below `Briefing by Ann Orra`
  const called = headlines.filter((c) => c.kind === 'person' && c.words.length > 1);
  if (called.length > 0) memory.learnParts(called);
  for (const c of called.length > 0 ? prose : [])
    if (c.words.length === 1 && subtokens.case[c.first] === Case.capitals) c.kind = memory.kindOf(c);
  return [...prose, ...headlines].filter((c) => c.kind !== undefined).sort((a, b) => a.first - b.first);
}

/**
 * Adds single surnames that are titles or common words (`King`, `Law`), where the article has a full name that ends in
 * them.
 */
function addWordSurnames(subtokens: Subtokens, prose: Candidate[], memory: Memory): void {
  const surnames = new Set<string>();
  for (const c of prose) {
    const last = lastWord(subtokens, c);
    if (c.kind === 'person' && c.words.length > 1 && subtokens.has(last, Flag.title | Flag.functionWord))
      surnames.add(subtokens.fold(last));
  }
  if (surnames.size === 0) return;
  const taken = new Set<number>();
  for (const c of prose) for (let i = c.first; i < c.end; i++) taken.add(i);
  for (let i = 0; i < subtokens.count; i++) {
    if (subtokens.case[i] !== Case.capital || taken.has(i) || !surnames.has(subtokens.fold(i))) continue;
    if (subtokens.setting[subtokens.sentence[i]!] !== Setting.plain) continue;
    const isTitle = subtokens.isCapitalised(i + 1) && subtokens.adjacent(i, i + 1);
    const isOther =
      subtokens.isCapitalised(i - 1) &&
      subtokens.adjacent(i - 1, i) &&
      !subtokens.has(i - 1, Flag.functionWord);
    if (isTitle || isOther || subtokens.is(i - 1, Small.definite)) continue;
    const form = subtokens.fold(i);
    const c = candidate({ first: i, end: i + 1, form, words: [form], weak: subtokens.isFirstWord(i) });
    memory.note(c);
    prose.push(c);
  }
}

function readProse(subtokens: Subtokens, first: number, end: number, into: Candidate[]): void {
  for (let i = first; i < end;) {
    if (!isNameWord(subtokens, i)) {
      i++;
      continue;
    }
    const half = halfOfPair(subtokens, i) ?? halfOfCouple(subtokens, i);
    if (half) {
      into.push(half);
      i++;
      continue;
    }
    const stop = Math.min(end, candidateSpanEnd(subtokens, i));
    const proven = expansionAt(subtokens, i, stop);
    if (proven) {
      splitSpans(subtokens, i, proven.first, false, into);
      pushWhole(subtokens, proven.first, proven.end, 'organization', into);
      i = proven.end;
      continue;
    }
    const read = (from: number, to: number, names: Candidate[]): void => {
      splitSpans(subtokens, from, to, false, names);
    };
    read(i, stop, into);
    i = overNickname(subtokens, stop, into, read);
  }
}

function readHeadline(subtokens: Subtokens, sentence: number, memory: Memory, into: Candidate[]): void {
  const end = subtokens.firstOfSentence[sentence + 1]!;
  const read = (from: number, to: number, names: Candidate[]): void => {
    splitSpans(subtokens, from, to, true, names);
  };
  const inTitle = subtokens.setting[sentence] === Setting.title;
  for (let i = subtokens.firstOfSentence[sentence]!; i < end;) {
    if (!subtokens.isCapitalised(i)) {
      i++;
      continue;
    }
    const known = memory.longestKnown(i, end) || phraseAt(subtokens, i, end);
    if (known > 0) {
      read(i, i + known, into);
      i = overNickname(subtokens, i + known, into, read);
      continue;
    }
    if (!couldBeName(subtokens, i, memory)) {
      i++;
      continue;
    }
    let stop = i + 1;
    while (stop < end && subtokens.adjacent(stop - 1, stop)) {
      // `JOHN F. ORRA`
      const isMiddle =
        subtokens.isInitial(stop) && subtokens.mark(stop + 1) === '.' && subtokens.has(stop - 1, given);
      if (isMiddle && stop + 2 < end && subtokens.isCapitalised(stop + 2)) stop += 3;
      else if (
        subtokens.isCapitalised(stop) &&
        memory.longestKnown(stop, end) === 0 &&
        phraseAt(subtokens, stop, end) === 0
      ) {
        const office = subtokens.has(
          stop,
          Flag.organizationHead | Flag.companyForm | Flag.placeHead | Flag.otherHead,
        );
        if (
          !couldBeName(subtokens, stop, memory) &&
          !(office && inTitle) &&
          !subtokens.has(stop, Flag.companyForm)
        )
          break;
        stop++;
      } else if (subtokens.mark(stop) === '.' && subtokens.isInitial(stop - 1)) stop++;
      else break;
    }
    read(i, stop, into);
    i = overNickname(subtokens, stop, into, read);
  }
}

/** In a headline: a word that no dictionary has in lower case, or that the prose knows as a name. */
function couldBeName(subtokens: Subtokens, i: number, memory: Memory): boolean {
  const flags = subtokens.flags(i);
  if (flags & (Flag.functionWord | Flag.capitalWord)) return false;
  if (memory.isNameWord(subtokens.fold(i))) return true;
  if (flags & (Flag.country | Flag.organization)) return true;
  if (flags & Flag.word)
    return flags & Flag.title
      ? true
      : (flags & given) !== 0 && subtokens.isCapitalised(i + 1) && !subtokens.has(i + 1, Flag.word);
  // In capitals a word that no list has may be anything: only the text can tell.
  if (subtokens.setting[subtokens.sentence[i]!] === Setting.capitals) return (flags & ~Flag.word) !== 0;
  return subtokens.end[i]! - subtokens.start[i]! > 1;
}

/** How strongly a surname alone is a person, where the article has the full name. */
const surnameWeight = 6;

/** What an article has said of its names so far. */
class Memory {
  readonly subtokens: Subtokens;
  readonly #forms = new Map<string, { words: Scores; context: Scores; count: number; strong: number }>();
  readonly #byFirstWord = new Map<string, (readonly string[])[]>();
  readonly #nameWords = new Set<string>();
  readonly #parts = new Map<string, Scores>();

  constructor(subtokens: Subtokens) {
    this.subtokens = subtokens;
  }

  note(c: Candidate): void {
    let form = this.#forms.get(c.form);
    if (!form)
      this.#forms.set(
        c.form,
        (form = { words: scoreWords(this.subtokens, c), context: noScores(), count: 0, strong: 0 }),
      );
    const context = (c.context ??= scoreContext(this.subtokens, c));
    form.count++;
    if (!c.weak) form.strong++;
    add(form.context, context);
  }

  kindOf(c: Candidate): EntityKind | undefined {
    // `X said`: one letter alone is nobody's name. `The Orras` are several people.
    if (c.titleFirst === undefined && c.words.length === 1 && (c.form.length === 1 || this.#isFamily(c)))
      return undefined;
    const form = this.#forms.get(c.form);
    const words = form?.words ?? scoreWords(this.subtokens, c);
    const own = (c.context ??= scoreContext(this.subtokens, c));
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
      const flags = this.subtokens.flags(c.first);
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
      this.subtokens.lexicon.language.beforeFamilies.has(this.subtokens.fold(first - 1)) ||
      (taught >= surnameWeight && !this.subtokens.has(first, Flag.surname | given))
    );
  }

  /** A surname or a company's first word alone is of the kind of the full name. */
  learnParts(candidates: readonly Candidate[]): void {
    const learned = new Map<string, EntityKind>();
    for (const c of candidates) {
      if (c.kind === undefined || learned.get(c.form) === c.kind) continue;
      learned.set(c.form, c.kind);
      if (c.words.length > 1 || this.subtokens.flags(c.first) === 0)
        for (const word of c.words) this.#nameWords.add(word);
      if (c.words.length < 2) continue;
      const begun = this.#byFirstWord.get(c.words[0]!);
      if (begun) begun.push(c.words);
      else this.#byFirstWord.set(c.words[0]!, [c.words]);
      if (c.kind === 'place' && c.words.length === 2 && this.subtokens.has(c.first, Flag.placeStart))
        this.#teach(c.words[0]!, 'place', 9);
      if (c.kind === 'person') {
        const last = surnameAt(this.subtokens, c);
        this.#teach(this.subtokens.fold(last), 'person', this.#surnameWeight(c, last));
        this.#teach(c.words[0]!, 'person', 3);
        const [nick, ...more] = c.nickname?.words ?? [];
        if (nick !== undefined && more.length === 0)
          this.#teach(nick, 'person', this.subtokens.has(c.nickname!.first, Flag.word) ? 3 : 9);
        if (c.words.length > 2) this.#teach(c.words.slice(1).join(' '), 'person', 6);
      } else if (c.kind === 'organization') {
        const isOther = this.subtokens.has(c.first, Flag.place | Flag.demonym | Flag.word);
        if (!isOther || this.subtokens.has(c.first, Flag.organization))
          this.#teach(c.words[0]!, 'organization', 4);
        this.#learnShortForms(c);
      }
    }
  }

  /** `Jordan` is rather a person where the article has a `Michael Jordan`, whose given name is nothing else. */
  #surnameWeight(c: Candidate, surname: number): number {
    const { subtokens } = this;
    if (!subtokens.has(surname, Flag.place)) return surnameWeight;
    const isSure =
      subtokens.has(c.first, given) && !subtokens.has(c.first, Flag.place | Flag.word | Flag.demonym);
    return isSure ? surnameWeight : 2;
  }

  /** `Orra Holdings` of `Orra Holdings Group Ltd`, `Orraism` of `Church of Orraism`. */
  #learnShortForms(c: Candidate): void {
    const { companyTails } = this.subtokens.lexicon.language;
    const isTail = (word: string): boolean =>
      companyTails.has(word) || ((this.subtokens.lexicon.flags.get(word) ?? 0) & Flag.companyForm) !== 0;
    let end = c.words.length;
    while (end > 2 && isTail(c.words[end - 1]!)) {
      end--;
      this.#teach(c.words.slice(0, end).join(' '), 'organization', 6);
    }
    const last = c.end - 1;
    if (this.subtokens.lexicon.language.of.has(c.words.at(-2) ?? '') && !this.subtokens.has(last, ~0))
      this.#teach(c.words.at(-1)!, 'organization', 6);
  }

  isNameWord(word: string): boolean {
    return (
      this.#nameWords.has(word) &&
      !((this.subtokens.lexicon.flags.get(word) ?? 0) & (Flag.functionWord | Flag.organizationHead))
    );
  }

  /** How many subtokens from `i` are a name of several words that the prose has. */
  longestKnown(i: number, end: number): number {
    let best = 0;
    for (const words of this.#byFirstWord.get(this.subtokens.fold(i)) ?? []) {
      let at = i;
      let matched = 0;
      while (matched < words.length && at < end) {
        if (this.subtokens.fold(at) === words[matched]) matched++;
        else if (this.subtokens.mark(at) === '') break;
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

/** The surname's subtoken: `Orra` of `Ann Orra, Jr.` */
function surnameAt(subtokens: Subtokens, c: Candidate): number {
  let last = lastWord(subtokens, c);
  while (last > c.first + 1 && (subtokens.has(last, Flag.suffix) || subtokens.case[last] === Case.mark))
    last--;
  return last;
}

function add(into: Scores, scores: Scores): void {
  into.person += scores.person;
  into.organization += scores.organization;
  into.place += scores.place;
  into.other += scores.other;
}
