import { parseArticle, tokenize, type Article, type ArticleContext } from './article';
import { findEntities, type EntityOptions, type FoundEntities } from './entity';
import { findQuotations, type FoundQuotations, type QuotationOptions } from './quotation';

export type ExtractOptions = QuotationOptions & EntityOptions;

/** All that is read out of one article. */
export interface Extraction {
  readonly article: Article;
  readonly found: FoundQuotations;
  readonly entities: FoundEntities;
}

/**
 * Text to article, quotations and mentions: what the index stores, the editor shows for an open document, and the
 * command line prints.
 */
export function extract(
  text: string,
  context: ArticleContext = {},
  options: ExtractOptions = {},
): Extraction {
  const article = parseArticle(text, context);
  const tokens = tokenize(article, options.language);
  const found = findQuotations(article, tokens, options);
  return { article, found, entities: findEntities(article, tokens, found.quotations, options) };
}
