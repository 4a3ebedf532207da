import { isBlank } from '../../text/characters';
import { filler } from '../../text/invisible';
import { characterOf } from './entities';

/** Characters without width: soft hyphens, marks of direction, byte-order marks within the text. */
const invisible = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2061-\u2064\u2066-\u2069\ufeff]/g;
const entity = /&(?:amp;)?(#\d{2,7}|#[xX][\dA-Fa-f]{2,6}|[A-Za-z]{2,8}[1-4]{0,2});/g;
/** `\u201c` as programs write it, and a mark with a backslash before it. */
const escape = /\\(?:u([\dA-Fa-f]{4})|(?=["'“”‘’]))/g;
/** Line ends that were written out as `\n`. */
const writtenLineEnd = /(?<![\\\w])\\r\\n|(?<![\\])\\n(?=[\\A-Z"“‘'\s]|$)/g;

/** Parts of HTML that nobody reads. */
const unread = /<(script|style|head)\b[^<>]{0,300}>|<!--/gi;
const tag = /<\/?([a-z][a-z0-9]{0,11})(?:\s[^<>]{0,2000})?\/?>/gi;
const blocks = new Set(
  (
    'p div h1 h2 h3 h4 h5 h6 li ul ol dl dt dd tr table tbody thead blockquote section article header footer aside main ' +
    'nav figure figcaption hr pre body html address form title'
  ).split(' '),
);
const inline = new Set(
  (
    'a abbr b big cite code del dfn em font i img ins kbd mark q s small span strike strong sub sup time tt u var wbr ' +
    'link meta c lang ruby rt input button label iframe video audio source picture svg td th center nobr'
  ).split(' '),
);

const paragraphSeparator = '\u2029';
const lineSeparator = '\u2028';

/** Fewer than so many line ends mean that the text was written in one line. */
const fewLineEnds = 3;

/**
 * A text as people see it, of the same length, so that all offsets stay: entities of HTML, escapes and tags become the
 * characters that they stand for, and what is left of their room is filled by `filler`, as are invisible characters. Tags
 * that part paragraphs become paragraph separators. Linear in the length of the text.
 */
export function readableText(text: string): string {
  let read = text;
  if (read.includes('<')) read = withoutTags(read);
  if (read.includes('&'))
    read = read.replace(entity, (whole: string, name: string) => {
      const character = characterOf(name);
      return character === undefined ? whole : filled(character, whole.length);
    });
  if (read.includes('\\')) read = withoutEscapes(read);
  if (read.includes('""')) read = withoutDoubledMarks(read);
  return read.replace(invisible, filler);
}

/** A character with as much filler behind it as is missing to a length. */
function filled(character: string, length: number): string {
  const seen = isBlank(character.charCodeAt(0)) ? '\u00a0' : character;
  return seen + filler.repeat(Math.max(0, length - seen.length));
}

function withoutEscapes(text: string): string {
  const unescaped = text.replace(escape, (whole: string, hex: string | undefined) => {
    if (hex === undefined) return filler;
    const code = parseInt(hex, 16);
    const isPrinted = code >= 0x20 && !(code >= 0x7f && code < 0xa0) && !(code >= 0xd800 && code < 0xe000);
    return isPrinted ? filled(String.fromCharCode(code), whole.length) : whole;
  });
  if (!unescaped.includes('\\n') || (text.match(/\n/g)?.length ?? 0) >= fewLineEnds) return unescaped;
  return unescaped.replace(writtenLineEnd, (whole) => lineSeparator + filler.repeat(whole.length - 1));
}

/** `""so""`, as tables write a mark within marks: one of each two, where a line has as many that open as close. */
function withoutDoubledMarks(text: string): string {
  if (!text.includes('""')) return text;
  return text.replace(/[^\r\n]+/g, (line) => {
    if (!line.includes('""')) return line;
    const opening = /(?<=^|[\s(])""(?=[^\s"])/g;
    const closing = /(?<=[^\s"])""(?=[\s).,;:]|$)/g;
    const opened = line.match(opening)?.length ?? 0;
    if (opened === 0 || opened !== line.match(closing)?.length) return line;
    return line.replace(opening, `"${filler}`).replace(closing, `${filler}"`);
  });
}

function withoutTags(text: string): string {
  return withoutUnread(text).replace(tag, (whole: string, name: string) => {
    const lower = name.toLowerCase();
    // The voice of a subtitle names who speaks.
    if (lower === 'v') return whole.startsWith('</') ? filler.repeat(whole.length) : whole;
    if (lower === 'br') return lineSeparator + filler.repeat(whole.length - 1);
    if (blocks.has(lower)) return paragraphSeparator + filler.repeat(whole.length - 1);
    return inline.has(lower) ? filler.repeat(whole.length) : whole;
  });
}

/** Scripts, styles and comments as fillers, up to where they end. */
function withoutUnread(text: string): string {
  const parts: string[] = [];
  let from = 0;
  unread.lastIndex = 0;
  for (let match = unread.exec(text); match; match = unread.exec(text)) {
    const name = match[1]?.toLowerCase();
    const end = name === undefined ? text.indexOf('-->', match.index) : closingTag(text, name, match.index);
    if (end < 0) break;
    const after = text.indexOf('>', end) + 1;
    if (after === 0) break;
    // What stands before and behind it belongs to two paragraphs.
    parts.push(text.slice(from, match.index), name === 'head' ? paragraphSeparator : filler);
    parts.push(filler.repeat(after - match.index - 1));
    from = unread.lastIndex = after;
  }
  return parts.length === 0 ? text : parts.join('') + text.slice(from);
}

function closingTag(text: string, name: string, from: number): number {
  for (let at = text.indexOf('</', from); at >= 0; at = text.indexOf('</', at + 2))
    if (text.slice(at + 2, at + 2 + name.length).toLowerCase() === name) return at;
  return -1;
}
