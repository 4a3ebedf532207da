import { explainQuery } from '../presentation/explain-query';
import type { Query } from '../core/query';
import type { QueryCheck, QuotationHit } from '../corpus';
import type { Answers } from './answers';
import { quotationItem, type QuotationItem } from './items';
import { searchQuery, termsOf } from './search-query';
import type { ToolCall, ToolContext } from './tool-call';
import type { ToolAnswer } from './tool-answer';

/** So much of an article comes with a quotation, to either side; in UTF-16 code units. */
const surroundingsLength = 240;
/** Words of a vain query that are looked for one by one. */
const maxTried = 6;

export async function searchQuotations(
  context: ToolContext,
  call: ToolCall,
): Promise<ToolAnswer<Answers['search_quotations']>> {
  const { index, signal } = context;
  const [speaker, after, before] = [call.text('speaker'), call.text('after'), call.text('before')];
  const query = searchQuery(call.text('query'), { speaker, after, before });
  const { total, undated, unsure } = await index.countQuotations(query, signal);
  const hits = await index.searchQuotations(query, { offset: call.offset, limit: call.limit }, signal);
  const check = await index.check(query);
  const notes = [
    `Searched: ${explainQuery(query, check) || 'all quotations'}.`,
    ...speakerNotes(query, check),
  ];
  if (undated > 0)
    notes.push(`${undated} more are in articles without a date; leave out "after" and "before" to see them.`);
  if (unsure > 0)
    notes.push(`${unsure} more are left out as hardly quotations; add sure:no to the query to see them.`);
  if (total === 0) notes.push(...(await vainNotes(context, call, speaker)));
  return {
    body: { total, undated, items: await quotationItems(context, hits) },
    notes,
    cursorAfter: (count) => call.cursorAfter(count, total),
  };
}

/** Quotations as tools hand them out, each with what stands around it. */
export async function quotationItems(
  { index, ids, signal }: Pick<ToolContext, 'index' | 'ids' | 'signal'>,
  hits: readonly QuotationHit[],
): Promise<QuotationItem[]> {
  if (hits.length === 0) return [];
  const places = hits.map(({ article, range }) => ({ article, range }));
  const around = await index.surroundings({ places, length: surroundingsLength }, signal);
  return hits.map((hit, i) => quotationItem(hit, around[i]!, ids));
}

/** Who may be meant by the name that was passed, where that is not one person alone. */
function speakerNotes({ filters }: Query, { speakers }: QueryCheck): string[] {
  if (!filters.speaker || speakers.length < 2) return [];
  const names = speakers.slice(0, 6).map(({ name }) => name);
  return [`This name may mean ${names.join(', ')}; pass a whole name to tell them apart.`];
}

/** Why nothing was found, and what to try. */
async function vainNotes({ index, signal }: ToolContext, call: ToolCall, speaker: string): Promise<string[]> {
  const notes = ['This corpus has no such quotation, so that nothing can be said of it from here.'];
  if (speaker) {
    const { total } = await index.countQuotations(searchQuery('', { speaker }), signal);
    notes.push(
      total === 0
        ? `Nobody by the name of “${speaker}” is quoted in this corpus; list_speakers has the names.`
        : `${total} other quotations are by “${speaker}”; an empty query lists them.`,
    );
  }
  const terms = termsOf(call.text('query'));
  if (terms.length < 2) return notes;
  // The longer ones: what is common to all questions is short.
  const tried = terms.toSorted((a, b) => b.length - a.length).slice(0, maxTried);
  const counts: string[] = [];
  for (const term of terms.filter((term) => tried.includes(term))) {
    const { total } = await index.countQuotations(searchQuery(term), signal);
    counts.push(`${term}: ${total}`);
  }
  notes.push(
    `All words have to be in one quotation. One by one, by any speaker: ${counts.join(', ')}. Try fewer, or OR.`,
  );
  return notes;
}
