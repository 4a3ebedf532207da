import { makeTypesConsistent } from './type-consistency';
import { Case, Setting } from '../tokens/letter-case';
import type { Subtokens } from '../tokens/subtokens';
import { candidate, type Candidate } from './name-candidate';
import { halfOfCouple, halfOfPair, splitCoordinatedNames } from './coordinated-names';
import { NameMemory } from './name-memory';
import { lastWord } from './score-words';
import { Flag, given, Small } from '../name-lexicon';
import { addNicknames, overNickname, readNicknames } from './nicknames';
import { expansionAt } from './acronym-expansions';
import { withParticles } from './particles';
import { candidateSpanEnd } from './candidate-spans';
import { isNameWord } from './name-word';
import { phraseAt } from './titles';
import { pushWhole, splitSpans } from './split-spans';
import { addShortNames } from './short-names';

/**
 * The names of persons, organizations and places in an article, by their start.
 *
 * Prose is read first: runs of capitalized words are split into candidates, and each candidate's kind follows from its
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
  const memory = new NameMemory(subtokens);
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
function addWordSurnames(subtokens: Subtokens, prose: Candidate[], memory: NameMemory): void {
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
    const isTitle = subtokens.isCapitalized(i + 1) && subtokens.adjacent(i, i + 1);
    const isOther =
      subtokens.isCapitalized(i - 1) &&
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

/** Reads a headline, where capitals say little: what is a name there, the prose or the lexicon has to know. */
function readHeadline(subtokens: Subtokens, sentence: number, memory: NameMemory, into: Candidate[]): void {
  const end = subtokens.firstOfSentence[sentence + 1]!;
  const read = (from: number, to: number, names: Candidate[]): void => {
    splitSpans(subtokens, from, to, true, names);
  };
  for (let i = subtokens.firstOfSentence[sentence]!; i < end;) {
    const known = subtokens.isCapitalized(i) ? knownNameAt(subtokens, i, end, memory) : 0;
    if (known === 0 && !(subtokens.isCapitalized(i) && couldBeName(subtokens, i, memory))) {
      i++;
      continue;
    }
    const stop = known > 0 ? i + known : headlineNameEnd(subtokens, i, end, memory);
    read(i, stop, into);
    i = overNickname(subtokens, stop, into, read);
  }
}

/** How many subtokens from `i` are a name that the prose or the lexicon has; 0: none. */
const knownNameAt = (subtokens: Subtokens, i: number, end: number, memory: NameMemory): number =>
  memory.longestKnown(i, end) || phraseAt(subtokens, i, end);

/** Where the words of a headline end that may be one name, or several names side by side. */
function headlineNameEnd(subtokens: Subtokens, first: number, end: number, memory: NameMemory): number {
  let stop = first + 1;
  while (stop < end && subtokens.adjacent(stop - 1, stop)) {
    // `JOHN F. ORRA`
    const isMiddle =
      subtokens.isInitial(stop) && subtokens.mark(stop + 1) === '.' && subtokens.has(stop - 1, given);
    if (isMiddle && stop + 2 < end && subtokens.isCapitalized(stop + 2)) stop += 3;
    else if (subtokens.isCapitalized(stop) && knownNameAt(subtokens, stop, end, memory) === 0) {
      if (!couldBeName(subtokens, stop, memory) && !isHead(subtokens, stop)) break;
      stop++;
    } else if (subtokens.mark(stop) === '.' && subtokens.isInitial(stop - 1)) stop++;
    else break;
  }
  return stop;
}

/** Whether a word may end the name of a company; in a headline with small letters, any name of several words. */
function isHead(subtokens: Subtokens, i: number): boolean {
  const inTitle = subtokens.setting[subtokens.sentence[i]!] === Setting.title;
  const heads = Flag.organizationHead | Flag.placeHead | Flag.otherHead;
  return subtokens.has(i, inTitle ? heads | Flag.companyForm : Flag.companyForm);
}

/** Whether a word in a headline may be a name: the prose has it as one, or no dictionary has it in lower case. */
function couldBeName(subtokens: Subtokens, i: number, memory: NameMemory): boolean {
  const flags = subtokens.flags(i);
  if (flags & (Flag.functionWord | Flag.capitalWord)) return false;
  if (memory.isNameWord(subtokens.fold(i))) return true;
  if (flags & (Flag.country | Flag.organization)) return true;
  if (flags & Flag.word)
    return flags & Flag.title
      ? true
      : (flags & given) !== 0 && subtokens.isCapitalized(i + 1) && !subtokens.has(i + 1, Flag.word);
  // In capitals a word that no list has may be anything: only the text can tell.
  if (subtokens.setting[subtokens.sentence[i]!] === Setting.capitals) return (flags & ~Flag.word) !== 0;
  return subtokens.end[i]! - subtokens.start[i]! > 1;
}
