import { Char } from '../../text/char-codes';
import type { AttributionCandidate } from '../attribution-candidate';
import type { AttributionState } from '../attribution-state';
import { trimEnd } from '../boundaries/clause-end';
import { isMark } from '../chunks';
import { maxLabelLength, nameRun, phraseTo } from '../syntax/label-names';
import { hasVerb, isDash } from '../syntax/ranges';
import { attributeHeadlineColon } from './headlines';

/** Attributes a passage in marks to the name after a dash, up to the end of the sentence: “…” — Councilor Ward. */
export function attributeDash(state: AttributionState, chunk: number): AttributionCandidate | undefined {
  const { chunks, owner } = state;
  const quote = chunks.quote[chunk]!;
  if (quote < 0 || owner[quote]! >= 0) return undefined;
  let at = chunk + 1;
  if (at < chunks.count && isMark(chunks, at, Char.comma)) at++;
  const first = at;
  while (at < chunks.count && at < first + 2 && isDash(chunks, at)) at++;
  const { block } = chunks.sentences[chunks.sentence[chunk]!]!;
  if (at >= chunks.count) return undefined;
  if (at === first) return attributeMark(state, chunk, at);
  const sentence = chunks.sentences[chunks.sentence[at]!]!;
  if (
    sentence.block !== block &&
    !(sentence.block === block + 1 && first === chunks.sentences[chunks.sentence[first]!]!.from)
  )
    return undefined;
  const end = trimEnd(chunks, at, sentence.to);
  const isHeadline = chunks.article.blocks[block]!.kind === 'headline';
  const name = nameRun(chunks, at, sentence.to) ?? (isHeadline ? phraseTo(chunks, at, end) : undefined);
  if (!name) return undefined;
  const rest = name.to >= end || isMark(chunks, name.to, Char.comma);
  if (!rest) return undefined;
  const part = { from: chunk, to: chunk + 1 };
  // — Nora Lund, mayor of Oldport
  const isWhole = end - name.to <= maxLabelLength && !hasVerb(chunks, Math.min(name.to, end), end);
  const speaker = isWhole && end > name.to ? { ...name, to: end, outerTo: end } : name;
  return { parts: [part], cue: { from: first, to: at }, speaker, rule: 'dash-after' };
}

/** Attributes a passage to what stands behind another mark than a dash: ‘Pier must close’: Mayor Ward on the harbour */
function attributeMark(state: AttributionState, chunk: number, at: number): AttributionCandidate | undefined {
  if (isMark(state.chunks, at, Char.colon)) return attributeHeadlineColon(state.chunks, chunk, at);
  return isMark(state.chunks, at, Char.leftParenthesis) ? attributeBracket(state, chunk, at) : undefined;
}

/** Attributes a passage to the name in the parenthesis that ends its paragraph: “…” (Nora Lund, mayor of Oldport) */
function attributeBracket(
  { chunks }: AttributionState,
  chunk: number,
  open: number,
): AttributionCandidate | undefined {
  const { sentences, sentence } = chunks;
  const { block } = sentences[sentence[chunk]!]!;
  let end = open + 1;
  while (end < chunks.count && end - open <= maxLabelLength && !isMark(chunks, end, Char.rightParenthesis))
    end++;
  if (end >= chunks.count || sentences[sentence[end]!]!.block !== block) return undefined;
  const isLast = trimEnd(chunks, open, sentences[sentence[end]!]!.to) <= end + 1;
  if (!isLast || sentences[sentence[end]! + 1]?.block === block) return undefined;
  const name = nameRun(chunks, open + 1, end);
  const isWhole = name && (name.to === end || isMark(chunks, name.to, Char.comma));
  if (!isWhole || name.to - name.from < 2 || hasVerb(chunks, open + 1, end)) return undefined;
  return {
    parts: [{ from: chunk, to: chunk + 1 }],
    cue: { from: open, to: open + 1 },
    speaker: { ...name, to: end, outerTo: end },
    rule: 'dash-after',
  };
}
