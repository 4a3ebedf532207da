import type { FilterValue } from '../../../core/query';
import { namedLike, type PlanContext, type Target } from '../../search/query-plan';
import type { PrefixLimits } from '../../search/match-terms';
import { wordsOf } from '../../search/words';
import { FactCounts } from '../entities/fact-counts';
import { dayOf } from '../rowid';
import { verifiedName, type SummedName } from '../checksum';
import type { SearchContext } from './search-context';

/** The table of texts has no index of beginnings: a very short one stands for too many words. */
const prefixes: Readonly<Record<Target, PrefixLimits>> = {
  quotations: { minLength: 1, maxLength: Infinity },
  texts: { minLength: 3, maxLength: Infinity },
};
/** Of longer beginnings the words that have them are gathered, and all their rows, before there is a first one. */
const quickPrefixes: PrefixLimits = { minLength: 1, maxLength: 4 };

/** What a query plan needs to know of the tables. */
export function planContext(context: SearchContext): PlanContext {
  const { db, articles, memory } = context;
  const { rowids } = articles;
  return {
    namesLike: (value) => namesLike(context, value),
    // Who refines a search asks for the same speaker again and again.
    speakersLike: (value) =>
      memory.speaking(`${wordsOf(value.value).join(' ')}${value.prefix ? '*' : ''}`, () =>
        rowsLike(context, value)
          .filter((row) => !isAlwaysCalled(row, value))
          .map(({ id }) => id),
      ),
    sources: () => db.all<{ id: number; name: string }>('SELECT id, name FROM source'),
    articleTags: () => db.all<{ id: number; name: string }>('SELECT id, name FROM article_tag'),
    folders: () =>
      db
        .all<{ id: number; root: number; path: string }>('SELECT id, root, path FROM folder')
        .map(({ id, root, path }) => ({ id, root: articles.rootOf(root).name, path })),
    firstRowOf: (day) => rowids.from(dayOf(day)),
    firstDatedRow: rowids.from(1),
    prefixes,
    quickPrefixes,
  };
}

type NameValue = Pick<FilterValue, 'value' | 'prefix'>;

/** The rows of `name` of every entity that has this among its names, the most frequent first. */
export const namesLike = (context: SearchContext, value: NameValue): number[] =>
  rowsLike(context, value).map(({ id }) => id);

function rowsLike({ db, fullText }: SearchContext, value: NameValue): SummedName[] {
  const match = namedLike(value);
  if (!match) return [];
  return db
    .all<SummedName & { readonly row_sum: number }>(
      `SELECT * FROM name WHERE id IN (
         WITH found AS (SELECT n.entity FROM variants v JOIN name n ON n.id = v.rowid WHERE variants MATCH ?)
         SELECT entity FROM found UNION SELECT id FROM name WHERE entity IN found AND entity <> id)
       ORDER BY names DESC`,
      fullText.print('variants', match),
    )
    .map(verifiedName);
}

/**
 * Returns whether every article with this row gives it a name with these words. Then its quotations have them, and who
 * speaks is found by words alone: a search for hundreds of people takes ten times as long.
 */
function isAlwaysCalled({ articles, facts }: SummedName, { value, prefix }: NameValue): boolean {
  const counts = FactCounts.unpack(facts);
  const wanted = wordsOf(value);
  const last = prefix ? wanted.pop() : undefined;
  for (const field of ['name', 'variant'] as const)
    for (const [name, count] of counts.of(field)) {
      if (count < articles) continue;
      const words = wordsOf(name);
      if (
        wanted.every((word) => words.includes(word)) &&
        (last === undefined || words.some((word) => word.startsWith(last)))
      )
        return true;
    }
  return false;
}
