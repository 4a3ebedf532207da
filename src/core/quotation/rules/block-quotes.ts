import { Takes } from '../../language/contract';
import { Char } from '../../text/char-codes';
import type { AttributionCandidate } from '../attribution-candidate';
import type { AttributionState } from '../attribution-state';
import { type ChunkedArticle, type ChunkSentence, isMark } from '../chunks';
import { cueAt, isFinite, takesQuote } from '../syntax/cues';
import type { ChunkRange, SpeakerPhrase } from '../syntax/model';
import { phraseAfter } from '../syntax/noun-phrase';
import { isDash } from '../syntax/ranges';
import { subjectBefore } from '../syntax/speaker-phrase';
import { auxiliary, Word } from '../word-classes';

/** Furthest a verb of saying stands before its colon, in chunks: Ward said *in a statement on Monday*: */
const maxCueDistance = 8;

/** So many paragraphs at most stand between one heading and the next one of a list of statements. */
const maxStatementParagraphs = 12;

/**
 * Ward said in a statement: ¶ The bridge is closed. — And from Ward: ¶ The bridge is closed. The paragraph after is
 * quoted though it has no marks. Of several statements with a heading each, all paragraphs up to the next heading are.
 */
export function attributeBlockQuote(
  state: AttributionState,
  sentence: ChunkSentence,
): AttributionCandidate | undefined {
  const { chunks } = state;
  const at = sentence.to - 1;
  if (!endsBlock(chunks, sentence) || !isMark(chunks, at, Char.colon)) return undefined;
  const index = chunks.sentence[at]! + 1;
  const paragraph = blockFrom(chunks, index);
  if (!paragraph || hasMarks(chunks, paragraph)) return undefined;
  const said = saidBefore(chunks, sentence, at);
  const isBlock = chunks.article.blocks[chunks.sentences[index]!.block]!.quoted === true;
  if (said && isBlock)
    return { ...said, parts: quotedFrom(chunks, paragraph), rule: 'speaker-colon', isBlock };
  if (said) return { ...said, parts: [paragraph], rule: 'speaker-colon' };
  const speaker = headingName(chunks, sentence, at);
  if (!speaker) return undefined;
  const parts = statementFrom(chunks, paragraph);
  return { parts, cue: { from: at, to: at + 1 }, speaker, rule: 'speaker-colon' };
}

function endsBlock({ sentences, sentence }: ChunkedArticle, { to, block }: ChunkSentence): boolean {
  return sentences[sentence[to - 1]! + 1]?.block !== block;
}

/** The whole paragraph that a sentence begins; undefined where the sentence begins none. */
function blockFrom({ sentences, article }: ChunkedArticle, index: number): ChunkRange | undefined {
  const first = sentences[index];
  if (!first || article.blocks[first.block]!.kind !== 'paragraph') return undefined;
  let last = index;
  while (sentences[last + 1]?.block === first.block) last++;
  return { from: first.from, to: sentences[last]!.to };
}

function hasMarks({ quote }: ChunkedArticle, { from, to }: ChunkRange): boolean {
  for (let e = from; e < to; e++) if (quote[e]! >= 0) return true;
  return false;
}

/** The verb of saying before the colon, with nothing between them but where, when and to whom. */
function saidBefore(
  chunks: ChunkedArticle,
  { from }: ChunkSentence,
  at: number,
): Pick<AttributionCandidate, 'cue' | 'speaker'> | undefined {
  const { flags, quote } = chunks;
  const verb = auxiliary | Word.modal | Word.past | Word.verb | Word.mark;
  for (let e = at - 1; e >= from && e >= at - maxCueDistance; e--) {
    if (quote[e]! >= 0) return undefined;
    const cue = flags[e]! & Word.cue ? cueAt(chunks, e, from, at) : undefined;
    if (!cue) {
      if (flags[e]! & verb && !(flags[e]! & Word.capital)) return undefined;
      // noted *the damage*: what follows is no more than an instance
      const isObject = flags[e]! & (Word.determiner | Word.possessive) && !(flags[e - 1]! & Word.preposition);
      if (isObject) return undefined;
      continue;
    }
    const says = takesQuote(cue) && isFinite(cue) && !(cue.takes & Takes.attitude) && !cue.passive;
    if (!says || cue.negated || cue.modal) return undefined;
    const speaker = subjectBefore(chunks, cue.group, from);
    return speaker && { cue: { from: cue.from, to: cue.to }, speaker };
  }
  return undefined;
}

/**
 * The name in a heading of a statement that is a paragraph of its own: *Statement from* Ward: — *And from* Ward,
 * mayor of Oldport:
 */
function headingName(chunks: ChunkedArticle, { from }: ChunkSentence, at: number): SpeakerPhrase | undefined {
  const { flags, words, id, quote } = chunks;
  let announces = false;
  for (let e = from; e < Math.min(at, from + maxCueDistance); e++) {
    if (quote[e]! >= 0) return undefined;
    if (flags[e]! & Word.preposition && announces) {
      const speaker = phraseAfter(chunks, e + 1, at);
      if (speaker?.outerTo === at && flags[speaker.from]! & Word.capital) return { ...speaker, sure: 0.8 };
    } else if (flags[e]! & (Word.and | Word.but) || words.lexicon.occasions.has(id[e]!)) announces = true;
    else if (flags[e]! & (auxiliary | Word.modal | Word.past | Word.verb | Word.cue | Word.mark))
      return undefined;
  }
  return undefined;
}

/** All paragraphs of a block quotation, up to one with marks or a name behind a dash. */
function quotedFrom(chunks: ChunkedArticle, first: ChunkRange): ChunkRange[] {
  const parts = [first];
  for (let last = first; ;) {
    const index = chunks.sentence[last.to - 1]! + 1;
    const block = chunks.sentences[index]?.block;
    if (block === undefined || block !== chunks.sentences[index - 1]!.block + 1) return parts;
    const next = chunks.article.blocks[block]!.quoted ? blockFrom(chunks, index) : undefined;
    if (!next || hasMarks(chunks, next) || isDash(chunks, next.from)) return parts;
    parts.push((last = next));
  }
}

/** The paragraphs up to the next heading of a statement; the first one alone where no other heading comes. */
function statementFrom(chunks: ChunkedArticle, first: ChunkRange): ChunkRange[] {
  const parts = [first];
  for (let next = first.to; parts.length <= maxStatementParagraphs;) {
    const index = chunks.sentence[next - 1]! + 1;
    const paragraph = blockFrom(chunks, index);
    if (!paragraph || hasMarks(chunks, paragraph)) break;
    const sentence = chunks.sentences[index]!;
    const isHeading = sentence.to === paragraph.to && isMark(chunks, sentence.to - 1, Char.colon);
    if (isHeading && headingName(chunks, sentence, sentence.to - 1)) return parts;
    parts.push(paragraph);
    next = paragraph.to;
  }
  return [first];
}
