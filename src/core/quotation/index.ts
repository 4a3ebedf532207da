export type * from './model';
export type { Aspect, Reasons } from './ranker/aspects';
export { isListed, leftOutAs, surenesses, surenessOf, type Listing, type Sureness } from './shown';
export { findQuotations, type QuotationOptions } from './find-quotations';
