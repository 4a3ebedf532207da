import { extractLine, predict, readArticleLine } from '../../src/cli/prediction';
import { alikeNames, type AlikeNames } from './alike-names';
import { calibration, type CalibrationRow } from './calibration';
import type { GoldArticle } from './gold';
import { scoreLinks, type LinkScores } from './links';
import { scoreNames, type NameScores } from './names';
import { byArticle } from './predicted';
import { scoreQuotations, type QuotationScores, type Verdict } from './quotations';
import type { Report, ScoreError } from './rates';
import { scoreShown, type ShownScores } from './shown';
import { scoreWho, type WhoScores } from './who';

/** How fast one thread extracts. */
export interface Speed {
  readonly megabytes: number;
  readonly seconds: number;
  readonly megabytesPerSecond: number;
  /** By the processor's clock: what the machine does beside it hardly counts. */
  readonly processorSeconds: number;
}

/** What is scored depends on what is annotated in the articles; the parts that a person reads, in this order. */
export interface Scores {
  readonly articles: number;
  readonly speed: Speed;
  readonly quotations?: QuotationScores;
  readonly shown?: ShownScores;
  readonly calibration?: readonly CalibrationRow[];
  readonly names?: NameScores;
  readonly links?: LinkScores;
  readonly alikeNames?: AlikeNames;
  readonly who?: WhoScores;
}

/**
 * Extracts all articles of a file as one corpus, and compares with what people annotated in it. Quotations that a
 * search hides as unsure count only if `withUnsure`.
 */
export function score(
  gold: readonly GoldArticle[],
  withUnsure: boolean,
): { scores: Scores; errors: ScoreError[] } {
  const { run, speed } = extractAll(gold);
  const predictions = byArticle(predict(run), withUnsure);
  const errors: ScoreError[] = [];
  const report: Report = (error) => void errors.push(error);
  const names = gold.flatMap(({ mentions }) => mentions.filter(({ form }) => form === 'name'));
  const verdicts: Verdict[] = [];
  const scores: Scores = {
    articles: gold.length,
    speed,
    ...(gold.some(({ quotes }) => quotes.length) && {
      quotations: scoreQuotations(gold, predictions, report, (verdict) => void verdicts.push(verdict)),
      shown: scoreShown(gold, predictions, report),
      calibration: calibration(verdicts),
    }),
    ...(names.length && { names: scoreNames(gold, predictions, report) }),
    ...(names.some(({ entity }) => entity) && {
      links: scoreLinks(gold, predictions, report),
      alikeNames: alikeNames(gold, predictions),
    }),
    ...(gold.some(({ entities }) => entities.length) && { who: scoreWho(gold, predictions, report) }),
  };
  return { scores, errors };
}

function extractAll(gold: readonly GoldArticle[]) {
  const lines = gold.map((article) => readArticleLine(JSON.stringify(article))!);
  const bytes = lines.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
  const run = lines.map((line) => ({ id: line.id, extraction: extractLine(line) }));
  // Timed when the compiler is warm, and long enough to mean something: an index is built in one long run.
  const start = performance.now();
  const processorStart = process.cpuUsage();
  let passes = 0;
  do {
    for (const line of lines) extractLine(line);
    passes++;
  } while (performance.now() - start < 500);
  const seconds = (performance.now() - start) / 1000 / passes;
  const { user, system } = process.cpuUsage(processorStart);
  const processorSeconds = (user + system) / 1e6 / passes;
  const megabytes = bytes / 1e6;
  return { run, speed: { megabytes, seconds, megabytesPerSecond: megabytes / seconds, processorSeconds } };
}
