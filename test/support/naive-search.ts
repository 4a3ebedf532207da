import { fold, type FilterValue, type Query, type QueryNode, type TermNode } from '../../src/core/query';
import type { FoundQuotation } from '../../src/storage/port';
import type { RandomArticle } from './random-corpus';

/**
 * Says which quotations a query finds, in the plainest words and without any code of the search itself but folding. For
 * articles whose entities have one name each.
 */
export function naiveQuotations(
  articles: readonly RandomArticle[],
  { match, filters }: Query,
  rootName: (uri: string) => string,
): { readonly article: RandomArticle; readonly quotation: FoundQuotation }[] {
  const found: { article: RandomArticle; quotation: FoundQuotation }[] = [];
  for (const article of articles)
    for (const quotation of article.findings.quotations) {
      const { text, headline, source, tags = [], date } = article.text;
      const content = quotation.parts.map(({ start, end }) => text.slice(start, end)).join(' … ');
      const folder = `/${rootName(article.root)}/${article.path}`.split('/').slice(0, -1).join('/');
      const isFound =
        (filters.kind ?? ['direct', 'indirect', 'mixed']).includes(quotation.kind) &&
        (filters.sure === false || quotation.confidence >= leastConfidence(quotation, filters.sure)) &&
        (filters.after === undefined || (date !== undefined && date.iso >= filters.after)) &&
        (filters.before === undefined || (date !== undefined && date.iso < filters.before)) &&
        any(filters.speaker, (value) => speaks(article, quotation, value)) &&
        each(filters.about, (value) => isAbout(article, quotation, value)) &&
        any(
          filters.source,
          (value) => source !== undefined && spaced(source).includes(` ${plain(value.value)}`),
        ) &&
        any(filters.folder, (value) => isIn(folder, value.value)) &&
        each(filters.tag, (value) => tags.some((tag) => isBelow(tag, value.value))) &&
        each(filters.title, (value) => spaced(headline).includes(` ${plain(value.value)} `)) &&
        (!match || isHeld(match, latticeOf(content, filters)));
      if (isFound) found.push({ article, quotation });
    }
  return found;
}

/** As `core/quotation` has it: attitudes are not doubted, and phrases and words in marks less than clauses. */
function leastConfidence({ kind, rule }: FoundQuotation, sure: boolean | undefined): number {
  if (kind === 'attitude') return 0;
  const shown = kind !== 'indirect' ? 0.12 : rule === 'noun-phrase' ? 0.08 : 0.35;
  return sure ? Math.max(shown, 0.5) : shown;
}

type Values = readonly FilterValue[] | undefined;
const any = (values: Values = [], fits: (value: FilterValue) => boolean): boolean =>
  !values.some((value) => value.negated && fits(value)) &&
  (values.every(({ negated }) => negated) || values.some((value) => !value.negated && fits(value)));
const each = (values: Values = [], fits: (value: FilterValue) => boolean): boolean =>
  values.every((value) => fits(value) !== value.negated);

const wordPattern = /[\p{L}\p{N}\p{Co}][\p{L}\p{N}\p{Co}\p{M}]*/gu;
const words = (text: string): string[] => fold(text).match(wordPattern) ?? [];
const plain = (text: string): string => words(text).join(' ');
const spaced = (text: string): string => ` ${plain(text)} `;
const has = (text: string, value: string): boolean =>
  words(value).every((word) => words(text).includes(word));

function speaks(
  { text, findings }: RandomArticle,
  { speaker, entity, sort }: FoundQuotation,
  { value }: FilterValue,
): boolean {
  if (value === 'unnamed') return sort === 'unnamed';
  const name = entity === undefined ? '' : findings.entities[entity]!.name;
  const beside = speaker.map(({ start, end }) => text.text.slice(start, end)).join(' ');
  return has(name, value) || has(`${name} ${beside}`, value);
}

function isAbout(
  { text, findings }: RandomArticle,
  { parts }: FoundQuotation,
  { value }: FilterValue,
): boolean {
  let [from, to] = [parts[0]!.start, parts.at(-1)!.end];
  const [start, end] = [from, to];
  for (const block of text.blocks)
    if (block.end > start && block.start < end)
      [from, to] = [Math.min(from, block.start), Math.max(to, block.end)];
  return findings.mentions.some(
    (mention) =>
      mention.start >= from && mention.start < to && has(findings.entities[mention.entity]!.name, value),
  );
}

function isIn(folder: string, value: string): boolean {
  const names = fold(folder).split('/').filter(Boolean);
  const wanted = `/${fold(value)}`.replace(/\/+/g, '/');
  return names.some((_, i) => `/${names.slice(0, i + 1).join('/')}`.endsWith(wanted));
}

/** Whether a tag is this one or stands below it. */
const isBelow = (tag: string, value: string): boolean =>
  `${tag.split('/').map(plain).join('/')}/`.startsWith(`${value.split('/').map(plain).join('/')}/`);

/** A text as the ways to read it: each step leads from the word with one number to that with another. */
interface Lattice {
  /** How its words are folded. */
  readonly filters: Query['filters'];
  readonly steps: readonly Step[];
  readonly length: number;
}
interface Step {
  readonly from: number;
  readonly to: number;
  readonly word: string;
  readonly joined: 'acronym' | 'other' | undefined;
  readonly isCapitals: boolean;
}

/** They are asked for again and again, for one query after the other. */
const lattices = new Map<string, Lattice>();

function latticeOf(text: string, filters: Query['filters']): Lattice {
  const key = `${filters.matchCase ?? false} ${filters.matchAccents ?? false} ${text}`;
  let lattice = lattices.get(key);
  if (!lattice) lattices.set(key, (lattice = readLattice(text, filters)));
  return lattice;
}

function readLattice(text: string, filters: Query['filters']): Lattice {
  const { matchCase = false, matchAccents = false } = filters;
  const folded = fold(text, { keepCase: matchCase, keepAccents: matchAccents });
  const cased = fold(text, { keepCase: true, keepAccents: matchAccents });
  const tokens = Array.from(folded.matchAll(wordPattern), ({ 0: word, index }) => ({ word, at: index }));
  const capitals = Array.from(cased.matchAll(wordPattern), ({ 0: word }) => word === word.toUpperCase());
  const between = (i: number) => folded.slice(tokens[i]!.at + tokens[i]!.word.length, tokens[i + 1]?.at);
  const steps: Step[] = tokens.map(({ word }, i) => ({
    ...{ from: i, to: i + 1, word, joined: undefined, isCapitals: capitals[i] ?? false },
  }));
  const run = (i: number, sign: string, isFirst: RegExp, isNext: RegExp): number => {
    if (!isFirst.test(tokens[i]!.word)) return i;
    let j = i;
    while (j + 1 < tokens.length && between(j) === sign && isNext.test(tokens[j + 1]!.word)) j++;
    return j;
  };
  for (let i = 0; i < tokens.length; i++) {
    const letter = /^\p{L}\p{M}*$/u;
    const acronym = run(i, '.', letter, letter);
    const number = run(i, ',', /^[0-9]{1,3}$/, /^[0-9]{3}$/);
    const last = acronym > i ? acronym : number > i ? number : run(i, '-', /^\p{L}/u, /./u);
    if (last === i) continue;
    const word = tokens
      .slice(i, last + 1)
      .map((token) => token.word)
      .join('');
    const joined = acronym > i ? 'acronym' : 'other';
    steps.push({ from: i, to: last + 1, word, joined, isCapitals: false });
    i = last;
  }
  return { filters, steps, length: tokens.length };
}

function isHeld(node: QueryNode, text: Lattice): boolean {
  switch (node.type) {
    case 'and':
      return node.nodes.every((inner) => isHeld(inner, text));
    case 'or':
      return node.nodes.some((inner) => isHeld(inner, text));
    case 'not':
      return !isHeld(node.node, text);
    case 'word':
    case 'phrase':
      return placesOf(node, text).length > 0;
    case 'near': {
      const places = node.nodes.map((term) => placesOf(term, text));
      return places.flat().some((last) =>
        places.every((of) => {
          const before = of.filter(([from]) => from <= last[0]).at(-1);
          return before !== undefined && last[0] - before[1] <= node.distance;
        }),
      );
    }
  }
}

/** Where a term stands, as numbers of words. */
function placesOf(term: TermNode, text: Lattice): [number, number][] {
  const typed = term.type === 'word' ? term.word : term.words.join(' ');
  const asked = latticeOf(typed, text.filters);
  const places: [number, number][] = [];
  for (let start = 0; start < text.length; start++) {
    let states: [number, number][] = [[start, 0]];
    let end = -1;
    while (states.length > 0) {
      const next: [number, number][] = [];
      for (const [at, q] of states)
        for (const step of text.steps.filter(({ from }) => from === at))
          for (const want of asked.steps.filter(({ from }) => from === q))
            if (isStep(term, step, want, asked.length)) next.push([step.to, want.to]);
      for (const [at, q] of next) if (q === asked.length) end = Math.max(end, at);
      states = next.filter(([, q]) => q < asked.length);
    }
    if (end > 0) places.push([start, end]);
  }
  return places;
}

function isStep(term: TermNode, step: Step, want: Step, length: number): boolean {
  const isBegun = term.prefix && want.to === length;
  // In one piece on both sides, it is found by its parts as well.
  if (want.joined)
    return (
      !isBegun && !step.joined && step.word === want.word && (want.joined !== 'acronym' || step.isCapitals)
    );
  if (isBegun) return step.word.startsWith(want.word);
  const forms = term.type === 'word' && length === 1 ? (term.forms ?? []) : [];
  return step.word === want.word || forms.includes(step.word);
}
