import type { Span } from './span';

/**
 * Where words stand in a text, told so that it survives edits: the words with what stands around them, and their offsets.
 * The fields are those of the W3C Web Annotation Data Model: a `TextQuoteSelector` and a `TextPositionSelector` in one.
 */
export interface TextAnchor {
  readonly exact: string;
  /** Up to 32 UTF-16 code units before and after the words. */
  readonly prefix: string;
  readonly suffix: string;
  /** Offsets `[start, end)` in the text as it was, in UTF-16 code units. */
  readonly start: number;
  readonly end: number;
}

const contextLength = 32;

/** Words of at least so many characters are found by themselves, whatever stands around them. */
const minTelling = 12;
/** So many characters of its surroundings place a shorter one. */
const minContext = 4;
/** So many places with the same words are looked at. */
const maxPlaces = 500;
/** Surroundings of at least so many characters place words that were edited. */
const minBracket = 8;
/** Edited words are still the same where they share at least this part of their words. */
const minAlike = 0.5;

/** Returns the anchor of a span. */
export function anchorOf(text: string, { start, end }: Span): TextAnchor {
  return {
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - contextLength), start),
    suffix: text.slice(end, end + contextLength),
    ...{ start, end },
  };
}

/** A text in which anchors are looked for; white space of any kind and length counts as one blank. */
export class AnchoredText {
  readonly #plain: string;
  /** For each character of `#plain`, and for its end, the offset in the text. */
  readonly #offsets: Uint32Array;

  /** Takes time and memory in proportion to the text. */
  constructor(text: string) {
    const offsets = new Uint32Array(text.length + 1);
    const pieces: string[] = [];
    let length = 0;
    let from = 0;
    for (const { index, 0: blank } of text.matchAll(/\s+/g)) {
      for (let at = from; at < index; at++) offsets[length++] = at;
      pieces.push(text.slice(from, index), ' ');
      offsets[length++] = index;
      from = index + blank.length;
    }
    for (let at = from; at < text.length; at++) offsets[length++] = at;
    pieces.push(text.slice(from));
    offsets[length] = text.length;
    this.#plain = pieces.join('');
    this.#offsets = offsets.subarray(0, length + 1);
  }

  /**
   * The span that an anchor means: its words where most of what stood around them does, of equal places the nearest; else,
   * where they were edited, what stands between their surroundings and has at least half of their words.
   * @returns undefined where there is none, or one can't tell which: the anchor has lost its place.
   */
  find(anchor: TextAnchor): Span | undefined {
    const exact = collapsed(anchor.exact).trim();
    if (exact === '') return undefined;
    return this.#exactly(exact, anchor) ?? this.#between(exact, anchor);
  }

  #exactly(exact: string, anchor: TextAnchor): Span | undefined {
    const [prefix, suffix] = surroundings(anchor);
    const places: { at: number; context: number; distance: number }[] = [];
    for (
      let at = this.#plain.indexOf(exact);
      at >= 0 && places.length < maxPlaces;
      at = this.#plain.indexOf(exact, at + 1)
    ) {
      const context =
        commonEnd(this.#plain, at, prefix) + commonBeginning(this.#plain, at + exact.length, suffix);
      places.push({ at, context, distance: Math.abs(this.#offsets[at]! - anchor.start) });
    }
    const [best, next] = places.toSorted((a, b) => b.context - a.context || a.distance - b.distance);
    if (!best) return undefined;
    const full = prefix.length + suffix.length;
    const isPlaced = next
      ? best.context === full || best.context >= Math.max(minContext, next.context + 1)
      : exact.length >= minTelling || best.context >= Math.min(minContext, full);
    return isPlaced ? this.#span(best.at, best.at + exact.length) : undefined;
  }

  /** What stands where the words stood, with half of them. */
  #between(exact: string, anchor: TextAnchor): Span | undefined {
    const [prefix, suffix] = surroundings(anchor);
    if (prefix.length < minBracket || suffix.length < minBracket) return undefined;
    const words = wordsOf(exact);
    const most = 2 * exact.length + 2 * contextLength;
    let best: { span: Span; alike: number; distance: number } | undefined;
    let looked = 0;
    for (
      let at = this.#plain.indexOf(prefix);
      at >= 0 && looked < maxPlaces;
      at = this.#plain.indexOf(prefix, at + 1), looked++
    ) {
      const from = at + prefix.length;
      const to = this.#plain.slice(from, from + most + suffix.length).indexOf(suffix);
      if (to <= 0) continue;
      const span = this.#span(from, from + to);
      const alike = likeness(words, wordsOf(this.#plain.slice(from, from + to)));
      const distance = Math.abs((span?.start ?? 0) - anchor.start);
      const isBetter = !best || alike > best.alike || (alike === best.alike && distance < best.distance);
      if (span && alike >= minAlike && isBetter) best = { span, alike, distance };
    }
    return best?.span;
  }

  /** A range of the collapsed text as a span of the text itself, without blanks at its ends. */
  #span(from: number, to: number): Span | undefined {
    while (from < to && this.#plain[from] === ' ') from++;
    while (to > from && this.#plain[to - 1] === ' ') to--;
    if (from === to) return undefined;
    return { start: this.#offsets[from]!, end: this.#offsets[to - 1]! + 1 };
  }
}

const collapsed = (text: string): string => text.replace(/\s+/g, ' ');

/** What stood before and after the words, as it is looked for. */
function surroundings({ exact, prefix, suffix }: TextAnchor): [prefix: string, suffix: string] {
  // Blanks at the ends of the words belong to what is around them.
  const before = /^\s*/.exec(exact)![0];
  const after = exact.slice(exact.trimEnd().length);
  return [collapsed(prefix + before), collapsed(after + suffix)];
}

/** How many characters before `at` are the last ones of `wanted`. */
function commonEnd(text: string, at: number, wanted: string): number {
  let length = 0;
  while (length < wanted.length && length < at && text[at - 1 - length] === wanted.at(-1 - length)) length++;
  return length;
}

/** How many characters from `at` on are the first ones of `wanted`. */
function commonBeginning(text: string, at: number, wanted: string): number {
  let length = 0;
  while (length < wanted.length && text[at + length] === wanted[length]) length++;
  return length;
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** From 0 to 1: how many of the words two texts share, of those of the longer one. */
function likeness(one: readonly string[], other: readonly string[]): number {
  const left = new Map<string, number>();
  for (const word of one) left.set(word, (left.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of other) {
    const count = left.get(word) ?? 0;
    if (count > 0) shared++;
    left.set(word, count - 1);
  }
  return shared / Math.max(1, one.length, other.length);
}
