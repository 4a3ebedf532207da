import { Char, isSentenceEnd } from '../../text/char-codes';
import type { AttributionCandidate } from '../attribution-candidate';
import { addCandidate, type AttributionState } from '../attribution-state';
import { type ChunkedArticle, isMark } from '../chunks';
import { nameRun } from '../syntax/label-names';
import type { ChunkRange, SpeakerPhrase } from '../syntax/model';
import { hasVerb, isDash } from '../syntax/ranges';
import { Word } from '../word-classes';

/** Longest line with a name, its role and a dash, in chunks. */
const maxLineLength = 16;

/**
 * Attributes a passage that has its paragraph for itself, and the paragraphs of a block quotation, to the name in the line
 * below: “…” ¶ Nora Lund, mayor of Oldport. A passage needs a role behind the name; a block quotation does not.
 */
export function attributeLines(state: AttributionState): void {
  const { chunks, owner } = state;
  const { blocks } = chunks.article;
  const paragraphs = paragraphsOf(chunks);
  paragraphs.forEach(({ block, ...line }, i) => {
    const isQuoted = blocks[block]!.quoted === true;
    const above: ChunkRange[] = [];
    for (let k = i - 1; k >= 0; k--) {
      const { block: own, ...range } = paragraphs[k]!;
      if (own !== block - (i - k)) break;
      const quote = range.to === range.from + 1 ? chunks.quote[range.from]! : -1;
      const isPassage = quote >= 0 && owner[quote]! < 0;
      const isWords = isQuoted && blocks[own]!.quoted === true && !hasMarks(chunks, range);
      if (!isWords && (!isPassage || above.length > 0)) break;
      above.unshift(range);
      if (isPassage) break;
    }
    if (above.length === 0) return;
    const found = nameIn(chunks, line);
    if (!found || (!isQuoted && !found.hasRole)) return;
    const { speaker, cue } = found;
    addCandidate(state, {
      parts: above,
      cue,
      speaker,
      rule: 'dash-after',
      ...(isQuoted && { isBlock: true }),
    });
  });
}

interface Paragraph extends ChunkRange {
  readonly block: number;
}

/** The paragraphs that belong to no turn of a transcript, as ranges of chunks. */
function paragraphsOf({ sentences, article }: ChunkedArticle): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  for (const { from, to, block } of sentences) {
    const last = paragraphs.at(-1);
    if (last?.block === block) paragraphs[paragraphs.length - 1] = { ...last, to };
    else if (article.blocks[block]!.kind === 'paragraph' && article.blocks[block]!.turn === undefined)
      paragraphs.push({ from, to, block });
  }
  return paragraphs;
}

function hasMarks({ quote }: ChunkedArticle, { from, to }: ChunkRange): boolean {
  for (let e = from; e < to; e++) if (quote[e]! >= 0) return true;
  return false;
}

/** The name that a line holds, with a role behind its comma or without; undefined where it is a sentence. */
function nameIn(
  chunks: ChunkedArticle,
  { from, to }: ChunkRange,
):
  | (Pick<AttributionCandidate, 'cue'> & { readonly speaker: SpeakerPhrase; readonly hasRole: boolean })
  | undefined {
  if (to - from > maxLineLength || hasMarks(chunks, { from, to })) return undefined;
  let at = from;
  while (at < to && isDash(chunks, at)) at++;
  if (at >= to || isEnd(chunks, to - 1) || hasVerb(chunks, at, to)) return undefined;
  const name = nameRun(chunks, at, to);
  if (!name || name.to - name.from < 2 || (name.to < to && !isMark(chunks, name.to, Char.comma)))
    return undefined;
  const behind = name.to + 1;
  const hasRole = behind < to && (chunks.flags[behind]! & (Word.number | Word.time)) === 0;
  const cue = at > from ? { from, to: at } : undefined;
  return { cue, hasRole: hasRole || at > from, speaker: { ...name, to, outerTo: to, sure: 0.7 } };
}

/** Whether a sentence ends at a chunk, and no abbreviation. */
function isEnd(chunks: ChunkedArticle, e: number): boolean {
  return (
    (chunks.flags[e]! & Word.mark) !== 0 &&
    isSentenceEnd(chunks.article.text.charCodeAt(chunks.tokens.start[chunks.first[e]!]!))
  );
}
