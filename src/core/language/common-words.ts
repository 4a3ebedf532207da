import { Class, classOf } from '../text/character-classes';
import { WordTable } from '../text/word-table';
import { wordsIn } from './tables';

/** The words that a text of some length in a language can hardly do without, lower case, by the language's BCP 47 tag. */
const commonWords = {
  en: `the of and to that is for with his her they was are said from have at by it be this not he she but who which
    has had were`,
  de: 'der die das und ist nicht mit den von zu dem ein eine auf für sich des wird auch im hat',
  fr: 'le la les des du une est et dans pour que qui sur pas au aux avec son ses par plus ont cette ce il elle nous',
  es: 'el la los las del una es y en para que por con no se su al lo como más pero fue ha',
  it: 'il la le gli dei della di che è e per con non una del nel alla sono ha più si',
  pt: 'o a os as da do dos das que em para com não uma por mais foi ao se é',
  nl: 'de het een en van is dat op te voor met niet zijn aan ook er maar bij',
  sv: 'och att det som är en på av för med inte har den till',
} as const;

/** A language whose common words are known. */
export type KnownLanguage = keyof typeof commonWords;

const known = new Map(
  Object.entries(commonWords).map(([tag, words]) => [tag as KnownLanguage, new Set(wordsIn(words))]),
);

/** A text of fewer words is too short to tell. */
const minWords = 40;
/** In prose at least so much of a text is common words of its language; lists of results have hardly any. */
const minShare = 0.15;
/** The expected language has less than this share of what another one has. */
const maxOfOther = 1 / 3;
/** So much of a text tells, in UTF-16 code units: this is asked of every article. */
const maxLength = 700;

const tables = new Map(
  Array.from(known, ([tag, words]) => {
    const table = new WordTable();
    for (const word of words) table.add(word);
    return [tag, table] as const;
  }),
);

/** Whether enough words of a text in lower case are among some: no string is made for any, since most articles are asked. */
function isPlainly(common: WordTable, text: string): boolean {
  let words = 0;
  let found = 0;
  for (let i = 0; i < text.length;) {
    const start = i;
    while (i < text.length && isLetter(text.charCodeAt(i))) i++;
    if (i > start) {
      words++;
      if (common.find(text, start, i) > 0) found++;
    } else i++;
  }
  return words > 0 && found / words >= minShare;
}

/** Letters of two code units count for none: they are of no language that is known here. */
function isLetter(code: number): boolean {
  const kind = classOf(code);
  return kind === Class.lower || kind === Class.upper;
}

/**
 * The language that a text is plainly written in, where that is another one than expected; undefined where it is not
 * plain, or the expected language is not known here.
 */
export function otherLanguageOf(text: string, expected: string): KnownLanguage | undefined {
  const main = expected.toLowerCase().split('-')[0] as KnownLanguage;
  const own = known.get(main);
  const head = text.slice(0, maxLength).toLowerCase();
  if (!own || isPlainly(tables.get(main)!, head)) return undefined;
  const words = head.match(/\p{L}+/gu) ?? [];
  if (words.length < minWords) return undefined;
  const shareOf = (common: ReadonlySet<string>) =>
    words.reduce((count, word) => (common.has(word) ? count + 1 : count), 0) / words.length;
  const ownShare = shareOf(own);
  if (ownShare >= minShare) return undefined;
  const shares = [...known].map(([tag, common]) => ({ tag, share: shareOf(common) }));
  const best = shares.reduce((a, b) => (b.share > a.share ? b : a));
  return best.share >= minShare && ownShare < best.share * maxOfOther ? best.tag : undefined;
}
