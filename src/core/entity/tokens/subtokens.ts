import type { Article, Span, Tokens } from '../../article';
import { Char } from '../../text/char-codes';
import type { Lexicon, WordShape } from '../name-lexicon';
import { cutTokens } from './cut-tokens';
import { Case, Setting } from './letter-case';
import { vocabularyOf, type Vocabulary } from './vocabulary';

/** Longest run of blanks and fillers that an entity of HTML leaves between two words that stand side by side. */
const maxGap = 12;

/** Shortest line that was wrapped at a fixed width, in characters. */
const minWrapped = 40;

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
  readonly #blocks: Int32Array;
  readonly #vocabulary: Vocabulary;
  /** Numbers in the vocabulary; -1 where nobody has asked yet. */
  readonly #words: Int32Array;

  constructor(article: Pick<Article, 'text' | 'blocks' | 'turns'>, tokens: Tokens, lexicon: Lexicon) {
    this.article = article;
    this.lexicon = lexicon;
    this.#vocabulary = vocabularyOf(lexicon);
    const cut = cutTokens(article.text, tokens, lexicon);
    const { count } = cut;
    this.count = count;
    this.start = cut.start;
    this.end = cut.end;
    this.case = cut.case;
    this.sentence = cut.sentence;
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

  /** The names of firms that join two words by `&`, folded: `orra & lund`. */
  get firms(): ReadonlySet<string> {
    if (this.#firms) return this.#firms;
    this.#firms = new Set();
    const { text } = this.article;
    if (text.includes(' & '))
      for (let i = 1; i < this.count - 1; i++)
        if (
          text.charCodeAt(this.start[i]!) === Char.ampersand &&
          this.isCapitalized(i - 1) &&
          this.isCapitalized(i + 1)
        )
          this.#firms.add(`${this.fold(i - 1)} & ${this.fold(i + 1)}`);
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

  /** The number of a word in the model of kinds; 0: none. */
  kindWord(i: number): number {
    return this.#vocabulary.kindWords[this.#word(i)]!;
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

  isCapitalized(i: number): boolean {
    const kind = this.case[i];
    return i >= 0 && i < this.count && (kind === Case.capital || kind === Case.capitals);
  }

  isInitial(i: number): boolean {
    return this.isCapitalized(i) && 1 === this.end[i]! - this.start[i]!;
  }

  /** The block a sentence stands in. */
  blockOf(sentence: number): number {
    return this.#blocks[sentence] ?? -1;
  }

  /** The dateline that the paragraph of a subtoken begins with. */
  datelineOf(i: number): Span | undefined {
    return this.article.blocks[this.blockOf(this.sentence[i]!)]?.dateline;
  }

  /** The label of the turn of a transcript that a subtoken stands in: `MS. ORRA:`. */
  labelOf(i: number): Span | undefined {
    if (this.article.turns.length === 0) return undefined;
    const turn = this.article.blocks[this.blockOf(this.sentence[i]!)]?.turn;
    return turn === undefined ? undefined : this.article.turns[turn]!.label;
  }

  /** By length and first letter only: spares the look-up of most words. */
  isShaped(i: number, { shortest, longest, initials }: WordShape): boolean {
    const length = this.end[i]! - this.start[i]!;
    return (
      length >= shortest &&
      length <= longest &&
      initials[this.article.text.charCodeAt(this.start[i]!) | 32] === 1
    );
  }

  mayBePronoun(i: number): boolean {
    return this.isShaped(i, this.lexicon.pronounShape) && this.case[i] !== Case.mark;
  }

  /** Both in one sentence, and nothing or one blank between them, or the end of a line that was wrapped. */
  adjacent(left: number, right: number): boolean {
    if (left < 0 || right >= this.count || this.sentence[left] !== this.sentence[right]) return false;
    const gap = this.start[right]! - this.end[left]!;
    if (gap === 0) return true;
    if (gap > maxGap) return false;
    let blanks = 0;
    let endsLine = false;
    for (let at = this.end[left]!; at < this.start[right]!; at++) {
      const code = this.article.text.charCodeAt(at);
      if (code === Char.lineFeed) endsLine = true;
      else if (code !== Char.filler && code !== Char.carriageReturn) blanks++;
    }
    return endsLine ? blanks === 0 && this.#isLongLine(this.end[left]!) : blanks <= 1;
  }

  /** Whether the line that ends at an offset is as long as one that was wrapped: in short ones stand names of a list. */
  #isLongLine(end: number): boolean {
    return end >= minWrapped && !this.article.text.slice(end - minWrapped, end).includes('\n');
  }

  beginsSentence(i: number): boolean {
    return i >= 0 && this.firstOfSentence[this.sentence[i]!] === i;
  }

  /** Whether only marks and numbers stand before a subtoken in its sentence. */
  isFirstWord(i: number): boolean {
    for (let j = this.firstOfSentence[this.sentence[i]!]!; j < i; j++)
      if (this.case[j] !== Case.mark && this.case[j] !== Case.number) return false;
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
