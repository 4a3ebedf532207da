import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Span } from '../../src/core/article';
import {
  correctionActions,
  correctionsPath,
  parseCorrections,
  type Correction,
  type CorrectionAction,
} from '../../src/core/correction';
import { foldName } from '../../src/core/entity';
import { extractArticles, type Extraction } from '../../src/core/extract';
import { isListed } from '../../src/core/quotation';
import { AnchoredText } from '../../src/core/text/anchor';
import { decode } from '../../src/workspace';
import { GoldFault } from './gold';
import { table } from './tables';

/** How many quotations people have judged in a corpus, and how many of them are found right without their help. */
export interface CorrectionCounts {
  readonly judged: number;
  readonly right: number;
  /** Not judged any more: their article or their words are gone. */
  readonly lost: number;
}
export type CorrectionScores = Readonly<Record<CorrectionAction | 'all', CorrectionCounts>>;

/** Of the characters that two spans cover, the same quotation shares so much, and the same words so much. */
const sameQuotation = 0.3;
const sameWords = 0.8;

/**
 * Scores extraction against what people have corrected or confirmed in a corpus, by its file of corrections.
 * @throws GoldFault where there is none, or a line can't be read.
 */
export function scoreCorrections(folder: string): CorrectionScores {
  const file = join(folder, correctionsPath);
  if (!existsSync(file)) throw new GoldFault(`${file}: there is no such file.`);
  const { lines, problems } = parseCorrections(readFileSync(file, 'utf8'));
  const [problem] = problems;
  if (problem)
    throw new GoldFault(`${file}, line ${problem.line + 1}: it is no correction (${problem.code}).`);
  const verdicts: { action: CorrectionAction; isRight: boolean | undefined }[] = [];
  const byArticle = new Map<string, Correction[]>();
  for (const { correction } of lines)
    byArticle.set(correction.article, [...(byArticle.get(correction.article) ?? []), correction]);
  for (const [article, corrections] of byArticle) {
    const extractions = read(folder, article);
    for (const correction of lastOfEach(corrections)) {
      const { record = '' } = correction;
      const extraction = extractions.find((each) => each.article.record === record);
      verdicts.push({ action: correction.action, isRight: extraction && isRight(extraction, correction) });
    }
  }
  const counts = (of: typeof verdicts): CorrectionCounts => ({
    judged: of.filter(({ isRight: right }) => right !== undefined).length,
    right: of.filter(({ isRight: right }) => right).length,
    lost: of.filter(({ isRight: right }) => right === undefined).length,
  });
  const rows = correctionActions.map((action) => [
    action,
    counts(verdicts.filter((each) => each.action === action)),
  ]);
  return Object.fromEntries([...rows, ['all', counts(verdicts)]]) as CorrectionScores;
}

/** The scores as a table. */
export function correctionTable(scores: CorrectionScores): string {
  const rows = Object.entries(scores).map(([action, { judged, right, lost }]) => [
    ...[action, judged, right, judged === 0 ? '' : (right / judged).toFixed(3), lost],
  ]);
  return table(['corrections', 'judged', 'right', 'share', 'lost'], rows);
}

function read(folder: string, article: string): readonly Extraction[] {
  const path = join(folder, article);
  const decoded = existsSync(path) ? decode(readFileSync(path)) : undefined;
  return decoded && 'text' in decoded ? extractArticles(decoded.text, { path: article }) : [];
}

/** Of several judgments of one kind on the same words the last one holds. */
const lastOfEach = (corrections: readonly Correction[]): readonly Correction[] => [
  ...new Map(
    corrections.map((each) => [`${each.action}\t${each.at.start}\t${each.at.exact}`, each]),
  ).values(),
];

/** Whether an article is read as a person says it is to be; undefined where the words are gone. */
function isRight({ article, found, entities }: Extraction, correction: Correction): boolean | undefined {
  const text = new AnchoredText(article.text);
  const span = text.find(correction.at);
  if (!span) return undefined;
  const [best] = found.quotations
    .map((quotation, i) => {
      const entity = entities.speakers[i];
      const parts = quotation.parts;
      const own = { start: parts[0]!.start, end: parts.at(-1)!.end };
      return {
        quotation,
        entity: entity === undefined ? undefined : entities.entities[entity],
        same: sameness([own], [span]),
      };
    })
    .filter(({ quotation, same }) => same >= sameQuotation && isListed(quotation))
    .sort((a, b) => b.same - a.same);
  if (correction.action === 'notAQuotation') return best === undefined;
  if (!best) return false;
  const { quotation, entity } = best;
  const isCalled = (name: string) =>
    [entity?.name, ...(entity?.variants ?? [])].some(
      (each) => each !== undefined && foldName(each) === foldName(name),
    );
  const words = quotation.speaker.map(({ start, end }) => article.text.slice(start, end)).join(' ');
  switch (correction.action) {
    case 'extent': {
      const content = correction.content.flatMap((part) => text.find(part) ?? []);
      return content.length < correction.content.length
        ? undefined
        : sameness(quotation.parts, content) >= sameWords;
    }
    case 'speaker': {
      const { speaker } = correction;
      if (speaker === null) return entity === undefined;
      if ('name' in speaker) return isCalled(speaker.name);
      const named = text.find(speaker.words);
      return named && quotation.speaker.some((each) => each.start < named.end && named.start < each.end);
    }
    case 'right': {
      const { speaker } = correction;
      const isSpeaker = speaker === undefined ? words === '' : isCalled(speaker) || words === speaker;
      return best.same >= sameWords && isSpeaker;
    }
  }
}

/** From 0 to 1: how many characters two lists of spans share of those that either covers. */
function sameness(a: readonly Span[], b: readonly Span[]): number {
  const length = (spans: readonly Span[]) => spans.reduce((sum, { start, end }) => sum + end - start, 0);
  let shared = 0;
  for (const one of a)
    for (const other of b)
      shared += Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start));
  return shared / (length(a) + length(b) - shared);
}
