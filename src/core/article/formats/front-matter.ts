import { parseDocument } from 'yaml';
import { withoutFiller } from '../../text/invisible';
import type { ArticleProblem, Span } from '../model';
import { readToml } from './toml';
import { quoteRawValues } from './yaml-lines';

/** The fields at the head of an article, between two lines of dashes (YAML) or plus signs (TOML). */
export interface FrontMatter {
  /** With its two lines of marks. */
  readonly span: Span;
  /** Values as they stand, without types; lists of plain values stay lists. Keys are in lower case. */
  readonly fields: ReadonlyMap<string, string | readonly string[]>;
  readonly problems: readonly ArticleProblem[];
}

/** Front matter over this length is nothing that anybody wrote; its plain lines are read. */
const maxYamlLength = 64 * 1024;

/**
 * Reads front matter: a first line of three marks, fields, and a second such line; blank lines may stand before it.
 * Values that another program wrote without quotes are read as they stand. Broken YAML is reported with its line, and what
 * its plain `name: value` lines say still counts.
 */
export function readFrontMatter(text: string): FrontMatter | undefined {
  const opening = /^[\s\ufeff\u2060]{0,60}(---|\+\+\+)[ \t]*(?:\r\n|\n|\r)/.exec(text.slice(0, 200));
  if (!opening) return undefined;
  const mark = opening[1]!;
  const from = opening[0].length;
  const firstLine = text.slice(0, from).split(/\r\n|\n|\r/).length - 1;
  const closing =
    mark === '---' ? /(?<=[\r\n])(?:---|\.\.\.)[ \t]*(?=[\r\n]|$)/g : /(?<=[\r\n])\+{3}[ \t]*(?=[\r\n]|$)/g;
  closing.lastIndex = from;
  const close = closing.exec(text);
  const span = { start: opening[0].indexOf(mark), end: close ? close.index + close[0].length : 0 };
  if (mark === '+++')
    return close ? { span, fields: readToml(text.slice(from, close.index)), problems: [] } : undefined;
  if (close) {
    const yaml = withoutFiller(text.slice(from, close.index));
    // Two rules with prose between them are no front matter.
    if (!/^\s*(?:#[^\r\n]*[\r\n]\s*)*["']?[\p{L}_][^\r\n:]{0,80}:(?=\s|$)/u.test(yaml.slice(0, 2000)))
      return undefined;
    return { span, ...readYaml(yaml, firstLine) };
  }
  const end = endOfFields(text, from);
  if (end === undefined) return undefined;
  return {
    span: { ...span, end },
    fields: plainFields(text.slice(from, end)),
    problems: [{ code: 'unclosedFrontMatter', line: firstLine - 1 }],
  };
}

/** Where the lines that look like fields end, if there are any. */
function endOfFields(text: string, from: number): number | undefined {
  const line = /(?:[\p{L}_][\p{L}\p{N}_ -]{0,40}:(?=[ \t\r\n]|$)|[ \t]+\S|- )([^\r\n]*)(?:\r\n|\n|\r|$)/uy;
  let end: number | undefined;
  line.lastIndex = from;
  for (let match = line.exec(text); match && match.index < text.length; match = line.exec(text))
    end = match.index + match[0].trimEnd().length;
  return end;
}

/** @param firstLine number of the first line in the file, from 0. */
function readYaml(source: string, firstLine: number): Pick<FrontMatter, 'fields' | 'problems'> {
  if (source.length > maxYamlLength)
    return {
      fields: plainFields(source),
      problems: [{ code: 'longFrontMatter', line: firstLine - 1 }],
    };
  const broken = (error: string, line: number): Pick<FrontMatter, 'fields' | 'problems'> => ({
    fields: plainFields(source),
    problems: [{ code: 'invalidYaml', error, line: firstLine - 1 + line }],
  });
  try {
    const document = parseDocument(quoteRawValues(source.replace(/\r\n?/g, '\n')), {
      schema: 'failsafe',
      logLevel: 'silent',
    });
    const [error] = document.errors;
    if (error) {
      const reason = /^[^\n]*?(?= at line|\n|$)/.exec(error.message)?.[0] ?? error.code;
      return broken(reason, error.linePos?.[0].line ?? 0);
    }
    const fields = new Map<string, string | readonly string[]>();
    const value: unknown = document.toJS({ maxAliasCount: 20 });
    if (typeof value === 'object' && value !== null)
      for (const [key, field] of Object.entries(value)) fields.set(key.toLowerCase(), asRead(field));
    return { fields, problems: [] };
  } catch (error) {
    return broken(error instanceof Error ? error.message : String(error), 0);
  }
}

/** What a field holds, as text; what is no plain list or text is given as JSON. */
function asRead(value: unknown): string | readonly string[] {
  if (typeof value === 'string') return value.trim();
  if (value === null || value === undefined) return '';
  // `- #port` is a comment to YAML, so that its item is empty.
  const items = Array.isArray(value) ? value.filter((item) => item !== null && item !== '') : undefined;
  if (items?.every((item) => typeof item === 'string')) return items;
  return JSON.stringify(value);
}

/** The `name: value` lines at the margin, for YAML that can't be read otherwise. */
function plainFields(source: string): Map<string, string> {
  const fields = new Map<string, string>();
  for (const line of source.slice(0, maxYamlLength).split(/\r\n|\n|\r/)) {
    const match = /^([\p{L}_][\p{L}\p{N}_ -]{0,40}):[ \t]+(\S.*)$/u.exec(line);
    if (match) fields.set(match[1]!.toLowerCase(), withoutOuterMarks(match[2]!.trim()));
  }
  return fields;
}

/** A value without the quote marks around the whole of it, and without the brackets of a list. */
function withoutOuterMarks(value: string): string {
  const quoted = /^"([^"]*)"$|^'([^']*)'$/.exec(value);
  if (quoted) return quoted[1] ?? quoted[2]!;
  return value.startsWith('[') && !value.slice(0, -1).includes(']')
    ? value.slice(1).replace(/\]$/, '').trim()
    : value;
}
