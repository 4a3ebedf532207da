import { collapseSpaces } from '../core/text/characters';
import type { MentionHit } from '../corpus';
import { mentionCount, mentionInContext } from './entity-labels';

/** A name that an entity goes by, for somebody who asks whether it is the same one. */
export interface NameUse {
  readonly name: string;
  /** `12 mentions`; empty where no mention was looked at. */
  readonly count: string;
  /** The latest of them with its words around it; empty where there is none. */
  readonly example: string;
}

/**
 * How often each name is used among these mentions, the most frequent first, with an example. Names that differ in
 * case alone are counted together.
 */
export function nameUses(names: readonly string[], mentions: readonly MentionHit[]): NameUse[] {
  const uses = new Map<string, MentionHit[]>();
  for (const mention of mentions) {
    const key = collapseSpaces(mention.text).toLowerCase();
    const known = uses.get(key);
    if (known) known.push(mention);
    else uses.set(key, [mention]);
  }
  return names
    .map((name) => ({ name, found: uses.get(name.toLowerCase()) ?? [] }))
    .toSorted((a, b) => b.found.length - a.found.length)
    .map(({ name, found: [first, ...rest] }) => ({
      name,
      count: first ? mentionCount(rest.length + 1) : '',
      example: first ? mentionInContext(first).label : '',
    }));
}
