import { parseArticles, tokenize, type Article, type ArticleContext, type Tokens } from './article';
import { correctionLost, correctQuotations, nameSpeakers, type Correction } from './correction';
import {
  findEntities,
  quotedSources,
  type QuotedSource,
  withFrontMatterNames,
  type EntityOptions,
  type FoundEntities,
} from './entity';
import { findQuotations, type FoundQuotations, type QuotationOptions } from './quotation';

/** How every article of a corpus is read. */
export type ExtractOptions = QuotationOptions & EntityOptions;

/** What people have corrected in the articles of a file. */
export interface Corrections {
  readonly corrections?: readonly Correction[];
}

/** All that is read out of one article. */
export interface Extraction {
  readonly article: Article;
  readonly found: FoundQuotations;
  readonly entities: FoundEntities;
  /** For each quotation who is quoted, beside the name. */
  readonly sources: readonly (QuotedSource | undefined)[];
}

/**
 * Reads the articles of a file, each with its quotations and its mentions: what is stored, what the editor shows for an
 * open document, and what the command line prints. In the order of the text, at least one. Never throws; linear in the
 * length of the text.
 * @param options how every article is read, and what is known of this file; `language` holds for all of it.
 */
export function extractArticles(
  text: string,
  options: ExtractOptions & ArticleContext & Corrections = {},
): readonly Extraction[] {
  return parseArticles(text, options).map((article) => {
    const tokens = tokenize(article, options.language);
    // The rules of one language would take any word of another for a speaker.
    const found = article.problems.some(({ code }) => code === 'otherLanguage')
      ? { quotations: [], scareQuotes: [] }
      : findQuotations(article, tokens, options);
    const read = { article, found, tokens };
    return options.corrections?.length
      ? corrected(read, options.corrections, options)
      : complete(read, options);
  });
}

/** What is read of an article before its mentions are looked for. */
interface Read {
  readonly article: Article;
  readonly tokens: Tokens;
  readonly found: FoundQuotations;
}

function complete({ article, tokens, found }: Read, options: ExtractOptions): Extraction {
  const entities = findEntities(article, tokens, found.quotations, options);
  const named = withFrontMatterNames(entities, article, options.language);
  return withSources({ article, found, entities: named }, options);
}

function withSources(read: Omit<Extraction, 'sources'>, { language }: ExtractOptions): Extraction {
  const { article, found, entities } = read;
  return { ...read, sources: quotedSources(article, found.quotations, entities, language) };
}

/** The extraction with people's corrections in force; one that has lost its place is a problem of the article. */
function corrected(read: Read, corrections: readonly Correction[], options: ExtractOptions): Extraction {
  const quotations = correctQuotations(read.article, read.found, corrections);
  const { article, entities } = complete({ ...read, found: quotations.found }, options);
  const named = nameSpeakers(quotations, entities);
  const problems = [...quotations.lost, ...named.lost].map(({ at }) => correctionLost(at.exact));
  const told = { ...article, problems: [...article.problems, ...problems] };
  return withSources({ article: told, found: named.found, entities: named.entities }, options);
}

/** The first article of a text, which most files hold alone. */
export function extract(
  text: string,
  options: ExtractOptions & ArticleContext & Corrections = {},
): Extraction {
  return extractArticles(text, options)[0]!;
}
