import type { ArticleSummary } from '../corpus';
import type { Answers } from './answers';
import { articleItem } from './items';
import { plainText } from './plain-text';
import type { ToolAnswer } from './tool-answer';
import type { ToolCall, ToolContext } from './tool-call';
import { ToolError } from './tool-error';

/** As much of an article as comes at once, in UTF-16 code units. */
const maxRead = 30_000;

export async function readArticle(
  context: ToolContext,
  call: ToolCall,
): Promise<ToolAnswer<Answers['read_article']>> {
  const article = await articleCalled(context, call.text('id'));
  const [from, to] = [call.number('from'), call.number('to')];
  if (from !== undefined && to !== undefined && to < from)
    throw new ToolError(
      `"to" (${to}) is before "from" (${from}). Pass the lines from the first to the last.`,
    );
  const [line, character = 0] = call.at;
  const start =
    line === undefined ? from !== undefined && { line: from - 1, character: 0 } : { line, character };
  const passages = await context.index.passages(
    {
      article: article.id,
      ...(start && { from: start }),
      ...(to !== undefined && { to: to - 1 }),
      maxLength: maxRead,
    },
    context.signal,
  );
  if (!passages) throw gone(call.text('id'));
  const { items, next, lines } = passages;
  const notes: string[] = [];
  if (items.length === 0)
    notes.push(
      `Nothing stands on these lines; the article’s text is on lines ${lines[0] + 1} to ${lines[1] + 1}.`,
    );
  if (next) notes.push('The article goes on. Call again with "cursor" set to "nextCursor".');
  return {
    body: {
      article: articleItem(article, lines, context.ids),
      items: items.map(({ range, text }) => ({ line: range.start.line + 1, text: plainText(text) })),
    },
    notes,
    cursorAfter: (count) => {
      const rest = items[count]?.range.start ?? next;
      return rest && call.cursor(rest.line, rest.character);
    },
  };
}

/** The article of an id, of a resource, or of something that was found in it. @throws ToolError */
export async function articleCalled(
  { index, ids }: Pick<ToolContext, 'index' | 'ids'>,
  id: string,
): Promise<ArticleSummary> {
  // Of a quotation, say: the article’s id, with line and column behind it.
  for (const name of [id, id.replace(/:\d+:\d+$/, '')])
    for (const candidate of ids.candidates(name.trim())) {
      const found = await index.article(candidate);
      if (found) return found;
    }
  throw gone(id);
}

function gone(id: string): ToolError {
  const shown = id.length > 200 ? `${id.slice(0, 200)}…` : id;
  return new ToolError(
    `No article of this corpus has the id ${JSON.stringify(plainText(shown))}. Pass "article" as it stands in an answer of search_quotations, search_text or find_mentions. Other files can’t be read.`,
  );
}
