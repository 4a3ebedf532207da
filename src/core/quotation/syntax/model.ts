/** Chunks `[from, to)`. */
export interface ChunkRange {
  readonly from: number;
  readonly to: number;
}

export interface SpeakerPhrase extends ChunkRange {
  /** Where the whole noun phrase begins and ends, apposition and commas included. */
  readonly outerFrom: number;
  readonly outerTo: number;
  /** The pronoun that stands for it in a relative clause: Ward, *who* said. */
  readonly pronoun?: number;
  /** How sure its bounds and its role are, 0 to 1. */
  readonly sure: number;
}

/** What shapes the end of content that is no clause. */
export interface PhraseContext {
  /** A comma ends it: its verb stands in a subordinate clause. */
  readonly atComma: boolean;
  /** It is an infinitive: a bare verb after *and* goes on with it. */
  readonly infinitive: boolean;
  /** Its cue is a gerund: another one after *and* goes on with the speaker's sentence. */
  readonly gerund: boolean;
}
