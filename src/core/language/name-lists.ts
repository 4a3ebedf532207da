import type { NameLists } from './contract';
import { nameLists as english } from './en/name-lists';

/** By tag. Functions, so that bundles that find no names leave the lists out. */
const lists: Readonly<Record<string, () => NameLists>> = { en: english };

/**
 * The long lists of a language. Names of people and towns are much the same in all of them, so a language without lists
 * of its own has those of English.
 * @param tag of a language of the registry.
 */
export const nameListsOf = (tag: string): NameLists => (lists[tag] ?? english)();
