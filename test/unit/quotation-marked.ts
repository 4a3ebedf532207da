import { parseArticle, tokenize } from '../../src/article';
import { findQuotations } from '../../src/quotation';

/**
 * The quotations of a paragraph, one line each: `kind content … content ← cue ← speaker`. A headline is put before
 * it, so that the text is a body and not a heading.
 */
export function quotationsOf(text: string, language = 'en'): string[] {
  const whole = `Harbour news\n\n${text}`;
  const article = parseArticle(whole);
  const tokens = tokenize(article, language);
  const slice = (spans: readonly { start: number; end: number }[]) =>
    spans.map((span) => whole.slice(span.start, span.end)).join(' … ');
  return findQuotations(article, tokens, { language }).quotations.map(
    (q) => `${q.kind} ${slice(q.parts)} ← ${slice(q.cue)} ← ${slice(q.speaker)}`,
  );
}
