import { parseQuery, type Query } from '../core/query';
import { queryProblemSentence } from '../presentation/query-problems';
import { ToolError } from './tool-error';

/** What narrows a search beside its query. */
export interface SearchFilters {
  readonly speaker?: string;
  readonly after?: string;
  readonly before?: string;
}

/** Understands a query with the filters that were passed beside it. @throws ToolError that says what is wrong with it */
export function searchQuery(text: string, { speaker, after, before }: SearchFilters = {}): Query {
  // Alone first: what is not closed in it would swallow what comes behind.
  const own = text.trim() === '' ? '' : parsed(text, 'query').text;
  const filters = [
    speaker && `speaker:"${speaker.replace(/["“”„«»]/g, ' ').trim()}"`,
    after && `after:${day(after, 'after')}`,
    before && `before:${day(before, 'before')}`,
  ];
  return parsed([own, ...filters].filter(Boolean).join(' '), 'query');
}

function parsed(text: string, argument: string): Query {
  const read = parseQuery(text);
  if ('query' in read) return read.query;
  const { problem, start, end } = read.error;
  const part = text.slice(start, end).trim();
  const place = part === '' || part === text ? '' : ` It is about ${JSON.stringify(part)}.`;
  throw new ToolError(
    `"${argument}" can’t be understood: ${queryProblemSentence(problem)}${place} Correct it, or pass plain words alone.`,
  );
}

function day(text: string, argument: string): string {
  if (/^\d{4}(?:-\d\d(?:-\d\d)?)?$/.test(text)) return text;
  throw new ToolError(`"${argument}" must be a year, month or day, as in 2023, 2023-01 or 2023-01-24.`);
}

/** The words and phrases of a query without its signs, to be looked for one by one. */
export function termsOf(text: string): string[] {
  const terms = text.match(/"[^"]+"|[\p{L}\p{N}][\p{L}\p{N}'’-]*\*?/gu) ?? [];
  return [...new Set(terms)].filter((term) => term !== 'OR' && term !== 'AND' && term !== 'NEAR');
}
