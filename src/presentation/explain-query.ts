import { t } from '@vscode/l10n';
import type { FilterValue, Query, QueryNode, TermNode } from '../core/query';
import { kindWord } from './quotation-row';

/** Whom the names of a query were taken to mean; where a list is missing they stand as typed. */
export interface ResolvedNames {
  readonly speakers?: readonly { readonly name: string }[];
  readonly about?: readonly { readonly name: string }[];
}

/** Says in words how a query was understood; empty for an empty query. */
export function explainQuery({ match, filters }: Query, { speakers, about }: ResolvedNames = {}): string {
  const { speaker, source, folder, title, kind, after, before, matchCase, matchAccents } = filters;
  const parts = [
    match && explainNode(match, false),
    wanted(speaker, anyOne, (names) => t('said by {0}', names), speakers),
    unwanted(speaker, (names) => t('not said by {0}', names)),
    wanted(filters.about, all, (names) => t('about {0}', names), about),
    unwanted(filters.about, (names) => t('not about {0}', names)),
    wanted(source, anyOne, (names) => t('from {0}', names)),
    unwanted(source, (names) => t('not from {0}', names)),
    wanted(folder, anyOne, (names) => t('in the folder {0}', names)),
    unwanted(folder, (names) => t('not in the folder {0}', names)),
    wanted(title, all, (words) => t('with {0} in the headline', words)),
    unwanted(title, (words) => t('without {0} in the headline', words)),
    kind && t('only {0} quotations', anyOne(kind.map((each) => kindWord(each)))),
    after && t('dated {0} or later', after),
    before && t('dated before {0}', before),
    matchCase && t('matching case'),
    matchAccents && t('matching accents'),
  ];
  return parts.filter(Boolean).join('; ');
}

const marked = (text: string): string => t('“{0}”', text);
const anyOne = (items: readonly string[]): string =>
  items.reduce((list, item) => t('{0} or {1}', list, item));
const all = (items: readonly string[]): string => items.reduce((list, item) => t('{0} and {1}', list, item));

function wanted(
  values: readonly FilterValue[] | undefined,
  join: (items: readonly string[]) => string,
  say: (names: string) => string,
  resolved?: readonly { readonly name: string }[],
): string | undefined {
  const typed = values?.filter(({ negated }) => !negated).map(({ value }) => marked(value)) ?? [];
  if (!typed.length) return undefined;
  if (!resolved) return say(join(typed));
  if (!resolved.length) return t('{0} (nobody goes by that name)', say(join(typed)));
  // A name may mean several people: any of them fits.
  return t('{0} (typed: {1})', say(anyOne(firstOf(resolved))), typed.join(', '));
}

/** So many names are told one by one. */
const namesTold = 5;

/** A surname may be borne by dozens: the first names, each once, and how many more there are. */
function firstOf(resolved: readonly { readonly name: string }[]): string[] {
  const names = [...new Set(resolved.map(({ name }) => name))];
  if (names.length <= namesTold + 1) return names;
  return [...names.slice(0, namesTold), t('{0} more', names.length - namesTold)];
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

function explainTerm(term: TermNode): string {
  if (term.type === 'word') {
    return term.prefix ? t('words that begin with {0}', marked(term.word)) : marked(term.word);
  }
  const words = term.words.join(' ');
  return t('the exact words {0}', marked(term.prefix ? `${words}…` : words));
}
