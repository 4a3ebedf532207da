import { cueOf, speakerOf, zonesOf, type GoldArticle, type GoldQuotation } from './gold';
import type { Predicted, PredictedQuotation, Predictions, QuotationKind, SpanPair } from './predicted';
import { describePair, describeMissed } from './quotation-errors';
import { rates, round, share, type Rates, type Report } from './rates';
import { sameName } from './same-name';
import { jaccard, kindOf, lieInside, mapText, overlap, wordPositions } from './spans';

export type QuotationRow = QuotationKind | 'indirectSpeech' | 'all';
export const quotationRows: readonly QuotationRow[] = [
  'direct',
  'mixed',
  'indirect',
  'indirectSpeech',
  'all',
];

export interface QuotationRates {
  readonly gold: number;
  readonly predicted: number;
  readonly 'overlap0.5': Rates;
  readonly 'overlap0.8': Rates;
  readonly exact: Rates;
  readonly speakerOverlap: number;
  readonly speakerExact: number;
  readonly cueOverlap: number;
  readonly quoteAndSpeakerRecall: number;
}

export type QuotationScores = Record<QuotationRow, QuotationRates> & {
  readonly speakerName?: {
    readonly gold: number;
    readonly answered: number;
    readonly accuracyOfAnswered: number;
    readonly recall: number;
  };
};

export interface Candidate<T> {
  readonly quotation: T;
  readonly positions: Int32Array;
  readonly kind: QuotationKind;
}

/** An annotated quotation and the one found for it. */
export interface QuotationPair {
  readonly gold: Candidate<GoldQuotation>;
  readonly found: Candidate<PredictedQuotation>;
  readonly alike: number;
}

/** How one found quotation fared: for the table of confidences. */
export interface Verdict {
  readonly article: string;
  readonly found: PredictedQuotation;
  /** Content at overlap 0.8, and a speaker that overlaps the annotated one, if there is one. */
  readonly right: boolean;
}

const thresholds = [0.5, 0.8, 1] as const;

interface Count {
  gold: number;
  predicted: number;
  hits: number[];
  right: number[];
  withSpeaker: number;
  speaker: number;
  speakerExact: number;
  withCue: number;
  cue: number;
  quoteAndSpeaker: number;
}

const newCount = (): Count => ({
  gold: 0,
  predicted: 0,
  hits: [0, 0, 0],
  right: [0, 0, 0],
  withSpeaker: 0,
  speaker: 0,
  speakerExact: 0,
  withCue: 0,
  cue: 0,
  quoteAndSpeaker: 0,
});

/** Compares quotations, one to one; content by its letters and digits, cues and speakers by overlap. */
export function scoreQuotations(
  gold: readonly GoldArticle[],
  predictions: Predictions,
  report: Report = () => undefined,
  judge: (verdict: Verdict) => void = () => undefined,
): QuotationScores {
  const counts = Object.fromEntries(quotationRows.map((row) => [row, newCount()])) as Record<
    QuotationRow,
    Count
  >;
  const names = { gold: 0, answered: 0, right: 0 };
  for (const article of gold) {
    const prediction = predictions.get(article.id);
    const { golds, founds, pairs, map } = pairUp(article, prediction);
    const tell = (sort: string, parts: readonly SpanPair[], note: string): void => {
      const [start, end] = [parts[0]![0], parts.at(-1)![1]];
      report({ sort, article: article.id, text: article.text, start, end, note });
    };
    for (const wanted of golds) {
      const pair = pairs.find((each) => each.gold === wanted);
      const { quotation, kind } = wanted;
      const speech = kind === 'indirect' && (quotation.speech ?? true);
      const speaker = speakerOf(quotation);
      const speakerFits = !speaker.length || overlap(speaker, pair?.found.quotation.speaker ?? []);
      for (const row of ['all', kind, ...(speech ? (['indirectSpeech'] as const) : [])] as const) {
        const count = counts[row];
        count.gold++;
        if (!pair) continue;
        thresholds.forEach((threshold, index) => {
          if (pair.alike >= threshold) count.hits[index]!++;
        });
        if (pair.alike >= 0.8 && speakerFits) count.quoteAndSpeaker++;
        if (pair.alike < 0.5) continue;
        const found = pair.found.quotation;
        if (speaker.length) {
          count.withSpeaker++;
          if (speakerFits) count.speaker++;
          const positions = wordPositions(map, found.speaker);
          if (positions.length && jaccard(wordPositions(map, speaker), positions) === 1) count.speakerExact++;
        }
        const cue = cueOf(quotation);
        if (cue.length) {
          count.withCue++;
          if (overlap(cue, found.cue)) count.cue++;
        }
      }
      if (!pair) tell(...describeMissed(article, wanted));
      else for (const error of describePair(article, pair)) tell(...error);
      if (!quotation.speakerName) continue;
      names.gold++;
      const id = pair && pair.alike >= 0.5 ? pair.found.quotation.speakerEntity : null;
      const name = id === null ? undefined : prediction?.entities[id]?.name;
      if (!name) continue;
      names.answered++;
      if (sameName(name, quotation.speakerName)) names.right++;
      else
        tell('speaker: name of somebody else', quotation.parts, `${quotation.speakerName}; found: ${name}`);
    }
    for (const found of founds) {
      const pair = pairs.find((each) => each.found === found);
      for (const row of ['all', found.kind] as const) {
        counts[row].predicted++;
        thresholds.forEach((threshold, index) => {
          if (pair && pair.alike >= threshold) counts[row].right[index]!++;
        });
      }
      const speaker = pair ? speakerOf(pair.gold.quotation) : [];
      const right =
        pair !== undefined &&
        pair.alike >= 0.8 &&
        (!speaker.length || overlap(speaker, found.quotation.speaker));
      judge({ article: article.id, found: found.quotation, right });
      if (!pair) tell(`spurious ${found.kind}`, found.quotation.parts, '');
    }
  }
  const rows = quotationRows.map((row) => [
    row,
    ratesOf(counts[row], row === 'indirectSpeech' ? counts.indirect : counts[row]),
  ]);
  const speakerName = {
    gold: names.gold,
    answered: names.answered,
    accuracyOfAnswered: round(share(names.right, names.answered)),
    recall: round(share(names.right, names.gold)),
  };
  return Object.fromEntries(names.gold ? [...rows, ['speakerName', speakerName]] : rows) as QuotationScores;
}

/** What counts on either side, and which belong together: the most alike first, none twice. */
function pairUp(article: GoldArticle, prediction: Predicted | undefined) {
  const map = mapText(article.text);
  const candidate = <T extends { readonly parts: readonly SpanPair[] }>(quotation: T): Candidate<T> => ({
    quotation,
    positions: wordPositions(map, quotation.parts),
    kind: kindOf(map, quotation.parts),
  });
  const annotated = article.quotes.map(candidate).filter(({ positions }) => positions.length);
  // Of quotations derived from discourse relations only the outermost with a cue are wanted; finding one of the
  // others is neither right nor wrong.
  const isWanted = ({ quotation }: Candidate<GoldQuotation>): boolean =>
    quotation.nested === undefined || (!quotation.nested && quotation.cue !== null);
  const golds = annotated.filter(isWanted);
  const neutral = annotated.filter((each) => !isWanted(each));
  const zones = zonesOf(article);
  const isLike = (a: { positions: Int32Array }, b: { positions: Int32Array }): boolean =>
    jaccard(a.positions, b.positions) >= 0.5;
  const founds = (prediction?.quotations ?? [])
    .filter(({ parts }) => parts.length && !lieInside(parts, zones))
    .map(candidate)
    .filter(({ positions }) => positions.length)
    .filter(
      (found) => !neutral.some((each) => isLike(each, found)) || golds.some((each) => isLike(each, found)),
    );
  const possible: QuotationPair[] = [];
  for (const wanted of golds) {
    for (const found of founds) {
      const alike = jaccard(wanted.positions, found.positions);
      if (alike > 0.3) possible.push({ gold: wanted, found, alike });
    }
  }
  possible.sort((a, b) => b.alike - a.alike);
  const taken = new Set<object>();
  const pairs = possible.filter(({ gold, found }) => {
    if (taken.has(gold) || taken.has(found)) return false;
    taken.add(gold).add(found);
    return true;
  });
  return { golds, founds, pairs, map };
}

function ratesOf(count: Count, precisionCount: Count): QuotationRates {
  const at = (index: number): Rates =>
    rates(
      share(precisionCount.right[index]!, precisionCount.predicted),
      share(count.hits[index]!, count.gold),
    );
  return {
    gold: count.gold,
    predicted: precisionCount.predicted,
    'overlap0.5': at(0),
    'overlap0.8': at(1),
    exact: at(2),
    speakerOverlap: round(share(count.speaker, count.withSpeaker)),
    speakerExact: round(share(count.speakerExact, count.withSpeaker)),
    cueOverlap: round(share(count.cue, count.withCue)),
    quoteAndSpeakerRecall: round(share(count.quoteAndSpeaker, count.gold)),
  };
}
