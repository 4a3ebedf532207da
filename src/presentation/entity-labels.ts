import { t } from '@vscode/l10n';
import { collapseSpaces } from '../core/text/characters';
import type { EntityKind } from '../core/entity';
import type { EntitySummary, MentionHit } from '../corpus';
import { articleCount, formatCount } from './article-labels';
import { wholeWordsAfter } from './context-words';
import { quotationCount } from './quotation-row';

/** A kind's name above its entities. */
export function kindsLabel(kind: EntityKind): string {
  switch (kind) {
    case 'person':
      return t('People');
    case 'organization':
      return t('Organizations');
    case 'place':
      return t('Places');
  }
}

/** A kind's name for one entity. */
export function kindLabel(kind: EntityKind): string {
  switch (kind) {
    case 'person':
      return t('person');
    case 'organization':
      return t('organization');
    case 'place':
      return t('place');
  }
}

export function kindIcon(kind: EntityKind): string {
  switch (kind) {
    case 'person':
      return 'person';
    case 'organization':
      return 'organization';
    case 'place':
      return 'location';
  }
}

/** The names an entity goes by beside its own; capitals alone make no other name. */
export function otherNames({ name, variants }: Pick<EntitySummary, 'name' | 'variants'>): string[] {
  const names = new Map<string, string>();
  for (const variant of variants) {
    const key = variant.toLowerCase();
    const known = names.get(key);
    if (known === undefined || known === known.toUpperCase()) names.set(key, variant);
  }
  names.delete(name.toLowerCase());
  return [...names.values()];
}

/** `34 mentions in 12 articles, 5 quotations`. */
export function entityCounts({ mentions, articles, quotations }: EntitySummary): string {
  const where = mentionsIn(mentions, articles);
  return quotations === 0 ? where : `${where}, ${quotationCount(quotations)}`;
}

/** `34 mentions in 12 articles`. */
export function mentionsIn(mentions: number, articles: number): string {
  return articles === 1
    ? t('{0} in 1 article', mentionCount(mentions))
    : t('{0} in {1} articles', mentionCount(mentions), formatCount(articles));
}

/** The other names of an entity, as a clause. */
export function alsoCalled(names: readonly string[]): string {
  return t('also {0}', names.join(', '));
}

/** The same beside a name in a narrow tree, what counts least at the end: `34 mentions · quoted 5× · 12 articles`. */
export function entityFigures({ mentions, articles, quotations }: EntitySummary): string {
  const said = quotations > 0 && t('quoted {0}×', formatCount(quotations));
  return [mentionCount(mentions), said, articleCount(articles)].filter(Boolean).join(' · ');
}

export function mentionCount(mentions: number): string {
  return mentions === 1 ? t('1 mention') : t('{0} mentions', formatCount(mentions));
}

/** A mention among the words around it on one line, with where it stands there. */
export function mentionInContext(
  { left, text, right }: Pick<MentionHit, 'left' | 'text' | 'right'>,
  room = 28,
): { readonly label: string; readonly start: number; readonly end: number } {
  const before = collapseSpaces(left).trimStart();
  const cut = before.length > room ? before.indexOf(' ', before.length - room) : -1;
  const lead = cut < 0 ? before : `…${before.slice(cut)}`;
  const word = collapseSpaces(text);
  return {
    label: (lead + word + wholeWordsAfter(collapseSpaces(right))).trimEnd(),
    start: lead.length,
    end: lead.length + word.length,
  };
}
