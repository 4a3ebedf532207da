import { TokenKind, type Tokens } from '../article';
import { Char, isCapital } from '../text/char-codes';
import { filler, withoutFiller } from '../text/invisible';
import type { Lexicon } from './cue-lexicon';
import { auxiliary, Word } from './word-classes';

/** The words of an article, one entry a token: id in the lexicon and bits of `Word`. */
export interface Words {
  readonly lexicon: Lexicon;
  readonly id: Int32Array;
  readonly flags: Int32Array;
}

/** Longer runs of letters are no words of a language; not to hash them keeps a giant line cheap. */
const maxWordLength = 24;

/** Looks up every token of an article in the lexicon, in time linear in its length. */
export function readWords(text: string, tokens: Tokens, lexicon: Lexicon): Words {
  const id = new Int32Array(tokens.count);
  const flags = new Int32Array(tokens.count);
  const { count, start: starts, end: ends, kind: kinds } = tokens;
  /** Ids of the words that are somebody's surname in this article. */
  const surnames = new Set<number>();
  const isFilled = text.includes(filler);
  for (let i = 0; i < count; i++) {
    const start = starts[i]!;
    const kind = kinds[i];
    const code = text.charCodeAt(start);
    if (kind === TokenKind.mark) {
      flags[i] = Word.mark;
      if (code !== Char.ampersand) continue;
    }
    const end = ends[i]!;
    const word = isFilled ? lookUpFilled(lexicon, text, start, end) : lookUp(lexicon, text, start, end);
    id[i] = word;
    let bits = lexicon.flags[word]!;
    if (kind === TokenKind.number) bits |= Word.number;
    else if (isCapital(code)) bits |= Word.capital | (lexicon.endingAt(text, end) & Word.plural);
    else if (word || end - start <= 4) bits |= lexicon.endingAt(text, end) & Word.plural;
    else bits |= lexicon.endingAt(text, end);
    if (bits & Word.capital && lexicon.acronyms.has(word) && isAcronym(text, tokens, i)) {
      id[i] = 0;
      bits = Word.capital;
    }
    if (bits & Word.capital && bits & grammatical) {
      const isNamed = isSurname(text, tokens, flags, i);
      if (isNamed && bits & (Word.modal | Word.adverb)) surnames.add(word);
      if (isNamed || (surnames.has(word) && standsAlone(text, tokens, flags, lexicon, i))) {
        id[i] = 0;
        bits = Word.capital;
      }
    }
    flags[i] = bits;
  }
  return { lexicon, id, flags };
}

const lookUp = ({ words }: Lexicon, text: string, start: number, end: number): number =>
  end - start <= maxWordLength ? words.findFolded(text, start, end) : 0;

/** The same where fillers may stand within words, as where a soft hyphen parts `said`. */
function lookUpFilled(lexicon: Lexicon, text: string, start: number, end: number): number {
  const word = withoutFiller(text.slice(start, end));
  return lookUp(lexicon, word, 0, word.length);
}

/** The classes of words that build sentences; a word of time alone (the council *Tuesday* said) is none of these. */
const grammatical =
  auxiliary | Word.modal | Word.adverb | Word.preposition | Word.subordinator | Word.but | Word.question;

/**
 * Whether a word of grammar is a surname: it has a capital, a name or title before it and a small letter after it
 * (Theresa *May* said; Mr *Long* was late). In a title-case headline (Mayor *Will* Resign) a capital follows.
 */
function isSurname(text: string, { start, end, count }: Tokens, flags: Int32Array, i: number): boolean {
  const before = i > 0 ? flags[i - 1]! : 0;
  if (!(before & Word.capital) || before & grammatical || start[i]! - end[i - 1]! !== 1) return false;
  const inside = text.charCodeAt(start[i]! + 1);
  if (isCapital(inside)) return false;
  return i + 1 === count || !isCapital(text.charCodeAt(start[i + 1]!));
}

/** Whether a word of grammar is an acronym: capitals beside a word that has small letters (the *US* said). */
function isAcronym(text: string, { start, end, kind, count }: Tokens, i: number): boolean {
  if (!isCapital(text.charCodeAt(start[i]! + 1))) return false;
  const isSmall = (k: number) =>
    k >= 0 &&
    k < count &&
    kind[k] === TokenKind.word &&
    end[k]! - start[k]! > 1 &&
    !isCapital(text.charCodeAt(start[k]! + 1));
  return isSmall(i - 1) || isSmall(i + 1);
}

/**
 * Whether a word that was a surname before is one again where it stands alone: *May* said. It is no question (May
 * *the* bridge open?) and no month.
 */
function standsAlone(
  text: string,
  { start, end, count }: Tokens,
  flags: Int32Array,
  lexicon: Lexicon,
  i: number,
): boolean {
  if (
    i + 1 === count ||
    isCapital(text.charCodeAt(start[i]! + 1)) ||
    isCapital(text.charCodeAt(start[i + 1]!))
  )
    return false;
  if (i > 0 && flags[i - 1]! & (Word.preposition | Word.time | Word.number)) return false;
  const next = lexicon.flags[lexicon.words.findFolded(text, start[i + 1]!, end[i + 1]!)]!;
  return !(next & (Word.determiner | Word.possessive | Word.subjectPronoun | Word.number));
}
