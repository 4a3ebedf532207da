import type { QuotationKind } from '../core/quotation';
import type { Comparison } from '../core/verification';
import type { Place, Speaker } from './place';

/** Asks for the passages that are nearest to words that somebody is said to have said. */
export interface NearestRequest {
  /** The words, marks and all; parts where their speaker stands in between. */
  readonly parts: readonly string[];
  /** Who is said to have said them: passages of that speaker come before others that are as near. */
  readonly speaker?: string;
  /** URI of a file whose articles are passed over: a draft is no source of its own. */
  readonly except?: string;
  /** BCP 47 tag of the words; English where missing. */
  readonly language?: string;
  /** At most so many passages. */
  readonly limit: number;
}

export interface NearestPassages {
  /**
   * What has the words verbatim comes first, then what has them nearly; of equals the earliest, so that the first is
   * where the corpus has them first. Where there is none, or none of the asked speaker, what differs comes too, the
   * likest first.
   */
  readonly passages: readonly NearestPassage[];
  /** False where so much has the words one by one that not all of it was compared. */
  readonly isComplete: boolean;
}

/** A quotation, or a passage of an article's text where no quotation was found, held against the asked words. */
export interface NearestPassage extends Place {
  /** Of the quotation; missing where no quotation was found. `range` is that of the words that both have. */
  readonly kind?: QuotationKind;
  /** The content of the quotation, its parts joined by ` … `, or the passage. */
  readonly text: string;
  readonly comparison: Comparison;
  /** The words that both have stand in quote marks. */
  readonly isMarked: boolean;
  readonly speaker?: Speaker;
  /** Whether that is the asked speaker; missing where none was asked for or it isn't known who speaks. */
  readonly isBySpeaker?: boolean;
  /** The block of text that the words begin in, on one line. */
  readonly paragraph: string;
}

export const noPassages: NearestPassages = { passages: [], isComplete: true };
