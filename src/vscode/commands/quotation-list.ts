import type * as vscode from 'vscode';
import type { HitCount, IndexStatus } from '../../corpus';
import { moreItem } from './pick-items';
import {
  beginningItem,
  closestItem,
  hitItem,
  noneItem,
  pastItem,
  suggestionItem,
  type QuotationItem,
} from './quotation-items';
import type { QuotationResults } from './quotation-session';
import { suggestionsWhereNoneMatch, type Suggestion } from './suggestions';

/** What the list of a search shows beside its results. */
export interface QuotationListContext {
  /** What stands in the box. */
  readonly query: string;
  readonly status: IndexStatus;
  /** What was searched for before, the latest first. */
  readonly remembered: readonly string[];
  /** On each row of a quotation. */
  readonly buttons: readonly vscode.QuickInputButton[];
  readonly type: (query: string) => void;
  readonly take: (suggestion: Suggestion) => void;
  readonly more: () => void;
}

/** The rows of a search: quotations with what follows them, and the offers above. */
export interface QuotationList {
  readonly above: readonly QuotationItem[];
  readonly rows: readonly QuotationItem[];
}

export function quotationList(results: QuotationResults, context: QuotationListContext): QuotationList {
  const { hits, beginning, count, meant, closest = [] } = results;
  const { query, status, remembered, buttons, type, take, more } = context;
  const offer = (suggestion: Suggestion): QuotationItem =>
    suggestionItem(suggestion, () => {
      take(suggestion);
    });
  const isEmpty = query.trim() === '';
  const rows = hits.map((hit) => hitItem(hit, query, buttons));
  if (beginning)
    rows.push(beginningItem(beginning.open), ...beginning.hits.map((hit) => hitItem(hit, query, buttons)));
  if (isWithoutMatch(results)) {
    rows.push(...closest.map((hit) => closestItem(hit, query, buttons)));
    if (!isEmpty && status.articles > 0)
      rows.push(...suggestionsWhereNoneMatch(query, results.count).map(offer));
    rows.push(noneItem(status));
  }
  // Not less than none: where all are shown, the count changes no row, and nobody's place in the list is lost.
  const left = Math.max(0, (count?.total ?? 0) - hits.length);
  if (hits.length > 0 && left > 0) rows.push({ ...moreItem(left), run: more });
  const past = (text: string): QuotationItem =>
    pastItem(text, () => {
      type(text);
    });
  return { above: [...(isEmpty ? remembered.map(past) : []), ...(meant ? [offer(meant)] : [])], rows };
}

/** Nothing matches, and that is certain. */
export function isWithoutMatch(
  results: QuotationResults,
): results is QuotationResults & { readonly count: HitCount } {
  const { hits, beginning, count } = results;
  return hits.length === 0 && count !== undefined && !beginning;
}
