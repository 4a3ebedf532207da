import type { FilterValue } from '../../core/query';
import { wordsOf } from './words';

/** A tag's levels, `harbour/wall`, each as its folded words. */
const levelsOf = (tag: string): string[] =>
  tag
    .split('/')
    .map((level) => wordsOf(level).join(' '))
    .filter((level) => level !== '');

/**
 * Whether a tag is the one that a filter names, or one below it: `tag:harbour` finds `Harbour` and `harbour/wall`. A value
 * that is still being typed may be the beginning of a level.
 */
export function isTag(tag: string, { value, prefix }: Pick<FilterValue, 'value' | 'prefix'>): boolean {
  const levels = levelsOf(tag);
  const wanted = levelsOf(value);
  return (
    wanted.length > 0 &&
    wanted.every((level, i) =>
      prefix && i === wanted.length - 1 ? levels[i]?.startsWith(level) : levels[i] === level,
    )
  );
}
