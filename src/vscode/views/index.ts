export { CorpusSession } from '../session/corpus-session';
export { ArticleOpener, type ArticlePlace } from '../documents/article-opener';
