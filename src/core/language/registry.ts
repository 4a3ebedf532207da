import type { Language } from './contract';
import { german } from './de';
import { english } from './en';

let languages: readonly Language[] = [english, german];
/** The answers given so far: one is asked for several times an article. */
const found = new Map<string, Required<Language>>();

/**
 * Finds a language by its BCP 47 tag, whatever its case. A tag that is not there is looked up without its last part
 * (`en-GB` → `en`); at last it is English, as is every part that the language lacks.
 */
export function languageOf(tag = english.tag): Required<Language> {
  let language = found.get(tag);
  if (!language) found.set(tag, (language = { ...english, ...find(tag.toLowerCase()) }));
  return language;
}

function find(tag: string): Language | undefined {
  if (tag === '') return undefined;
  return (
    languages.find((each) => each.tag.toLowerCase() === tag) ??
    find(tag.slice(0, Math.max(0, tag.lastIndexOf('-'))))
  );
}

/**
 * Adds a language for as long as it is wanted, before those of the same tag. For tests: a language of the product has its
 * place in `languages`.
 * @returns what takes it away again.
 */
export function registerLanguage(language: Language): () => void {
  languages = [language, ...languages];
  found.clear();
  return () => {
    languages = languages.filter((each) => each !== language);
    found.clear();
  };
}
