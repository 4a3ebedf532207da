import { Char } from '../../text/char-codes';
import { trimmed } from '../../text/characters';
import { allLines, isReadable, withoutQuoteMarks, type Line } from './lines';
import type { Span } from '../model';

/**
 * The lines of a Markdown text that are to be read: headings with their level, quoted lines and list items without
 * their marks. Code between fences, images, link definitions and comments are left out.
 */
export function readMarkdownLines(text: string, from: number): Line[] {
  const lines: Line[] = [];
  let gap = true;
  /** What opened the code block that is being read, and how many lines there were before it. */
  let fence: { mark: string; lines: number } | undefined;
  for (const span of allLines(text, from)) {
    const mark = fenceMark(text, span);
    if (mark && fence?.mark === mark) {
      lines.length = fence.lines;
      fence = undefined;
      gap = true;
      continue;
    }
    if (mark) fence ??= { mark, lines: lines.length };

    const last = lines.at(-1);
    const underline = gap || !last || last.level ? undefined : underlineLevel(text, span);
    if (last && underline !== undefined) {
      lines[lines.length - 1] = { ...last, level: underline, markStart: last.start };
      gap = true;
      continue;
    }
    const line: Line | undefined =
      mark || isOverlooked(text, span) ? undefined : readMarkdownLine(text, span, gap);
    if (line) lines.push(line);
    gap = !line;
  }
  return lines;
}

function readMarkdownLine(text: string, span: Span, gap: boolean): Line | undefined {
  let { start, end } = span;
  if (text.charCodeAt(start) === Char.numberSign) {
    let level = 1;
    while (level < 7 && text.charCodeAt(start + level) === Char.numberSign) level++;
    if (level < 7 && /\s/.test(text.charAt(start + level))) {
      // Closing marks count only after a blank: `## C#` is about C#.
      let close = end;
      while (close > start && text.charCodeAt(close - 1) === Char.numberSign) close--;
      const closed = close < end && /\s/.test(text.charAt(close - 1)) ? close : end;
      const words = withoutEmphasis(text, trimmed(text, start + level, closed));
      if (!isReadable(text, words.start, words.end)) return undefined;
      return { ...words, gap: true, level, markStart: start };
    }
  }
  const inner = withoutQuoteMarks(text, { start, end });
  ({ start } = inner);
  const bullet = '-*+•'.includes(text.charAt(start)) && /\s/.test(text.charAt(start + 1));
  if (bullet) ({ start, end } = trimmed(text, start + 1, end));
  const begins = bullet || text.charAt(start) === '|' || /^\d{1,9}[.)]\s/.test(text.slice(start, start + 12));
  if (!isReadable(text, start, end)) return undefined;
  return { start, end, gap, begins, ...(inner.quoted && { quoted: true }) };
}

/** The three characters that open or close a block of code; none on other lines. */
function fenceMark(text: string, { start }: Span): string | undefined {
  const mark = text.slice(start, start + 3);
  return mark === '```' || mark === '~~~' ? mark : undefined;
}

/** `===` or `---` below a line makes it a heading. */
function underlineLevel(text: string, { start, end }: Span): number | undefined {
  const mark = text.charAt(start);
  if ((mark !== '=' && mark !== '-') || end - start < 2) return undefined;
  for (let i = start; i < end; i++) if (text.charAt(i) !== mark) return undefined;
  return mark === '=' ? 1 : 2;
}

/** An image, a link definition or a comment that takes a whole line. */
function isOverlooked(text: string, { start, end }: Span): boolean {
  const first = text.charAt(start);
  if (first === '!')
    return text.charAt(start + 1) === '[' && text.charAt(end - 1) === ')' && oneImage(start, end);
  if (first === '[') return /^\[[^\]\s]{1,80}\]:\s*\S+$/.test(text.slice(start, Math.min(end, start + 2000)));
  return first === '<' && text.startsWith('<!--', start) && text.endsWith('-->', end);

  function oneImage(from: number, to: number): boolean {
    return to - from < 2000 && /^!\[[^\]]*\]\([^)]*\)$/.test(text.slice(from, to));
  }
}

/** The inside of `*…*`, `**…**` or `_…_` where the marks stand around the whole; else the span itself. */
export function withoutEmphasis(text: string, span: Span): Span {
  let { start, end } = span;
  while (end - start > 2) {
    const mark = text.charAt(start);
    if ((mark !== '*' && mark !== '_') || text.charAt(end - 1) !== mark) break;
    start++;
    end--;
  }
  return start === span.start ? { start, end } : trimmed(text, start, end);
}

/** Words of a heading as they are read: links by their text, no emphasis, no escapes. */
export function plainWords(heading: string): string {
  return heading
    .replace(/!?\[([^[\]]*)\]\((?:[^\s()]|\([^\s()]*\))*\)/g, '$1')
    .replace(/(?<!\\)(\*\*|__|\*|`)(?=\S)(.*?[^\s\\])\1/g, '$2')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1');
}
