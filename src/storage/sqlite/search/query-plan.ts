import { fold, foldedWords, type FilterValue, type Query } from '../../../core/query';
import { FactCounts } from '../entities/fact-counts';
import { bigramFilter, type BigramFilter } from '../../codec/bigram-filter';
import { dayOf } from '../rowid';
import type { ArticleReader, StoredArticle } from '../article-reader';
import type { Part, Target, Window } from './posting-streams';
import { tag, tagged } from '../tags';
import { allOf, anyOf, termsOf, type Beginnings, type Terms } from './match-expression';
import { wordsOf } from './search-words';

/** A query as the full-text tables take it: the rowids that all wanted parts find, and no unwanted one. */
export interface QueryPlan {
  readonly target: Target;
  /** At least one. */
  readonly wanted: readonly Part[];
  readonly unwanted: readonly Part[];
  readonly window: Window;
  /** A date was asked for: what has none is left out, and counted. */
  readonly dated: boolean;
  /** The tables can't tell all: each hit is held against its text. */
  readonly verify: boolean;
  /** Tells of most quotations that they don't hold, before they are held against their text. */
  readonly pairs?: BigramFilter;
  /** What else an article has to fulfil. */
  readonly accepts?: (article: StoredArticle) => boolean;
  /** Finds the same and, before it is held against the text, more; its first rows are there much sooner. */
  readonly wider?: QueryPlan;
}

/** The table of texts has no index of beginnings: a very short one stands for too many words. */
const beginnings = {
  quotations: { minLength: 1, maxLength: Infinity },
  texts: { minLength: 3, maxLength: Infinity },
} as const satisfies Record<Target, Beginnings>;
/** Of longer beginnings the words that have them are gathered, and all their rows, before there is a first one. */
const indexedBeginnings: Beginnings = { minLength: 1, maxLength: 4 };
/** So many names are asked for by their tags; a search for more would take seconds. */
const maxNames = 200;
/** Among so many of a speaker's names those are looked for that have to be asked for. */
const maxLookedAt = 1000;

type Condition = (value: FilterValue) => string | undefined;

/**
 * Turns a query into expressions for SQLite's FTS5.
 * @returns undefined where nothing can match.
 */
export function planQuery(stored: ArticleReader, query: Query, target: Target): QueryPlan | undefined {
  const { match, filters } = query;
  const ofQuotations = target === 'quotations';
  const terms = termsOf(match, beginnings[target]);
  const wanted: Part[] = [];
  const unwanted: Part[] = [];
  const ofNames = ofQuotations ? 'quotes' : 'cards';

  /** Of several wanted values any one has to fit, or each; no unwanted one may. */
  const filter = (
    table: Part['table'],
    values: readonly FilterValue[] = [],
    mode: 'any' | 'each',
    condition: Condition,
  ) => {
    const found = values.filter(({ negated }) => !negated).map(condition);
    const possible = mode === 'any' ? found.length === 0 || found.some(Boolean) : found.every(Boolean);
    const all = mode === 'any' ? anyOf(found) : allOf(found);
    if (all !== undefined) wanted.push({ table, match: all });
    // A person who must not speak, or be mentioned, may well do so elsewhere in the text: there the hit's place decides.
    if (table !== ofNames || ofQuotations)
      for (const value of values) {
        const none = value.negated ? condition(value) : undefined;
        if (none !== undefined) unwanted.push({ table, match: none });
      }
    return possible;
  };
  const speaker: Condition = (value) => speakerCondition(stored, value, ofQuotations);
  const possible = [
    filter(ofNames, filters.speaker, 'any', speaker),
    filter(ofNames, filters.about, 'each', (value) => namesCondition(stored, value, tag.about)),
    filter('cards', filters.source, 'any', (value) => sourceCondition(stored, value)),
    filter('cards', filters.folder, 'any', (value) => folderCondition(stored, value)),
    filter('cards', filters.title, 'each', titleCondition),
  ];
  if (possible.includes(false)) return undefined;
  if (ofQuotations && filters.kind?.length)
    wanted.push({ table: 'quotes', match: tagged(filters.kind.map(tag.kind)) });
  const base = ofQuotations ? 'quotes' : 'cards';
  if (terms.wanted === undefined && !wanted.some(({ table }) => table !== 'cards' || !ofQuotations))
    wanted.push({
      table: base,
      match: ofQuotations ? tagged(['direct', 'indirect', 'mixed'].map(tag.kind)) : everyArticle(stored),
    });

  const { after, before } = filters;
  const dated = after !== undefined || before !== undefined;
  const accepts = acceptsHeadline(filters.title ?? []);
  const window = {
    from: dated ? stored.rowids.from(Math.max(1, dayOf(after))) : 0,
    to: before === undefined ? Number.MAX_SAFE_INTEGER : stored.rowids.from(dayOf(before)),
  };
  const isLiteral = filters.matchCase === true || filters.matchAccents === true;
  const pairs = ofQuotations && match ? bigramFilter(match) : undefined;
  const planOf = (terms: Terms): QueryPlan => ({
    ...{ target, window, dated },
    ...merged([...partsOf(terms.wanted), ...wanted], [...partsOf(terms.unwanted), ...unwanted]),
    verify: match !== undefined && (terms.verify || isLiteral),
    ...(pairs && { pairs }),
    ...(accepts && { accepts }),
  });
  const partsOf = (match: string | undefined): Part[] =>
    match === undefined ? [] : [{ table: ofQuotations ? 'quotes' : 'texts', match }];
  const wider = ofQuotations ? termsOf(match, indexedBeginnings) : terms;
  return { ...planOf(terms), ...(wider.wanted !== terms.wanted && { wider: planOf(wider) }) };
}

/** One part for each table: FTS5 joins what stands in one expression faster than anyone else. */
function merged(wanted: readonly Part[], unwanted: readonly Part[]): Pick<QueryPlan, 'wanted' | 'unwanted'> {
  const parts = { wanted: [] as Part[], unwanted: [] as Part[] };
  for (const table of ['quotes', 'texts', 'cards'] as const) {
    const of = (all: readonly Part[]) => all.filter((part) => part.table === table).map(({ match }) => match);
    const all = allOf(of(wanted));
    const none = anyOf(of(unwanted));
    if (all !== undefined)
      parts.wanted.push({ table, match: none === undefined ? all : `${all} NOT ${none}` });
    else if (none !== undefined) parts.unwanted.push({ table, match: none });
  }
  return parts;
}

/** Every article stands below a root. */
const everyArticle = (stored: ArticleReader): string =>
  tagged(
    stored.db.all<{ id: number }>("SELECT id FROM folder WHERE path = ''").map(({ id }) => tag.folder(id)),
  );

/** Who speaks, by the words that stand with a quotation for that, and by name where these do not tell all. */
function speakerCondition(
  stored: ArticleReader,
  value: FilterValue,
  ofQuotations: boolean,
): string | undefined {
  if (!ofQuotations) return namesCondition(stored, value, tag.speaker);
  const words = wordsOf(value.value).map((word) => `"${tag.speakerWord(word)}"`);
  // Who refines a search asks for the same speaker again and again.
  const others = stored.speaking(`${words.join(' ')}${value.prefix ? '*' : ''}`, () =>
    rowsLike(stored, value, maxLookedAt)
      .filter((row) => !isAlwaysCalled(row, value))
      .slice(0, maxNames)
      .map(({ id }) => id),
  );
  return anyOf([
    others.length === 0 ? undefined : tagged(others.map(tag.speaker)),
    allOf(words.map((word, i) => (value.prefix && i === words.length - 1 ? `${word} *` : word))),
  ]);
}

function namesCondition(
  stored: ArticleReader,
  value: FilterValue,
  tagOf: (name: number) => string,
): string | undefined {
  const names = namesLike(stored, value);
  return names.length === 0 ? undefined : tagged(names.map(tagOf));
}

/** The rows of `name` of every entity that has this among its names, the most frequent first. */
export const namesLike = (stored: ArticleReader, value: Wanted): number[] =>
  rowsLike(stored, value, maxNames).map(({ id }) => id);

interface LikeRow {
  readonly id: number;
  readonly articles: number;
  readonly facts: string;
}

type Wanted = Pick<FilterValue, 'value' | 'prefix'>;

function rowsLike(stored: ArticleReader, value: Wanted, limit: number): LikeRow[] {
  const match = variantMatch(value);
  if (match === undefined) return [];
  return stored.db.all<LikeRow>(
    `SELECT id, articles, facts FROM name WHERE id IN (
       WITH found AS (SELECT n.entity FROM variants v JOIN name n ON n.id = v.rowid WHERE variants MATCH ?)
       SELECT entity FROM found UNION SELECT id FROM name WHERE entity IN found AND entity <> id)
     ORDER BY names DESC LIMIT ${limit}`,
    match,
  );
}

/**
 * Does every article with this row give it a name with these words? Then its quotations have them, and who speaks is
 * found by words alone: a search for hundreds of people takes ten times as long.
 */
function isAlwaysCalled({ articles, facts }: LikeRow, { value, prefix }: Wanted): boolean {
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

/** The expression for all rows of `name` that have these words in a variant. */
export function variantMatch({ value, prefix }: Wanted): string | undefined {
  const words = wordsOf(value);
  return allOf(words.map((word, i) => `"${word}"${prefix && i === words.length - 1 ? ' *' : ''}`));
}

function sourceCondition(stored: ArticleReader, { value }: FilterValue): string | undefined {
  const wanted = ` ${wordsOf(value).join(' ')}`;
  const sources = stored.db.all<{ id: number; name: string }>('SELECT id, name FROM source');
  const tags = sources
    .filter(({ name }) => ` ${wordsOf(name).join(' ')}`.includes(wanted))
    .map(({ id }) => tag.source(id));
  return tags.length === 0 ? undefined : tagged(tags);
}

/** Folders whose last names are the ones given: `uk` and `news/uk` both fit `news/uk`. */
function folderCondition(stored: ArticleReader, { value, prefix }: FilterValue): string | undefined {
  const wanted = `/${fold(value.replaceAll('\\', '/')).replace(/^\/+|\/+$/g, '')}`;
  const folders = stored.db.all<{ id: number; root: number; path: string }>(
    'SELECT id, root, path FROM folder',
  );
  const tags = folders
    .filter(({ root, path }) => {
      const full = fold(`/${stored.rootOf(root).name}${path === '' ? '' : `/${path}`}`);
      return full.endsWith(wanted) || (prefix && full.lastIndexOf(wanted) >= full.lastIndexOf('/'));
    })
    .map(({ id }) => tag.folder(id));
  return tags.length === 0 ? undefined : tagged(tags);
}

const titleCondition: Condition = ({ value, prefix, negated }) => {
  const words = wordsOf(value).map((word) => `"${word}"`);
  if (negated && words.length > 1) return undefined;
  return allOf(words.map((word, i) => (prefix && i === words.length - 1 ? `${word} *` : word)));
};

/** Several words of one value stand next to each other in the headline; the table of headlines has no positions. */
function acceptsHeadline(titles: readonly FilterValue[]): QueryPlan['accepts'] {
  const phrases = titles.filter(({ value }) => wordsOf(value).length > 1);
  if (phrases.length === 0) return undefined;
  const words = phrases.map(({ value, prefix, negated }) => ({
    phrase: ` ${wordsOf(value).join(' ')}${prefix ? '' : ' '}`,
    negated,
  }));
  return ({ row }) => {
    const headline = ` ${foldedWords(row.headline)
      .map(({ word }) => word)
      .join(' ')} `;
    return words.every(({ phrase, negated }) => headline.includes(phrase) !== negated);
  };
}
