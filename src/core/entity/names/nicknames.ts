import { Case, Setting } from '../tokens/letter-case';
import type { Subtokens } from '../tokens/subtokens';
import { candidate, type Candidate, type Nickname } from './name-candidate';
import { Flag, given, Small } from '../name-lexicon';
import { candidateSpanEnd } from './candidate-spans';
import { isNameWord } from './name-word';

/** A nickname inside a name: subtokens `[first, end)`, and where the surname behind it begins. */
interface Inside {
  readonly first: number;
  readonly end: number;
  readonly surname: number;
}

const maxNicknameLength = 4;
const closing: Readonly<Record<string, string>> = { '"': '"', "'": "'’", '“': '”', '‘': '’', '(': ')' };

/** `The Rock` of `"The Rock" Orra`: in quote marks that begin at `open`, and with a surname behind them. */
function nicknameAt(subtokens: Subtokens, open: number): Inside | undefined {
  const first = open + 1;
  const end = nicknameEnd(subtokens, open);
  if (end < 0) return undefined;
  // `James (Jim) Orra`, but `Ann Orra (Lund) Tom Reyd`
  const isGiven = end === first + 1 && subtokens.has(first, given) && !subtokens.has(first, Flag.place);
  if (subtokens.mark(open) === '(' && !isGiven) return undefined;
  let surname = end + 1;
  while (surname < end + 3 && subtokens.has(surname, Flag.particle) && subtokens.case[surname] === Case.lower)
    surname++;
  // In a headline any word has a capital.
  const isProse = subtokens.setting[subtokens.sentence[open]!] === Setting.plain;
  if (!isProse && subtokens.has(surname, Flag.word) && !subtokens.has(surname, given | Flag.surname))
    return undefined;
  return isNameWord(subtokens, surname) &&
    subtokens.adjacent(end, end + 1) &&
    subtokens.adjacent(surname - 1, surname)
    ? { first, end, surname }
    : undefined;
}

/** The closing mark of a nickname of a few words that begins behind the mark `open`; -1: there is no such thing. */
function nicknameEnd(subtokens: Subtokens, open: number): number {
  const close = closing[subtokens.mark(open)];
  const first = open + 1;
  const isOpened = subtokens.adjacent(open - 1, open) && subtokens.start[first] === subtokens.end[open];
  if (close === undefined || !isOpened) return -1;
  let end = first;
  let capitals = 0;
  while (end <= first + maxNicknameLength && subtokens.case[end] !== Case.mark) {
    if (!subtokens.adjacent(end - 1, end)) return -1;
    if (subtokens.isCapitalized(end)) capitals++;
    else if (!subtokens.has(end, Flag.functionWord | Flag.particle)) return -1;
    end++;
  }
  const isClosed =
    subtokens.mark(end) !== '' &&
    close.includes(subtokens.mark(end)) &&
    subtokens.start[end] === subtokens.end[end - 1];
  return capitals > 0 && end <= first + maxNicknameLength && isClosed ? end : -1;
}

/**
 * `Luiz "Lula" da Orra`, where the names read so far end in `Luiz`: makes one person's name of both sides, with the
 * nickname beside it.
 * @param read finds the names in a run of words.
 * @returns the subtoken behind the name; `end` where there is no such thing.
 */
export function overNickname(
  subtokens: Subtokens,
  end: number,
  names: Candidate[],
  read: (first: number, end: number, into: Candidate[]) => void,
): number {
  const forename = names.at(-1);
  if (forename?.end !== end || !isForename(subtokens, forename)) return end;
  const called = nicknameAt(subtokens, end);
  if (!called) return end;
  const { surname } = called;
  const stop = candidateSpanEnd(subtokens, surname);
  const rest: Candidate[] = [];
  read(surname, stop, rest);
  const family = rest[0]?.first === surname ? rest.shift()! : undefined;
  const last = family?.end ?? surname + 1;
  const words = [...forename.words];
  for (let i = called.end + 1; i < surname; i++) words.push(subtokens.fold(i));
  words.push(...(family?.words ?? [subtokens.fold(surname)]));
  names.pop();
  const { first, titleFirst, gender } = forename;
  names.push(
    candidate({
      first,
      end: last,
      form: words.join(' '),
      words,
      titleFirst,
      gender,
      nickname: nickname(subtokens, called.first, called.end),
    }),
    ...rest,
  );
  return stop;
}

/** A name that a person's surname may follow: not `in Lund "Old" Orra`. */
function isForename(subtokens: Subtokens, { first, end, titleFirst, words }: Candidate): boolean {
  if (titleFirst !== undefined || subtokens.has(first, given)) return words.length < 4;
  const other =
    Flag.word | Flag.place | Flag.organization | Flag.demonym | Flag.capitalWord | Flag.functionWord;
  return words.length < 3 && !subtokens.has(first, other) && !subtokens.has(end - 1, other);
}

/**
 * Reads what stands behind persons' full names and is another name of theirs: `Ann Maria Orra (AMO)`, `Ann Orra, known
 * as "the Hat",`.
 */
export function readNicknames(subtokens: Subtokens, prose: readonly Candidate[]): void {
  for (const c of prose)
    if (c.kind === 'person' && c.words.length > 1)
      c.nickname ??= initialsBehind(subtokens, c) ?? calledBehind(subtokens, c);
}

/** Only behind what is surely a person's name: organizations have such letters more often. */
function initialsBehind(subtokens: Subtokens, c: Candidate): Nickname | undefined {
  const { end, words } = c;
  const first = end + 1;
  const isSure =
    c.titleFirst !== undefined || subtokens.has(c.first, given) || subtokens.has(c.first - 1, Flag.role);
  if (!isSure) return undefined;
  if (
    subtokens.mark(end) !== '(' ||
    subtokens.mark(first + 1) !== ')' ||
    subtokens.case[first] !== Case.capitals
  )
    return undefined;
  const letters = subtokens.fold(first);
  const initials = words.flatMap((word) => word.split('-')).map((word) => word[0]!);
  let at = 0;
  for (const initial of initials) if (initial === letters[at]) at++;
  const isWhole = at === letters.length && letters.startsWith(initials[0]!) && letters.length > 1;
  return isWhole ? { first, end: first + 1, words: [letters] } : undefined;
}

/** What stands behind a name and a word of naming: `Ann Orra, known as "the Hat",`. */
function calledBehind(subtokens: Subtokens, { end: behind }: Candidate): Nickname | undefined {
  const { nicknaming, beforeNicknaming } = subtokens.lexicon.language;
  let at = subtokens.mark(behind) === ',' ? behind + 1 : behind;
  while (at < behind + 6 && beforeNicknaming.has(subtokens.fold(at))) at++;
  const word = subtokens.fold(at);
  if (!nicknaming.has(word) && !nicknaming.has(`${subtokens.fold(at - 1)} ${word}`)) return undefined;
  const close = closing[subtokens.mark(at + 1)];
  const first = close === undefined ? at + 1 : at + 2;
  const end =
    close === undefined
      ? plainNicknameEnd(subtokens, first, behind)
      : markedNicknameEnd(subtokens, first, close);
  return end > first ? nickname(subtokens, first, end) : undefined;
}

/** The end of a nickname without quote marks, in the sentence of the name that ends at `behind`; `first` for none. */
function plainNicknameEnd(subtokens: Subtokens, first: number, behind: number): number {
  const noName = Flag.title | Flag.role | Flag.functionWord;
  if (subtokens.is(first, Small.definite) || subtokens.has(first, noName)) return first;
  if (subtokens.sentence[first] !== subtokens.sentence[behind]) return first;
  let end = first;
  while (
    end < first + maxNicknameLength &&
    isNameWord(subtokens, end) &&
    (end === first || subtokens.adjacent(end - 1, end))
  )
    end++;
  return end;
}

/** The end of a nickname before one of the marks of `close`; `first` for none. */
function markedNicknameEnd(subtokens: Subtokens, first: number, close: string): number {
  let end = first;
  while (end < first + maxNicknameLength && subtokens.case[end] !== Case.mark) end++;
  // The comma of American papers stands before the closing mark.
  const mark = subtokens.mark(/^[,.]$/.test(subtokens.mark(end)) ? end + 1 : end);
  return mark !== '' && close.includes(mark) && subtokens.isCapitalized(end - 1) ? end : first;
}

function nickname(subtokens: Subtokens, first: number, end: number): Nickname {
  const words: string[] = [];
  for (let i = first; i < end; i++) words.push(subtokens.fold(i));
  return { first, end, words };
}

/**
 * Adds the nicknames of two or more words where they stand alone (`The Rock`), and those before the surname (`Magic
 * Orra`), in the place of what was read there.
 */
export function addNicknames(subtokens: Subtokens, prose: Candidate[]): void {
  const sequences = new Map<string, (readonly string[])[]>();
  const add = (words: readonly string[]): void => {
    const begun = sequences.get(words[0]!) ?? [];
    if (begun.length < maxAlike) begun.push(words);
    sequences.set(words[0]!, begun);
  };
  for (const { nickname, kind, words } of prose) {
    if (kind !== 'person' || !nickname) continue;
    add([...nickname.words, words.at(-1)!]);
    if (nickname.words.length > 1) add(nickname.words);
  }
  if (sequences.size === 0) return;
  const taken = new Map<number, Candidate>();
  for (const c of prose) for (let i = c.first; i < c.end; i++) taken.set(i, c);
  const added: Candidate[] = [];
  const replaced = new Set<Candidate>();
  for (let i = 0; i < subtokens.count; i++) {
    const words = sequences.get(subtokens.fold(i))?.find((each) => isWritten(subtokens, i, each));
    if (!words) continue;
    const end = i + words.length;
    const there = [...new Set(words.map((_, at) => taken.get(i + at)))].filter((c) => c !== undefined);
    if (there.some((c) => c.first < i || c.end > end || c.titleFirst !== undefined)) continue;
    for (const c of there) replaced.add(c);
    added.push(candidate({ first: i, end, form: words.join(' '), words, kind: 'person' }));
    i = end - 1;
  }
  if (added.length === 0) return;
  const kept = prose.filter((c) => !replaced.has(c));
  prose.splice(0, prose.length, ...kept, ...added);
}

/** Of the nicknames that begin with one word, so many are looked for. */
const maxAlike = 24;

function isWritten(subtokens: Subtokens, first: number, words: readonly string[]): boolean {
  return words.every((word, at) => {
    const i = first + at;
    if (subtokens.fold(i) !== word || (at > 0 && !subtokens.adjacent(i - 1, i))) return false;
    return subtokens.isCapitalized(i) || subtokens.has(i, Flag.functionWord | Flag.particle);
  });
}
