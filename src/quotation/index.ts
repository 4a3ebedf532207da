export type * from './types';
export { findQuotations, type QuotationOptions } from './find';
