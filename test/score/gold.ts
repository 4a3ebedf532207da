import { readFileSync } from 'node:fs';
import type { SpanPair } from '../../src/cli/prediction';

/** An article with what people annotated in it; `../shared/eval/README.md` describes the format. */
export interface GoldArticle {
  readonly id: string;
  readonly text: string;
  readonly title?: string | null;
  readonly date?: string | null;
  readonly quotes: readonly GoldQuotation[];
  readonly mentions: readonly GoldMention[];
  /** Zones in which predictions do not count. */
  readonly excluded?: readonly Zone[];
  readonly ignore?: readonly Zone[];
}

export type Zone = SpanPair | { readonly start: number; readonly end: number };

export interface GoldQuotation {
  readonly parts: readonly SpanPair[];
  readonly cueParts?: readonly SpanPair[];
  readonly speakerParts?: readonly SpanPair[];
  readonly cue?: SpanPair | null;
  readonly speaker?: SpanPair | null;
  readonly speakerName?: string | null;
  /** False for attitudes and plans; true where it is not said. */
  readonly speech?: boolean;
  /** Present where the quotations were derived from discourse relations: true inside another one. */
  readonly nested?: boolean;
}

export interface GoldMention {
  readonly start: number;
  readonly end: number;
  readonly type: string;
  readonly form: string;
  readonly entity?: string | null;
}

/** Reads a file of articles, one a line. */
export function readGold(path: string): GoldArticle[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as GoldArticle);
}

export const cueOf = ({ cueParts, cue }: GoldQuotation): readonly SpanPair[] =>
  cueParts ?? (cue ? [cue] : []);
export const speakerOf = ({ speakerParts, speaker }: GoldQuotation): readonly SpanPair[] =>
  speakerParts ?? (speaker ? [speaker] : []);
