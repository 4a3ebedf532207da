/** What stays distinguished; without options neither case nor accents are. */
export interface FoldOptions {
  readonly keepCase?: boolean;
  readonly keepAccents?: boolean;
}

/** A folded text that knows where each of its code units came from. */
export interface Folded {
  readonly text: string;
  /** The offset in the original text at which the folded code unit `at` begins; its length for the end. */
  readonly original: (at: number) => number;
}

/** Letters with a stroke and joined letters: Unicode does not decompose them, readers do. */
const letters: Readonly<Record<string, string>> = {
  ...{ æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ħ: 'h', ŧ: 't', ı: 'i', ß: 'ss' },
  ...{ Æ: 'AE', Œ: 'OE', Ø: 'O', Ł: 'L', Đ: 'D', Ħ: 'H', Ŧ: 'T', ẞ: 'SS' },
  // Other shapes of a letter, as in old prints; the full-text tables take them for it too.
  ...{ ſ: 's', µ: 'μ', ϐ: 'β', ϑ: 'θ', ϕ: 'φ', ϖ: 'π', ϰ: 'κ', ϱ: 'ρ', ϵ: 'ε' },
};

/** Marks that search does without: those of Latin, Greek, Cyrillic, Hebrew and Arabic, as ranges. */
const accents: readonly (readonly [number, number])[] = [
  [0x300, 0x36f],
  [0x483, 0x487],
  [0x591, 0x5bd],
  [0x5bf, 0x5bf],
  [0x5c1, 0x5c2],
  [0x5c4, 0x5c5],
  [0x5c7, 0x5c7],
  [0x610, 0x61a],
  [0x64b, 0x65f],
  [0x670, 0x670],
  [0x1ab0, 0x1aff],
  [0x1dc0, 0x1dff],
  [0x20d0, 0x20f0],
  [0xfe20, 0xfe2f],
];
const isAccent = (character: string): boolean =>
  accents.some(([from, to]) => character.charCodeAt(0) >= from && character.charCodeAt(0) <= to);

/** Characters of one meaning and many shapes, and those nobody sees. */
const shapes: readonly (readonly [RegExp, string])[] = [
  [/[\u2018-\u201b\u02b9\u02bb-\u02bd\u02c8\u00b4\u2032\u2039\u203a\uff07]/, "'"],
  [/[\u201c-\u201f\u00ab\u00bb\u2033\u300c-\u300f\u301d-\u301f\uff02]/, '"'],
  [/[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/, '-'],
  [/[\u00ad\u200b-\u200f\u2060-\u2064\ufeff]/, ''],
  [/\s/, ' '],
];

/** One table a choice of options: a character looks the same wherever it stands. */
const tables = new Map<number, Map<string, string>>();

function tableOf({ keepCase, keepAccents }: FoldOptions): Map<string, string> {
  const key = (keepCase ? 1 : 0) + (keepAccents ? 2 : 0);
  let table = tables.get(key);
  if (!table) tables.set(key, (table = new Map<string, string>()));
  return table;
}

function foldCharacter(character: string, { keepCase, keepAccents }: FoldOptions): string {
  const composed = character.normalize();
  for (const [shape, plain] of shapes) if (shape.test(composed)) return plain;
  // Ligatures and full-width letters are a matter of typesetting.
  const compatible = /[\ufb00-\ufb06\uff01-\uff5e]/.test(character) ? character.normalize('NFKD') : character;
  const cased = keepCase ? compatible : compatible.toLowerCase().replace('ς', 'σ');
  // With accents kept, one written as a mark of its own still equals one inside its letter.
  const decomposed = cased.normalize('NFD');
  if (keepAccents) return decomposed;
  const bare = Array.from(decomposed)
    .filter((each) => !isAccent(each))
    .join('')
    .normalize('NFC');
  return letters[bare] ?? bare;
}

/**
 * A text as the search sees it: case, accents, shapes of quote marks, dashes, apostrophes and spaces are all the
 * same, soft hyphens and other invisible characters are gone. Index and query use this and nothing else.
 */
export function fold(text: string, options: FoldOptions = {}): string {
  const table = tableOf(options);
  const folded = text.replace(/[^\0-\x7f]/gu, (character) => lookUp(table, character, options));
  return options.keepCase ? folded : folded.toLowerCase();
}

/** As `fold`, with the way back to the original offsets. */
export function foldWithOffsets(text: string, options: FoldOptions = {}): Folded {
  const table = tableOf(options);
  // Where offsets no longer run in step, which few characters cause: from `at` on they run in step from `origins`.
  const at: number[] = [];
  const origins: number[] = [];
  let shift = 0;
  for (const { 0: character, index } of text.matchAll(/[^\0-\x7f]/gu)) {
    const { length } = lookUp(table, character, options);
    if (length === character.length) continue;
    for (let inner = 1; inner < length; inner++) {
      at.push(index + shift + inner);
      origins.push(index);
    }
    at.push(index + shift + length);
    origins.push(index + character.length);
    shift += length - character.length;
  }
  const original = (position: number): number => {
    let low = 0;
    let high = at.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (at[middle]! <= position) low = middle + 1;
      else high = middle;
    }
    return low ? origins[low - 1]! + position - at[low - 1]! : position;
  };
  return { text: fold(text, options), original };
}

function lookUp(table: Map<string, string>, character: string, options: FoldOptions): string {
  let folded = table.get(character);
  if (folded === undefined) table.set(character, (folded = foldCharacter(character, options)));
  return folded;
}
