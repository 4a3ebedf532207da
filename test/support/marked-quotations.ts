import assert from 'node:assert/strict';
import { parseArticle, tokenize } from '../../src/core/article';
import { findQuotations, type FoundQuotations } from '../../src/core/quotation';

const opening = { parts: '[[', cue: '{{', speaker: '((' };
const closing = { parts: ']]', cue: '}}', speaker: '))' };

/** What is found in the paragraphs of `text`; a headline is put before them, so that they are the body, if not told otherwise. */
export function find(
  text: string,
  language = 'en',
  headline = 'Harbour news\n\n',
): FoundQuotations & { text: string } {
  const whole = headline + text;
  const article = parseArticle(whole);
  return { text: whole, ...findQuotations(article, tokenize(article, language), { language }) };
}

/** The text with what was found marked in it: `[[content]]`, `{{cue}}`, `((speaker))`. */
export function marked(text: string, language = 'en'): string {
  const found = find(text, language);
  const marks: { at: number; order: number; mark: string }[] = [];
  const seen = new Set<string>();
  for (const quotation of found.quotations) {
    for (const name of ['parts', 'cue', 'speaker'] as const) {
      for (const { start, end } of quotation[name]) {
        // one speaker may stand behind two quotations
        const key = `${name} ${start} ${end}`;
        if (seen.has(key)) continue;
        seen.add(key);
        marks.push({ at: start, order: 1, mark: opening[name] }, { at: end, order: 0, mark: closing[name] });
      }
    }
  }
  marks.sort((a, b) => a.at - b.at || a.order - b.order);
  let result = '';
  let from = 0;
  for (const { at, mark } of marks) {
    result += found.text.slice(from, at) + mark;
    from = at;
  }
  return (result + found.text.slice(from)).replace('Harbour news\n\n', '');
}

/** Expects exactly the quotations that are marked in `expected`. */
export function reads(expected: string, language = 'en'): void {
  const text = expected.replace(/\[\[|\]\]|\{\{|\}\}|\(\(|\)\)/g, '');
  assert.equal(marked(text, language), expected);
}
