import type { QuotationKind, SpanPair } from './predicted';
import { share } from './rates';

const wordCharacter = /[\p{L}\p{N}]/u;

/** Whether letters or digits stand on both sides of an offset. */
export const isAmidWord = (text: string, at: number): boolean =>
  at > 0 && at < text.length && wordCharacter.test(text[at - 1]!) && wordCharacter.test(text[at]!);

/** Where words stand in a text, whatever they are part of. */
export function* occurrences(text: string, words: string): Generator<StartAndEnd> {
  for (let start = text.indexOf(words); start >= 0; start = text.indexOf(words, start + 1))
    yield { start, end: start + words.length };
}

/** For each code unit of a text whether it is a letter or digit, and whether it stands inside quote marks. */
export interface TextMap {
  readonly isWord: Uint8Array;
  readonly isMarked: Uint8Array;
  readonly text: string;
}

export function mapText(text: string): TextMap {
  const isWord = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) if (wordCharacter.test(text[at]!)) isWord[at] = 1;
  const isMarked = new Uint8Array(text.length);
  for (const paragraph of text.matchAll(/[^\n]+/g)) {
    const inDouble = doubleMarked(paragraph[0]);
    const all = [...inDouble];
    for (const single of singleMarked(paragraph[0])) {
      if (!all.some((other) => other[0] <= single[0] && single[1] <= other[1])) all.push(single);
    }
    for (const [start, end] of all) isMarked.fill(1, paragraph.index + start, paragraph.index + end);
  }
  return { isWord, isMarked, text };
}

/** Stretches between double quote marks of a paragraph; an unclosed one runs to its end. */
function doubleMarked(paragraph: string): SpanPair[] {
  const spans: SpanPair[] = [];
  let open: number | undefined;
  for (const mark of paragraph.matchAll(/``|''|["“«„”»]/g)) {
    const opens = '“«„'.includes(mark[0]);
    const closes = '”»'.includes(mark[0]);
    if (open === undefined) {
      if (!closes) open = mark.index;
    } else if (!opens) {
      spans.push([open, mark.index + mark[0].length]);
      open = undefined;
    }
  }
  if (open !== undefined) spans.push([open, paragraph.length]);
  return spans;
}

/** Stretches between single quote marks that can't be apostrophes, of 5 to 400 characters. */
function singleMarked(paragraph: string): SpanPair[] {
  const spans: SpanPair[] = [];
  for (const match of paragraph.matchAll(/(^|[\s([—–-])[‘'](?=\S)[^\n]*?\S[’'](?![A-Za-z0-9])/gu)) {
    const start = match.index + match[1]!.length;
    const end = match.index + match[0].length;
    const sameSort = (paragraph[start] === "'") === (paragraph[end - 1] === "'");
    if (sameSort && end - start >= 5 && end - start <= 400) spans.push([start, end]);
  }
  return spans;
}

/** The letters and digits of spans, in order; a "that" at their head is no part of the content. */
export function wordPositions({ text, isWord }: TextMap, parts: readonly SpanPair[]): Int32Array {
  const positions: number[] = [];
  parts.forEach(([start, end], index) => {
    const head = index === 0 ? text.slice(start, Math.min(end, start + 12)) : '';
    const that = /^[\s"'“”‘’«»„]*that\b/iu.exec(head)?.[0].length ?? 0;
    for (let at = start + that; at < end; at++) if (isWord[at]) positions.push(at);
  });
  return Int32Array.from(new Set(positions)).sort();
}

/** Overlap of two sets of positions, both sorted: shared of all. */
export function jaccard(a: Int32Array, b: Int32Array): number {
  let both = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const order = a[i]! - b[j]!;
    if (order === 0) both++;
    if (order <= 0) i++;
    if (order >= 0) j++;
  }
  return share(both, a.length + b.length - both);
}

/** Direct where nearly all letters and digits of the content stand inside quote marks, indirect where none do. */
export function kindOf({ isWord, isMarked }: TextMap, parts: readonly SpanPair[]): QuotationKind {
  let words = 0;
  let marked = 0;
  for (const [start, end] of parts) {
    for (let at = start; at < end; at++) {
      if (!isWord[at]) continue;
      words++;
      if (isMarked[at]) marked++;
    }
  }
  if (!marked) return 'indirect';
  return marked / words >= 0.97 ? 'direct' : 'mixed';
}

export function overlap(a: readonly SpanPair[], b: readonly SpanPair[]): boolean {
  return a.some(([start, end]) => b.some((other) => Math.max(start, other[0]) < Math.min(end, other[1])));
}

/** Whether each of the spans lies inside one of the zones. */
export function lieInside(parts: readonly SpanPair[], zones: readonly SpanPair[]): boolean {
  return parts.every(([start, end]) => zones.some((zone) => zone[0] <= start && end <= zone[1]));
}

export interface StartAndEnd {
  readonly start: number;
  readonly end: number;
}

/** What two spans share of what they cover together; 0 or less where they don't overlap. */
export function likeness(a: StartAndEnd, b: StartAndEnd): number {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return share(shared, Math.max(a.end, b.end) - Math.min(a.start, b.start));
}

/** The found span most like a wanted one; the same end counts more than any likeness, the same span most. */
export function mostAlike<T extends StartAndEnd>(wanted: StartAndEnd, found: readonly T[]): T | undefined {
  let best: T | undefined;
  let bestScore = 0;
  for (const span of found) {
    const alike = likeness(wanted, span);
    if (alike <= 0) continue;
    const sameEnd = wanted.end === span.end;
    const score = alike + (sameEnd ? 1 : 0) + (sameEnd && wanted.start === span.start ? 1 : 0);
    if (score <= bestScore) continue;
    best = span;
    bestScore = score;
  }
  return best;
}
