import {
  askedWords,
  comparerOf,
  findPassage,
  type AskedWords,
  type Comparer,
  type Comparison,
  type WordsVerdict,
} from '../../core/verification';
import type { NearestPassage, NearestPassages, NearestRequest } from '../../corpus';
import type { Span } from '../../core/text/span';
import { byEach, type Compare } from './order';

/** A passage that is near, as an engine answers it. */
export interface NearCandidate {
  /** Where it stands: an article, by what the engine knows it by, and the words that it has in common. */
  readonly article: number | string;
  readonly span: Span;
  /** `YYYY-MM-DD`; empty without one. */
  readonly date: string;
  readonly isBySpeaker: boolean | undefined;
  /** The folded words of the names that its article mentions. */
  readonly names: () => ReadonlySet<string>;
  readonly show: (comparison: Comparison) => NearestPassage;
}

interface Compared {
  readonly candidate: NearCandidate;
  readonly parts: readonly string[];
  readonly comparison: Comparison;
}

/** Passages that share less with the asked words are not answered. */
const minLikeness = 0.4;
const minLike = 0.6;

const ranks: Readonly<Record<WordsVerdict, number>> = { verbatim: 0, nearly: 1, differs: 2 };

/** Holds candidates against the asked words, and keeps those that are near. */
export class NearestSearch {
  readonly words: AskedWords;
  readonly #request: NearestRequest;
  readonly #compare: Comparer;
  readonly #near: Compared[] = [];
  #isComplete = true;

  constructor(request: NearestRequest) {
    const { parts, language } = request;
    this.#request = request;
    this.words = askedWords(parts, language);
    this.#compare = comparerOf(parts, language === undefined ? {} : { language });
  }

  /**
   * Holds a passage against the words.
   * @param parts of a quotation's content, or the passage.
   * @param candidate what it is, for one that is near; undefined where it is of no use.
   */
  consider(parts: readonly string[], candidate: (comparison: Comparison) => NearCandidate | undefined): void {
    const comparison = this.#compare(parts);
    const found = comparison.likeness < minLikeness ? undefined : candidate(comparison);
    if (found) this.#near.push({ candidate: found, parts, comparison });
  }

  /** The part of a text that is worth a comparison; undefined where it has none of the words. */
  passageIn(text: string): ReturnType<typeof findPassage> {
    return findPassage(this.#request.parts.join(' … '), text, this.#request.language);
  }

  /** Whether the words were found verbatim or nearly so, by the asked speaker where there is one. */
  isFound(): boolean {
    const { speaker } = this.#request;
    return this.#near.some(
      ({ candidate, comparison }) =>
        comparison.verdict !== 'differs' && (speaker === undefined || candidate.isBySpeaker === true),
    );
  }

  /** Whether something was found that is likely the same quotation in other words. */
  hasLike(): boolean {
    return this.#near.some(({ comparison }) => comparison.likeness >= minLike);
  }

  /** Not all that may have the words was considered. */
  leaveOut(): void {
    this.#isComplete = false;
  }

  answer(): NearestPassages {
    // What differs is of no interest beside what does not.
    const near = this.isFound()
      ? this.#near.filter(({ comparison }) => comparison.verdict !== 'differs')
      : this.#near;
    const first = apart(near.toSorted(inOrder)).slice(0, this.#request.limit);
    // What is a name is looked up for those that are shown.
    const named = first.map((near) =>
      near.comparison.verdict === 'verbatim'
        ? near
        : { ...near, comparison: this.#compare(near.parts, { names: near.candidate.names() }) },
    );
    return {
      passages: named.toSorted(inOrder).map(({ candidate, comparison }) => candidate.show(comparison)),
      isComplete: this.#isComplete,
    };
  }
}

/** Of those that share words of an article the first: a quotation is part of its article's text. */
function apart(near: readonly Compared[]): Compared[] {
  const taken = new Map<number | string, Span[]>();
  return near.filter(({ candidate: { article, span } }) => {
    const spans = taken.get(article) ?? [];
    if (spans.some(({ start, end }) => span.start < end && start < span.end)) return false;
    taken.set(article, [...spans, span]);
    return true;
  });
}

const by =
  <T>(numberOf: (value: T) => number): Compare<T> =>
  (a, b) =>
    numberOf(a) - numberOf(b);

const inOrder: Compare<Compared> = byEach(
  by(({ comparison }) => ranks[comparison.verdict]),
  by(({ candidate }) => (candidate.isBySpeaker === true ? 0 : candidate.isBySpeaker === false ? 2 : 1)),
  by(({ comparison }) => -Math.round(comparison.likeness * 1000)),
  by(({ candidate }) => Number(candidate.date === '')),
  (a, b) => (a.candidate.date === b.candidate.date ? 0 : a.candidate.date < b.candidate.date ? -1 : 1),
);
