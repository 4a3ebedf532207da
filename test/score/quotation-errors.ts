import { cueOf, speakerOf, type GoldArticle, type GoldQuotation } from './gold';
import type { SpanPair } from './predicted';
import type { Candidate, QuotationPair } from './quotations';
import { overlap } from './spans';

type Described = [sort: string, parts: readonly SpanPair[], note: string];

const words = (text: string, parts: readonly SpanPair[]): string =>
  parts.map(([start, end]) => text.slice(start, end)).join(' … ');

/** An annotated quotation for which nothing was found: by its kind and where its cue stands. */
export function describeMissed(
  { text }: GoldArticle,
  { quotation, kind }: Candidate<GoldQuotation>,
): Described {
  const cue = cueOf(quotation);
  const sort = kind === 'indirect' && !(quotation.speech ?? true) ? 'attitude' : kind;
  return [
    `missed ${sort}: cue ${placeOf(cue, quotation.parts)}`,
    quotation.parts,
    `cue: ${words(text, cue)}`,
  ];
}

function placeOf(cue: readonly SpanPair[], parts: readonly SpanPair[]): string {
  if (!cue.length) return 'missing';
  const start = cue[0]![0];
  if (start < parts[0]![0]) return 'before it';
  return start >= parts.at(-1)![1] ? 'after it' : 'amid it';
}

/** What is wrong with a quotation that was found: content too long or short, speaker missing or another one. */
export function describePair({ text }: GoldArticle, { gold, found, alike }: QuotationPair): Described[] {
  const { parts } = gold.quotation;
  const errors: Described[] = [];
  if (alike < 0.8) {
    const [first, last] = [gold.positions[0]!, gold.positions.at(-1)!];
    const [foundFirst, foundLast] = [found.positions[0]!, found.positions.at(-1)!];
    const faults = [
      foundFirst < first && 'begins too early',
      foundFirst > first && 'begins too late',
      foundLast < last && 'ends too early',
      foundLast > last && 'ends too late',
    ].filter(Boolean);
    const sort = `content ${gold.kind}: ${faults.join(', ') || 'differs in the middle'}`;
    errors.push([sort, parts, `found: ${words(text, found.quotation.parts)}`]);
  }
  const speaker = speakerOf(gold.quotation);
  if (alike >= 0.5 && speaker.length && !overlap(speaker, found.quotation.speaker)) {
    const got = words(text, found.quotation.speaker);
    const sort = got ? 'is another one' : 'is missing';
    errors.push([
      `speaker ${sort}: ${gold.kind}`,
      parts,
      `annotated: ${words(text, speaker)}; found: ${got}`,
    ]);
  }
  return errors;
}
