import {
  ProtocolError,
  ProtocolErrorCode,
  ResourceNotFoundError,
  type ListResourcesResult,
  type ReadResourceResult,
} from '@modelcontextprotocol/server';
import type { ArticleSummary } from '../corpus';
import { articleCalled, plainLine, plainText, ToolError, type CorpusTools } from '../tools';

/** Articles that come at once. */
const pageSize = 100;
/** As much of an article as a resource holds, in UTF-16 code units; `read_article` has all. */
const maxLength = 200_000;

export const resourceTemplates = [
  {
    name: 'article',
    title: 'Article',
    uriTemplate: 'corpus://articles/{+path}',
    description: 'An article of this corpus, by its id.',
    mimeType: 'text/plain',
  },
];

/** A page of the articles, newest first. @throws ProtocolError where the cursor was made up */
export async function resourcePage(
  { index, ids }: CorpusTools,
  cursor: string | undefined,
  signal: AbortSignal,
): Promise<ListResourcesResult> {
  if (cursor !== undefined && !/^\d{1,15}$/.test(cursor))
    throw new ProtocolError(ProtocolErrorCode.InvalidParams, 'This cursor is not one of resources/list.');
  const offset = Number(cursor ?? 0);
  const order = { grouping: 'none', sort: 'date' } as const;
  const { items, total } = await index.articles({ ...order, offset, limit: pageSize }, signal);
  const next = offset + items.length;
  return {
    resources: items.map((article) => ({
      uri: ids.resourceOf(article.id),
      name: ids.idOf(article.id),
      title: plainLine(article.headline),
      description: described(article),
      mimeType: 'text/plain',
    })),
    ...(items.length > 0 && next < total && { nextCursor: String(next) }),
  };
}

const described = ({ date, source }: ArticleSummary): string =>
  [date ?? 'undated', source && plainLine(source)].filter(Boolean).join(' · ');

/** The text of an article. @throws ResourceNotFoundError */
export async function resourceRead(
  { index, ids }: CorpusTools,
  uri: string,
  signal: AbortSignal,
): Promise<ReadResourceResult> {
  try {
    const { id } = await articleCalled({ index, ids }, uri);
    const passages = await index.passages({ article: id, maxLength }, signal);
    const paragraphs = (passages?.items ?? []).map(({ text }) => plainText(text));
    if (passages?.next)
      paragraphs.push(`[The article goes on at line ${passages.next.line + 1}: read it with read_article.]`);
    return { contents: [{ uri, mimeType: 'text/plain', text: paragraphs.join('\n\n') }] };
  } catch (error) {
    if (error instanceof ToolError) throw new ResourceNotFoundError(uri, error.message);
    throw error;
  }
}
