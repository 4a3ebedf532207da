import type { Range, Speaker } from './speakers';
import type { Rule } from './rules';

/** An attribution in the making: ranges of elements, turned into spans at the end. */
export interface Draft {
  readonly parts: Range[];
  readonly cue: Range | undefined;
  readonly speaker: Speaker | undefined;
  readonly rule: Rule;
  /** Bits of `Takes` of the cue verb. */
  takes?: number;
  /** A paragraph without a cue of its own was joined to it. */
  stretched?: boolean;
}
