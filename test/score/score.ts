import { extractLine, predict, readArticleLine } from '../../src/cli/prediction';
import { calibration, type CalibrationRow } from './calibration';
import { alikeNames, type AlikeNames } from './alike-names';
import type { GoldArticle } from './gold';
import { scoreLinks, type LinkScores } from './links';
import { scoreNames, type NameScores } from './names';
import { scoreQuotations, type QuotationScores, type Verdict } from './quotations';
import type { ScoreError } from './rates';

/** How fast one thread extracts. */
export interface Speed {
  readonly megabytes: number;
  readonly seconds: number;
  readonly megabytesPerSecond: number;
  /** By the processor's clock: what the machine does beside it hardly counts. */
  readonly processorSeconds: number;
}

export interface Scores {
  readonly articles: number;
  readonly speed: Speed;
  readonly quotations?: QuotationScores;
  readonly calibration?: readonly CalibrationRow[];
  readonly names?: NameScores;
  readonly links?: LinkScores;
  readonly alikeNames?: AlikeNames;
}

/** Extracts all articles of a file as one corpus, and compares with what people annotated in it. */
export function score(gold: readonly GoldArticle[]): { scores: Scores; errors: ScoreError[] } {
  const { run, speed } = extractAll(gold);
  const predictions = predict(run);
  const byId = new Map(predictions.map((prediction) => [prediction.id, prediction]));
  const errors: ScoreError[] = [];
  const report = (error: ScoreError): void => void errors.push(error);
  const hasQuotations = gold.some(({ quotes }) => quotes.length);
  const names = gold.flatMap(({ mentions }) => mentions.filter(({ form }) => form === 'name'));
  const verdicts: Verdict[] = [];
  const scores: Scores = {
    articles: gold.length,
    speed,
    ...(hasQuotations && {
      quotations: scoreQuotations(gold, byId, report, (verdict) => void verdicts.push(verdict)),
      calibration: calibration(verdicts),
    }),
    ...(names.length && { names: scoreNames(gold, byId, report) }),
    ...(names.some(({ entity }) => entity) && {
      links: scoreLinks(gold, byId, report),
      alikeNames: alikeNames(gold, byId),
    }),
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
