export * from './verify-quotation';
export { verificationJson, type VerificationJson } from './json';
export * from './check-draft';
export type { DraftQuotation } from './draft-quotations';
export { isMisspelled, type NameFinding } from './draft-names';
export * from './reviews';
export * from './corpus-in-text';
