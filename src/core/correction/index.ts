export type * from './model';
export { correctionActions } from './model';
export {
  correctionsPath,
  parseCorrections,
  withCorrection,
  type CorrectionLine,
  type CorrectionsFile,
} from './corrections-file';
export { correctionLost, correctQuotations, nameSpeakers } from './correct-quotations';
