import { oneLine } from '../core/text/characters';
import type { Span } from '../core/text/span';

/** So much of what stands between two parts of a quotation is given whole; of more, only the attribution. */
const maxBetween = 80;

/** A quotation in the text of its article. */
export interface QuotedSpans {
  /** What was said, in the order of the text; not empty. */
  readonly parts: readonly Span[];
  /** Cue and speaker. */
  readonly attribution: readonly Span[];
}

/**
 * The words of a quotation as one pastes them: where the article says in between who speaks, that stands there in
 * brackets, `“We sail at noon,” [she said] “and I mean it.”`; where it tells something else in between, the next part
 * begins a line. Nothing is left out, so there is no ellipsis but the article's own. Marks that the article opens in
 * each paragraph, or leaves open, are balanced.
 */
export function quotedWords(text: string, { parts, attribution }: QuotedSpans): string {
  let words = '';
  parts.forEach((part, i) => {
    const before = parts[i - 1];
    const between = before ? betweenParts(text, { start: before.end, end: part.start }, attribution) : '';
    words += between + oneLine(text.slice(part.start, part.end));
  });
  return words.split('\n').map(balanced).join('\n');
}

function betweenParts(text: string, gap: Span, attribution: readonly Span[]): string {
  const between = text.slice(gap.start, gap.end);
  if (!/[\p{L}\p{N}]/u.test(between)) return ' ';
  const inside = attribution.filter(({ start, end }) => start >= gap.start && end <= gap.end);
  if (inside.length === 0) return '\n';
  const whole = withoutOuterMarks(oneLine(between));
  if (whole.length <= maxBetween) return ` [${whole}] `;
  const start = Math.min(...inside.map((span) => span.start));
  const end = Math.max(...inside.map((span) => span.end));
  return ` [${withoutOuterMarks(oneLine(text.slice(start, end)))}] `;
}

/** The text from its first letter or digit to its last one. */
function withoutOuterMarks(text: string): string {
  const word = /[\p{L}\p{N}]/u;
  let [start, end] = [0, text.length];
  while (start < end && !word.test(text[start]!)) start++;
  while (end > start && !word.test(text[end - 1]!)) end--;
  return text.slice(start, end);
}

/** A kind of quotation marks: those that open, and the one that closes. */
interface Marks {
  readonly open: string;
  readonly close: string;
}

/** A line in which each quotation mark that opens has one that closes. */
function balanced(line: string): string {
  const marks: Marks[] = line.includes('„') ? [{ open: '„', close: '“' }] : [{ open: '“', close: '”' }];
  marks.push({ open: '«', close: '»' }, { open: '"', close: '"' });
  return marks.reduce(balancedIn, line);
}

/** Drops marks that open once more, and adds those that are missing at the ends. */
function balancedIn(line: string, { open, close }: Marks): string {
  let done = '';
  let isOpen = false;
  for (let at = 0; at < line.length; at++) {
    const sign = line[at]!;
    const mark = sign === open || sign === close ? markAt(line, at, { open, close }) : 'none';
    if (mark === 'opens' && isOpen) continue;
    if (mark === 'closes' && !isOpen) done = opened(done, open);
    done += sign;
    if (mark !== 'none') isOpen = mark === 'opens';
  }
  return isOpen ? `${done}${close}` : done;
}

/** What a mark does; one that looks alike at both ends opens before a word, and is no mark in a measure: 6". */
function markAt(line: string, at: number, { open, close }: Marks): 'opens' | 'closes' | 'none' {
  if (open !== close) return line[at] === open ? 'opens' : 'closes';
  const before = line[at - 1] ?? ' ';
  if (/[\s([—–]/.test(before)) return 'opens';
  return /\d/.test(before) && !line.slice(0, at).includes(open) ? 'none' : 'closes';
}

/** Opens what is closed later on, behind the last insertion in brackets. */
function opened(text: string, mark: string): string {
  const inserted = text.lastIndexOf('] ');
  const start = inserted < 0 ? 0 : inserted + 2;
  return `${text.slice(0, start)}${mark}${text.slice(start)}`;
}
