import type { Answers } from './answers';
import { textHitItem } from './items';
import { searchQuery } from './search-query';
import type { ToolAnswer } from './tool-answer';
import type { ToolCall, ToolContext } from './tool-call';
import { ToolError } from './tool-error';

export async function searchText(
  { index, ids, signal }: ToolContext,
  call: ToolCall,
): Promise<ToolAnswer<Answers['search_text']>> {
  const query = searchQuery(call.text('query'));
  if (!query.match)
    throw new ToolError('"query" has no word to find. Pass at least one word beside the filters.');
  const { total, undated } = await index.countText(query, signal);
  const page = { offset: call.offset, limit: call.limit, sort: 'date' } as const;
  const hits = await index.searchText(query, page, signal);
  const notes: string[] = [];
  if (total === 0)
    notes.push('No article of this corpus has these words. Try fewer, other ones, or OR between them.');
  if (undated > 0)
    notes.push(`${undated} more are in articles without a date; leave out the period to see them.`);
  return {
    body: { total, items: hits.map((hit) => textHitItem(hit, ids)) },
    notes,
    cursorAfter: (count) => call.cursorAfter(count, total),
  };
}
