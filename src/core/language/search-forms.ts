import type { SearchLanguage } from './contract';
import { search as english } from './en/search';

/** By tag; apart from the registry, so that what only searches needs nothing else of a language. */
const languages: Readonly<Record<string, SearchLanguage>> = { en: english };

/**
 * How words are looked for in a language, by its BCP 47 tag; undefined where nothing is known of its forms. A tag that is
 * not there is looked up without its last part.
 */
export function searchLanguageOf(tag = 'en'): SearchLanguage | undefined {
  const known = languages[tag.toLowerCase()];
  const end = tag.lastIndexOf('-');
  return known ?? (end < 0 ? undefined : searchLanguageOf(tag.slice(0, end)));
}
