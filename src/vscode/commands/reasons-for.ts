import { LineIndex } from '../../core/article';
import type { Reasons } from '../../core/quotation';
import type { CorpusIndex, QuotationHit } from '../../corpus';
import type { ArticleOpener } from '../documents/article-opener';

/**
 * What spoke for and against a quotation that was found: its article is read once more, since only the result is stored.
 * Undefined where the rule alone told, or the article has changed. Rejects where it can't be opened.
 */
export async function reasonsFor(
  hit: QuotationHit,
  index: Pick<CorpusIndex, 'extract'>,
  opener: ArticleOpener,
): Promise<Reasons | undefined> {
  const text = (await opener.document(hit)).getText();
  const at = new LineIndex(text).offsetAt(hit.range.start);
  for (const { article, found } of await index.extract(hit.uri, text)) {
    const quotation = found.quotations.find(({ parts }) => article.start + (parts[0]?.start ?? -1) === at);
    if (quotation) return quotation.reasons;
  }
  return undefined;
}
