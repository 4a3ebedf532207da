import { collapseSpaces } from '../../core/text/characters';

/**
 * Whether Markdown has a heading that the editor's own outline shows: `# Heading` or one underlined with `===` or
 * `---`, outside of front matter and fenced code.
 */
export function hasMarkdownHeadings(text: string): boolean {
  const lines = text.split(/\r\n|\r|\n/);
  let at = 0;
  if (/^---\s*$/.test(lines[0] ?? '')) {
    const close = lines.findIndex((line, index) => index > 0 && /^(?:---|\.\.\.)\s*$/.test(line));
    if (close > 0) at = close + 1;
  }
  let fence: string | undefined;
  for (let previous = ''; at < lines.length; previous = lines[at]!, at++) {
    const line = lines[at]!;
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
    if (fence !== undefined) {
      if (mark?.startsWith(fence) && line.trim() === mark) fence = undefined;
      continue;
    }
    if (mark !== undefined) fence = mark;
    else if (/^ {0,3}#{1,6}(?:\s+\S|\s*$)/.test(line)) return true;
    else if (/^ {0,3}(?:=+|-+)\s*$/.test(line) && isParagraphLine(previous)) return true;
  }
  return false;
}

/** Words that an underline makes a heading: no list, quote, table row or heading, and not indented as code. */
function isParagraphLine(line: string): boolean {
  return /^ {0,3}[^\s>#|`~*+-]/.test(line);
}

/**
 * Text on one line, escaped so that Markdown, its HTML and the editor's `$(icons)` show it as it is. No part of it
 * becomes a link, as `www.` and what follows would.
 */
export function escapeMarkdown(text: string): string {
  return collapseSpaces(text)
    .replace(/[\\`*_{}[\]()#+\-!~|$>@:/.]/g, '\\$&')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;');
}
