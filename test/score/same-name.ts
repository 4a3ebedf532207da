import type { GoldEntity } from './gold';

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

/** One place under names that have no word in common; an article may use them by turns. */
const samePlaces = [
  ['us', 'u s', 'usa', 'america', 'united states', 'united states of america'],
  ['uk', 'u k', 'britain', 'great britain', 'united kingdom'],
  ['eu', 'e u', 'european union'],
  ['un', 'u n', 'united nations'],
];

const withoutArticle = (name: string): string =>
  wordsOf(name)
    .filter((word) => word !== 'the')
    .join(' ');

/**
 * Whether people would look for an entity under this name: a person under the fullest one, others under any that the
 * article calls them by, or that is known for the same.
 */
export function isShownAs(name: string, { name: fullest, kind, forms }: GoldEntity): boolean {
  const [shown, wanted] = [withoutArticle(name), withoutArticle(fullest)];
  if (shown === wanted) return true;
  if (kind === 'person') return false;
  return (
    forms.some((form) => withoutArticle(form) === shown) ||
    samePlaces.some((names) => names.includes(shown) && names.includes(wanted))
  );
}
