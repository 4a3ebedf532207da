import { withoutFiller } from '../../text/invisible';
import type { Span } from '../model';

/** Fields that stand at the head of a text without front matter: a mail's header, or lines such as `Title: …`. */
export interface FieldLines {
  readonly fields: ReadonlyMap<string, string>;
  readonly span: Span;
}

/** Names of fields of which a head of fields has at least two. */
const known = new Set(
  (
    'title headline subject date published updated author authors byline from to cc reply-to message-id source publication ' +
    'publisher url link mime-version content-type content-transfer-encoding section'
  ).split(' '),
);
/** Names of which it has at least one. */
const leading = new Set(['title', 'headline', 'subject', 'date']);

/** Longest head of fields, in characters. */
const maxLength = 8000;

/** Reads the lines `Name: value` that begin a text, up to a blank line; undefined where they are no head of fields. */
export function readFieldLines(text: string): FieldLines | undefined {
  const line =
    /([A-Za-z][A-Za-z_-]{1,30}):[ \t]+(\S[^\r\n]*(?:(?:\r\n|\n|\r)[ \t]+\S[^\r\n]*){0,20})(\r\n|\n|\r|$)/y;
  const start = /^[\s\ufeff\u2060]{0,60}/.exec(text)![0].length;
  const fields = new Map<string, string>();
  line.lastIndex = start;
  let end = start;
  for (let match = line.exec(text); match && end - start < maxLength; match = line.exec(text)) {
    const name = match[1]!.toLowerCase();
    if (!fields.has(name)) fields.set(name, withoutFiller(match[2]!).replace(/\s+/g, ' ').trim());
    end = line.lastIndex;
    if (end >= text.length) break;
  }
  const names = [...fields.keys()];
  if (!names.some((name) => leading.has(name)) || names.filter((name) => known.has(name)).length < 2)
    return undefined;
  return /^[ \t]*(?:[\r\n\u2029]|$)/.test(text.slice(end, end + 200))
    ? { fields, span: { start, end } }
    : undefined;
}
