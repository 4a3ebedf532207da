import type { Span } from '../../article';
import { fold } from '../../text/fold';
import { Flag, type Lexicon } from '../name-lexicon';

/** Longest role before a name in words, and behind one in UTF-16 code units. */
const maxWordsBefore = 6;
const maxLengthBehind = 90;

/** A name's neighborhood is looked at so far, in UTF-16 code units. */
const reach = 120;

/** A word with what it begins with and ends with, and a blank before it where there is one. */
const lastWord = /(?:^|[\s([“"‘])([\p{L}\p{N}&][\p{L}\p{N}’'.&/-]*)\s+$/u;
const endOfPhrase = /[,;:.!?()[\]“”"\n—–]/;

/** The role right before a name: *Labour leader* Keir Tarn. Courtesy titles (Mr, Dr) may stand between. */
export function roleBefore(text: string, name: Span, from: number, lexicon: Lexicon): Span | undefined {
  const start = Math.max(from, name.start - reach);
  let at = name.start;
  let role: { start: number; end: number } | undefined;
  for (let words = 0; words < maxWordsBefore; words++) {
    const match = lastWord.exec(text.slice(start, at));
    const word = match?.[1];
    if (!match || word === undefined) break;
    const wordStart = start + match.index + match[0].indexOf(word);
    if (!role) {
      if (isRole(word, lexicon)) role = { start: wordStart, end: wordStart + word.length };
      else if (!isCourtesy(word, lexicon)) return undefined;
    } else if (belongsToRole(word, lexicon)) role.start = wordStart;
    else break;
    at = wordStart;
  }
  return role;
}

/** The role behind a name and a comma: Tom Varga, *a pilot of the port*, said; an age may stand between. */
export function roleBehind(text: string, name: Span, to: number, lexicon: Lexicon): Span | undefined {
  const behind = text.slice(name.end, Math.min(to, name.end + reach));
  const lead = /^,\s+(?:\d{1,3},\s+)?/.exec(behind)?.[0];
  if (lead === undefined) return undefined;
  const rest = behind.slice(lead.length, lead.length + maxLengthBehind);
  const length =
    endOfPhrase.exec(rest)?.index ?? (lead.length + rest.length < behind.length ? -1 : rest.length);
  if (length <= 0) return undefined;
  const start = name.end + lead.length;
  return roleIn(text, start, start + withoutClause(rest.slice(0, length), lexicon).length, lexicon);
}

/** A noun phrase up to the relative clause that tells which one is meant. */
function withoutClause(phrase: string, { language }: Lexicon): string {
  for (const { index, 1: word = '' } of phrase.matchAll(/(?<!\s)\s+(\p{L}+)/gu))
    if (language.restrictors.has(fold(word)) || language.who.has(fold(word))) return phrase.slice(0, index);
  return phrase;
}

/** The role in the words of a speaker whom they do not name: an *analyst at Savills*, who asked for a drink. */
export function ownRole(text: string, { start, end }: Span, lexicon: Lexicon): Span | undefined {
  const words = text.slice(start, end);
  const phrase = words.slice(0, endOfPhrase.exec(words)?.index ?? words.length);
  return roleIn(text, start, start + withoutClause(phrase, lexicon).length, lexicon);
}

/** A noun phrase as a role, without its article; undefined where its head is none. */
export function roleIn(text: string, start: number, end: number, lexicon: Lexicon): Span | undefined {
  const { definite, indefinite, theirs } = lexicon.language;
  const phrase = text.slice(start, end);
  const [first = ''] = phrase.split(/\s/, 1);
  const isArticle = definite.has(fold(first)) || indefinite.has(fold(first));
  const skipped = isArticle ? /^\S+\s+/.exec(phrase)?.[0].length : 0;
  if (skipped === undefined) return undefined;
  const head = headOf(phrase.slice(skipped), lexicon);
  const isOpened = isArticle || theirs.has(fold(first)) || /^\p{Ll}/u.test(phrase);
  if (!head || !isRole(head, lexicon) || (!isOpened && !isOffice(phrase))) return undefined;
  return { start: start + skipped, end: start + phrase.trimEnd().length };
}

/** `Director of Ports`: a role with capitals has a complement. */
const isOffice = (phrase: string): boolean =>
  /^\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+){0,3} (?:of|at|for) /u.test(phrase);

/** The last word of a noun phrase before a preposition or a relative clause: `spokesman` of `a spokesman for the port`. */
export function headOf(phrase: string, { language }: Lexicon): string | undefined {
  const words = phrase.match(/[\p{L}\p{N}][\p{L}\p{N}’'.-]*/gu) ?? [];
  const stop = words.findIndex((word, i) => {
    const folded = fold(word);
    const isStop =
      language.objectPrepositions.has(folded) ||
      language.complementPrepositions.has(folded) ||
      language.restrictors.has(folded) ||
      language.who.has(folded);
    return i > 0 && isStop;
  });
  return (stop < 0 ? words : words.slice(0, stop)).at(-1)?.replace(/\.$/, '');
}

/** Whether a word says what somebody is, or is one of several of: `leader`, `officials`. */
export function isRole(word: string, { flags, language }: Lexicon): boolean {
  const folded = fold(word);
  const own = flags.get(folded) ?? 0;
  return (
    (own & Flag.role) !== 0 ||
    language.personNouns.has(folded) ||
    language.personDescriptions.has(folded) ||
    folded
      .split('-')
      .some((part, i, all) => i === all.length - 1 && i > 0 && ((flags.get(part) ?? 0) & Flag.role) !== 0)
  );
}

const isCourtesy = (word: string, { flags }: Lexicon): boolean => {
  const own = flags.get(fold(word.replace(/\.$/, ''))) ?? 0;
  return (own & Flag.title) !== 0 && (own & Flag.role) === 0;
};

/** Whether a word before a role is a part of it: `Labour`, `harbour`, `Savills’`; not `said`, `the`. */
function belongsToRole(word: string, { flags, language }: Lexicon): boolean {
  const folded = fold(word).replace(/\.$/, '');
  const own = flags.get(folded) ?? 0;
  if ((own & (Flag.functionWord | Flag.speech)) !== 0 || word.endsWith('.')) return false;
  if (language.theirs.has(folded) || language.irregularPasts.has(folded)) return false;
  if (/^\p{Lu}/u.test(word) || /[-’']/.test(word) || (own & (Flag.role | Flag.rolePart)) !== 0) return true;
  return (own & Flag.word) !== 0 && !language.predicates.test(folded) && !language.participles.test(folded);
}
