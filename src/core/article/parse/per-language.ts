import type { ArticleTables } from '../../language/contract';

/** What is made of a language's word lists, as regular expressions are; made once for each language. */
export function perLanguage<Value>(
  make: (language: ArticleTables) => Value,
): (language: ArticleTables) => Value {
  const made = new WeakMap<ArticleTables, Value>();
  return (language) => {
    let value = made.get(language);
    if (value === undefined) made.set(language, (value = make(language)));
    return value;
  };
}

/** The source of an expression for any of these words, the longest first; it matches nothing where there are none. */
export const anyOf = (words: Iterable<string>): string =>
  [...words].sort((a, b) => b.length - a.length).join('|') || '(?!)';
