import { Char } from '../../text/char-codes';
import type { AttributionCandidate } from '../attribution-candidate';
import type { AttributionState } from '../attribution-state';
import { trimEnd } from '../boundaries/clause-end';
import { type ChunkedArticle, type ChunkSentence, isMark, lastInside, spanOf } from '../chunks';
import { maxLabelLength, nameRun } from '../syntax/label-names';
import type { ChunkRange } from '../syntax/model';
import { isDash } from '../syntax/ranges';
import { Word } from '../word-classes';

/**
 * Attributes what follows a label to the name in it: *Ward*: “…”. In a headline it need not stand in marks: Ward:
 * Bridge Will Close.
 */
export function attributeLabel(
  state: AttributionState,
  sentence: ChunkSentence,
): AttributionCandidate | undefined {
  const { chunks, owner } = state;
  const at = colonIn(chunks, sentence);
  if (at < 0 || at + 1 >= sentence.to) return undefined;
  const isHeadline = chunks.article.blocks[sentence.block]!.kind === 'headline';
  const next = chunks.quote[at + 1]!;
  if (next >= 0 && (owner[next]! >= 0 || isAttributedAfter(chunks, at + 1, sentence))) return undefined;
  const labeled = labeledParagraph(chunks, sentence, at);
  if (labeled) return labeled;
  const from = afterDash(chunks, sentence.from, at);
  const name = nameRun(chunks, from, at);
  if (!name) return undefined;
  if (!isHeadline && (next < 0 || name.to < at)) return undefined;
  if (isHeadline && next < 0 && name.to < at) return undefined;
  const to = trimEnd(chunks, at + 1, sentence.to);
  return {
    parts: [{ from: at + 1, to: next >= 0 && !isHeadline ? at + 2 : to }],
    cue: { from: at, to: at + 1 },
    speaker: name,
    rule: 'speaker-colon',
  };
}

/** Whether words follow a passage that ends with a comma, so that a cue comes after it: Proud: “…,” *Ward said*. */
function isAttributedAfter(chunks: ChunkedArticle, passage: number, { to }: ChunkRange): boolean {
  const behind = passage + 1;
  return (
    lastInside(chunks, passage) === Char.comma &&
    behind < to &&
    chunks.quote[behind]! < 0 &&
    !(chunks.flags[behind]! & Word.mark)
  );
}

/** WARD: I shall. A paragraph whose label names who says it, in an article that is no transcript as a whole. */
function labeledParagraph(
  chunks: ChunkedArticle,
  sentence: ChunkSentence,
  at: number,
): AttributionCandidate | undefined {
  const { speaker: label } = chunks.article.blocks[sentence.block]!;
  if (!label || spanOf(chunks, sentence.from, sentence.from + 1).start > label.start) return undefined;
  let from = sentence.from;
  while (from < at && spanOf(chunks, from, from + 1).start < label.start) from++;
  if (from >= at) return undefined;
  let to = from;
  while (to < at && spanOf(chunks, to, to + 1).end <= label.end) to++;
  let last = chunks.sentence[at]!;
  while (last + 1 < chunks.sentences.length && chunks.sentences[last + 1]!.block === sentence.block) last++;
  const speaker = { from, to: Math.max(to, from + 1), outerFrom: from, outerTo: at, sure: 0.9 };
  const parts = [{ from: at + 1, to: chunks.sentences[last]!.to }];
  return { parts, cue: { from: at, to: at + 1 }, speaker, rule: 'speaker-colon' };
}

function colonIn(chunks: ChunkedArticle, { from, to }: ChunkRange): number {
  const searchEnd = Math.min(to, from + maxLabelLength);
  for (let e = from; e < searchEnd; e++) {
    if (chunks.quote[e]! >= 0) return -1;
    if (isMark(chunks, e, Char.colon)) return e;
  }
  return -1;
}

/** The chunk after the last dash of a label: More from the campaign - *Ward*: “…” */
function afterDash(chunks: ChunkedArticle, from: number, to: number): number {
  for (let e = to - 1; e >= from; e--) if (isDash(chunks, e)) return e + 1;
  return from;
}
