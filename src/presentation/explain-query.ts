import { t } from '@vscode/l10n';
import type { QuotationKind } from '../core/quotation';
import { asksForUnnamed, type FilterValue, type Query, type QueryNode, type TermNode } from '../core/query';
import { formatCount } from './article-labels';
import { kindWord } from './quotation-row';

/** An entity that a name was taken to mean. */
export interface ResolvedName {
  readonly name: string;
  /** How many quotations it is the speaker of. */
  readonly quotations?: number;
  readonly mentions?: number;
}

/** Whom the names of a query were taken to mean; where a list is missing they stand as typed. */
export interface ResolvedNames {
  readonly speakers?: readonly ResolvedName[];
  readonly about?: readonly ResolvedName[];
}

/** Says in words how a query was understood; empty for an empty query. */
export function explainQuery({ match, filters }: Query, { speakers, about }: ResolvedNames = {}): string {
  const { speaker, source, folder, title, tag, kind, sure, after, before } = filters;
  const { matchCase, matchAccents, exact } = filters;
  const parts = [
    match && explainNode(match, false),
    wantedSpeakers(speaker, speakers),
    unwanted(speaker, (names) => t('not said by {0}', names)),
    wantedAbout(filters.about, about),
    unwanted(filters.about, (names) => t('not about {0}', names)),
    wanted(source, anyOne, (names) => t('from {0}', names)),
    unwanted(source, (names) => t('not from {0}', names)),
    wanted(folder, anyOne, (names) => t('in the folder {0}', names)),
    unwanted(folder, (names) => t('not in the folder {0}', names)),
    wanted(title, all, (words) => t('with {0} in the headline', words)),
    unwanted(title, (words) => t('without {0} in the headline', words)),
    wanted(tag, all, (tags) => t('tagged {0}', tags)),
    unwanted(tag, (tags) => t('not tagged {0}', tags)),
    kind && explainKinds(kind),
    sure === true && t('without unsure ones'),
    sure === false && t('unsure ones too'),
    after && t('dated {0} or later', after),
    before && t('dated before {0}', before),
    matchCase && t('matching case'),
    matchAccents && t('matching accents'),
    exact && t('words as they are typed'),
    match && hasForms(match) && t('words in any form'),
  ];
  return parts.filter(Boolean).join('; ');
}

function explainKinds(kinds: readonly QuotationKind[]): string {
  const quotations = kinds.filter((kind) => kind !== 'attitude').map(kindWord);
  const attitudes = t('attitudes: what somebody is said to want or believe');
  if (quotations.length === 0) return t('only {0}', attitudes);
  const only = t('only {0} quotations', anyOne(quotations));
  return quotations.length === kinds.length ? only : t('{0} and {1}', only, attitudes);
}

const marked = (text: string): string => t('“{0}”', text);
const anyOne = (items: readonly string[]): string =>
  items.reduce((list, item) => t('{0} or {1}', list, item));
const all = (items: readonly string[]): string => items.reduce((list, item) => t('{0} and {1}', list, item));

function typedOf(values: readonly FilterValue[] | undefined): string[] {
  return values?.filter(({ negated }) => !negated).map(({ value }) => marked(value)) ?? [];
}

function wanted(
  values: readonly FilterValue[] | undefined,
  join: (items: readonly string[]) => string,
  say: (names: string) => string,
): string | undefined {
  const typed = typedOf(values);
  return typed.length ? say(join(typed)) : undefined;
}

function wantedSpeakers(
  values: readonly FilterValue[] | undefined,
  resolved: readonly ResolvedName[] | undefined,
): string | undefined {
  const unnamed = values?.some((value) => asksForUnnamed(value) && !value.negated);
  if (unnamed) return t('said by people whom the article does not name');
  const typed = typedOf(values);
  if (!typed.length) return undefined;
  const names = anyOne(typed);
  if (!resolved) return t('said by {0}', names);
  const known = mostFirst(resolved, ({ quotations = 0 }) => quotations);
  const [only] = known;
  if (!only)
    return t(
      'said by {0}, which is not among the names found: where articles name a speaker with this word',
      names,
    );
  if (known.length === 1) return t('said by {0} (typed: {1})', only, typed.join(', '));
  return t('said by one of {0} named {1}: {2}', formatCount(known.length), names, firstOf(known));
}

function wantedAbout(
  values: readonly FilterValue[] | undefined,
  resolved: readonly ResolvedName[] | undefined,
): string | undefined {
  const typed = typedOf(values);
  if (!typed.length) return undefined;
  const names = all(typed);
  if (!resolved) return t('about {0}', names);
  const known = mostFirst(resolved, ({ mentions = 0 }) => mentions);
  const [only] = known;
  if (!only)
    return t('about {0}, which is not among the names found: its words are searched in the text', names);
  if (known.length === 1) return t('about {0} (typed: {1})', only, typed.join(', '));
  return t('about one of {0} named {1}: {2}', formatCount(known.length), names, firstOf(known));
}

/** Each name once, with its number behind it, the most frequent first. */
function mostFirst(resolved: readonly ResolvedName[], count: (name: ResolvedName) => number): string[] {
  const counts = new Map<string, number>();
  for (const each of resolved) counts.set(each.name, (counts.get(each.name) ?? 0) + count(each));
  const sorted = [...counts].toSorted(([, a], [, b]) => b - a);
  if (sorted.length === 1) return sorted.map(([name]) => name);
  return sorted.map(([name, number]) => (number === 0 ? name : `${name} (${formatCount(number)})`));
}

/** So many names are told one by one. */
const namesTold = 4;

/** A surname may be borne by dozens: the most frequent, and that there are more. */
function firstOf(names: readonly string[]): string {
  const told = names.slice(0, namesTold).join(', ');
  return names.length > namesTold ? `${told} …` : told;
}

function unwanted(
  values: readonly FilterValue[] | undefined,
  say: (names: string) => string,
): string | undefined {
  const typed = values?.filter(({ negated }) => negated).map(({ value }) => marked(value)) ?? [];
  return typed.length ? say(anyOne(typed)) : undefined;
}

/** @param inGroup whether the words for it need parentheses to stand as one */
function explainNode(node: QueryNode, inGroup: boolean): string {
  switch (node.type) {
    case 'word':
    case 'phrase':
      return explainTerm(node);
    case 'near': {
      const words = t(
        '{0} with at most {1} words between them',
        all(node.nodes.map(explainTerm)),
        node.distance,
      );
      return inGroup ? `(${words})` : words;
    }
    case 'not':
      return t('without {0}', explainNode(node.node, true));
    case 'or':
    case 'and': {
      const found = node.nodes.filter(({ type }) => type !== 'not').map((each) => explainNode(each, true));
      const left = node.nodes.filter(({ type }) => type === 'not').map((each) => explainNode(each, true));
      const words = [...(found.length ? [(node.type === 'or' ? anyOne : all)(found)] : []), ...left].join(
        ', ',
      );
      return inGroup ? `(${words})` : words;
    }
  }
}

/** Whether some word is found in its inflected forms too. */
function hasForms(node: QueryNode): boolean {
  if (node.type === 'word') return (node.forms?.length ?? 0) > 0;
  if (node.type === 'phrase') return false;
  return node.type === 'not' ? hasForms(node.node) : node.nodes.some(hasForms);
}

function explainTerm(term: TermNode): string {
  if (term.type === 'word') {
    return term.prefix ? t('words that begin with {0}', marked(term.word)) : marked(term.word);
  }
  const words = term.words.join(' ');
  return t('the exact words {0}', marked(term.prefix ? `${words}…` : words));
}
