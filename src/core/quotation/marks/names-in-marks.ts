import type { Tokens } from '../../article';
import { Char } from '../../text/char-codes';
import type { Words } from '../read-words';
import { Word } from '../word-classes';
import type { Quoted } from './model';

/** A name in marks: better known as “Pepper”, star of the series “Low Water”. */
export interface NameInMarks extends Quoted {
  /** The token after the name: that of the closing mark, or of the comma or full stop before it. */
  readonly nameEnd: number;
}

/** Longest name in marks, in tokens. */
const maxNameTokens = 6;

/** How far before `as` the word may stand that gives the name: *known* to neighbors as. */
const maxAliasDistance = 6;

/**
 * Parts the passages that are names, as the words before them tell, from those that may be quotations. A name is a part of its
 * clause like any other word.
 */
export function partNames(
  text: string,
  quoted: readonly Quoted[],
  tokens: Tokens,
  words: Words,
): { readonly passages: readonly Quoted[]; readonly names: readonly NameInMarks[] } {
  const passages: Quoted[] = [];
  const names: NameInMarks[] = [];
  for (const passage of quoted) {
    const isAside = isInAttribution(passage, passages.at(-1), tokens, words);
    const nameEnd =
      isAside && isNamed(text, passage, tokens, words) ? nameEndOf(text, passage, tokens, words) : -1;
    if (nameEnd < 0) passages.push(passage);
    else names.push({ ...passage, nameEnd });
  }
  return { passages, names };
}

/**
 * Whether a passage stands in what attributes: before a cue of its sentence, or behind what is quoted in it. Elsewhere the
 * rules tell names from quotations themselves.
 */
function isInAttribution(
  { first, end }: Quoted,
  before: Quoted | undefined,
  { sentence, sentences }: Tokens,
  { flags }: Words,
): boolean {
  if (before && sentence[before.end - 1] === sentence[first]) return true;
  const limit = Math.min(sentences[sentence[first]!]!.endToken, end + maxCueDistance);
  for (let k = end; k < limit; k++) if (flags[k]! & Word.cue && !(flags[k]! & Word.capital)) return true;
  return false;
}

/** How far behind a name its cue stands, in tokens: “Pepper,” *on Monday* said. */
const maxCueDistance = 4;

/** Where the name in a passage ends; -1 where it has small words or asks or calls out, as a sentence does. */
function nameEndOf(
  text: string,
  { first, end, openWidth, closeWidth }: Quoted,
  tokens: Tokens,
  words: Words,
): number {
  if (closeWidth === 0) return -1;
  const start = first + openWidth;
  let last = end - closeWidth;
  const code = last > start ? text.charCodeAt(tokens.start[last - 1]!) : 0;
  if (code === Char.comma || code === Char.fullStop) last--;
  if (last <= start || last - start > maxNameTokens) return -1;
  const little =
    Word.determiner | Word.preposition | Word.and | Word.number | Word.infinitive | Word.genitive;
  for (let k = start; k < last; k++) {
    const isLittle = k > start && (words.flags[k]! & little) !== 0;
    if (!(words.flags[k]! & Word.capital) && !isLittle) return -1;
  }
  return last === end - closeWidth ? end : last;
}

/** Whether the words before a passage say that a name comes. */
function isNamed(text: string, { first }: Quoted, tokens: Tokens, { lexicon, id, flags }: Words): boolean {
  const sentence = tokens.sentence[first]!;
  const from = tokens.sentences[sentence]!.firstToken;
  let before = first - 1;
  if (before > from && text.charCodeAt(tokens.start[before]!) === Char.comma) {
    // called, “Save Our Yard”
    if (lexicon.termWords.get(id[before - 1]!) === undefined) return false;
    before--;
  }
  if (before < from) return false;
  const kind = lexicon.termWords.get(id[before]!);
  if (kind === 'nickname' || kind === 'title' || kind === 'operation') return true;
  // author of “The Long Quay”
  if (before > from && lexicon.namePrepositions.has(id[before]!) && flags[before - 1]! & Word.role)
    return true;
  if (!lexicon.likeness.has(id[before]!) && !lexicon.agents.has(id[before]!)) return false;
  for (let k = before - 1; k >= from && k >= before - maxAliasDistance; k--)
    if (lexicon.aliases.has(id[k]!)) return true;
  return false;
}
