export { ArticlesView } from './articles-view';
export type { ArticleNode, TreeNode } from './article-tree';
export { EntitiesView } from './entities-view';
export { entityKinds, type EntityNode, type MoreNode } from './entity-tree';
export { groupQuery } from './group-query';
export { IndexProgress } from './index-progress';
