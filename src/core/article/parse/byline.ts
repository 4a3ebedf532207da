import { collapseSpaces, endsAsSentence } from '../../text/characters';
import type { ArticleTables } from '../../language/contract';
import { dateAlone, findDate, type ReadDate } from './dates';
import { anyOf, perLanguage } from './per-language';

export interface Byline {
  /** Who wrote it, without the `By`. */
  readonly text: string;
  /** The newspaper or agency that is credited. */
  readonly source?: string;
  /** When it was written or changed, where the line says so behind the name. */
  readonly date?: ReadDate;
}

const maxBylineLength = 160;

/** Reads a line such as `By Staff, Agencies` or `By JANE DOE | The Harbour Times`. */
export function readByline(line: string, language: ArticleTables): Byline | undefined {
  if (line.length > maxBylineLength) return undefined;
  const lower = line.toLowerCase();
  const word = language.bylineWords.find(
    (start) => lower.startsWith(start) && /^[\s:]/.test(lower.slice(start.length)),
  );
  if (word === undefined) return undefined;
  const { text, date } = withoutDate(line.slice(word.length).replace(/^[\s:]+/, ''), language);
  const first = /^\p{L}+/u.exec(text)?.[0].toLowerCase() ?? '';
  if (!/^["“‘']?[\p{Lu}<[(@]/u.test(text) && !language.staffWords.includes(first)) return undefined;
  if (language.notWriters.has(first)) return undefined;
  // `By Monday the storm had passed.` is a sentence; initials and `Jr.` may end a byline.
  if (endsAsSentence(text) && !/(?:\b\p{Lu}|\b\p{Lu}\p{L}{1,3})\.$/u.test(text)) return undefined;
  const words = text.split(/\s+/);
  if (words.length > 16 || words.filter((part) => /^\p{Ll}/u.test(part)).length > words.length / 2)
    return undefined;
  return { ...withSource(text, language), ...(date && { date }) };
}

/** A byline without the date at its end: `Jon Pike | Updated: 01:45, 5 January 2012`. */
function withoutDate(text: string, language: ArticleTables): { text: string; date?: ReadDate } {
  const found = /\d{4}/.test(text) ? findDate(text, language) : undefined;
  if (!found) return { text };
  const before = text.slice(0, found.start);
  const words = `(?:${anyOf([...language.dateWords, ...language.weekdays])})`;
  // What stands before the date and belongs to it: a label, a weekday, an hour.
  const head = new RegExp(
    `(?:[\\s,|•·–—/-]+${words}\\b[.:]?|[\\s,|•·–—/-]+\\d[\\d:.]*|[\\s,|•·:–—/-]+)+$`,
    'iu',
  );
  const name = before.replace(head, '').trim();
  return name === '' ? { text } : { text: name, date: dateAlone(found) };
}

/** A name or an agency that stands alone between headline and text: `Jane Doe`, `Associated Press`. */
export function readBareByline(line: string, language: ArticleTables): Byline | undefined {
  if (line.length > 60 || !/^\p{Lu}[\p{L}\p{M}'’. -]*$/u.test(line)) return undefined;
  const words = line.split(' ');
  if (!words.every((word) => /^\p{Lu}/u.test(word) || language.particles.includes(word))) return undefined;
  if (isAgency(line, language)) return { text: line, source: line };
  return words.length >= 2 && words.length <= 4 && !line.endsWith('.') ? { text: line } : undefined;
}

/** The credit in a byline: its last part where that names an outlet, or what follows `Staff`. */
function withSource(text: string, language: ArticleTables): Byline {
  const parts = collapseSpaces(text)
    .split(separatorOf(language))
    .filter((part) => part !== '');
  const last = parts.at(-1)!;
  if (parts.length > 1 && !isStaff(last, language))
    if (isOutlet(last, language) || isStaff(parts[0]!, language)) return { text, source: last };
  return parts.length === 1 && isAgency(last, language) ? { text, source: last } : { text };
}

/** What parts writers and outlets: a mark, or a small word before a capital. */
const separatorOf = perLanguage(
  ({ creditLinks }) => new RegExp(` ?[,|/;•·] ?| (?:${anyOf(creditLinks)}) (?=\\p{Lu})`, 'u'),
);

function isStaff(part: string, language: ArticleTables): boolean {
  return language.staffWords.includes(part.toLowerCase());
}

/** Whether a whole byline is an agency or newspaper: `Emily Post` may be a person. */
function isAgency(name: string, language: ArticleTables): boolean {
  const words = name.toLowerCase().split(' ');
  if (!isOutlet(name, language)) return false;
  return (
    words.length === 1 || language.articles.includes(words[0]!) || language.agencyWords.has(words.at(-1)!)
  );
}

/** Whether a name holds the word for a newspaper or an agency. */
export function isOutlet(name: string, language: ArticleTables): boolean {
  return name
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .some((word) => language.outletWords.has(word));
}
