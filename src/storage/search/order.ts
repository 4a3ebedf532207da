/** Says which of two values comes first, as `Array.sort` takes it. */
export type Compare<T> = (a: T, b: T) => number;

const isSurrogate = (code: number): boolean => code >= 0xd800 && code <= 0xdfff;

/** Compares strings by their UTF-8 bytes, which is the order of their code points. */
export function compareText(a: string, b: string): number {
  const shared = Math.min(a.length, b.length);
  for (let i = 0; i < shared; i++) {
    const [x, y] = [a.charCodeAt(i), b.charCodeAt(i)];
    if (x === y) continue;
    // Surrogates stand for what lies above all other code units.
    return isSurrogate(x) === isSurrogate(y) ? x - y : isSurrogate(x) ? 1 : -1;
  }
  return a.length - b.length;
}

/** Compares by the first of several orders that tells two values apart. */
export const byEach =
  <T>(...orders: readonly Compare<T>[]): Compare<T> =>
  (a, b) => {
    for (const order of orders) {
      const difference = order(a, b);
      if (difference !== 0) return difference;
    }
    return 0;
  };

/** Compares by a string of each value. */
export const byText =
  <T>(textOf: (value: T) => string): Compare<T> =>
  (a, b) =>
    compareText(textOf(a), textOf(b));

/** Puts empty strings behind all others. */
export const emptyLast =
  <T>(textOf: (value: T) => string): Compare<T> =>
  (a, b) =>
    Number(textOf(a) === '') - Number(textOf(b) === '');
