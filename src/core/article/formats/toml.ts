import { withoutFiller } from '../../text/invisible';

/**
 * The fields of TOML front matter at its top level and in its tables, whose names are in lower case; a later one of the same
 * name does not count. Values come as text, lists of strings as lists; what is no `name = value` line is passed over.
 */
export function readToml(source: string): Map<string, string | readonly string[]> {
  const fields = new Map<string, string | readonly string[]>();
  for (const line of withoutFiller(source).split(/\r\n|\n|\r/)) {
    const match = /^\s*["']?([\p{L}_][\p{L}\p{N}_.-]{0,60})["']?[ \t]*=[ \t]*(\S.*)$/u.exec(line);
    if (!match) continue;
    const name = match[1]!.toLowerCase();
    if (!fields.has(name)) fields.set(name, readValue(match[2]!.trim()));
  }
  return fields;
}

/** One that is not closed reaches to the end. */
const string = /"((?:[^"\\]|\\(?:.|$))*)(?:"|$)|'([^']*)(?:'|$)/gs;

function readValue(value: string): string | readonly string[] {
  if (value.startsWith('[')) return [...value.matchAll(string)].map(textOf);
  const first = value.startsWith('"') || value.startsWith("'") ? [...value.matchAll(string)][0] : undefined;
  if (first?.index === 0) return textOf(first);
  return value.replace(/(?<!\s)\s+#.*/s, '').trim();
}

function textOf([, basic, literal]: RegExpMatchArray): string {
  return basic === undefined
    ? (literal ?? '')
    : basic.replace(/\\(?:u([\dA-Fa-f]{4})|(.))/g, (_, code: string | undefined, other: string) =>
        code === undefined ? (escapes[other] ?? other) : String.fromCharCode(parseInt(code, 16)),
      );
}

const escapes: Readonly<Record<string, string>> = { n: ' ', t: ' ', r: ' ' };
