import { Char } from '../../text/char-codes';
import { addCandidate, type AttributionState } from '../attribution-state';
import { type ChunkedArticle, isMark } from '../chunks';
import type { ChunkRange } from '../syntax/model';

/** Fewer questions with their answers are no interview: a writer asks, too. */
const minQuestions = 3;

/** Longest question, in chunks. */
const maxQuestionLength = 40;

/**
 * Attributes the answers of an interview that is printed without marks: paragraphs that are questions, each with a
 * paragraph behind it that is none. Who answers stands elsewhere, so nobody is named.
 */
export function attributeInterview(state: AttributionState): void {
  const { chunks } = state;
  const blocks = blockRanges(chunks);
  const taken = takenBlocks(state);
  const pairs: number[] = [];
  for (let i = 0; i + 1 < blocks.length; i++) {
    if (!isQuestion(chunks, blocks[i]!) || isQuestion(chunks, blocks[i + 1]!)) continue;
    if (chunks.article.blocks[blocks[i + 1]!.block]!.kind === 'paragraph' && !taken.has(blocks[i + 1]!.block))
      pairs.push(i);
  }
  for (let i = 0; i < pairs.length;) {
    let end = i + 1;
    while (end < pairs.length && pairs[end]! - pairs[end - 1]! <= maxDistance) end++;
    if (end - i >= minQuestions)
      for (const question of pairs.slice(i, end)) {
        const { to } = blocks[question]!;
        const answer = blocks[question + 1]!;
        addCandidate(state, {
          parts: [{ from: answer.from, to: answer.to }],
          cue: { from: to - 1, to },
          speaker: undefined,
          rule: 'interview',
        });
      }
    i = end;
  }
}

/** Furthest from one question to the next, in paragraphs: an answer can have several, and a picture's caption. */
const maxDistance = 5;

interface BlockRange extends ChunkRange {
  readonly block: number;
}

/** The chunks of each paragraph that has any. */
function blockRanges({ sentences }: ChunkedArticle): BlockRange[] {
  const ranges: BlockRange[] = [];
  for (const { from, to, block } of sentences) {
    const last = ranges.at(-1);
    if (last?.block === block) ranges[ranges.length - 1] = { ...last, to };
    else ranges.push({ from, to, block });
  }
  return ranges;
}

function takenBlocks({ chunks, candidates }: AttributionState): Set<number> {
  const taken = new Set<number>();
  for (const { parts } of candidates)
    for (const { from } of parts) taken.add(chunks.sentences[chunks.sentence[from]!]!.block);
  return taken;
}

/** Whether a paragraph is one question, outside of marks. */
function isQuestion(chunks: ChunkedArticle, { from, to, block }: BlockRange): boolean {
  const { kind, turn } = chunks.article.blocks[block]!;
  if (kind === 'headline' || kind === 'byline' || turn !== undefined || to - from > maxQuestionLength)
    return false;
  if (!isMark(chunks, to - 1, Char.questionMark)) return false;
  for (let e = from; e < to; e++) if (chunks.quote[e]! >= 0) return false;
  return true;
}
