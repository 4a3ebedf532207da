export type * from './model';
export { correctionActions } from './model';
export {
  correctionsPath,
  parseCorrections,
  readAnchor,
  withCorrection,
  type CorrectionLine,
  type CorrectionsFile,
} from './corrections-file';
export { possibleEnds } from './possible-ends';
export { correctionLost, correctQuotations, nameSpeakers } from './correct-quotations';
