/**
 * Text as the full-text index sees it: runs of letters and digits, without case and accents. Follows SQLite's
 * `unicode61 remove_diacritics 2`, so that what it finds is found again in the text.
 */
const mark = /\p{M}/u;
const special = /[^\0-\x7f]/;
const token = /[\p{L}\p{N}\p{Co}]/u;

const foldedUnits = new Map<string, string>();

/** The text without case and accents, each UTF-16 unit at its old place. Combining marks stay where they are. */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  if (!special.test(text)) return lower;
  if (lower.length === text.length)
    return lower.replace(/[\u00c0-\u024f\u0370-\u03ff\u0400-\u04ff\u1e00-\u1fff]/g, foldUnit);
  let folded = '';
  for (const unit of text) folded += unit.length > 1 ? unit : foldUnit(unit);
  return folded;
}

function foldUnit(unit: string): string {
  let folded = foldedUnits.get(unit);
  if (folded === undefined) {
    const [base = unit] = unit.toLowerCase().normalize('NFD');
    folded = base.length === unit.length ? base : unit;
    foldedUnits.set(unit, folded);
  }
  return folded;
}

/** The index's tokens of a piece of text, folded, without combining marks. */
export function tokensOf(text: string): string[] {
  return (
    fold(text)
      .match(/[\p{L}\p{N}\p{Co}][\p{L}\p{N}\p{Co}\p{M}]*/gu)
      ?.map((word) => word.replace(/\p{M}+/gu, '')) ?? []
  );
}

/** Does the UTF-16 unit at this place belong to a word? */
export function isWordUnit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 128)
    return (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || (code >= 65 && code <= 90);
  if (Number.isNaN(code)) return false;
  if (code >= 0xdc00 && code <= 0xdfff && at > 0) return token.test(text.slice(at - 1, at + 1));
  const unit = String.fromCodePoint(text.codePointAt(at)!);
  return token.test(unit) || mark.test(unit);
}

/** A headline as it is sorted: without case, accents and what stands before its first word. */
export function sortKey(headline: string): string {
  return fold(headline.slice(0, 120)).replace(/^[^\p{L}\p{N}]+/u, '');
}
