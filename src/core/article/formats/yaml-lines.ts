/**
 * YAML in which values that stand raw in their line are quoted: many programs write a title behind `title:` as it is, whatever
 * it begins with. A value that YAML would read in full as it was meant is left alone. Lines keep their numbers.
 */
export function quoteRawValues(yaml: string): string {
  const lines = yaml.split('\n');
  return lines
    .map((line, i) => {
      const field = /^(["']?[\p{L}_][\p{L}\p{N}_ .-]{0,60}["']?:)[ \t]+(\S.*)$/u.exec(line);
      const goesOn = /^[ \t]+\S/.test(lines[i + 1] ?? '');
      const value = field?.[2]!.trim() ?? '';
      return field && !goesOn && isRaw(value) ? `${field[1]!} ${JSON.stringify(value)}` : line;
    })
    .join('\n');
}

/** Whether YAML would read a value otherwise than it stands, and no one who writes YAML would have written it so. */
function isRaw(value: string): boolean {
  switch (value.charAt(0)) {
    case '"':
      return !/^"(?:[^"\\]|\\.)*"\s*(?:#.*)?$/.test(value);
    case "'":
      return !/^'(?:[^']|'')*'\s*(?:#.*)?$/.test(value);
    case '[':
      return value.includes(']') && !/^\[.*\]$/.test(value.replace(/(?<!\s)\s+#\s.*/s, ''));
    case '{':
      return value.includes('}') && !value.endsWith('}');
    case '|':
    case '>':
      return !/^[|>][-+\d]{0,2}\s*(?:#.*)?$/.test(value);
    case '*':
      return !/^\*[\w-]+$/.test(value);
    case '&':
      return !/^&[\w-]+(?:\s|$)/.test(value);
    case '!':
      return !value.startsWith('!!');
    case '#':
      return !/^#(?:\s|$)/.test(value);
    case '@':
    case '`':
    case '%':
      return true;
    default:
      // `- item`, `Bridge: a year`, `Bridge #4`; a comment has a blank behind its mark.
      return /^[-?:](?:\s|$)/.test(value) || /:(?:\s|$)/.test(value) || /\s#[^\s#]/.test(value);
  }
}
