/**
 * Tags stand beside the words in a full-text index, so that a search for words of a certain speaker or kind is one
 * search. They begin with control characters, which no folded text has. Four of them, since the index also knows the
 * beginnings of up to four characters: so all tags of a row share them.
 */
const lead = '\x01\x01\x01\x01';
const speakerLead = '\x02';

/** The tokenizer takes these for parts of words. */
export const tagLeads = '\x01\x02';

export const tag = {
  kind: (kind: string) => `${lead}k${kind}`,
  sureness: (sureness: string) => `${lead}c${sureness}`,
  /** What sort of source the speaker is; none but the one that can be asked for. */
  sort: (sort: 'unnamed') => `${lead}u${sort}`,
  /** Rows of `name`. */
  speaker: (name: number) => `${lead}s${name}`,
  about: (name: number) => `${lead}a${name}`,
  source: (source: number) => `${lead}o${source}`,
  /** What an article is filed under. */
  articleTag: (id: number) => `${lead}t${id}`,
  /** Of a folder and of each one above it. */
  folder: (folder: number) => `${lead}f${folder}`,
  /** A word that names the speaker. */
  speakerWord: (word: string) => speakerLead + word,
};

// oxlint-disable-next-line no-control-regex -- these are what is looked for
const controls = /[\0-\x08\x0e-\x1f]+/g;
/** The text without control characters, so that none of it is taken for a tag or separator. */
export const withoutControls = (text: string): string => text.replace(controls, ' ');
