import { foldedWords } from '../../core/query';
import type { CorpusIndex, EntitySummary } from '../../corpus';

/** So many words of a name are looked for, the last ones: surnames stand there. */
const maxWords = 4;
/** So many entities with each. */
const maxPerWord = 20;
/** Initials and particles are in too many names. */
const minLetters = 3;

/** The entities that share a word of their names with another one: those of its kind first, then the most mentioned. */
export async function alikeEntities(
  index: Pick<CorpusIndex, 'entities'>,
  { id, kind, name }: Pick<EntitySummary, 'id' | 'kind' | 'name'>,
  signal?: AbortSignal,
): Promise<readonly EntitySummary[]> {
  const words = foldedWords(name).filter(({ word }) => word.length >= minLetters);
  const page = { sort: 'count', offset: 0, limit: maxPerWord } as const;
  const pages = await Promise.all(
    words.slice(-maxWords).map(({ word }) => index.entities({ ...page, filter: word }, signal)),
  );
  const found = new Map(pages.flatMap(({ items }) => items.map((entity) => [entity.id, entity])));
  found.delete(id);
  const ofKind = (entity: EntitySummary) => Number(entity.kind !== kind);
  return [...found.values()].toSorted((a, b) => ofKind(a) - ofKind(b) || b.mentions - a.mentions);
}
