import { rates, share, type Rates } from './rates';

/** A name as annotated, and the entity of the found name that stands for it; null where none does. */
export interface LinkedName {
  readonly gold: string;
  readonly got: string | null;
}

/** Counts equal keys. */
export class Tally {
  readonly #counts = new Map<string, number>();
  add(...key: string[]): void {
    const joined = key.join('\0');
    this.#counts.set(joined, (this.#counts.get(joined) ?? 0) + 1);
  }
  of(...key: string[]): number {
    return this.#counts.get(key.join('\0')) ?? 0;
  }
  /** How many pairs can be drawn, each of two with equal keys. */
  pairs(): number {
    let pairs = 0;
    for (const count of this.#counts.values()) pairs += (count * (count - 1)) / 2;
    return pairs;
  }
}

/** B³ over all annotated names; one that nothing stands for is a cluster of its own. */
export function bCubed(names: readonly LinkedName[]): Rates {
  const clusters = names.map(({ got }, index) => got ?? `\0${index}`);
  const goldSize = new Tally();
  const gotSize = new Tally();
  const both = new Tally();
  names.forEach(({ gold }, index) => {
    goldSize.add(gold);
    gotSize.add(clusters[index]!);
    both.add(gold, clusters[index]!);
  });
  let precision = 0;
  let recall = 0;
  names.forEach(({ gold }, index) => {
    const shared = both.of(gold, clusters[index]!);
    precision += shared / gotSize.of(clusters[index]!);
    recall += shared / goldSize.of(gold);
  });
  return rates(share(precision, names.length), share(recall, names.length));
}
