import type { ScoreError } from './rates';
import type { Scores } from './score';
import {
  alikeTable,
  calibrationTable,
  linkTables,
  nameTable,
  quotationTables,
  shownTable,
  table,
  whoTable,
} from './tables';

/** The tables of one file, for a person, with so many examples of each frequent sort of error. */
export function printScores(
  name: string,
  scores: Scores,
  errors: readonly ScoreError[],
  examples: number,
): string {
  const { articles, speed, quotations, shown, calibration, names, links, alikeNames, who } = scores;
  return [
    `${name}: ${articles} articles, ${speed.megabytes.toFixed(2)} MB in ${speed.seconds.toFixed(2)} s, ` +
      `${speed.megabytesPerSecond.toFixed(1)} MB/s on one thread, ` +
      `${(speed.megabytes / speed.processorSeconds).toFixed(1)} MB/s of processor time`,
    ...(quotations ? quotationTables(quotations) : []),
    ...(shown ? [shownTable(shown)] : []),
    ...(calibration ? [calibrationTable(calibration)] : []),
    ...(names ? [nameTable(names)] : []),
    ...(links ? linkTables(links) : []),
    ...(alikeNames ? [alikeTable(alikeNames)] : []),
    ...(who ? [whoTable(who)] : []),
    ...errorParts(errors, examples),
  ].join('\n\n');
}

/** The most frequent sorts of error with their numbers, and some examples of each. */
function errorParts(errors: readonly ScoreError[], examples: number): string[] {
  const sorts = new Map<string, ScoreError[]>();
  for (const error of errors) {
    const same = sorts.get(error.sort);
    if (same) same.push(error);
    else sorts.set(error.sort, [error]);
  }
  const frequent = [...sorts].sort((a, b) => b[1].length - a[1].length).slice(0, maxSorts);
  if (!frequent.length) return [];
  const counted = table(
    ['most frequent errors', 'number'],
    frequent.map(([sort, each]) => [sort, each.length]),
  );
  if (!examples) return [counted];
  return [
    counted,
    ...frequent.map(([sort, each]) => `${sort}\n${each.slice(0, examples).map(printError).join('\n')}`),
  ];
}

const maxSorts = 20;

function printError({ article, text, start, end, note }: ScoreError): string {
  const before = text.slice(Math.max(0, start - 80), start);
  const place = `${before}⟦${text.slice(start, end)}⟧${text.slice(end, end + 80)}`;
  return `  ${article}:${start} ${note && `(${note}) `}…${place}…`.replace(/\n+/g, ' ¶ ');
}
