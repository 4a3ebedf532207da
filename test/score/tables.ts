import type { AlikeNames } from './alike-names';
import type { CalibrationRow } from './calibration';
import type { LinkScores } from './links';
import type { NameScores } from './names';
import { quotationRows, type QuotationScores } from './quotations';
import type { CountedRates, Rates } from './rates';
import type { ShownScores } from './shown';
import type { WhoScores } from './who';

type Cell = string | number;

/** Columns aligned: the first to the left, the others to the right. */
export function table(head: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const lines = [head, ...rows.map((row) => row.map(String))];
  const widths = head.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  return lines
    .map((line) =>
      line
        .map((cell, column) => (column ? cell.padStart(widths[column]!) : cell.padEnd(widths[column]!)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

const figure = (x: number): string => x.toFixed(3).replace(/^0\./, '.');
const three = ({ precision, recall, f1 }: Rates): string[] => [precision, recall, f1].map(figure);
const counted = (row: string, rates: CountedRates): Cell[] => [
  row,
  rates.gold,
  rates.predicted,
  ...three(rates),
];
const countedHead = (title: string): string[] => [title, 'gold', 'predicted', 'P', 'R', 'F1'];

export function quotationTables(scores: QuotationScores): string[] {
  const { speakerName } = scores;
  const content = quotationRows.map((row): Cell[] => {
    const { gold, predicted, 'overlap0.5': half, 'overlap0.8': most, exact } = scores[row];
    return [row, gold, predicted, ...[half, most, exact].flatMap(three)];
  });
  const columns = ['.5', '.8', 'exact'].flatMap((overlap) =>
    ['P', 'R', 'F1'].map((rate) => `${rate} ${overlap}`),
  );
  const around = ['speakerOverlap', 'speakerExact', 'cueOverlap', 'quoteAndSpeakerRecall'] as const;
  return [
    table(['quotations', 'gold', 'predicted', ...columns], content),
    table(
      ['speakers and cues', ...around],
      quotationRows.map((row) => [row, ...around.map((column) => figure(scores[row][column]))]),
    ),
    ...(speakerName ? [answersTable('full names', 'speakerName', speakerName)] : []),
  ];
}

/** Questions that an extractor may leave open. */
function answersTable(title: string, row: string, scores: LinkScores['pronouns']): string {
  const { gold, answered, accuracyOfAnswered, recall } = scores;
  const cells = [row, gold, answered, figure(accuracyOfAnswered), figure(recall)];
  return table([title, 'gold', 'answered', 'accuracyOfAnswered', 'recall'], [cells]);
}

export function shownTable({ nobodySaid: { shown, nobody, share } }: ShownScores): string {
  return table(['shown', 'shown', 'nobody', 'share'], [['nobodySaid', shown, nobody, figure(share)]]);
}

export function calibrationTable(rows: readonly CalibrationRow[]): string {
  const all = rows.reduce((sum, row) => sum + row.quotations, 0);
  return table(
    ['confidence', 'predicted', 'share', 'mean', 'right'],
    rows.map((row) => [
      `from ${figure(row.from)}`,
      row.quotations,
      figure(all ? row.quotations / all : 0),
      ...(row.quotations ? [figure(row.meanConfidence), figure(row.right)] : ['', '']),
    ]),
  );
}

export function nameTable(scores: NameScores): string {
  return table(
    countedHead('names'),
    Object.entries(scores).map(([row, rates]) => counted(row, rates)),
  );
}

export function linkTables({ within, across, bCubed, pronouns }: LinkScores): string[] {
  const rows = [
    ['within', within.goldPairs, within.predictedPairs, ...three(within)],
    ['across', across.goldPairs, across.predictedPairs, ...three(across)],
    ['bCubed', '', '', ...three(bCubed)],
  ];
  return [
    table(['links', 'goldPairs', 'predictedPairs', 'P', 'R', 'F1'], rows),
    answersTable('he, she, …', 'pronouns', pronouns),
  ];
}

export function alikeTable({ within, across, shareWithin, shareAcross }: AlikeNames): string {
  const rows = [
    ['within', within.pairs, figure(shareWithin), figure(within.recall)],
    ['across', across.pairs, figure(shareAcross), figure(across.recall)],
  ];
  return table(['names with a word in common', 'goldPairs', 'share of all', 'R'], rows);
}

export function whoTable({ names, bCubed, ...others }: WhoScores): string {
  return table(
    [...countedHead('who'), 'kindOfFound'],
    [
      [...counted('names', names), figure(names.kindOfFound)],
      ['bCubed', '', '', ...three(bCubed)],
      ...(['persons', 'organizations', 'places', 'entities', 'nominals'] as const).map((row) =>
        counted(row, others[row]),
      ),
    ],
  );
}
