import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Answered } from './evaluate';

/** Recall and precision by question. */
type Baseline = Readonly<Record<string, readonly [recall: number, precision: number]>>;

export const readBaseline = (): Baseline =>
  JSON.parse(readFileSync(path.join(import.meta.dirname, 'baseline.json'), 'utf8')) as Baseline;

export const baselineOf = (answered: readonly Answered[]): string =>
  `${JSON.stringify(
    Object.fromEntries(
      answered.map(({ ask, recall, precision }) => [
        ask,
        [Number(recall.toFixed(3)), Number(precision.toFixed(3))],
      ]),
    ),
    undefined,
    2,
  )}\n`;

/** A sentence for each question that is answered worse than it was, or was never answered before. */
export function worseThan(baseline: Baseline, answered: readonly Answered[]): string[] {
  return answered.flatMap(({ ask, recall, precision, missing }) => {
    const before = baseline[ask];
    if (!before) return [`“${ask}” has no baseline: npm run eval:tools -- --renew`];
    const [wasRecall, wasPrecision] = before;
    return [
      ...(recall < wasRecall - 0.001
        ? [`“${ask}”: recall was ${wasRecall}, is ${recall.toFixed(3)}; missing: ${missing.join('; ')}`]
        : []),
      ...(precision < wasPrecision - 0.001
        ? [`“${ask}”: precision was ${wasPrecision}, is ${precision.toFixed(3)}`]
        : []),
    ];
  });
}
