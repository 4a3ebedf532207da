import type { Article } from '../article';
import type { ArticleEntity, FoundEntities } from './model';
import { foldName, keyOf } from './resolution/canonical-key';

/** A note of more names is a list of something else. */
const maxNames = 50;

/**
 * What is found in an article with the other names that its front matter gives to whom it is about: a note that is
 * called `Elena Marsh` and has `aliases: [Captain Marsh, Nell Marsh]`. Other articles' use of these names leads to the
 * same entity, as that of a short form that an article spells out.
 * @param language BCP 47, see `languageOf`
 */
export function withFrontMatterNames(
  found: FoundEntities,
  { headline, metadata }: Pick<Article, 'headline' | 'metadata'>,
  language?: string,
): FoundEntities {
  const field = metadata['aliases'] ?? metadata['alias'] ?? [];
  const names = (typeof field === 'string' ? field.split(',') : field)
    .map((name) => name.replace(/\s+/g, ' ').trim())
    .filter((name) => /\p{L}/u.test(name))
    .slice(0, maxNames);
  if (names.length === 0) return found;
  const subject = foldName(headline.text);
  const at = found.entities.findIndex(({ name, variants }) =>
    [name, ...variants].some((each) => foldName(each) === subject),
  );
  const entity = found.entities[at];
  if (!entity) return found;
  return { ...found, entities: found.entities.with(at, named(entity, names, language)) };
}

function named(entity: ArticleEntity, names: readonly string[], language?: string): ArticleEntity {
  const known = new Set(entity.variants.map((name) => foldName(name)));
  const others = names.filter((name) => !known.has(foldName(name)));
  const keys = names.map((name) => {
    const isPartial = entity.kind === 'person' && !name.includes(' ');
    return keyOf(name, entity.kind, isPartial, language);
  });
  return {
    ...entity,
    variants: [...entity.variants, ...new Set(others)],
    aliases: [...new Set([...entity.aliases, ...keys])].filter((key) => key !== entity.key && key !== ''),
  };
}
