import type { ScoreError } from './rates';
import type { Scores } from './score';

type Cell = string | number;

/** Columns aligned: the first to the left, the others to the right. */
export function table(head: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const lines = [head, ...rows.map((row) => row.map(String))];
  const widths = head.map((_, column) => Math.max(...lines.map((line) => line[column]!.length)));
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

/** The tables of one file, for a person. */
export function printScores(
  name: string,
  scores: Scores,
  errors: readonly ScoreError[],
  shown: number,
): string {
  const { speed, quotations, names, links } = scores;
  const mb = speed.megabytes.toFixed(2);
  const parts = [
    `${name}: ${scores.articles} articles, ${mb} MB in ${speed.seconds.toFixed(2)} s, ` +
      `${speed.megabytesPerSecond.toFixed(1)} MB/s on one thread, ` +
      `${(speed.megabytes / speed.processorSeconds).toFixed(1)} MB/s of processor time`,
  ];
  if (quotations) {
    const rows = (['direct', 'mixed', 'indirect', 'indirectSpeech', 'all'] as const).map((row): Cell[] => {
      const r = quotations[row];
      const at = r['overlap0.8'];
      return [
        ...[row, r.gold, r.predicted, figure(at.precision), figure(at.recall), figure(at.f1)],
        ...[r['overlap0.5'].f1, r.exact.f1, r.speakerOverlap, r.speakerExact, r.cueOverlap].map(figure),
        figure(r.quoteAndSpeakerRecall),
      ];
    });
    const head = 'quotations,gold,found,P .8,R .8,F1 .8,F1 .5,F1 exact,speaker,sp. exact,cue,both right R';
    parts.push(table(head.split(','), rows));
    if (quotations.speakerName) {
      const { gold, answered, accuracyOfAnswered, recall } = quotations.speakerName;
      const row = ['speaker', gold, answered, figure(accuracyOfAnswered), figure(recall)];
      parts.push(table(['full names', 'gold', 'answered', 'accuracy', 'recall'], [row]));
    }
  }
  if (scores.calibration) {
    const all = scores.calibration.reduce((sum, row) => sum + row.quotations, 0);
    const rows = scores.calibration.map((row): Cell[] => [
      `from ${figure(row.from)}`,
      row.quotations,
      figure(all ? row.quotations / all : 0),
      ...(row.quotations ? [figure(row.meanConfidence), figure(row.right)] : ['', '']),
    ]);
    parts.push(table(['confidence', 'found', 'share', 'mean', 'right'], rows));
  }
  if (names) {
    const rows = Object.entries(names).map(([row, r]): Cell[] => [
      row,
      r.gold,
      r.predicted,
      ...[r.precision, r.recall, r.f1].map(figure),
    ]);
    parts.push(table(['names', 'gold', 'found', 'P', 'R', 'F1'], rows));
  }
  if (links) {
    const { within, across, bCubed, pronouns } = links;
    const rows = [
      ['within articles', within.goldPairs, within.predictedPairs, ...three(within)],
      ['across articles', across.goldPairs, across.predictedPairs, ...three(across)],
      ['B³', '', '', ...three(bCubed)],
    ];
    parts.push(table(['links', 'gold pairs', 'found', 'P', 'R', 'F1'], rows));
    if (pronouns.gold) {
      const row = [
        pronouns.gold,
        pronouns.answered,
        figure(pronouns.accuracyOfAnswered),
        figure(pronouns.recall),
      ];
      parts.push(table(['pronouns', 'gold', 'answered', 'accuracy', 'recall'], [['he, she, …', ...row]]));
    }
  }
  if (scores.alikeNames) {
    const { within, across, shareWithin, shareAcross } = scores.alikeNames;
    const rows = [
      ['within articles', within.pairs, figure(shareWithin), figure(within.recall)],
      ['across articles', across.pairs, figure(shareAcross), figure(across.recall)],
    ];
    parts.push(table(['names with a word in common', 'gold pairs', 'share of all', 'R'], rows));
  }
  parts.push(printErrors(errors, shown));
  return parts.filter(Boolean).join('\n\n');
}

const three = (r: { precision: number; recall: number; f1: number }): string[] =>
  [r.precision, r.recall, r.f1].map(figure);

/** The twenty most frequent sorts of error, and some examples of each. */
function printErrors(errors: readonly ScoreError[], shown: number): string {
  const sorts = new Map<string, ScoreError[]>();
  for (const error of errors) {
    const same = sorts.get(error.sort);
    if (same) same.push(error);
    else sorts.set(error.sort, [error]);
  }
  const frequent = [...sorts].sort((a, b) => b[1].length - a[1].length).slice(0, 20);
  if (!frequent.length) return '';
  const counted = table(
    ['most frequent errors', 'number'],
    frequent.map(([sort, each]) => [sort, each.length]),
  );
  const examples = frequent.flatMap(([sort, each]) =>
    shown ? [`${sort}\n${each.slice(0, shown).map(printError).join('\n')}`] : [],
  );
  return [counted, ...examples].join('\n\n');
}

function printError({ article, text, start, end, note }: ScoreError): string {
  const before = text.slice(Math.max(0, start - 80), start);
  const place = `${before}⟦${text.slice(start, end)}⟧${text.slice(end, end + 80)}`;
  return `  ${article}:${start} ${note && `(${note}) `}…${place}…`.replace(/\n+/g, ' ¶ ');
}
