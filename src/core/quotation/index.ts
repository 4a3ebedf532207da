export type * from './model';
export { findQuotations, type QuotationOptions } from './find-quotations';
