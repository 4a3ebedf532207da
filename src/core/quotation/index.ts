export type * from './model';
export { isListed, leftOutAs, surenesses, surenessOf, type Listing, type Sureness } from './shown';
export { findQuotations, type QuotationOptions } from './find-quotations';
