export type * from './types';
export { findEntities, type EntityOptions } from './find';
