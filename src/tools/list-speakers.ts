import type { Answers } from './answers';
import { entityItem } from './items';
import type { ToolAnswer } from './tool-answer';
import type { ToolCall, ToolContext } from './tool-call';

export async function listSpeakers(
  { index, signal }: ToolContext,
  call: ToolCall,
): Promise<ToolAnswer<Answers['list_speakers']>> {
  const filter = call.text('query');
  const page = { offset: call.offset, limit: call.limit };
  const { items, total } = await index.entities(
    { filter, quoted: true, sort: 'quotations', ...page },
    signal,
  );
  return {
    body: { total, items: items.map(entityItem) },
    notes:
      total > 0
        ? []
        : [
            filter === ''
              ? 'Nobody is quoted in this corpus.'
              : 'Nobody by this name is quoted in this corpus. Pass a part of the name; find_mentions finds who is only mentioned.',
          ],
    cursorAfter: (count) => call.cursorAfter(count, total),
  };
}
