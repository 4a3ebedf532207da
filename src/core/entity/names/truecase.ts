import { Flag, type Lexicon } from '../name-lexicon';
import type { EntityKind } from '../model';

/** So many names are remembered: the same towns and firms stand in capitals in article after article. */
const maxNames = 5000;
const spellings = new WeakMap<Lexicon, Map<string, string>>();

/**
 * Truecases a name in capitals, as it stands in headlines and datelines: `RIO DE JANEIRO` → `Rio de Janeiro`. What looks
 * like an acronym stays.
 */
export function truecase(lexicon: Lexicon, name: string, kind: EntityKind): string {
  let spelled = spellings.get(lexicon);
  if (!spelled || spelled.size > maxNames) spellings.set(lexicon, (spelled = new Map<string, string>()));
  const key = `${kind}:${name}`;
  let found = spelled.get(key);
  if (found === undefined) spelled.set(key, (found = spell(lexicon, name, kind)));
  return found;
}

function spell(lexicon: Lexicon, name: string, kind: EntityKind): string {
  const words = name.split(' ');
  return words
    .map((word, i) => {
      if (word !== word.toUpperCase()) return word;
      const isInner = i > 0 && i < words.length - 1;
      if (isInner && flagsOf(lexicon, word) & (kind === 'person' ? Flag.particle : smallWord))
        return word.toLowerCase();
      return isAcronym(lexicon, word, kind, words.length) ? word : withCapitals(word, lexicon);
    })
    .join(' ');
}

const smallWord = Flag.particle | Flag.functionWord;
const known =
  Flag.word |
  Flag.female |
  Flag.male |
  Flag.surname |
  Flag.place |
  Flag.placeStart |
  Flag.title |
  Flag.particle;

const flagsOf = (lexicon: Lexicon, word: string): number =>
  lexicon.flags.get(word.toLowerCase().replace(/\.$/, '')) ?? 0;

/** @param count words of the name. */
function isAcronym(lexicon: Lexicon, word: string, kind: EntityKind, count: number): boolean {
  const flags = flagsOf(lexicon, word);
  // `U.S.`, `UAE`, `J.K.`
  if (/\..|^\p{L}$/u.test(word) || (flags & Flag.country && word.length < 4)) return true;
  if (flags & known) return false;
  if (word.length < 3) return !lexicon.language.sonSuffixes.has(word.toLowerCase());
  if (!/[AEIOU]/.test(word.normalize('NFD')) && !/.Y./.test(word)) return true;
  // `NATO`, `AC MILAN`
  return kind === 'organization' && word.length < (count > 1 ? 4 : 5);
}

/** `PORT-AU-PRINCE` → `Port-au-Prince`. */
function withCapitals(word: string, lexicon: Lexicon): string {
  const parts = word.toLowerCase().split('-');
  return parts
    .map((part, i) => {
      const isInner = i > 0 && i < parts.length - 1;
      if (isInner && (part.length < 4 || (lexicon.flags.get(part) ?? 0) & Flag.functionWord)) return part;
      const prefix = lexicon.language.capitalPrefixes.exec(part)?.[0] ?? '';
      return capitalized(prefix) + capitalized(part.slice(prefix.length));
    })
    .join('-');
}

const capitalized = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
