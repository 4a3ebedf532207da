import assert from 'node:assert/strict';

/** Two sizes of an input, and the milliseconds that the larger one may take where the smaller one takes `ms`. */
export interface Growth {
  readonly small: number;
  readonly large: number;
  readonly limit: (ms: number) => number;
}

const maxRuns = 3;

/**
 * Asserts that work does not cost more at the larger size than `growth.limit` allows. Prepares the input of a size
 * first, which does not count. The cost is the processor time of the cheapest of three runs, so that what the
 * machine does beside it does not count; the larger size is run again only where it took too long.
 */
export function assertGrowth(what: string, prepare: (size: number) => () => void, growth: Growth): void {
  const { small, large, limit } = growth;
  const smallCost = cheapest(prepare(small), 0);
  const most = limit(smallCost);
  const largeCost = cheapest(prepare(large), most);
  assert.ok(
    largeCost < most,
    `${what}: ${smallCost.toFixed(1)} ms at size ${small}, then ${largeCost.toFixed(1)} ms at size ${large}`,
  );
}

/** Returns the least processor time of up to three runs, in milliseconds; a run below `enough` is the last. */
function cheapest(work: () => void, enough: number): number {
  let best = Infinity;
  for (let run = 0; run < maxRuns && best >= enough; run++) {
    const start = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(start);
    best = Math.min(best, (user + system) / 1000);
  }
  return best;
}
