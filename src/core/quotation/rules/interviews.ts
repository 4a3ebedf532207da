import { Char } from '../../text/char-codes';
import { addCandidate, type AttributionState } from '../attribution-state';
import { type ChunkedArticle, isMark, spanOf } from '../chunks';
import type { ChunkRange, SpeakerPhrase } from '../syntax/model';
import { Word } from '../word-classes';

/** Fewer questions with their answers are no interview: a writer asks, too. */
const minQuestions = 3;

/** Longest question, in chunks. */
const maxQuestionLength = 40;

/**
 * Attributes the answers of an interview that is printed without marks: paragraphs that are questions, each with a
 * paragraph behind it that is none. Who answers is whom the article names most before the first question.
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
  const names = pairs.length >= minQuestions ? intervieweeNames(chunks, blocks[pairs[0]!]!.from) : [];
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
          speaker: nearestName(names, answer.from),
          rule: 'interview',
        });
      }
    i = end;
  }
}

/** Most words of a name. */
const maxNameWords = 3;

/**
 * Where the full name stands that the words before the first question give most often, in the whole article; nothing
 * where no name leads.
 */
function intervieweeNames(chunks: ChunkedArticle, firstQuestion: number): SpeakerPhrase[] {
  const found = new Map<string, SpeakerPhrase[]>();
  for (let e = 0; e < chunks.count; e++) {
    let to = e;
    while (to < chunks.count && chunks.quote[to]! < 0 && isNameWord(chunks, to)) to++;
    if (to - e >= 2 && to - e <= maxNameWords) {
      const { start, end } = spanOf(chunks, e, to);
      const name = chunks.article.text.slice(start, end);
      const phrase = { from: e, to, outerFrom: e, outerTo: to, sure: 0.6 };
      found.set(name, [...(found.get(name) ?? []), phrase]);
    }
    e = Math.max(e, to);
  }
  const introduced = [...found.values()]
    .filter(([first]) => first!.from < firstQuestion)
    .sort((a, b) => b.length - a.length);
  const [most, second] = introduced;
  return most && most.length > 1 && most.length > (second?.length ?? 0) ? most : [];
}

/** Whether a word is a part of a name, and does not only begin a sentence. */
const isNameWord = ({ flags }: ChunkedArticle, e: number): boolean =>
  (flags[e]! & Word.capital) !== 0 &&
  !(
    flags[e]! &
    (Word.determiner | Word.preposition | Word.question | Word.time | Word.adverb | Word.subjectPronoun)
  );

/** The mention of a name that stands nearest to a chunk. */
function nearestName(names: readonly SpeakerPhrase[], chunk: number): SpeakerPhrase | undefined {
  let nearest: SpeakerPhrase | undefined;
  for (const name of names)
    if (!nearest || Math.abs(name.from - chunk) < Math.abs(nearest.from - chunk)) nearest = name;
  return nearest;
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
