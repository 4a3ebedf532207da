import { compoundsIn, termPieces, wordRanges, type QueryNode, type TermNode } from '../../core/query';

/**
 * Size of a Bloom filter of a quotation's word bigrams, in bytes: one bit for each pair of words that follow one another.
 * It rules out most phrase queries without unpacking the article: false positives, never false negatives. After Bloom,
 * "Space/time trade-offs in hash coding with allowable errors", 1970.
 */
export const bigramBytes = 8;

/**
 * Sets the bits of a quotation's word bigrams, also of those that its compounds make in one piece.
 * @param folded its content, folded.
 * @param into takes them in the `bigramBytes` bytes from `at` on.
 */
export function addBigrams(folded: string, into: Uint8Array, at: number): void {
  const compounds = compoundsIn(folded);
  let next = 0;
  let before: number[] = [];
  let open: { readonly hash: number; readonly end: number } | undefined;
  for (const { start, end } of wordRanges(folded)) {
    const words = [hashOf(folded, start, end)];
    const compound = compounds[next];
    if (compound?.start === start) {
      open = { hash: hashOf(compound.joined, 0, compound.joined.length), end: compound.end };
      words.push(open.hash);
      next++;
    }
    for (const first of before)
      for (const second of words) {
        const bit = bitOf(first, second);
        into[at + (bit >> 3)]! |= 1 << (bit & 7);
      }
    before = [words[0]!, ...(open?.end === end ? [open.hash] : [])];
  }
}

/** Returns whether the quotation of the `bigramBytes` bytes from `at` on may match a query; never false where it does. */
export type BigramFilter = (pairs: Uint8Array, at: number) => boolean;

/** @returns undefined where the query has no pair of words without which a quotation can't fulfil it. */
export function bigramFilter(node: QueryNode): BigramFilter | undefined {
  switch (node.type) {
    case 'word':
    case 'phrase':
      return termTest(node);
    case 'near':
    case 'and':
      return everyTest(node.nodes);
    case 'or': {
      const tests = node.nodes.map(bigramFilter);
      if (tests.includes(undefined)) return undefined;
      return (pairs, at) => tests.some((test) => test!(pairs, at));
    }
    case 'not':
      return undefined;
  }
}

function everyTest(nodes: readonly QueryNode[]): BigramFilter | undefined {
  const tests = nodes.flatMap((node) => bigramFilter(node) ?? []);
  return tests.length === 0 ? undefined : (pairs, at) => tests.every((test) => test(pairs, at));
}

/** By the pairs of words of which a text can have no other way to write them. */
function termTest(node: TermNode): BigramFilter | undefined {
  const pieces = termPieces(node);
  const hashes: (number | undefined)[] = pieces.map(({ words: [word = ''] }, i) =>
    node.prefix && i === pieces.length - 1 ? undefined : hashOf(word, 0, word.length),
  );
  pieces.forEach(({ joined }, i) => {
    if (joined) hashes.fill(undefined, i, joined.next);
  });
  const bits = hashes.flatMap((hash, i) => {
    const before = hashes[i - 1];
    return hash === undefined || before === undefined ? [] : [bitOf(before, hash)];
  });
  if (bits.length === 0) return undefined;
  return (pairs, at) => bits.every((bit) => (pairs[at + (bit >> 3)]! >> (bit & 7)) & 1);
}

/** FNV-1a, of code units instead of bytes. */
function hashOf(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash;
}

/** The bit of two words in this order; the highest bits of a product depend on all of its factors. */
const bitOf = (first: number, second: number): number =>
  Math.imul(Math.imul(first, 31) + second, 0x9e3779b1) >>> 26;
