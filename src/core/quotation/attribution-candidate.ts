import type { AttributionRule } from './model';
import type { ChunkRange, SpeakerPhrase } from './syntax/model';

/** An attribution in the making: ranges of chunks, turned into spans at the end. */
export interface AttributionCandidate {
  readonly parts: ChunkRange[];
  readonly cue: ChunkRange | undefined;
  readonly speaker: SpeakerPhrase | undefined;
  readonly rule: AttributionRule;
  /** Bits of `Takes` of the cue verb. */
  takes?: number;
  /** Its paragraphs are set off as a block quotation, which stands for the marks. */
  readonly isBlock?: boolean;
  /** A paragraph without a cue of its own was joined to it. */
  stretched?: boolean;
}
