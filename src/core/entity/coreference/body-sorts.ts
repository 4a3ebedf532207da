import { Flag, type Lexicon } from '../name-lexicon';
import type { EntityCluster } from './entity-cluster';

/** How well a noun fits an organization; from `word`, the best, to `any`. */
export type Fit = 'word' | 'sort' | 'any';

/** Sorts that take in others: a bank is a company too. */
const wider: Readonly<Record<string, readonly string[]>> = {
  company: ['bank', 'press', 'band', 'club'],
  body: ['agency', 'party', 'union', 'league', 'association', 'foundation', 'institute', 'force'],
};

/** What sorts of body the names of an organization say it is: `bank` of `Orra Savings Bank`. */
export function sortsOf({ names }: EntityCluster, { language, flags }: Lexicon): Set<string> {
  const sorts = new Set<string>();
  for (const { words } of names)
    for (const word of words) {
      for (const [sort, said] of language.bodyNames) if (said.has(word)) sorts.add(sort);
      const own = flags.get(word) ?? 0;
      if ((own & Flag.companyForm) !== 0) sorts.add('company');
      if ((own & Flag.team) !== 0 && words.length > 1) sorts.add('club');
    }
  return sorts;
}

/**
 * How well a noun of a sort fits an organization; undefined: not at all.
 * @param sorts of the organization; of one whose name says nothing, a few nouns may be said all the same.
 */
export function fitOf(
  noun: string,
  sort: string,
  { names }: EntityCluster,
  sorts: ReadonlySet<string>,
  isOpen: boolean,
): Fit | undefined {
  if (names.some(({ words }) => words.includes(noun))) return 'word';
  if (sorts.has(sort)) return 'sort';
  if (sorts.size > 0) return wider[sort]?.some((each) => sorts.has(each)) ? 'any' : undefined;
  return isOpen ? 'any' : undefined;
}
