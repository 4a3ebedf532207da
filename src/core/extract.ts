import { parseArticles, tokenize, type Article, type ArticleContext } from './article';
import { findEntities, withFrontMatterNames, type EntityOptions, type FoundEntities } from './entity';
import { findQuotations, type FoundQuotations, type QuotationOptions } from './quotation';

/** How every article of a corpus is read. */
export type ExtractOptions = QuotationOptions & EntityOptions;

/** All that is read out of one article. */
export interface Extraction {
  readonly article: Article;
  readonly found: FoundQuotations;
  readonly entities: FoundEntities;
}

/**
 * Reads the articles of a file, each with its quotations and its mentions: what is stored, what the editor shows for an
 * open document, and what the command line prints. In the order of the text, at least one. Never throws; linear in the
 * length of the text.
 * @param options how every article is read, and what is known of this file; `language` holds for all of it.
 */
export function extractArticles(
  text: string,
  options: ExtractOptions & ArticleContext = {},
): readonly Extraction[] {
  return parseArticles(text, options).map((article) => {
    const tokens = tokenize(article, options.language);
    // The rules of one language would take any word of another for a speaker.
    const found = article.problems.some(({ code }) => code === 'otherLanguage')
      ? { quotations: [], scareQuotes: [] }
      : findQuotations(article, tokens, options);
    const entities = findEntities(article, tokens, found.quotations, options);
    return { article, found, entities: withFrontMatterNames(entities, article, options.language) };
  });
}

/** The first article of a text, which most files hold alone. */
export function extract(text: string, options: ExtractOptions & ArticleContext = {}): Extraction {
  return extractArticles(text, options)[0]!;
}
