import { type Article, type Span, TokenKind, type Tokens } from '../article';
import { languageOf } from '../language/registry';
import type { AttributionCandidate } from './attribution-candidate';
import { addCandidate, type AttributionState } from './attribution-state';
import { chunkArticle, type ChunkedArticle, spanOf } from './chunks';
import { confidenceOf } from './confidence';
import { lexiconOf, Word } from './cue-lexicon';
import { joinQuotations } from './join-quotations';
import type { FoundQuotations, Quotation, QuotationKind } from './model';
import { attributeSentence } from './rules/attribute-sentence';
import { attributeBlockQuote } from './rules/block-quotes';
import { attributeColon } from './rules/colons';
import { attributeDash } from './rules/dashes';
import { attributeFreeStanding } from './rules/free-standing';
import { attributeHeadline } from './rules/headlines';
import { attributeLabel } from './rules/labels';
import { quoteTurns } from './rules/transcript-turns';
import { findScareQuotes } from './scare-quotes';
import type { SpeakerPhrase } from './syntax/model';

export interface QuotationOptions {
  /** BCP 47 tag, see `languageOf`. */
  readonly language?: string;
  /** A speaker who is less sure than this is left out, and the quotation stands unattributed; 0 to 1. */
  readonly minConfidence?: number;
}

/** Below this a speaker is a guess that is wrong more often than right. */
const defaultMinConfidence = 0.3;

/** Finds what an article attributes to someone. Never throws, whatever the text. */
export function findQuotations(
  article: Article,
  tokens: Tokens,
  options: QuotationOptions = {},
): FoundQuotations {
  const chunks = chunkArticle(article, tokens, lexiconOf(languageOf(options.language).quotation));
  const state: AttributionState = {
    chunks,
    candidates: [],
    owner: new Int32Array(chunks.quoted.length).fill(-1),
  };
  let end = 0;
  for (const sentence of chunks.sentences) {
    if (sentence.to <= end || article.blocks[sentence.block]!.turn !== undefined) continue;
    const label =
      attributeHeadline(state, sentence) ??
      attributeBlockQuote(state, sentence) ??
      attributeLabel(state, sentence);
    if (label) {
      addCandidate(state, label);
      end = label.parts.at(-1)!.to;
    } else attributeSentence(state, sentence);
  }
  for (const chunk of chunks.chunkOf) {
    const candidate = isInTurn(chunks, chunk) ? undefined : attributeDash(state, chunk);
    if (candidate) addCandidate(state, candidate);
  }
  for (const sentence of chunks.sentences) {
    if (article.blocks[sentence.block]!.turn !== undefined) continue;
    const candidate = attributeColon(state, sentence);
    if (candidate) addCandidate(state, candidate);
  }
  joinQuotations(state);
  attributeFreeStanding(state);
  const quotations = state.candidates
    .map((candidate) => finish(chunks, candidate, options.minConfidence ?? defaultMinConfidence))
    .concat(quoteTurns(article))
    .sort((a, b) => a.parts[0]!.start - b.parts[0]!.start);
  return { quotations, scareQuotes: findScareQuotes(state) };
}

function finish(chunks: ChunkedArticle, candidate: AttributionCandidate, minConfidence: number): Quotation {
  const marked: Span[] = [];
  let outside = false;
  for (const part of candidate.parts) {
    for (let e = part.from; e < part.to; e++) {
      const quote = chunks.quote[e]!;
      if (quote < 0) {
        // the conjunction before the marks is the article's: he said that “…”
        const leads = e === part.from && (chunks.flags[e]! & Word.that) !== 0;
        outside ||= !leads && chunks.tokens.kind[chunks.first[e]!] !== TokenKind.mark;
        continue;
      }
      const { first, end, openWidth, closeWidth } = chunks.quoted[quote]!;
      if (end - closeWidth <= first + openWidth) continue;
      marked.push({
        start: chunks.tokens.start[first + openWidth]!,
        end: chunks.tokens.end[end - closeWidth - 1]!,
      });
    }
  }
  const kind: QuotationKind = !marked.length ? 'indirect' : outside ? 'mixed' : 'direct';
  const confidence = confidenceOf(chunks, candidate, kind);
  const attributed = candidate.speaker && confidence >= minConfidence;
  return {
    kind,
    parts: candidate.parts.map((part) => spanOf(chunks, part.from, part.to)),
    cue: candidate.cue ? [spanOf(chunks, candidate.cue.from, candidate.cue.to)] : [],
    speaker: attributed ? speakerSpans(chunks, candidate.speaker) : [],
    marked,
    rule: candidate.rule,
    confidence,
  };
}

/** The phrase, and after it the pronoun of a relative clause: `Ward` … `who`. */
function speakerSpans(chunks: ChunkedArticle, { from, to, pronoun }: SpeakerPhrase): Span[] {
  const spans = [spanOf(chunks, from, to)];
  if (pronoun !== undefined && pronoun >= to) spans.push(spanOf(chunks, pronoun, pronoun + 1));
  return spans;
}

function isInTurn(chunks: ChunkedArticle, chunk: number): boolean {
  const { block } = chunks.sentences[chunks.sentence[chunk]!]!;
  return chunks.article.blocks[block]!.turn !== undefined;
}
