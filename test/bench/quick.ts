import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Figures, scalingFigures, sizes } from './scaling';

type Pair = readonly [small: number, large: number];

/** What is stored of a run: counts as they are, and by how much the times grew. */
interface Baseline {
  readonly counts: Readonly<Record<string, Pair>>;
  readonly timeGrowth: Readonly<Record<string, number>>;
}

const file = path.join(__dirname, 'scaling-baseline.json');

/** A count may grow by so much before it is called worse; it is the same in every run. */
const countTolerance = 1.15;
/** Processor time depends on what else the machine does. What is quadratic doubles. */
const timeTolerance = 1.5;

/**
 * Compares what articles and questions cost in corpora of two sizes with the stored baseline. Prints all figures, and
 * a sentence for each that got worse. Returns whether none did.
 * @param renew Stores the figures as the new baseline instead.
 */
export async function quickBench(renew: boolean): Promise<boolean> {
  const figures = baselineOf(await scalingFigures());
  print(figures);
  if (renew) {
    // Two numbers on one line, as the formatter wants them.
    const text = JSON.stringify(figures, undefined, 2).replaceAll(
      /\[\s+([\d.]+),\s+([\d.]+)\s+\]/g,
      '[$1, $2]',
    );
    writeFileSync(file, `${text}\n`);
    say(`\nStored as the baseline in ${path.relative(process.cwd(), file)}.`);
    return true;
  }
  if (!existsSync(file)) throw new Error('There is no baseline; npm run bench -- --quick --renew makes one.');
  const baseline = JSON.parse(readFileSync(file, 'utf8')) as Baseline;
  const worse = complaints(figures, baseline);
  for (const complaint of worse) say(`\n${complaint}`);
  if (worse.length > 0)
    say('\nWhere that is meant, npm run bench -- --quick --renew stores the new figures as the baseline.');
  else say('\nNothing scales worse than the baseline.');
  return worse.length === 0;
}

function baselineOf([small, large]: readonly [Figures, Figures]): Baseline {
  const counts: Record<string, Pair> = {};
  const timeGrowth: Record<string, number> = {};
  for (const [what, count] of Object.entries(small.counts))
    counts[what] = [rounded(count), rounded(large.counts[what] ?? 0)];
  for (const [what, time] of Object.entries(small.times))
    timeGrowth[what] = rounded((large.times[what] ?? 0) / time);
  return { counts, timeGrowth };
}

const rounded = (value: number): number => Number(value.toPrecision(4));
const growthOf = ([small, large]: Pair): number => large / small;

/** A sentence for each figure that is worse than in the baseline. */
export function complaints(figures: Baseline, baseline: Baseline): string[] {
  const found: string[] = [];
  for (const [what, before] of Object.entries(baseline.counts)) {
    const now = figures.counts[what];
    if (!now) found.push(`${what}: the baseline has it, this run has not.`);
    else if (growthOf(now) > countTolerance * growthOf(before))
      found.push(
        `${what}: ${String(now[0])} with ${sizes[0]} articles but ${String(now[1])} with ${sizes[1]}, ` +
          `${growthOf(now).toFixed(2)} times as many; it was ${growthOf(before).toFixed(2)} times.`,
      );
    else if (now[1] > countTolerance * before[1])
      found.push(`${what}: ${String(now[1])} with ${sizes[1]} articles; it was ${String(before[1])}.`);
  }
  for (const [what, before] of Object.entries(baseline.timeGrowth)) {
    const now = figures.timeGrowth[what];
    if (now === undefined) found.push(`${what}: the baseline has its time, this run has not.`);
    else if (now > timeTolerance * Math.max(1, before))
      found.push(
        `${what}: it takes ${now.toFixed(2)} times as long with ${sizes[1]} articles as with ${sizes[0]}; ` +
          `it was ${before.toFixed(2)} times.`,
      );
  }
  return found;
}

function print({ counts, timeGrowth }: Baseline): void {
  const rows = [
    ...Object.entries(counts).map(([what, pair]) => [what, ...pair.map(String), growthOf(pair).toFixed(2)]),
    ...Object.entries(timeGrowth).map(([what, growth]) => [`${what}: time`, '', '', growth.toFixed(2)]),
  ] as [string, string, string, string][];
  const width = Math.max(...rows.map(([what]) => what.length));
  say(`${''.padEnd(width)}${sizes.map((size) => String(size).padStart(10)).join('')}    growth`);
  for (const [what, small, large, growth] of rows)
    say(`${what.padEnd(width)}${small.padStart(10)}${large.padStart(10)}${growth.padStart(10)}`);
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
