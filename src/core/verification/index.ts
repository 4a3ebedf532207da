export * from './model';
export { compareQuotation, comparerOf, maxWords, type Comparer } from './compare';
export { findPassage } from './find-passage';
