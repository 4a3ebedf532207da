/**
 * The identity of an article: the URI of its file, as VS Code's `Uri.toString()` writes it, and behind a `#` the name of
 * its record where the file holds several articles. A file's URI has no `#` of its own: it is written `%23`.
 */
export type ArticleId = string;

/**
 * The id of an article.
 * @param record the name of its record, unique within the file; empty where the file holds one article.
 */
export const articleId = (uri: string, record = ''): ArticleId =>
  record === '' ? uri : `${uri}#${encodeURIComponent(record)}`;

/** The URI of the file that holds an article. */
export function fileOfArticle(id: ArticleId): string {
  const end = id.indexOf('#');
  return end < 0 ? id : id.slice(0, end);
}

/** The name of an article's record in its file; empty where the file holds one article. */
export function recordOfArticle(id: ArticleId): string {
  const end = id.indexOf('#');
  if (end < 0) return '';
  try {
    return decodeURIComponent(id.slice(end + 1));
  } catch {
    // Written by hand: it names no record.
    return id.slice(end + 1);
  }
}
