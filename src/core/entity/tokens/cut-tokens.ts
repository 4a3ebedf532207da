import { TokenKind, type Tokens } from '../../article';
import { Char } from '../../text/char-codes';
import { Flag, given, type Lexicon } from '../name-lexicon';
import { Case, caseOf, isApostrophe, isUpper } from './letter-case';
import { officeWord } from './vocabulary';

/** Subtokens as parallel arrays. */
export interface CutTokens {
  readonly count: number;
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** For each a value of `Case`. */
  readonly case: Uint8Array;
  /** For each the index of its sentence. */
  readonly sentence: Int32Array;
}

/**
 * Cuts the tokens of a text into subtokens: at a hyphen that joins two names or a label and a name (`SOCCER-ORRA`), and
 * before the possessive of a word in capitals. A possessive that is part of a known name (`Lloyd's`) goes to its word.
 */
export function cutTokens(text: string, tokens: Tokens, lexicon: Lexicon): CutTokens {
  const cutter = new Cutter(text, lexicon);
  // Cuts make at most four subtokens of a token.
  const room = roomFor(tokens.count * 4);
  let count = 0;
  let hyphenAt = text.indexOf('-');
  const push = (start: number, end: number, kind: number, sentence: number): void => {
    room.start[count] = start;
    room.end[count] = end;
    room.case[count] = kind;
    room.sentence[count++] = sentence;
  };
  for (let i = 0; i < tokens.count; i++) {
    const start = tokens.start[i]!;
    const end = tokens.end[i]!;
    const sentence = tokens.sentence[i]!;
    if (tokens.kind[i] !== TokenKind.word) {
      push(start, end, tokens.kind[i] === TokenKind.number ? Case.number : Case.mark, sentence);
      continue;
    }
    if (count > 0 && cutter.endsName(room.start[count - 1]!, start, end, room.start[count - 3])) {
      room.end[count - 1] = end;
      continue;
    }
    const last = cutter.possessiveOf(start, end);
    if (hyphenAt >= 0 && hyphenAt <= start) hyphenAt = text.indexOf('-', start + 1);
    const isCut = hyphenAt > start && hyphenAt < last - 1 && cutter.parts(start, hyphenAt, last);
    if (!isCut) push(start, last, caseOf(text, start, last), sentence);
    else {
      push(start, hyphenAt, caseOf(text, start, hyphenAt), sentence);
      push(hyphenAt, hyphenAt + 1, Case.mark, sentence);
      push(hyphenAt + 1, last, caseOf(text, hyphenAt + 1, last), sentence);
    }
    if (last < end) push(last, end, Case.lower, sentence);
  }
  return {
    count,
    start: room.start.slice(0, count),
    end: room.end.slice(0, count),
    case: room.case.slice(0, count),
    sentence: room.sentence.slice(0, count),
  };
}

/** The longest known name that ends in a possessive, in UTF-16 code units. */
const maxNameLength = 40;
/** The longest given name that is looked for before a double surname, in UTF-16 code units. */
const maxGivenLength = 20;

/** Decides where words of one text are cut. */
class Cutter {
  readonly text: string;
  readonly lexicon: Lexicon;
  /** Possessive endings: `'s`. */
  readonly #genitives: readonly string[];
  readonly #doubleSurnames = new Set<string>();

  constructor(text: string, lexicon: Lexicon) {
    this.text = text;
    this.lexicon = lexicon;
    this.#genitives = [...lexicon.language.genitive];
  }

  /**
   * Whether the token `[start, end)` is a possessive that is part of a known name: `Lloyd's`, `Ben & Jerry's`.
   * @param from where the word before it begins.
   * @param before where a name of three tokens would begin.
   */
  endsName(from: number, start: number, end: number, before = from): boolean {
    const { text } = this;
    if (!isApostrophe(text.charCodeAt(start)) || !isUpper(text.charCodeAt(from))) return false;
    const ending = `'${text.slice(start + 1, end).toLowerCase()}`;
    if (!this.#genitives.includes(ending)) return false;
    if (this.#flagsOf(from, start, ending) & Flag.organization) return true;
    if (start - before >= maxNameLength) return false;
    return this.lexicon.phrases.has(text.slice(before, start).toLowerCase() + ending);
  }

  /** Where the possessive of a word in capitals begins: behind the `ORRA` of `ORRA'S`; `end` where it has none. */
  possessiveOf(start: number, end: number): number {
    const { text } = this;
    for (const ending of this.#genitives) {
      const mark = end - ending.length;
      if (mark - start < 2 || !isApostrophe(text.charCodeAt(mark))) continue;
      if (text.slice(mark + 1, end) !== ending.slice(1).toUpperCase()) continue;
      return this.#flagsOf(start, mark, ending) & Flag.organization ? end : mark;
    }
    return end;
  }

  /** Whether a word is cut at its first hyphen, between a name and what it is joined to: `anti-Orra`, `Tennis-Orra`. */
  parts(start: number, hyphen: number, end: number): boolean {
    const { text } = this;
    const { flags } = this.lexicon;
    const left = this.#flagsOf(start, hyphen);
    const isName = isUpper(text.charCodeAt(start));
    if (left & Flag.sport && isName) return true;
    // `Orra-based`
    if (!isUpper(text.charCodeAt(hyphen + 1))) return isName && flags.has(text.slice(hyphen, end));
    if (hyphen - start < 2 || this.#isJoined(start, hyphen, end)) return false;
    // `d'Arc-Orra`
    if (!isName) return !(left & Flag.particle) && caseOf(text, start, hyphen) !== Case.capital;
    return this.#isOther(start, hyphen, end, left);
  }

  /** A word of its own, with its hyphen: one that a list has so, and `ORRA-ON-SEA`. */
  #isJoined(start: number, hyphen: number, end: number): boolean {
    if (this.lexicon.flags.has(this.text.slice(start, end).toLowerCase())) return true;
    const second = this.text.indexOf('-', hyphen + 1);
    if (second < 0 || second >= end) return false;
    return (this.#flagsOf(hyphen + 1, second) & (Flag.functionWord | Flag.particle)) !== 0;
  }

  /**
   * Whether a word with a capital before a hyphen is no part of the name behind it.
   * @param left flags of that word.
   */
  #isOther(start: number, hyphen: number, end: number, left: number): boolean {
    if (left & (given | Flag.demonym | Flag.particle | Flag.placeStart)) return false;
    if (left & (Flag.place | Flag.organization)) return true;
    // `Director-General`
    if (left & officeWord && this.#flagsOf(hyphen + 1, end) & officeWord) return false;
    if ((left & (Flag.word | Flag.capitalWord)) === 0 || hyphen - start < 4) return false;
    return !this.#isDoubleSurname(start, end);
  }

  /** `Catherine Zeta-Jones`: behind a given name; later also alone. */
  #isDoubleSurname(start: number, end: number): boolean {
    const { text } = this;
    const name = text.slice(start, end);
    if (this.#doubleSurnames.has(name)) return true;
    let before = start - 1;
    while (before > 0 && start - before < maxGivenLength && text.charCodeAt(before - 1) >= Char.capitalA)
      before--;
    const flags = this.#flagsOf(before, start - 1);
    const isGiven = (flags & given) !== 0 && (flags & (Flag.word | Flag.place)) === 0;
    if (!isGiven || text.charCodeAt(start - 1) !== Char.space || !isUpper(text.charCodeAt(before)))
      return false;
    this.#doubleSurnames.add(name);
    return true;
  }

  /** Flags of a word, with an ending that it may have in a list. */
  #flagsOf(start: number, end: number, ending = ''): number {
    return this.lexicon.flags.get(this.text.slice(start, end).toLowerCase() + ending) ?? 0;
  }
}

/** Room for the subtokens of one article, used again for the next one. */
let lasting = newRoom(1 << 14);

interface Room {
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly case: Uint8Array;
  readonly sentence: Int32Array;
}

function newRoom(length: number): Room {
  const numbers = (): Int32Array => new Int32Array(length);
  return { start: numbers(), end: numbers(), case: new Uint8Array(length), sentence: numbers() };
}

/** Room for more than a quarter of a million subtokens is given back. */
function roomFor(length: number): Room {
  if (length <= lasting.start.length) return lasting;
  if (length > 1 << 18) return newRoom(length);
  return (lasting = newRoom(length));
}
