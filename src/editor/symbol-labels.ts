import { t } from '@vscode/l10n';
import type { ArticleSummary, EntitySummary } from '../index/port';
import { kindName } from './hover-text';

/**
 * The name of an entity in a list of symbols that the editor filters once more by name: where only another name
 * holds what was typed, that one stands first.
 */
export function entityLabel(
  { name, variants }: Pick<EntitySummary, 'name' | 'variants'>,
  typed: string,
): string {
  if (holds(name, typed)) return name;
  const variant = variants.find((other) => holds(other, typed));
  return variant === undefined ? name : `${variant} – ${name}`;
}

/** What is said beside the name of an entity. */
export function entityContainer({ kind, mentions, articles }: EntitySummary): string {
  return articles === 1
    ? t('{0}, {1} mentions in 1 article', kindName(kind), mentions.toLocaleString())
    : t(
        '{0}, {1} mentions in {2} articles',
        kindName(kind),
        mentions.toLocaleString(),
        articles.toLocaleString(),
      );
}

/** What is said beside an article's headline. */
export function articleContainer({ date, source, path }: ArticleSummary): string {
  return [date, source].filter((part) => part !== undefined && part !== '').join(' · ') || path;
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
