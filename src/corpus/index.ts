export type * from './nearest';
export type * from './place';
export { noPassages } from './nearest';
export type * from './corpus-index';
export { articleId, fileOfArticle, recordOfArticle, type ArticleId } from './article-id';
export type * from './problem';
