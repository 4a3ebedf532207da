const wordsOf = (name: string): string[] =>
  name
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

/** Whether two names may be one person's: all words of the shorter in the longer, or first and last the same. */
export function sameName(a: string, b: string): boolean {
  const [short, long] = [wordsOf(a), wordsOf(b)].sort((x, y) => x.length - y.length) as [string[], string[]];
  if (!short.length) return false;
  if (short.every((word) => long.includes(word))) return true;
  return short.at(-1) === long.at(-1) && (short[0] === long[0] || short.length === 1);
}
