import { Char } from '../../text/char-codes';
import type { AttributionCandidate } from '../attribution-candidate';
import type { AttributionState } from '../attribution-state';
import { type ChunkedArticle, type ChunkSentence, isMark } from '../chunks';
import { type Cue, isGerund } from '../syntax/cues';
import type { ChunkRange, SpeakerPhrase } from '../syntax/model';
import { subjectBefore } from '../syntax/speaker-phrase';

/** The answer of a rule that knows that a cue attributes nothing: no other rule is tried. */
export const nothing = Symbol('nothing');

/** A rule's attribution, `nothing`, or undefined: the next rule is tried. */
export type CueResult = AttributionCandidate | typeof nothing | undefined;

/** A way to attribute content by a cue. */
export interface CueRule {
  readonly name: string;
  readonly attribute: (context: CueContext) => CueResult;
}

interface CueSite {
  readonly state: AttributionState;
  readonly cue: Cue;
  /** First chunk of the sentence that no attribution has taken. */
  readonly start: number;
  readonly sentence: ChunkSentence;
  /** Speaker of the attribution before this one in the sentence. */
  readonly last: SpeakerPhrase | undefined;
}

/** What the rules for cues look at: a cue, and how much of its sentence is attributed already. */
export class CueContext implements CueSite {
  readonly state: AttributionState;
  readonly chunks: ChunkedArticle;
  readonly cue: Cue;
  readonly start: number;
  readonly sentence: ChunkSentence;
  readonly last: SpeakerPhrase | undefined;
  /** The cue as the chunks that an attribution underlines. */
  readonly range: ChunkRange;
  /** Whether the cue is a gerund without its auxiliary: …, *saying*. */
  readonly gerund: boolean;
  #subject: SpeakerPhrase | undefined;
  #isRead = false;

  constructor({ state, cue, start, sentence, last }: CueSite) {
    this.state = state;
    this.chunks = state.chunks;
    this.cue = cue;
    this.start = start;
    this.sentence = sentence;
    this.last = last;
    this.range = { from: cue.from, to: cue.to };
    this.gerund = isGerund(cue) && !cue.progressive;
  }

  /** The chunk after the last one of the sentence. */
  get limit(): number {
    return this.sentence.to;
  }

  /** The subject before the cue, looked for once; a gerund has none of its own. */
  get subject(): SpeakerPhrase | undefined {
    if (!this.#isRead) {
      this.#isRead = true;
      if (!this.gerund)
        this.#subject = subjectBefore(this.chunks, this.cue.group, this.start) ?? subjectOverAside(this);
    }
    return this.#subject;
  }

  /** The same place in the same sentence, read by another cue. */
  with(cue: Cue): CueContext {
    const { state, start, sentence, last } = this;
    return new CueContext({ state, cue, start, sentence, last });
  }
}

/**
 * The subject that begins the sentence, over an aside that has been attributed already: *An aide*, who asked not to
 * be named because he did not want it, said.
 */
function subjectOverAside({ chunks, cue, start, sentence }: CueContext): SpeakerPhrase | undefined {
  if (start <= sentence.from || !isMark(chunks, cue.group - 1, Char.comma)) return undefined;
  const subject = subjectBefore(chunks, cue.group, sentence.from);
  return subject?.from === sentence.from ? { ...subject, sure: subject.sure * 0.8 } : undefined;
}
