import { extract } from '../../src/core/extract';
import { findingsRecord, textRecord } from '../../src/engine/ingest/article-record';
import type { ArticleEncoder, ArticleRef, ArticleSink, ArticleText } from '../../src/storage/port';

/** Reads an article as an extraction thread does. @param start where its text begins in its file. */
export function readArticle(
  encoder: ArticleEncoder,
  path: string,
  text: string,
  start?: ArticleText['start'],
) {
  const extraction = extract(text, { path });
  const record: ArticleText = {
    ...textRecord(extraction.article, { encoding: 'utf8' }),
    ...(start && { start }),
  };
  return { text: encoder.text(record), findings: encoder.findings(record, findingsRecord(extraction)) };
}

/** Puts a file that holds one article, in the transaction that is open. */
export async function putArticle(
  sink: ArticleSink,
  encoder: ArticleEncoder,
  article: ArticleRef,
  text: string,
): Promise<void> {
  await sink.putFile(article, { size: text.length, mtime: 0, doubt: false });
  const read = readArticle(encoder, article.path, text);
  await sink.putText(article, read.text);
  await sink.putFindings(article, read.findings);
}
