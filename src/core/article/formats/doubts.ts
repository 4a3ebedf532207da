import type { ArticleContext, ArticleProblem } from '../model';

/** What is told of a whole file: that it is no plain text, or hardly of the encoding in which it was read. */
export function doubtsOf(text: string, { encoding }: ArticleContext): ArticleProblem[] {
  const format = markupOf(text.slice(0, 2000).trimStart());
  return [
    ...(format === undefined ? [] : [{ code: 'markup' as const, format }]),
    ...(encoding === 'windows1252' && isDoubtful(text.slice(0, maxLooked))
      ? [{ code: 'doubtfulEncoding' as const, encoding: 'Windows-1252' }]
      : []),
  ];
}

/** Formats that are written in plain text and are none, by how they begin. HTML is read as people see it. */
function markupOf(head: string): string | undefined {
  if (head.startsWith('{\\rtf')) return 'RTF';
  if (/^<\?xml\b/.test(head) && !/<html\b/i.test(head)) return 'XML';
  if (/^(?:\{\s*"[^"\n]{1,80}"\s*:|\[\s*\{\s*")/.test(head)) return 'JSON';
  if (/^\\documentclass\b/.test(head)) return 'LaTeX';
  return /^(?:MIME-Version:|From )[^\n]*\n[\s\S]{0,1500}Content-Transfer-Encoding:\s*base64/i.test(head)
    ? 'MIME'
    : undefined;
}

/** How much of a text is looked at. */
const maxLooked = 100_000;

/** Letters and marks that texts in Windows-1252 have; what is read of another encoding has symbols within words. */
const within = /(?<=\p{L})[\u0080-\u009f¡¢£¤¥¦§¨©ª¬®¯°±²³´¶¸¹º»¼½¾¿×÷†‡‰‹›•˜™ˆ](?=\p{L})/gu;
const foreign = /[\u0080-\u009f]|(?<=[a-z])[ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞ](?=[a-z])|[\u00a1-\u00ff]{4}/g;
/** Symbols where a word begins: £odzi was Łodzi. */
const before = /(?<![\p{L}\p{N}])[¡£¥¦¬¯±³µ¶¹¼¾](?=\p{Ll}{2})/gu;

/** Whether a text that was read as Windows-1252 is unlikely to be: symbols stand within its words. */
function isDoubtful(text: string): boolean {
  const high = text.match(/[\u0080-\u024f\u2010-\u2122]/g)?.length ?? 0;
  const odd = [within, foreign, before].reduce((sum, pattern) => sum + (text.match(pattern)?.length ?? 0), 0);
  return odd > 0 && odd * 10 >= high;
}
