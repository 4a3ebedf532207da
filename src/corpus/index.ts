export type * from './corpus-index';
export { articleId, fileOfArticle, recordOfArticle, type ArticleId } from './article-id';
export type * from './problem';
