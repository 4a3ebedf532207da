import { fold } from '../text/fold';
import type { Span } from '../text/span';
import type { VerificationTables } from '../language/contract';

/** A word of a text that is compared, or a place where its writer has left words out. */
export interface ComparedWord extends Span {
  readonly type: 'word' | 'ellipsis';
  /** As it stands, without brackets. */
  readonly text: string;
  /** Folded, without apostrophes, stops and thousands separators: words of one key are the same word. */
  readonly key: string;
  /** What stands between the word before it and this one. */
  readonly before: string;
  /** It stands in square brackets, or begins or ends with a bracketed letter: `[She]`, `[W]e`. */
  readonly isBracketed: boolean;
  readonly isFiller: boolean;
  /** It is the first of a part: what stands before it is not the speaker's. */
  readonly startsPart: boolean;
}

/** The words of a text, and what stands behind the last of them. */
export interface ComparedText {
  /** Its parts, joined. */
  readonly text: string;
  readonly words: readonly ComparedWord[];
  readonly after: string;
}

/** What stands between the parts of a quotation, where they are joined in one text. */
export const partSeparator = ' … ';

const bracketedLetters = String.raw`\[\p{L}{1,3}\]`;
const run = String.raw`[\p{L}\p{M}\p{N}]+`;
/** In this order: an ellipsis, with its brackets; a word, perhaps with a bracketed end; a sign that counts as a word. */
const pattern = new RegExp(
  String.raw`([[(]?(?:…|\.[ \u00a0]?\.[ \u00a0]?\.+)[\])]?)|((?:${bracketedLetters}(?=\p{L}))?${run}(?:['’ʼ.,:]${run})*(?:${bracketedLetters})?)|([\p{Sc}%‰°]|(?<![\p{L}\p{N}])[-−](?=[\p{N}\p{Sc}]))`,
  'gu',
);
const bracketed = /\[[^[\]]{0,200}\]/g;

/**
 * Returns the words of a text in their order. Numbers with their separators (`1,000`, `10:30`), acronyms (`U.S.`) and
 * contractions are one word; signs of currencies, of per cent and the minus of a number are words too.
 * @param parts the text, or what a quotation is made of where its speaker stands in between.
 */
export function comparedText(
  parts: readonly string[],
  tables: VerificationTables,
  keepsEllipses: boolean,
): ComparedText {
  const text = parts.join(partSeparator);
  const words: ComparedWord[] = [];
  let offset = 0;
  let end = 0;
  for (const part of parts) {
    let startsPart = offset > 0;
    const brackets = bracketSpans(part);
    for (const { start, text: found, isEllipsis } of tokensOf(part)) {
      if (isEllipsis && !keepsEllipses) continue;
      const from = offset + start;
      const to = from + found.length;
      const bare = found.includes('[') || found.includes(']') ? found.replace(/[[\]]/g, '') : found;
      words.push({
        type: isEllipsis ? 'ellipsis' : 'word',
        text: bare,
        key: isEllipsis ? '…' : keyOf(bare),
        before: text.slice(end, from),
        isBracketed:
          !isEllipsis && (bare !== found || brackets.some((span) => start >= span.start && start < span.end)),
        isFiller: false,
        startsPart,
        start: from,
        end: to,
      });
      startsPart = false;
      end = to;
    }
    offset += part.length + partSeparator.length;
  }
  return { text, words: withFillers(words, tables.fillers), after: text.slice(end) };
}

/** So many words are remembered with their keys: the passages that are compared have much the same. */
const maxKeys = 20_000;
const keys = new Map<string, string>();

/** What a comparison takes for the same word whatever it looks like. */
function keyOf(word: string): string {
  let key = keys.get(word);
  if (key === undefined) {
    if (keys.size >= maxKeys) keys.clear();
    keys.set(word, (key = newKey(word)));
  }
  return key;
}

const newKey = (word: string): string =>
  fold(word)
    .replace(/(?<=\d),(?=\d{3}(?!\d))/g, '')
    .replace(/(?<!\d)\.|\.(?!\d)/g, '')
    .replaceAll('−', '-')
    .replace(/['ʼ]/g, '');

interface Token {
  readonly start: number;
  readonly text: string;
  readonly isEllipsis: boolean;
}

function* tokensOf(text: string): Generator<Token, void> {
  for (const { 0: found, 1: ellipsis, 2: word, index } of text.matchAll(pattern)) {
    if (word === undefined) yield { start: index, text: found, isEllipsis: ellipsis !== undefined };
    else
      for (const each of splitAtSentences(word))
        yield { ...each, start: index + each.start, isEllipsis: false };
  }
}

/** Parts `end.Then` and `one,two`, which only want a blank; `3.5`, `U.S` and `don't` stay one word. */
function splitAtSentences(word: string): { start: number; text: string }[] {
  if (!/[.,:]/.test(word)) return [{ start: 0, text: word }];
  const parts: { start: number; text: string }[] = [];
  let start = 0;
  const pieces = word.split(/[.,:]/);
  let at = -1;
  for (const [i, before] of pieces.slice(0, -1).entries()) {
    at += before.length + 1;
    const next = pieces[i + 1]!;
    const isNumber = /\d$/.test(before) && /^\d/.test(next);
    const isAcronym = word[at] === '.' && isLetter(before) && isLetter(next);
    if (isNumber || isAcronym) continue;
    parts.push({ start, text: word.slice(start, at) });
    start = at + 1;
  }
  return [...parts, { start, text: word.slice(start) }];
}

const isLetter = (text: string): boolean => /^\p{L}\p{M}*$/u.test(text);

/** Without those of links, whose words are the text's own. */
const bracketSpans = (text: string): Span[] =>
  text.includes('[')
    ? Array.from(text.matchAll(bracketed), ({ 0: found, index }) => ({
        start: index,
        end: index + found.length,
      })).filter(({ end }) => text[end] !== '(')
    : [];

/** Marks the words of fillers, which may be several: `you know`. */
function withFillers(words: readonly ComparedWord[], fillers: readonly string[]): ComparedWord[] {
  const known = fillerKeys(fillers);
  const marked = new Set<number>();
  for (const i of words.keys()) {
    const fitting = known
      .get(words[i]!.key)
      ?.find((each) => each.every((key, at) => words[i + at]?.key === key));
    for (let at = 0; at < (fitting?.length ?? 0); at++) marked.add(i + at);
  }
  return marked.size === 0 ? [...words] : words.map((word, i) => ({ ...word, isFiller: marked.has(i) }));
}

const fillerTables = new WeakMap<readonly string[], ReadonlyMap<string, readonly (readonly string[])[]>>();

/** Fillers as the keys of their words, by the first of these. */
function fillerKeys(fillers: readonly string[]): ReadonlyMap<string, readonly (readonly string[])[]> {
  let table = fillerTables.get(fillers);
  if (!table) {
    const all = fillers.map((filler) => filler.split(' ').map(keyOf));
    fillerTables.set(
      fillers,
      (table = new Map(all.map(([first = '']) => [first, all.filter((keys) => keys[0] === first)]))),
    );
  }
  return table;
}
