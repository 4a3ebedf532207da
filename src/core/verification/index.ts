export * from './model';
export { compareQuotation, comparerOf, maxWords, type Comparer } from './compare';
export { findPassage } from './find-passage';
export { askedWords, type AskedWords } from './asked-words';
export { isBetweenMarks } from './marked';
export { isSaid, verdictOf, verdicts, type JudgedPassage, type Verdict } from './verdict';
