export type * from './types';
export { findQuotations, type QuotationOptions } from './find';
export { ruleSentence } from './rules';
