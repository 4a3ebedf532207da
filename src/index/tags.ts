/**
 * Tags stand beside the words in a full-text index, so that a search for words of a certain speaker, source or kind
 * is one search. They begin with a character for private use, which no typed word does.
 */
const lead = '\ue000';

export const tag = {
  /** Every article and every quotation has it: something to subtract from. */
  any: `${lead}x`,
  kind: (kind: string) => `${lead}k${kind}`,
  /** Rows of `name`. */
  speaker: (name: number) => `${lead}s${name}`,
  about: (name: number) => `${lead}a${name}`,
  source: (source: number) => `${lead}o${source}`,
  /** Of a folder and of each one above it. */
  folder: (folder: number) => `${lead}f${folder}`,
};
