export { Corpus } from './corpus';
export { ArticleOpener, type ArticlePlace } from './opener';
