export type * from './model';
export { isShown } from './shown';
export { findQuotations, type QuotationOptions } from './find-quotations';
