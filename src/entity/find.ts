import type { Article, Tokens } from '../article';
import type { Quotation } from '../quotation';
import { Atoms } from './atoms';
import { keyOf } from './key';
import { lexiconOf } from './lexicon';
import { findNames } from './names';
import type { ArticleEntity, FoundEntities, Mention } from './types';

export interface EntityOptions {
  /** BCP 47 tag of a table in `./language`. */
  readonly language?: string;
}

/** Finds the mentions of persons, organizations and places, and joins those of one entity. Never throws. */
export function findEntities(
  article: Article,
  tokens: Tokens,
  quotations: readonly Quotation[],
  options: EntityOptions = {},
): FoundEntities {
  const atoms = new Atoms(article, tokens, lexiconOf(options.language));
  const names = findNames(atoms);
  const entities: ArticleEntity[] = [];
  const byKey = new Map<string, number>();
  const mentions: Mention[] = [];
  for (const c of names) {
    const kind = c.kind!;
    const start = atoms.start[c.first]!;
    const end = atoms.end[c.end - 1]!;
    const name = article.text.slice(start, end);
    const key = keyOf(name, kind);
    let entity = byKey.get(key);
    if (entity === undefined) {
      byKey.set(key, (entity = entities.length));
      entities.push({ kind, name, variants: [name], roles: [], key, sense: '', aliases: [] });
    }
    mentions.push({ start, end, kind, form: 'name', entity });
  }
  return { mentions, entities, speakers: quotations.map(() => undefined) };
}
