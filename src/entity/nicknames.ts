import { Case, Setting, type Atoms } from './atoms';
import { candidate, type Candidate, type Nickname } from './candidate';
import { Flag, given } from './lexicon';
import { endOfRun, isNameWord } from './runs';

/** A nickname inside a name: atoms `[first, end)`, and where the surname behind it begins. */
interface Inside {
  readonly first: number;
  readonly end: number;
  readonly surname: number;
}

const longestNickname = 4;
const closing: Readonly<Record<string, string>> = { '"': '"', "'": "'’", '“': '”', '‘': '’', '(': ')' };

/** `The Rock` of `"The Rock" Orra`: in quote marks that begin at `open`, and with a surname behind them. */
function nicknameAt(atoms: Atoms, open: number): Inside | undefined {
  const close = closing[atoms.mark(open)];
  const first = open + 1;
  if (close === undefined || !atoms.adjacent(open - 1, open) || atoms.start[first] !== atoms.end[open])
    return undefined;
  let end = first;
  let capitals = 0;
  while (end <= first + longestNickname && atoms.case[end] !== Case.mark) {
    if (!atoms.adjacent(end - 1, end)) return undefined;
    if (atoms.isCapitalised(end)) capitals++;
    else if (!atoms.has(end, Flag.functionWord | Flag.particle)) return undefined;
    end++;
  }
  if (capitals === 0 || end > first + longestNickname || atoms.start[end] !== atoms.end[end - 1])
    return undefined;
  if (atoms.mark(end) === '' || !close.includes(atoms.mark(end))) return undefined;
  // `James (Jim) Orra`, but `Ann Orra (Lund) Tom Reyd`
  const isGiven = end === first + 1 && atoms.has(first, given) && !atoms.has(first, Flag.place);
  if (atoms.mark(open) === '(' && !isGiven) return undefined;
  let surname = end + 1;
  while (surname < end + 3 && atoms.has(surname, Flag.particle) && atoms.case[surname] === Case.lower)
    surname++;
  // In a headline any word has a capital.
  const isProse = atoms.setting[atoms.sentence[open]!] === Setting.plain;
  if (!isProse && atoms.has(surname, Flag.word) && !atoms.has(surname, given | Flag.surname))
    return undefined;
  return isNameWord(atoms, surname) && atoms.adjacent(end, end + 1) && atoms.adjacent(surname - 1, surname)
    ? { first, end, surname }
    : undefined;
}

/**
 * `Luiz "Lula" da Orra`, where the names read so far end in `Luiz`: makes one person's name of both sides, with the
 * nickname beside it.
 * @param read finds the names in a run of words.
 * @returns the atom behind the name; `end` where there is no such thing.
 */
export function overNickname(
  atoms: Atoms,
  end: number,
  names: Candidate[],
  read: (first: number, end: number, into: Candidate[]) => void,
): number {
  const forename = names.at(-1);
  if (forename?.end !== end || !isForename(atoms, forename)) return end;
  const called = nicknameAt(atoms, end);
  if (!called) return end;
  const { surname } = called;
  const stop = endOfRun(atoms, surname);
  const rest: Candidate[] = [];
  read(surname, stop, rest);
  const family = rest[0]?.first === surname ? rest.shift()! : undefined;
  const last = family?.end ?? surname + 1;
  const words = [...forename.words];
  for (let i = called.end + 1; i < surname; i++) words.push(atoms.fold(i));
  words.push(...(family?.words ?? [atoms.fold(surname)]));
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
      nickname: nickname(atoms, called.first, called.end),
    }),
    ...rest,
  );
  return stop;
}

/** A name that a person's surname may follow: not `in Lund "Old" Orra`. */
function isForename(atoms: Atoms, { first, end, titleFirst, words }: Candidate): boolean {
  if (titleFirst !== undefined || atoms.has(first, given)) return words.length < 4;
  const other =
    Flag.word | Flag.place | Flag.organization | Flag.demonym | Flag.capitalWord | Flag.functionWord;
  return words.length < 3 && !atoms.has(first, other) && !atoms.has(end - 1, other);
}

/**
 * Reads what stands behind persons' full names and is another name of theirs: `Ann Maria Orra (AMO)`, `Ann Orra, known
 * as "the Hat",`.
 */
export function readNicknames(atoms: Atoms, prose: readonly Candidate[]): void {
  for (const c of prose)
    if (c.kind === 'person' && c.words.length > 1)
      c.nickname ??= initialsBehind(atoms, c) ?? calledBehind(atoms, c);
}

/** Only behind what is surely a person's name: organizations have such letters more often. */
function initialsBehind(atoms: Atoms, c: Candidate): Nickname | undefined {
  const { end, words } = c;
  const first = end + 1;
  const isSure = c.titleFirst !== undefined || atoms.has(c.first, given) || atoms.has(c.first - 1, Flag.role);
  if (!isSure) return undefined;
  if (atoms.mark(end) !== '(' || atoms.mark(first + 1) !== ')' || atoms.case[first] !== Case.capitals)
    return undefined;
  const letters = atoms.fold(first);
  const initials = words.flatMap((word) => word.split('-')).map((word) => word[0]!);
  let at = 0;
  for (const initial of initials) if (initial === letters[at]) at++;
  const isWhole = at === letters.length && letters.startsWith(initials[0]!) && letters.length > 1;
  return isWhole ? { first, end: first + 1, words: [letters] } : undefined;
}

function calledBehind(atoms: Atoms, { end: behind }: Candidate): Nickname | undefined {
  const { nicknaming, beforeNicknaming } = atoms.lexicon.language;
  let at = atoms.mark(behind) === ',' ? behind + 1 : behind;
  while (at < behind + 6 && beforeNicknaming.has(atoms.fold(at))) at++;
  if (!nicknaming.has(atoms.fold(at)) && !nicknaming.has(`${atoms.fold(at - 1)} ${atoms.fold(at)}`))
    return undefined;
  let first = at + 1;
  const close = closing[atoms.mark(first)];
  if (close !== undefined) first++;
  else if (atoms.fold(first) === 'the') return undefined;
  let end = first;
  while (
    end < first + longestNickname &&
    isNameWord(atoms, end) &&
    (end === first || atoms.adjacent(end - 1, end))
  )
    end++;
  if (close === undefined) {
    const isOffice = atoms.has(first, Flag.title | Flag.role | Flag.functionWord);
    return end > first && !isOffice && atoms.sentence[first] === atoms.sentence[behind]
      ? nickname(atoms, first, end)
      : undefined;
  }
  end = first;
  while (end < first + longestNickname && atoms.case[end] !== Case.mark) end++;
  // The comma of American papers stands before the closing mark.
  const mark = /^[,.]$/.test(atoms.mark(end)) ? end + 1 : end;
  const isClosed =
    atoms.mark(mark) !== '' && close.includes(atoms.mark(mark)) && atoms.isCapitalised(end - 1);
  return isClosed && end > first ? nickname(atoms, first, end) : undefined;
}

function nickname(atoms: Atoms, first: number, end: number): Nickname {
  const words: string[] = [];
  for (let i = first; i < end; i++) words.push(atoms.fold(i));
  return { first, end, words };
}

/**
 * Adds the nicknames of two or more words where they stand alone (`The Rock`), and those before the surname (`Magic
 * Orra`), in the place of what was read there.
 */
export function addNicknames(atoms: Atoms, prose: Candidate[]): void {
  const sequences = new Map<string, (readonly string[])[]>();
  const add = (words: readonly string[]): void => {
    const begun = sequences.get(words[0]!) ?? [];
    if (begun.length < mostAlike) begun.push(words);
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
  for (let i = 0; i < atoms.count; i++) {
    const words = sequences.get(atoms.fold(i))?.find((each) => isWritten(atoms, i, each));
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
const mostAlike = 24;

function isWritten(atoms: Atoms, first: number, words: readonly string[]): boolean {
  return words.every((word, at) => {
    const i = first + at;
    if (atoms.fold(i) !== word || (at > 0 && !atoms.adjacent(i - 1, i))) return false;
    return atoms.isCapitalised(i) || atoms.has(i, Flag.functionWord | Flag.particle);
  });
}
