import { asksForUnnamed, matcherOf, type MatchSpan, type Query } from '../../core/query';
import { isListed } from '../../core/quotation';
import type { EntityId, HitCount, Page, QuotationHit, Speaker } from '../../corpus';
import type { FoundQuotation } from '../article-record';
import type { EntityPageRequest, QuotationsRequest } from '../port';
import { aboutWindow, startingWithin } from '../search/about';
import { searchedWords, wordsOf } from '../search/words';
import { fulfills, isOnDay, isSelected } from './filters';
import { finds, shortlist } from './shortlist';
import type { KeptArticle } from './state';
import { rangeOf, type View } from './view';
import { namedLike } from '../search/query-plan';

const separator = ' … ';

interface Found {
  readonly article: KeptArticle;
  readonly quotation: FoundQuotation;
}

interface Results {
  readonly found: readonly Found[];
  readonly undated: readonly Found[];
  /** How many more there are in articles of a date that fits, left out as unsure. */
  readonly unsure: number;
}

/** The quotations that a query finds in articles of a date that fits, and of no date where one was asked for. */
function search(view: View, query: Query): Results {
  const { filters } = query;
  const matcher = matcherOf(query);
  const mayHold = shortlist(query);
  const namesOf = namesIn(view, [...(filters.speaker ?? []), ...(filters.about ?? [])]);
  const result = { found: [] as Found[], undated: [] as Found[], unsure: 0 };
  for (const article of view.articles()) {
    const isFitting = isOnDay(article, filters);
    if (isFitting === false || !isSelected(view, article, filters)) continue;
    const ids = view.entities.idsOf(article);
    for (const quotation of article.findings?.quotations ?? []) {
      const isListedHere = isListed(quotation, filters);
      if (!isListedHere && (!isFitting || !isListed(quotation, { ...filters, sure: false }))) continue;
      const content = contentOf(article, quotation);
      if (!mayHold({ words: searchedWords(content) }) || !matcher.holds(content)) continue;
      const mentioned = aboutOf(article, quotation).map((entity) => ids[entity]!);
      const speaker = quotation.entity === undefined ? undefined : ids[quotation.entity];
      const called = calledIn(article, quotation);
      const isBy = fulfills(filters.speaker, 'any', (value) => {
        if (asksForUnnamed(value)) return quotation.sort === 'unnamed';
        const words = namedLike(value);
        return (
          (speaker !== undefined && namesOf(value).has(speaker)) ||
          (words !== undefined && finds(words, { words: called }))
        );
      });
      const isAbout = fulfills(filters.about, 'each', (value) =>
        mentioned.some((entity) => namesOf(value).has(entity)),
      );
      if (!isBy || !isAbout) continue;
      if (isListedHere) result[isFitting ? 'found' : 'undated'].push({ article, quotation });
      else result.unsure++;
    }
  }
  return result;
}

/** The entities behind the values of filters, looked up once. */
export function namesIn<V extends { readonly value: string; readonly prefix: boolean }>(
  view: View,
  values: readonly V[],
): (value: V) => ReadonlySet<EntityId> {
  const names = new Map(values.map((value) => [value, view.entities.named(value)]));
  return (value) => names.get(value)!;
}

export function searchQuotations(
  view: View,
  { query, page: { offset, limit } }: QuotationsRequest,
): QuotationHit[] {
  const matcher = matcherOf(query);
  return search(view, query)
    .found.slice(offset, offset + limit)
    .map((found) => hitOf(view, found, matcher.spans(contentOf(found.article, found.quotation))));
}

export function countQuotations(view: View, query: Query): HitCount {
  const { found, undated, unsure } = search(view, query);
  return { total: found.length, undated: undated.length, unsure, coverage: view.coverage };
}

/** The quotations whose speaker is an entity, in the order of time. */
export function quotationsBy(
  view: View,
  { id, page: { offset, limit } }: EntityPageRequest,
): Page<QuotationHit> {
  const all: Found[] = [];
  for (const article of view.entities.get(id) ? view.articles() : []) {
    const ids = view.entities.idsOf(article);
    for (const quotation of article.findings?.quotations ?? [])
      if (quotation.entity !== undefined && ids[quotation.entity] === id && isListed(quotation))
        all.push({ article, quotation });
  }
  return {
    items: all.slice(offset, offset + limit).map((found) => hitOf(view, found, [])),
    total: all.length,
  };
}

const contentOf = ({ text: { text } }: KeptArticle, { parts }: FoundQuotation): string =>
  parts.map(({ start, end }) => text.slice(start, end)).join(separator);

/** Whom a quotation is about: the entities mentioned near it in the blocks that it touches. */
function aboutOf({ text: { blocks }, findings }: KeptArticle, { parts }: FoundQuotation): number[] {
  const span = { start: parts[0]!.start, end: parts.at(-1)!.end };
  const touched = blocks.filter((block) => block.end > span.start && block.start < span.end);
  const around = {
    start: Math.min(span.start, ...touched.map((block) => block.start)),
    end: Math.max(span.end, ...touched.map((block) => block.end)),
  };
  return startingWithin(findings?.mentions ?? [], aboutWindow(span, around)).map(({ entity }) => entity);
}

/** The words that the article has for the speaker of a quotation: those beside it, and the names of who that is. */
function calledIn(
  { text: { text }, findings }: KeptArticle,
  { speaker, entity }: FoundQuotation,
): Set<string> {
  const beside = speaker.map(({ start, end }) => text.slice(start, end));
  const known = entity === undefined ? undefined : findings?.entities[entity];
  return new Set([...beside, ...(known ? [known.name, ...known.variants] : [])].flatMap(wordsOf));
}

function hitOf(view: View, { article, quotation }: Found, matches: readonly MatchSpan[]): QuotationHit {
  const { text } = article.text;
  const { parts, cue, kind, rule, confidence } = quotation;
  const [cueSpan] = cue;
  return {
    ...view.placeOf(article, { start: parts[0]!.start, end: parts.at(-1)!.end }),
    ...{ kind, text: contentOf(article, quotation), matches, rule, confidence },
    parts: parts.map((part) => rangeOf(article, part)),
    speaker: speakerOf(view, article, quotation),
    ...(cueSpan && {
      cue: cue.map(({ start, end }) => text.slice(start, end)).join(separator),
      cueRange: rangeOf(article, cueSpan),
    }),
  };
}

export function speakerOf(
  view: View,
  article: KeptArticle,
  { speaker, entity, sort, role }: FoundQuotation,
): Speaker {
  const [first] = speaker;
  const id = entity === undefined ? undefined : view.entities.idsOf(article)[entity];
  const known = id === undefined ? undefined : view.entities.get(id);
  return {
    ...(first && {
      words: speaker.map(({ start, end }) => article.text.text.slice(start, end)).join(separator),
      range: rangeOf(article, { start: first.start, end: speaker.at(-1)!.end }),
    }),
    ...(known && { entity: known.id, name: known.name }),
    ...(sort && { sort }),
    ...(role && { role: article.text.text.slice(role.start, role.end), roleRange: rangeOf(article, role) }),
  };
}
