import { verificationTablesOf } from '../language/tables';
import type { Span } from '../text/span';
import { align, hasAsked, hasFound, type AlignedPair } from './align';
import { endsWithMark, markDifference, writtenDifferences } from './marks';
import {
  changeKinds,
  toleratedDifferences,
  type Change,
  type ChangeKind,
  type Comparison,
  type ComparisonOptions,
  type SourceOptions,
  type ToleratedDifference,
} from './model';
import { kindOfChange, noGraveWords, WordKinds, type GraveWords } from './word-kinds';
import { comparedText, type ComparedText, type ComparedWord } from './words';

/** Words beyond it are not compared; they count as a change. */
export const maxWords = 2000;
/** So many words of the source may stand behind one bracketed insertion. */
const maxReplaced = 12;

/**
 * Holds words against a passage of a source, such as the content of a quotation: verbatim, nearly so, or with which
 * changes. All of the words have to be there; the passage may go on before and behind them. Deterministic, never throws;
 * takes the product of both numbers of words.
 * @param asked the words, or the parts of a quotation that are parted by who said them.
 * @param passage the same of the source.
 */
export function compareQuotation(
  asked: Parts,
  passage: Parts,
  options: ComparisonOptions & SourceOptions = {},
): Comparison {
  return comparerOf(asked, options)(passage, options);
}

/** Words made ready to be held against many passages, see `compareQuotation`. */
export type Comparer = (passage: Parts, source?: SourceOptions) => Comparison;

export function comparerOf(asked: Parts, { language }: ComparisonOptions = {}): Comparer {
  const tables = verificationTablesOf(language);
  const { words, ...rest } = comparedText(partsOf(asked), tables, true);
  const text = { ...rest, words: withBreaks(withoutOuterEllipses(words)) };
  return (passage, { names } = {}) => {
    const found = comparedText(partsOf(passage), tables, false);
    return new PairOfTexts(text, found, new WordKinds(tables, names)).comparison();
  };
}

type Parts = string | readonly string[];
const partsOf = (text: Parts) => (typeof text === 'string' ? [text] : text);

/** Words of one side that follow one another; none where it lacks those of the other. */
interface Side extends Span {
  readonly text: ComparedText;
  readonly from: number;
  readonly to: number;
  readonly words: readonly ComparedWord[];
}

class PairOfTexts {
  readonly #asked: ComparedText;
  readonly #found: ComparedText;
  readonly #kinds: WordKinds;
  readonly #ignored = new Set<ToleratedDifference>();
  readonly #changes: Change[] = [];

  constructor(asked: ComparedText, found: ComparedText, kinds: WordKinds) {
    this.#asked = asked;
    this.#found = found;
    this.#kinds = kinds;
  }

  comparison(): Comparison {
    const asked = this.#asked.words.slice(0, maxWords);
    const found = this.#found.words;
    const pairs = align(asked, found);
    for (const group of groupsOf(pairs)) this.#read(group);
    this.#readMarks(pairs);
    const surplus = this.#asked.words.slice(maxWords);
    if (surplus.length > 0) {
      const end = this.#found.text.length;
      this.#change('other', { start: surplus[0]!.start, end: surplus.at(-1)!.end }, { start: end, end });
    }
    const isChanged = this.#changes.length > 0 || asked.length === 0;
    const ignored = toleratedDifferences.filter((each) => this.#ignored.has(each));
    const matched = pairs.filter(({ type }) => type === 'match');
    const [first, last] = [matched[0], matched.at(-1)];
    return {
      verdict: isChanged ? 'differs' : ignored.length > 0 ? 'nearly' : 'verbatim',
      ignored,
      changes: this.#changes.toSorted(
        (a, b) =>
          changeKinds.indexOf(a.kind) - changeKinds.indexOf(b.kind) || a.askedAt.start - b.askedAt.start,
      ),
      likeness: this.#likeness(pairs),
      foundAt:
        first && last
          ? { start: found[first.found]!.start, end: found[last.found]!.end }
          : { start: 0, end: 0 },
    };
  }

  #likeness(pairs: readonly AlignedPair[]): number {
    let same = 0;
    let all = 0;
    for (const { asked, found, type } of pairs) {
      if (type === 'left-out') continue;
      const word = type === 'missing' ? this.#found.words[found]! : this.#asked.words[asked]!;
      const isTolerated = word.isFiller || word.isBracketed;
      const weight = isTolerated && type !== 'match' ? 0 : this.#kinds.weightOf(word);
      all += type === 'missing' ? weight / 2 : weight;
      if (type === 'match') same += weight;
    }
    return all === 0 ? 0 : same / all;
  }

  /** Reads what stands between two words that match, or one word that matches. */
  #read(group: readonly AlignedPair[]): void {
    const [first] = group;
    if (first?.type === 'match') this.#readMatch(first);
    else if (first?.type === 'left-out') this.#readOmission(group);
    else this.#readDifference(group);
  }

  #readMatch(pair: AlignedPair): void {
    const [asked, found] = [this.#asked.words[pair.asked]!, this.#found.words[pair.found]!];
    for (const each of writtenDifferences(asked.text, found.text)) this.#ignored.add(each);
    if (asked.isBracketed !== found.isBracketed) this.#ignored.add('brackets');
  }

  /** Words that an ellipsis leaves out. */
  #readOmission(group: readonly AlignedPair[]): void {
    const { found } = this.#sidesOf(group);
    if (found.words.every(({ isFiller }) => isFiller)) return void this.#ignored.add('fillers');
    const kind = kindOfChange(noGraveWords, this.#graveOf(found));
    if (kind === 'other') this.#ignored.add('ellipsis');
    else this.#change(kind, this.#asked.words[group[0]!.asked]!, found, '…');
  }

  #readDifference(group: readonly AlignedPair[]): void {
    const { asked, found } = this.#sidesOf(group);
    const keyOf = ({ words }: Side) => words.map(({ key }) => key).join('');
    const isFiller = ({ words }: Side) => words.every((word) => word.isFiller);
    if (isFiller(asked) && isFiller(found)) this.#ignored.add('fillers');
    else if (keyOf(asked) === keyOf(found) && !/\d/.test(keyOf(asked))) this.#ignored.add('marks-and-spaces');
    else if (this.#isInsertion(asked, found)) this.#ignored.add('brackets');
    else this.#change(kindOfChange(this.#graveOf(asked), this.#graveOf(found)), asked, found);
  }

  /** Brackets say that words are not the speaker's; they may name whom a pronoun means, and deny or change nothing. */
  #isInsertion(asked: Side, found: Side): boolean {
    const isBracketed = ({ words }: Side) => words.every((word) => word.isBracketed);
    if (asked.words.length === 0) return isBracketed(found);
    if (!isBracketed(asked) || found.words.length > maxReplaced) return false;
    const { negations, numbers, modals } = this.#graveOf(asked);
    if (negations > 0 || numbers.length > 0 || modals.length > 0) return false;
    return kindOfChange(noGraveWords, this.#graveOf(found)) === 'other';
  }

  /** The words of both sides in a run of steps. */
  #sidesOf(group: readonly AlignedPair[]): { readonly asked: Side; readonly found: Side } {
    const sideOf = (text: ComparedText, indexes: readonly number[], next: number): Side => {
      const from = indexes[0] ?? next;
      const to = (indexes.at(-1) ?? next - 1) + 1;
      const words = text.words.slice(from, to);
      const start = text.words[from]?.start ?? text.text.length;
      return { text, from, to, words, start, end: words.at(-1)?.end ?? start };
    };
    const indexes = (has: typeof hasAsked, side: 'asked' | 'found') =>
      group.filter(has).map((pair) => pair[side]);
    return {
      asked: sideOf(this.#asked, indexes(hasAsked, 'asked'), group[0]!.asked),
      found: sideOf(this.#found, indexes(hasFound, 'found'), group[0]!.found),
    };
  }

  #graveOf({ text, from, to }: Side): GraveWords {
    return this.#kinds.graveOf(text.words, from, to);
  }

  #change(kind: ChangeKind, asked: Span, found: Span, as?: string): void {
    this.#changes.push({
      kind,
      asked: as ?? this.#textOf(this.#asked, asked),
      found: this.#textOf(this.#found, found),
      askedAt: { start: asked.start, end: asked.end },
      foundAt: { start: found.start, end: found.end },
    });
  }

  #textOf({ text }: ComparedText, { start, end }: Span): string {
    return text.slice(start, end).replace(/\s+/g, ' ');
  }

  /** What stands between words that follow one another on both sides, and behind the last one. */
  #readMarks(pairs: readonly AlignedPair[]): void {
    for (const [i, pair] of pairs.entries()) {
      const before = pairs[i - 1];
      if (pair.type !== 'match' || before?.type !== 'match' || pair.asked !== before.asked + 1) continue;
      const [a, b] = [this.#asked.words[pair.asked]!, this.#found.words[pair.found]!];
      if (a.startsPart || b.startsPart) continue;
      const difference = markDifference(a.before, b.before);
      if (difference && !(difference === 'markdown' && a.isBracketed !== b.isBracketed))
        this.#ignored.add(difference);
    }
    const last = pairs.at(-1);
    const mark = endsWithMark(this.#asked.after);
    if (mark === '' || last?.type !== 'match') return;
    const next = this.#found.words[last.found + 1]?.before ?? this.#found.after;
    if (endsWithMark(next) !== mark) this.#ignored.add('marks-and-spaces');
  }
}

/** An ellipsis at either end says only that the speaker said more. */
function withoutOuterEllipses(words: readonly ComparedWord[]): ComparedWord[] {
  const isWord = ({ type }: ComparedWord) => type === 'word';
  return words.slice(words.findIndex(isWord), words.findLastIndex(isWord) + 1);
}

/** Between the parts of a quotation the speaker may have said more: who said it stands there. */
const withBreaks = (words: readonly ComparedWord[]): ComparedWord[] =>
  words.flatMap((word, i) =>
    word.startsPart && i > 0
      ? [
          { ...word, type: 'ellipsis' as const, text: '…', key: '…', end: word.start, startsPart: false },
          word,
        ]
      : [word],
  );

/** Words that match one by one; what stands between them in runs, what an ellipsis leaves out apart. */
function groupsOf(pairs: readonly AlignedPair[]): AlignedPair[][] {
  const groups: AlignedPair[][] = [];
  const sortOf = ({ type }: AlignedPair) => (type === 'match' || type === 'left-out' ? type : 'other');
  for (const pair of pairs) {
    const last = groups.at(-1);
    const isSame = last?.[0] && sortOf(last[0]) === sortOf(pair) && pair.type !== 'match';
    if (isSame && (pair.type !== 'left-out' || last[0]!.asked === pair.asked)) last.push(pair);
    else groups.push([pair]);
  }
  return groups;
}
