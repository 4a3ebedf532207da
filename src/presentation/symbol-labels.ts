import type { ArticleSummary, EntitySummary } from '../corpus';
import { mentionCount, mentionsIn } from './entity-labels';

/**
 * The name of an entity in a list of symbols that the editor filters and sorts once more by name: where another name
 * begins with what was typed, or only another one holds it, that one stands first. So who is often meant by a surname
 * stands beside those who are called nothing else.
 */
export function entityLabel(
  { name, variants }: Pick<EntitySummary, 'name' | 'variants'>,
  typed: string,
): string {
  if (begins(name, typed)) return name;
  const beginning = variants.find((other) => begins(other, typed));
  if (beginning === undefined && holds(name, typed)) return name;
  const variant = beginning ?? variants.find((other) => holds(other, typed));
  return variant === undefined ? name : `${variant} – ${name}`;
}

/** How often an entity is mentioned, beside its name. */
export function entityContainer({
  mentions,
  articles,
}: Pick<EntitySummary, 'mentions' | 'articles'>): string {
  return mentions === 1 ? mentionCount(1) : mentionsIn(mentions, articles);
}

/** Date and source beside an article's headline; its path the editor shows by itself. */
export function articleContainer({ date, source }: Pick<ArticleSummary, 'date' | 'source'>): string {
  return [date, source].filter((part) => part !== undefined && part !== '').join(' · ');
}

function begins(name: string, typed: string): boolean {
  return name.toLowerCase().startsWith(typed.trim().toLowerCase());
}

/** The typed characters stand in the name in their order, as the editor's filter wants them. */
function holds(name: string, typed: string): boolean {
  const letters = name.toLowerCase();
  let at = 0;
  for (const letter of typed.toLowerCase().replace(/\s+/g, '')) {
    at = letters.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
