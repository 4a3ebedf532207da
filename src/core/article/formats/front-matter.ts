import { parseDocument } from 'yaml';
import type { ArticleProblem, Span } from '../model';

/** The block of YAML at the head of an article. */
export interface FrontMatter {
  /** With its two lines of dashes. */
  readonly span: Span;
  /** Values as they stand, without types; lists of plain values stay lists. Keys are in lower case. */
  readonly fields: ReadonlyMap<string, string | readonly string[]>;
  readonly problems: readonly ArticleProblem[];
}

/** Front matter over this length is not YAML that anybody wrote; its plain lines are read. */
const maxYamlLength = 64 * 1024;

/**
 * Reads front matter: a first line of three dashes, fields, and a second such line. Broken YAML is reported with
 * its line, and what its plain `name: value` lines say still counts.
 */
export function readFrontMatter(text: string): FrontMatter | undefined {
  const opening = /^\ufeff?---[ \t]*(?:\r\n|\n|\r)/.exec(text.slice(0, 200));
  if (!opening) return undefined;
  const from = opening[0].length;
  const closing = /(?<=[\r\n])(?:---|\.\.\.)[ \t]*(?=[\r\n]|$)/g;
  closing.lastIndex = from;
  const close = closing.exec(text);
  if (close) {
    const yaml = text.slice(from, close.index);
    // Two rules with prose between them are no front matter.
    if (!/^\s*(?:#[^\r\n]*[\r\n]\s*)*["']?[\p{L}_][^\r\n:]{0,80}:(?=\s|$)/u.test(yaml.slice(0, 2000)))
      return undefined;
    return { span: { start: 0, end: close.index + close[0].length }, ...readYaml(yaml) };
  }
  const end = endOfFields(text, from);
  if (end === undefined) return undefined;
  return {
    span: { start: 0, end },
    fields: plainFields(text.slice(from, end)),
    problems: [{ code: 'unclosedFrontMatter', line: 0 }],
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

function readYaml(source: string): Pick<FrontMatter, 'fields' | 'problems'> {
  if (source.length > maxYamlLength)
    return {
      fields: plainFields(source),
      problems: [{ code: 'longFrontMatter', line: 0 }],
    };
  try {
    const document = parseDocument(source.replace(/\r\n?/g, '\n'), {
      schema: 'failsafe',
      logLevel: 'silent',
    });
    const [error] = document.errors;
    if (error) {
      const line = error.linePos?.[0].line ?? 0;
      const reason = /^[^\n]*?(?= at line|\n|$)/.exec(error.message)?.[0] ?? error.code;
      return { fields: plainFields(source), problems: [{ code: 'invalidYaml', error: reason, line }] };
    }
    const fields = new Map<string, string | readonly string[]>();
    const value: unknown = document.toJS({ maxAliasCount: 20 });
    if (typeof value === 'object' && value !== null)
      for (const [key, field] of Object.entries(value)) fields.set(key.toLowerCase(), asRead(field));
    return { fields, problems: [] };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { fields: plainFields(source), problems: [{ code: 'invalidYaml', error: reason, line: 0 }] };
  }
}

/** What a field holds, as text; what is no plain list or text is given as JSON. */
function asRead(value: unknown): string | readonly string[] {
  if (typeof value === 'string') return value.trim();
  if (value === null || value === undefined) return '';
  if (Array.isArray(value) && value.every((item) => typeof item === 'string')) return value;
  return JSON.stringify(value);
}

/** The `name: value` lines at the margin, for YAML that can't be read otherwise. */
function plainFields(source: string): Map<string, string> {
  const fields = new Map<string, string>();
  for (const line of source.slice(0, maxYamlLength).split(/\r\n|\n|\r/)) {
    const match = /^([\p{L}_][\p{L}\p{N}_ -]{0,40}):[ \t]+(\S.*)$/u.exec(line);
    if (match)
      fields.set(match[1]!.toLowerCase(), match[2]!.trim().replace(/^["'[]+|(?<!["'\]])["'\]]+$/g, ''));
  }
  return fields;
}
