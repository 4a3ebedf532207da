import { asksForUnnamed, fold, foldedWords, type FilterValue, type Query } from '../../core/query';
import { leftOutAs } from '../../core/quotation';
import { bigramFilter, type BigramFilter } from '../codec/bigram-filter';
import { allOf, anyOf, isWide, tagged, type MatchExpression } from './match-expression';
import { termsOf, type MatchTerms, type PrefixLimits } from './match-terms';
import type { Part, PostingTable, RowWindow } from './posting-source';
import { isTag } from './tags';
import { wordsOf } from './words';

/** So many entities are told for each name of a query, see `QueryCheck`. */
export const maxChecked = 20;

/** What is looked for: quotations, or articles by their text. */
export type Target = 'quotations' | 'texts';

/** A query as posting lists take it: the rows that all wanted parts find, and no unwanted one. */
export interface QueryPlan {
  readonly target: Target;
  /** At least one. */
  readonly wanted: readonly Part[];
  readonly unwanted: readonly Part[];
  readonly window: RowWindow;
  /** A date was asked for: what has none is left out, and counted. */
  readonly dated: boolean;
  /** The posting lists can't tell all: each row is verified against its text. */
  readonly verify: boolean;
  /** Cheap pre-filter; may let non-matches through, never drops a match. */
  readonly bigrams?: BigramFilter;
  /** What else the headline has to fulfill. */
  readonly accepts?: (headline: string) => boolean;
  /** A superset of this plan whose first rows come sooner. */
  readonly wider?: QueryPlan;
}

type NameValue = Pick<FilterValue, 'value' | 'prefix'>;

/** What a plan needs to know of a store: the numbers behind names, and how its posting lists are made. */
export interface PlanContext {
  /** All names of every entity that has one with these words, the most frequent first. */
  namesLike(value: NameValue): readonly number[];
  /** Of those the ones whose quotations are not all found by these words among the speaker's. */
  speakersLike(value: NameValue): readonly number[];
  sources(): readonly { readonly id: number; readonly name: string }[];
  /** Every tag of articles. */
  articleTags(): readonly { readonly id: number; readonly name: string }[];
  /** Every folder with its root's name; a root's own path is empty. */
  folders(): readonly { readonly id: number; readonly root: string; readonly path: string }[];
  /** The lowest row of a day, given as `YYYY-MM-DD`, and of all that have a date. */
  firstRowOf(day: string): number;
  readonly firstDatedRow: number;
  /** The beginnings of words that posting lists can be asked for. */
  readonly prefixes: Readonly<Record<Target, PrefixLimits>>;
  /** Those of quotations that take no gathering of words first. */
  readonly quickPrefixes: PrefixLimits;
}

type Condition = (value: FilterValue) => MatchExpression | undefined;

/** The quotations that a query lists, or those that it leaves out only because they are unsure. */
export type Listing = 'listed' | 'leftOut';

/**
 * Plans a query.
 * @returns undefined where nothing can match.
 */
export function planQuery(
  context: PlanContext,
  query: Query,
  target: Target,
  listing: Listing = 'listed',
): QueryPlan | undefined {
  const { match, filters } = query;
  if (listing === 'leftOut' && leftOutAs(filters.sure).length === 0) return undefined;
  const conditions = filterConditions(context, query, target, listing);
  if (!conditions) return undefined;
  const { wanted, unwanted } = conditions;
  const ofQuotations = target === 'quotations';
  const terms = termsOf(query, context.prefixes[target]);
  if (!terms.wanted && !wanted.some(({ table }) => table !== 'cards' || !ofQuotations))
    wanted.push(everything(context, target));

  const { after, before } = filters;
  const dated = after !== undefined || before !== undefined;
  const accepts = acceptsHeadline(filters.title ?? []);
  const window = {
    from: dated ? Math.max(context.firstDatedRow, after === undefined ? 0 : context.firstRowOf(after)) : 0,
    to: before === undefined ? Number.MAX_SAFE_INTEGER : context.firstRowOf(before),
  };
  const bigrams = ofQuotations && match ? bigramFilter(match) : undefined;
  const planOf = (terms: MatchTerms): QueryPlan => ({
    ...{ target, window, dated },
    ...merged([...partsOf(terms.wanted), ...wanted], [...partsOf(terms.unwanted), ...unwanted]),
    verify: terms.verify,
    ...(bigrams && { bigrams }),
    ...(accepts && { accepts }),
  });
  const partsOf = (match: MatchExpression | undefined): Part[] => (match ? [{ table: target, match }] : []);
  const wider = ofQuotations ? termsOf(query, context.quickPrefixes) : terms;
  const isWider = JSON.stringify(wider.wanted) !== JSON.stringify(terms.wanted);
  return { ...planOf(terms), ...(isWider && { wider: planOf(wider) }) };
}

/** What the filters ask of posting lists; undefined where nothing can fulfill them. */
function filterConditions(
  context: PlanContext,
  { filters }: Query,
  target: Target,
  listing: Listing,
): { wanted: Part[]; unwanted: Part[] } | undefined {
  const ofQuotations = target === 'quotations';
  const ofNames = ofQuotations ? 'quotations' : 'cards';
  const wanted: Part[] = [];
  const unwanted: Part[] = [];

  /** Of several wanted values any one has to fit, or each; no unwanted one may. */
  const filter = (
    table: PostingTable,
    values: readonly FilterValue[] = [],
    mode: 'any' | 'each',
    condition: Condition,
    excludes = true,
  ) => {
    const found = values.filter(({ negated }) => !negated).map(condition);
    const possible = mode === 'any' ? found.length === 0 || found.some(Boolean) : found.every(Boolean);
    for (const match of mode === 'any' ? [anyOf(found)] : found) if (match) wanted.push({ table, match });
    if (excludes)
      for (const value of values) {
        const none = value.negated ? condition(value) : undefined;
        if (none) unwanted.push({ table, match: none });
      }
    return possible;
  };
  const speaker: Condition = (value) => {
    // In the text the place of a hit decides who speaks there.
    if (asksForUnnamed(value))
      return ofQuotations ? tagged('sort', ['unnamed']) : everything(context, target).match;
    return ofQuotations ? speakerCondition(context, value) : tagged('speaker', context.namesLike(value));
  };
  const about: Condition = (value) => tagged('about', context.namesLike(value));
  const possible = [
    // A person who must not speak, or be mentioned, may well do so elsewhere in the text: there the hit's place decides.
    filter(ofNames, filters.speaker, 'any', speaker, ofQuotations),
    filter(ofNames, filters.about, 'each', about, ofQuotations),
    filter('cards', filters.source, 'any', (value) => sourceCondition(context, value)),
    filter('cards', filters.folder, 'any', (value) => folderCondition(context, value)),
    filter('cards', filters.title, 'each', titleCondition),
    filter('cards', filters.tag, 'each', (value) => tagCondition(context, value)),
  ];
  if (possible.includes(false)) return undefined;
  if (ofQuotations) addListing(filters, listing, wanted, unwanted);
  return { wanted, unwanted };
}

/** What kind and sureness ask of posting lists: `isListed` as parts. */
function addListing(
  { kind, sure }: Query['filters'],
  listing: Listing,
  wanted: Part[],
  unwanted: Part[],
): void {
  const add = (parts: Part[], match: MatchExpression | undefined) => {
    if (match) parts.push({ table: 'quotations', match });
  };
  if (kind?.length) add(wanted, tagged('kind', kind));
  else add(unwanted, tagged('kind', ['attitude']));
  add(listing === 'listed' ? unwanted : wanted, tagged('sureness', leftOutAs(sure)));
}

/** Every quotation has a kind, and every article stands below a root. */
function everything(context: PlanContext, target: Target): Part {
  if (target === 'quotations')
    return { table: 'quotations', match: tagged('kind', ['direct', 'indirect', 'mixed'])! };
  const roots = context.folders().filter(({ path }) => path === '');
  // No folder has the number 0: where there is no root there is no article.
  return { table: 'cards', match: tagged('folder', roots.length > 0 ? roots.map(({ id }) => id) : [0])! };
}

/**
 * One part for each table: what stands in one expression is joined where the posting lists are. Expressions with very
 * many alternatives stay parts of their own.
 */
function merged(wanted: readonly Part[], unwanted: readonly Part[]): Pick<QueryPlan, 'wanted' | 'unwanted'> {
  const isWidePart = ({ match }: Part) => isWide(match);
  const parts = { wanted: wanted.filter(isWidePart), unwanted: unwanted.filter(isWidePart) };
  for (const table of ['quotations', 'texts', 'cards'] as const) {
    const of = (all: readonly Part[]) =>
      all.filter((part) => part.table === table && !isWidePart(part)).map(({ match }) => match);
    const node = allOf(of(wanted));
    const without = anyOf(of(unwanted));
    if (node) parts.wanted.push({ table, match: without ? { type: 'not', node, without } : node });
    else if (without) parts.unwanted.push({ table, match: without });
  }
  return parts;
}

/** Who speaks, by the words that stand with a quotation for that, and by name where these do not tell all. */
function speakerCondition(context: PlanContext, value: FilterValue): MatchExpression | undefined {
  return anyOf([tagged('speaker', context.speakersLike(value)), wordsCondition(value, 'speaker')]);
}

/** Rows with all of these words; the last one may be only its beginning. */
function wordsCondition({ value, prefix }: NameValue, of?: 'speaker'): MatchExpression | undefined {
  const words = wordsOf(value);
  const whose = of ? { of } : {};
  return allOf(
    words.map((word, i) =>
      prefix && i === words.length - 1
        ? { type: 'prefix', letters: word, ...whose }
        : { type: 'term', word, ...whose },
    ),
  );
}

/** The expression for all names that have these words in a variant. */
export const namedLike = (value: NameValue): MatchExpression | undefined => wordsCondition(value);

/** The expression for what a list is filtered by: all words of a text in any order, the last one only its beginning. */
export const filterMatch = (text: string): MatchExpression | undefined =>
  wordsCondition({ value: text, prefix: true });

function sourceCondition(context: PlanContext, { value }: FilterValue): MatchExpression | undefined {
  const wanted = ` ${wordsOf(value).join(' ')}`;
  const found = context.sources().filter(({ name }) => ` ${wordsOf(name).join(' ')}`.includes(wanted));
  return tagged(
    'source',
    found.map(({ id }) => id),
  );
}

function tagCondition(context: PlanContext, value: FilterValue): MatchExpression | undefined {
  const found = context.articleTags().filter(({ name }) => isTag(name, value));
  return tagged(
    'articleTag',
    found.map(({ id }) => id),
  );
}

/** Folders whose last names are the ones given: `uk` and `news/uk` both fit `news/uk`. */
function folderCondition(context: PlanContext, { value, prefix }: FilterValue): MatchExpression | undefined {
  const wanted = `/${fold(value.replaceAll('\\', '/')).replace(/^\/+|(?<!\/)\/+$/g, '')}`;
  const found = context.folders().filter(({ root, path }) => {
    const full = fold(`/${root}${path === '' ? '' : `/${path}`}`);
    return full.endsWith(wanted) || (prefix && full.lastIndexOf(wanted) >= full.lastIndexOf('/'));
  });
  return tagged(
    'folder',
    found.map(({ id }) => id),
  );
}

const titleCondition: Condition = (value) =>
  value.negated && wordsOf(value.value).length > 1 ? undefined : wordsCondition(value);

/** Several words of one value stand next to each other in the headline; posting lists know no order. */
function acceptsHeadline(titles: readonly FilterValue[]): QueryPlan['accepts'] {
  const phrases = titles.filter(({ value }) => wordsOf(value).length > 1);
  if (phrases.length === 0) return undefined;
  const words = phrases.map(({ value, prefix, negated }) => ({
    phrase: ` ${wordsOf(value).join(' ')}${prefix ? '' : ' '}`,
    negated,
  }));
  return (text) => {
    const headline = ` ${foldedWords(text)
      .map(({ word }) => word)
      .join(' ')} `;
    return words.every(({ phrase, negated }) => headline.includes(phrase) !== negated);
  };
}
