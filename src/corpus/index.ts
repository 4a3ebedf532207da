export type * from './corpus-index';
