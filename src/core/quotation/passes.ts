import { addCandidate, type AttributionState } from './attribution-state';
import { joinQuotations } from './join-quotations';
import { attributeSentence } from './rules/attribute-sentence';
import { attributeLines } from './rules/attribution-lines';
import { attributeBlockQuote } from './rules/block-quotes';
import { attributeColon } from './rules/colons';
import { attributeDash } from './rules/dashes';
import { attributeFreeStanding } from './rules/free-standing';
import { attributeHeadline } from './rules/headlines';
import { attributeInterview } from './rules/interviews';
import { attributeLabel } from './rules/labels';

/** One walk over an article that adds to what has been attributed so far. */
interface Pass {
  readonly name: string;
  readonly run: (state: AttributionState) => void;
}

/**
 * The passes over an article, in order. Each leaves alone what those before it have attributed, so the surest come
 * first: a pass that only guesses sees what no other one has claimed.
 *
 * A new rule for a verb of saying is a row in `rules/cue-rules.ts`, which the first pass tries cue by cue; a new
 * pattern without a verb is a file in `rules/` and a row here or in `attributeSentences`. Where content begins and ends is
 * decided in `boundaries/`, whatever rule found it.
 */
export const passes: readonly Pass[] = [
  { name: 'sentences: headlines, block quotes, labels, cues', run: attributeSentences },
  { name: 'a name after a dash', run: attributeDashes },
  { name: 'a colon before marks', run: attributeColons },
  { name: 'a line with a name below', run: attributeLines },
  { name: 'passages that go on with a quotation', run: joinQuotations },
  { name: 'whole sentences in marks without a cue', run: attributeFreeStanding },
  { name: 'answers of an interview', run: attributeInterview },
];

function attributeSentences(state: AttributionState): void {
  const { chunks } = state;
  let end = 0;
  for (const sentence of chunks.sentences) {
    // a paragraph with a label holds several sentences
    if (sentence.to <= end || isInTurn(state, sentence.block)) continue;
    const candidate =
      attributeHeadline(state, sentence) ??
      attributeBlockQuote(state, sentence) ??
      attributeLabel(state, sentence);
    if (candidate) {
      addCandidate(state, candidate);
      end = candidate.parts.at(-1)!.to;
    } else attributeSentence(state, sentence);
  }
}

function attributeDashes(state: AttributionState): void {
  const { chunks } = state;
  for (const chunk of chunks.chunkOf) {
    if (isInTurn(state, chunks.sentences[chunks.sentence[chunk]!]!.block)) continue;
    const candidate = attributeDash(state, chunk);
    if (candidate) addCandidate(state, candidate);
  }
}

function attributeColons(state: AttributionState): void {
  for (const sentence of state.chunks.sentences) {
    if (isInTurn(state, sentence.block)) continue;
    // a list in one paragraph: - Ward: “…” - Lund: “…”
    for (let from = sentence.from; from < sentence.to;) {
      const candidate = attributeColon(state, { ...sentence, from });
      if (!candidate) break;
      addCandidate(state, candidate);
      from = candidate.parts.at(-1)!.to;
    }
  }
}

/** Whether a block belongs to a turn of a transcript: those are quoted whole, by `rules/transcript-turns.ts`. */
function isInTurn({ chunks }: AttributionState, block: number): boolean {
  return chunks.article.blocks[block]!.turn !== undefined;
}
