import { TokenKind, type Article, type Span, type Tokens } from '../../article';
import { Flag, type Lexicon, type WordShape } from '../name-lexicon';
import { officeWord, vocabularyOf, type Vocabulary } from './vocabulary';

/** How the letters of an subtoken are set. */
export const Case = {
  lower: 0,
  /** `Orra`, `McKay`. */
  capital: 1,
  /** `NHG`, `U.S.`. */
  capitals: 2,
  number: 3,
  mark: 4,
} as const;

/** How the letters of a sentence are set: `plain` prose, a headline in capitals, or One With Most Words Capitalised. */
export const Setting = { plain: 0, capitals: 1, title: 2 } as const;

/**
 * The tokens of an article as the finder of names reads them: a token whose hyphen joins two names or a label and a
 * name (`SOCCER-ORRA`) is two subtokens. Flags are looked up when they are asked for: most words are never asked about.
 */
export class Subtokens {
  readonly article: Pick<Article, 'text' | 'blocks' | 'turns'>;
  readonly lexicon: Lexicon;
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly case: Uint8Array;
  readonly sentence: Int32Array;
  readonly count: number;
  /** For each sentence its first subtoken; one more than there are sentences. */
  readonly firstOfSentence: Int32Array;
  /** For each sentence a value of `Setting`. */
  readonly setting: Uint8Array;
  #firms: Set<string> | undefined;
  readonly #doubleSurnames = new Set<string>();
  readonly #blocks: Int32Array;
  readonly #vocabulary: Vocabulary;
  /** Numbers in the vocabulary; -1 where nobody has asked yet. */
  readonly #words: Int32Array;

  constructor(article: Pick<Article, 'text' | 'blocks' | 'turns'>, tokens: Tokens, lexicon: Lexicon) {
    this.article = article;
    this.lexicon = lexicon;
    const { text } = article;
    this.#vocabulary = vocabularyOf(lexicon);
    // Cuts make at most four subtokens of a token.
    const room = roomFor(tokens.count * 4);
    let count = 0;
    let hyphenAt = text.indexOf('-');
    const push = (start: number, end: number, kind: number, sentence: number) => {
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
      if (
        end - start === 2 &&
        count > 0 &&
        this.#endsAsName(text, room.start[count - 1]!, start, room.start[count - 3])
      ) {
        room.end[count - 1] = end;
        continue;
      }
      const last = this.#withoutPossessive(text, start, end);
      if (hyphenAt >= 0 && hyphenAt <= start) hyphenAt = text.indexOf('-', start + 1);
      const hyphen =
        hyphenAt > start && hyphenAt < last - 1 ? this.#splitAt(text, start, hyphenAt, last) : -1;
      if (hyphen < 0) push(start, last, caseOf(text, start, last), sentence);
      else {
        push(start, hyphen, caseOf(text, start, hyphen), sentence);
        push(hyphen, hyphen + 1, Case.mark, sentence);
        push(hyphen + 1, last, caseOf(text, hyphen + 1, last), sentence);
      }
      if (last < end) push(last, end, Case.lower, sentence);
    }
    this.count = count;
    this.start = room.start.slice(0, count);
    this.end = room.end.slice(0, count);
    this.case = room.case.slice(0, count);
    this.sentence = room.sentence.slice(0, count);
    this.#words = new Int32Array(count).fill(-1);
    const sentences = tokens.sentences.length;
    this.firstOfSentence = new Int32Array(sentences + 1).fill(count);
    for (let i = count - 1; i >= 0; i--) this.firstOfSentence[this.sentence[i]!] = i;
    for (let s = sentences - 1; s >= 0; s--)
      if (this.firstOfSentence[s] === count) this.firstOfSentence[s] = this.firstOfSentence[s + 1]!;
    this.#blocks = Int32Array.from(tokens.sentences, (sentence) => sentence.block);
    this.setting = new Uint8Array(sentences);
    for (let s = 0; s < sentences; s++) this.setting[s] = this.#settingOf(s);
  }

  /** `orra and lund` for every `Orra & Lund`. */
  get firms(): ReadonlySet<string> {
    if (this.#firms) return this.#firms;
    this.#firms = new Set();
    const { text } = this.article;
    if (text.includes(' & '))
      for (let i = 1; i < this.count - 1; i++)
        if (text.charCodeAt(this.start[i]!) === 38 && this.isCapitalised(i - 1) && this.isCapitalised(i + 1))
          this.#firms.add(`${this.fold(i - 1)} and ${this.fold(i + 1)}`);
    return this.#firms;
  }

  /** Sum of `Flag`s. */
  flags(i: number): number {
    if (i < 0 || i >= this.count) return 0;
    return this.#vocabulary.flags[this.#word(i)]!;
  }

  #word(i: number): number {
    let word = this.#words[i]!;
    if (word < 0)
      this.#words[i] = word = this.#vocabulary.idOf(this.article.text, this.start[i]!, this.end[i]!);
    return word;
  }

  has(i: number, flag: number): boolean {
    return (this.flags(i) & flag) !== 0;
  }

  /** Whether a subtoken is a small word of one of some roles: bits of `Small`. */
  is(i: number, roles: number): boolean {
    return i >= 0 && i < this.count && (this.#vocabulary.small[this.#word(i)]! & roles) !== 0;
  }

  /** Lower case, without accents and without a full stop at the end. */
  fold(i: number): string {
    if (i < 0 || i >= this.count) return '';
    return this.#vocabulary.folds[this.#word(i)]!;
  }

  text(i: number): string {
    return i < 0 || i >= this.count ? '' : this.#vocabulary.words[this.#word(i)]!;
  }

  /** The mark itself; empty for anything else. */
  mark(i: number): string {
    return i >= 0 && i < this.count && this.case[i] === Case.mark ? this.article.text[this.start[i]!]! : '';
  }

  isCapitalised(i: number): boolean {
    const kind = this.case[i];
    return i >= 0 && i < this.count && (kind === Case.capital || kind === Case.capitals);
  }

  isInitial(i: number): boolean {
    return this.isCapitalised(i) && 1 === this.end[i]! - this.start[i]!;
  }

  /** The block a sentence stands in. */
  blockOf(sentence: number): number {
    return this.#blocks[sentence] ?? -1;
  }

  /** The dateline that the paragraph of an subtoken begins with. */
  datelineOf(i: number): Span | undefined {
    return this.article.blocks[this.blockOf(this.sentence[i]!)]?.dateline;
  }

  /** The label of the turn of a transcript that an subtoken stands in: `MS. ORRA:`. */
  labelOf(i: number): Span | undefined {
    if (this.article.turns.length === 0) return undefined;
    const turn = this.article.blocks[this.blockOf(this.sentence[i]!)]?.turn;
    return turn === undefined ? undefined : this.article.turns[turn]!.label;
  }

  /** By length and first letter only: spares the look-up of most words. */
  isShaped(i: number, { longest, initials }: WordShape): boolean {
    const length = this.end[i]! - this.start[i]!;
    return length <= longest && initials[this.article.text.charCodeAt(this.start[i]!) | 32] === 1;
  }

  mayBePronoun(i: number): boolean {
    return this.isShaped(i, this.lexicon.pronounShape) && this.case[i] !== Case.mark;
  }

  /** Both in one sentence, and nothing or one blank between them. */
  adjacent(left: number, right: number): boolean {
    if (left < 0 || right >= this.count || this.sentence[left] !== this.sentence[right]) return false;
    const gap = this.start[right]! - this.end[left]!;
    if (gap > 1) return false;
    return gap === 0 || this.article.text.charCodeAt(this.end[left]!) !== 10;
  }

  isFirstWord(i: number): boolean {
    for (let j = this.firstOfSentence[this.sentence[i]!]!; j < i; j++)
      if (this.case[j] !== Case.mark && this.case[j] !== Case.number) return false;
    return true;
  }

  /**
   * `Lloyd's`, `Ben & Jerry's`: a possessive that is part of a known name.
   * @param before where the name of three tokens would begin.
   */
  #endsAsName(text: string, from: number, start: number, before = from): boolean {
    const code = text.charCodeAt(start);
    if ((code !== 39 && code !== 0x2019) || !isUpper(text.charCodeAt(from))) return false;
    const { flags, phrases } = this.lexicon;
    if ((flags.get(`${text.slice(from, start).toLowerCase()}'s`) ?? 0) & Flag.organization) return true;
    return start - before < 40 && phrases.has(`${text.slice(before, start).toLowerCase()}'s`);
  }

  /** The end of `ORRA` in a headline's `ORRA'S`. */
  #withoutPossessive(text: string, start: number, end: number): number {
    if (text.charCodeAt(end - 1) !== 83 || end - start < 4) return end;
    const mark = text.charCodeAt(end - 2);
    if (mark !== 39 && mark !== 0x2019) return end;
    return (this.lexicon.flags.get(`${text.slice(start, end - 2).toLowerCase()}'s`) ?? 0) & Flag.organization
      ? end
      : end - 2;
  }

  /** Whether a token is cut at its first hyphen, which is `at`: between a name and what it is joined to (`anti-Orra`, `Tennis-Orra`); -1: it is not. */
  #splitAt(text: string, start: number, at: number, end: number): number {
    const { flags } = this.lexicon;
    const left = text.slice(start, at).toLowerCase();
    const leftFlags = flags.get(left) ?? 0;
    if (leftFlags & Flag.sport && isUpper(text.charCodeAt(start))) return at;
    if (!isUpper(text.charCodeAt(at + 1)))
      return isUpper(text.charCodeAt(start)) && flags.has(`-${text.slice(at + 1, end)}`) ? at : -1;
    if (at - start < 2) return -1;
    if (flags.has(text.slice(start, end).toLowerCase())) return -1;
    // `ORRA-ON-SEA`
    const second = text.indexOf('-', at + 1);
    const small = Flag.functionWord | Flag.particle;
    if (second > 0 && second < end && (flags.get(text.slice(at + 1, second).toLowerCase()) ?? 0) & small)
      return -1;
    if (!isUpper(text.charCodeAt(start)))
      // d'Arc-Orra
      return leftFlags & Flag.particle || caseOf(text, start, at) === Case.capital ? -1 : at;
    if (leftFlags & (Flag.male | Flag.female | Flag.demonym | Flag.particle | Flag.placeStart)) return -1;
    if (leftFlags & (Flag.place | Flag.organization)) return at;
    // Director-General
    if (leftFlags & officeWord && (flags.get(text.slice(at + 1, end).toLowerCase()) ?? 0) & officeWord)
      return -1;
    if ((leftFlags & (Flag.word | Flag.capitalWord)) === 0 || at - start < 4) return -1;
    return this.#isDoubleSurname(text, start, end) ? -1 : at;
  }

  /** `Catherine Zeta-Jones`: behind a given name; later also alone. */
  #isDoubleSurname(text: string, start: number, end: number): boolean {
    const name = text.slice(start, end);
    if (this.#doubleSurnames.has(name)) return true;
    let before = start - 1;
    while (before > 0 && start - before < 20 && text.charCodeAt(before - 1) > 64) before--;
    const flags = this.lexicon.flags.get(text.slice(before, start - 1).toLowerCase()) ?? 0;
    const isGiven = (flags & (Flag.male | Flag.female)) !== 0 && (flags & (Flag.word | Flag.place)) === 0;
    if (!isGiven || text.charCodeAt(start - 1) !== 32 || !isUpper(text.charCodeAt(before))) return false;
    this.#doubleSurnames.add(name);
    return true;
  }

  #settingOf(sentence: number): number {
    let words = 0;
    let capitals = 0;
    let capital = 0;
    let long = 0;
    const end = this.firstOfSentence[sentence + 1]!;
    for (let i = this.firstOfSentence[sentence]!; i < end; i++) {
      const kind = this.case[i]!;
      if (kind > Case.capitals) continue;
      words++;
      if (kind === Case.capitals) capitals++;
      if (this.end[i]! - this.start[i]! > 3) {
        long++;
        if (kind !== Case.lower) capital++;
      }
    }
    if (words > 2 && capitals * 10 >= words * 7) return Setting.capitals;
    // A sentence of prose may hold many names, but it ends in a full stop.
    const isHeadline = this.article.blocks[this.blockOf(sentence)]?.kind === 'headline';
    if (isHeadline && words > 3 && long > 1 && capital === long) return Setting.title;
    const isHeading = isHeadline || this.mark(end - 1) !== '.';
    if (long > 3 && capital * 10 >= long * 8 && words < 40 && isHeading) return Setting.title;
    return Setting.plain;
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

const isUpper = (code: number): boolean =>
  (code >= 65 && code <= 90) || (code > 191 && /^\p{Lu}/u.test(String.fromCharCode(code)));

function caseOf(text: string, start: number, end: number): number {
  const first = text.charCodeAt(start);
  if (!isUpper(first)) {
    // d'Arc, al-Sayyed: a small first letter before a mark and a capital.
    for (let i = start + 1; i < end - 1 && i < start + 4; i++) {
      const code = text.charCodeAt(i);
      if ((code === 39 || code === 0x2019 || code === 45) && isUpper(text.charCodeAt(i + 1)))
        return Case.capital;
    }
    return Case.lower;
  }
  // T-shirt, X-ray
  if (text.charCodeAt(start + 1) === 45 && !isUpper(text.charCodeAt(start + 2))) return Case.lower;
  for (let i = start + 1; i < end; i++) {
    const code = text.charCodeAt(i);
    if ((code >= 97 && code <= 122) || (code > 222 && !isUpper(code) && code !== 0x2019)) return Case.capital;
  }
  return Case.capitals;
}
