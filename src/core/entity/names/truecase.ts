import { Flag, type Lexicon } from '../name-lexicon';
import type { EntityKind } from '../model';

/** The same towns and firms stand in capitals in article after article. */
const maxNames = 5000;
const names = new WeakMap<Lexicon, Map<string, string>>();

/**
 * A name that stands in capitals in a headline or dateline, in the letters that prose has for it: `RIO DE JANEIRO` →
 * `Rio de Janeiro`. What looks like an acronym stays.
 */
export function truecase(lexicon: Lexicon, name: string, kind: EntityKind): string {
  let spelled = names.get(lexicon);
  if (!spelled || spelled.size > maxNames) names.set(lexicon, (spelled = new Map<string, string>()));
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
      const flags = lexicon.flags.get(word.toLowerCase().replace(/\.$/, '')) ?? 0;
      const isInner = i > 0 && i < words.length - 1;
      if (isInner && flags & (kind === 'person' ? Flag.particle : smallWord)) return word.toLowerCase();
      return isAcronym(word, flags, kind, words.length) ? word : withCapitals(word, lexicon);
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

function isAcronym(word: string, flags: number, kind: EntityKind, count: number): boolean {
  // `U.S.`, `UAE`, `J.K.`
  if (/\..|^\p{L}$/u.test(word) || (flags & Flag.country && word.length < 4)) return true;
  if (flags & known) return false;
  if (word.length < 3) return !/^[JS]R$/.test(word);
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
      return part.replace(
        /^(?:mc(?=\p{L}{2})|[odl]['’](?=\p{L}))?\p{L}/u,
        (start) =>
          start.charAt(0).toUpperCase() +
          start.slice(1, -1) +
          (start.length > 1 ? start.slice(-1).toUpperCase() : ''),
      );
    })
    .join('-');
}
