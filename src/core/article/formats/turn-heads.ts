import { trimmed } from '../../text/characters';
import { withoutFiller } from '../../text/invisible';
import type { ArticleTables } from '../../language/contract';
import { anyOf, perLanguage } from '../parse/per-language';
import type { Span } from '../model';
import type { Line } from './lines';
import type { Label } from './transcript';

/** A line that names who speaks in it, or in the lines below it. */
export interface TurnHead extends Label {
  /** Whether the name has the line for itself. */
  readonly isAlone: boolean;
}

/** One way in which programs and parliaments write who speaks, and how many such lines make a transcript. */
interface Layout {
  readonly read: (line: string, language: ArticleTables) => HeadParts | undefined;
  /** Whether lines of this form are enough; else somebody has to speak in most of them. */
  readonly isSure: boolean;
}

/** Offsets in a line. */
interface HeadParts {
  readonly name: Span;
  /** Where the label ends, and where the words begin that are said. */
  readonly end: number;
}

const time = String.raw`[[(<]?(?:\d{1,2}:)?\d{1,2}:\d{2}(?:[.,]\d{1,3})?[\])>]?`;
const name = String.raw`(?<name>\p{Lu}[\p{L}\p{M}\p{N}.'’& -]{0,48})`;
const timeFirst = new RegExp(`^${time}[ \\t]{1,8}(?:[-–—][ \\t]{1,4})?${name}(?::(?=\\s|$)|$)`, 'u');
const timeBehind = new RegExp(
  `^${name.replace('48}', '48}?')}(?:[ \\t]{1,12}|,[ \\t]{0,3}| [-–—] )${time}[ \\t]{0,4}(?::(?=\\s|$)|$)`,
  'u',
);
const voice = new RegExp(`^<v(?:\\.[\\w.-]{1,40})?[ \\t]{1,4}${name.replace('48}', '48}?')}>`, 'u');
const nameAndColon = new RegExp(`^(?:\\*\\*|__)?${name}(?::|:\\*\\*|\\*\\*:|:__|__:)$`, 'u');
const colon = new RegExp(
  `^(?:\\*{1,2}|_{1,2})?${name.replace('48}', '48}?')}(?::|:\\*{1,2}|\\*{1,2}:|:_{1,2}|_{1,2}:)[ \\t]{1,4}(?=\\S)`,
  'u',
);
const dash = new RegExp(`^${name.replace('48}', '48}?')} [-–—]{1,2} (?=\\S)`, 'u');
const brackets =
  /^(?<name>\p{Lu}[\p{L}\p{M}.'’, -]{1,60}?)(?<more>(?: \([\p{L}\p{M}\p{N}.'’& -]{2,40}\)){1,3})$/u;

const read = (pattern: RegExp, minWords: number) => (line: string, language: ArticleTables) => {
  const match = pattern.exec(line);
  const words = match?.groups?.['name']?.trim();
  if (!match || words === undefined || !isName(words, minWords, language)) return undefined;
  const start = match[0].indexOf(words);
  return { name: { start, end: start + words.length }, end: match[0].length };
};

/** `Anna Cole (Ellery) (Lab)`, `The Minister for Roads (Jim Hall)`: of an office the name stands in brackets. */
function readBrackets(line: string, language: ArticleTables): HeadParts | undefined {
  const groups = brackets.exec(line)?.groups;
  if (!groups) return undefined;
  const { name: words = '', more = '' } = groups;
  const isOffice = language.articles.includes(words.split(' ')[0]!.toLowerCase());
  const start = isOffice ? words.length + 2 : 0;
  const end = isOffice ? words.length + more.indexOf(')') : words.length;
  if (!isName(line.slice(start, end), 2, language)) return undefined;
  return { name: { start, end }, end: line.length };
}

const layouts: readonly Layout[] = [
  { read: read(voice, 1), isSure: true },
  { read: read(timeFirst, 1), isSure: true },
  { read: read(timeBehind, 1), isSure: true },
  { read: readBrackets, isSure: false },
  { read: read(nameAndColon, 2), isSure: false },
  { read: read(colon, 2), isSure: false },
  { read: read(dash, 2), isSure: false },
];

/** Whether words are the name of somebody: all but the small ones begin with a capital. `Speaker 1` is one. */
function isName(words: string, minWords: number, language: ArticleTables): boolean {
  const parts = words.split(' ').filter(Boolean);
  if (parts.length < minWords || parts.length > 5 || language.notSpeakers.has(words.toLowerCase()))
    return false;
  if (startsWithTime(words, language)) return false;
  if (/\p{Ll}\.$/u.test(words) && parts.length > 3) return false;
  return parts.every((part) => /^[\p{Lu}\p{N}]/u.test(part) || language.particles.includes(part));
}

/** `10:30 A.M.`, `14:00 Monday`: behind an hour comes the day or its half as well. */
function startsWithTime(words: string, { halfDays, weekdays, months }: ArticleTables): boolean {
  const [first = ''] = words.toLowerCase().split(/[ ,]/);
  const bare = first.replace(/\.$/, '');
  return (
    new RegExp(`^(?:${halfDays.source})$`, 'i').test(bare) || weekdays.includes(bare) || months.has(bare)
  );
}

/** So much of the lines that stand behind the first head, each with its words, belongs to heads in a sure transcript. */
const minShare = 0.3;

/**
 * The lines that name who speaks, by where they begin, in a text whose layout alone shows that people speak in turns: times
 * beside the names, names in lines of their own, names before a dash. Undefined where it does not.
 */
export function findTurnHeads(
  text: string,
  lines: readonly Line[],
  language: ArticleTables,
): ReadonlyMap<number, TurnHead> | undefined {
  const candidates = candidatesOf(text, lines);
  for (const layout of candidates.length > 0 ? layouts : []) {
    const heads = new Map<number, TurnHead>();
    let first = -1;
    let spoken = 0;
    for (const { at, words } of candidates) {
      const line = lines[at]!;
      const head = headOf(text, line, words, layout, language);
      if (!head) continue;
      const next = lines[at + 1];
      if (head.isAlone && (!next || (layout.read === readBrackets && next.gap))) continue;
      if (first < 0) first = at;
      heads.set(line.start, head);
      const said = head.isAlone ? next! : { start: head.said, end: line.end };
      if (speaks(text, said, language)) spoken++;
    }
    if (heads.size < 2) continue;
    const isSpoken = spoken * 2 >= heads.size;
    if (layout.read === readBrackets) addShortHeads(text, lines, heads);
    if (layout.isSure || (isSpoken && isExchange(heads, lines.slice(first)))) return heads;
  }
  return headings(text, lines, language);
}

/** Adds the lines that name a speaker again, without what stood in brackets the first time: `Anna Cole`. */
function addShortHeads(text: string, lines: readonly Line[], heads: Map<number, TurnHead>): void {
  const names = new Set(Array.from(heads.values(), ({ key }) => key));
  lines.forEach(({ start, end }, i) => {
    const next = lines[i + 1];
    if (heads.has(start) || !next || next.gap || end - start > maxHeadLength) return;
    const key = withFillersAsBlanks(text.slice(start, end)).toLowerCase();
    if (names.has(key))
      heads.set(start, {
        ...{ start, end, form: 'name', key, said: end, isAlone: true },
        speaker: { start, end },
      });
  });
}

/** Whether the lines behind the first head are those of people who speak to each other. */
function isExchange(heads: ReadonlyMap<number, TurnHead>, lines: readonly Line[]): boolean {
  const speakers = new Set([...heads.values()].map(({ key }) => key));
  const perHead = [...heads.values()].some(({ isAlone }) => isAlone) ? 2 : 1;
  return speakers.size > 1 && heads.size * perHead >= lines.length * (perHead > 1 ? minShare * 2 : 0.8);
}

/** A line that may name who speaks: its index, and the words at its head. */
interface Candidate {
  readonly at: number;
  readonly words: string;
}

/** The lines with a sign that some layout needs; few lines of prose have one at their head. */
function candidatesOf(text: string, lines: readonly Line[]): Candidate[] {
  const candidates: Candidate[] = [];
  for (let at = 0; at < lines.length; at++) {
    const { start, end, level } = lines[at]!;
    if (level !== undefined) continue;
    const words = withFillersAsBlanks(text.slice(start, Math.min(end, start + maxHeadLength)));
    if (headSign.test(words)) candidates.push({ at, words });
  }
  return candidates;
}

/** The colon of a label or a time, the dash behind a name, the bracket of a voice or at the end of a line. */
const headSign = /^<|:| [-–—]|\)$/;

function headOf(
  text: string,
  { start, end }: Line,
  words: string,
  layout: Layout,
  language: ArticleTables,
): TurnHead | undefined {
  const parts = layout.read(words, language);
  if (!parts) return undefined;
  const said = trimmed(text, start + parts.end, end).start;
  return {
    ...{
      start,
      end: start + parts.end,
      form: 'name',
      key: words.slice(parts.name.start, parts.name.end).toLowerCase(),
    },
    ...{
      speaker: { start: start + parts.name.start, end: start + parts.name.end },
      said,
      isAlone: said >= end,
    },
  };
}

const maxHeadLength = 110;

/** Fillers within a head stand for nothing that a name holds. */
const withFillersAsBlanks = (words: string): string =>
  withoutFiller(words) === words ? words : words.replaceAll('\u2060', ' ');

const speechOf = perLanguage(({ speechWords }) => {
  const words = speechWords.flatMap((word) => [word, word.charAt(0).toUpperCase() + word.slice(1)]);
  return new RegExp(`(?<![\\p{L}\\p{M}])(?:${anyOf(words)})(?![\\p{L}\\p{M}])`, 'u');
});

/** Whether somebody speaks of themselves or to somebody, or asks. */
function speaks(text: string, { start, end }: Span, language: ArticleTables): boolean {
  const said = text.slice(start, Math.min(end, start + 600)).replace(/["“][^"“”]*["”]/g, '');
  return said.includes('?') || speechOf(language).test(said);
}

/** `#### Speaker 1`: headings of one level that are all names, with what they say below. */
function headings(
  text: string,
  lines: readonly Line[],
  language: ArticleTables,
): ReadonlyMap<number, TurnHead> | undefined {
  const level = lines.findLast((line) => line.level !== undefined)?.level;
  if (level === undefined || level < 2) return undefined;
  const heads = new Map<number, TurnHead>();
  let spoken = 0;
  for (const [i, { start, end, ...line }] of lines.entries()) {
    if (line.level !== level) continue;
    const words = text.slice(start, end);
    if (!isName(words, 2, language)) return undefined;
    const next = lines[i + 1];
    if (next && speaks(text, next, language)) spoken++;
    const head = { start, end, form: 'name', key: words.toLowerCase(), speaker: { start, end } } as const;
    heads.set(start, { ...head, said: end, isAlone: true });
  }
  const speakers = new Set([...heads.values()].map(({ key }) => key));
  const isTalk = /\d/.test([...speakers].join('')) || speakers.size < heads.size || spoken * 2 >= heads.size;
  return heads.size > 1 && isTalk ? heads : undefined;
}
