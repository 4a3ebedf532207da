import { fold } from '../core/query';
import type { CorpusIndex, EntitySummary, MentionHit } from '../corpus';
import type { Answers } from './answers';
import { entityItem, mentionItem } from './items';
import type { ToolAnswer } from './tool-answer';
import type { ToolCall, ToolContext } from './tool-call';

/** More people of one name than this are rather a beginning of a name. */
const maxBearers = 20;

export async function findMentions(
  { index, ids, signal }: ToolContext,
  call: ToolCall,
): Promise<ToolAnswer<Answers['find_mentions']>> {
  const name = call.text('name');
  const bearers = await bearersOf(index, name, maxBearers, signal);
  let total = 0;
  let offset = call.offset;
  const found: { entity: EntitySummary; hit: MentionHit }[] = [];
  for (const entity of bearers) {
    const limit = call.limit - found.length;
    const page = await index.mentions({ entity: entity.id, offset, limit }, signal);
    total += page.total;
    found.push(...page.items.map((hit) => ({ entity, hit })));
    offset = Math.max(0, offset - page.total);
  }
  const notes: string[] = [];
  if (bearers.length === 0)
    notes.push(
      `No person, organization or place is called “${name}” in this corpus. Try a part of the name; search_text finds other words.`,
    );
  if (bearers.length === maxBearers)
    notes.push(`Only the ${maxBearers} most frequent names are taken; pass more of the name.`);
  else if (bearers.length > 1)
    notes.push(`${bearers.length} go by this name; “entity” says which of them a mention is.`);
  return {
    body: {
      total,
      entities: bearers.map(entityItem),
      items: found.map(({ entity, hit }) => mentionItem(hit, entity, ids)),
    },
    notes,
    cursorAfter: (count) => call.cursorAfter(count, total),
  };
}

/** Those known under exactly this name; where there are none, those whose names hold its words. */
export async function bearersOf(
  index: CorpusIndex,
  name: string,
  limit: number,
  signal: AbortSignal | undefined,
): Promise<readonly EntitySummary[]> {
  const { items } = await index.entities({ filter: name, sort: 'count', offset: 0, limit }, signal);
  const wanted = fold(name).trim();
  if (wanted === '') return [];
  const exact = items.filter((entity) =>
    [entity.name, ...entity.variants].some((each) => fold(each) === wanted),
  );
  return exact.length > 0 ? exact : items;
}
