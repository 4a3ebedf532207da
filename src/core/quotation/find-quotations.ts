import { type Article, type Span, TokenKind, type Tokens } from '../article';
import { languageOf } from '../language/registry';
import type { AttributionCandidate } from './attribution-candidate';
import type { AttributionState } from './attribution-state';
import { chunkArticle, type ChunkedArticle, spanOf } from './chunks';
import { assess } from './confidence';
import { lexiconOf } from './cue-lexicon';
import type { FoundQuotations, MarkedKind, Quotation } from './model';
import { passes } from './passes';
import { quoteTurns } from './rules/transcript-turns';
import { findScareQuotes } from './scare-quotes';
import type { SpeakerPhrase } from './syntax/model';
import { Word } from './word-classes';

export interface QuotationOptions {
  /** BCP 47 tag, see `languageOf`. */
  readonly language?: string;
  /** A speaker who is less sure than this is left out, and the quotation stands unattributed; 0 to 1. */
  readonly minConfidence?: number;
}

/**
 * Finds what an article attributes to someone, and the marked words that nobody is quoted with. Never throws, whatever
 * the text; linear in its length.
 */
export function findQuotations(
  article: Article,
  tokens: Tokens,
  options: QuotationOptions = {},
): FoundQuotations {
  const state = findCandidates(article, tokens, options.language);
  const { minConfidence = 0 } = options;
  const quotations = state.candidates
    .map((candidate) => toQuotation(state.chunks, candidate, minConfidence))
    .concat(quoteTurns(article))
    .sort((a, b) => a.parts[0]!.start - b.parts[0]!.start);
  return { quotations, scareQuotes: findScareQuotes(state) };
}

/** What the rules attribute, before it is told how sure each attribution is. */
export function findCandidates(article: Article, tokens: Tokens, language?: string): AttributionState {
  const chunks = chunkArticle(article, tokens, lexiconOf(languageOf(language).quotation));
  const owner = new Int32Array(chunks.quoted.length).fill(-1);
  const state: AttributionState = { chunks, candidates: [], owner };
  for (const { run } of passes) run(state);
  return state;
}

/** The quotation that a candidate describes, as spans of the text. */
function toQuotation(
  chunks: ChunkedArticle,
  candidate: AttributionCandidate,
  minConfidence: number,
): Quotation {
  const { parts, cue, rule } = candidate;
  const marked = markedSpans(chunks, candidate);
  const kind = kindOf(chunks, candidate, marked);
  const { confidence, reasons } = assess(chunks, candidate, kind);
  const speaker = confidence >= minConfidence ? candidate.speaker : undefined;
  return {
    kind: rule === 'attitude' ? 'attitude' : kind,
    parts: parts.map((part) => spanOf(chunks, part.from, part.to)),
    cue: cue ? [spanOf(chunks, cue.from, cue.to)] : [],
    speaker: speaker ? speakerSpans(chunks, speaker) : [],
    marked,
    rule,
    confidence,
    ...(reasons && { reasons }),
  };
}

/** The kind of a candidate, by how much of its content stands in marks. */
export function kindOf(
  chunks: ChunkedArticle,
  candidate: AttributionCandidate,
  marked = markedSpans(chunks, candidate),
): MarkedKind {
  if (!marked.length) return candidate.isBlock ? 'direct' : 'indirect';
  return hasUnmarkedWords(chunks, candidate) ? 'mixed' : 'direct';
}

/** The words inside quote marks in the content of a candidate, without the marks. */
function markedSpans({ tokens, quote, quoted }: ChunkedArticle, { parts }: AttributionCandidate): Span[] {
  const spans: Span[] = [];
  for (const { from, to } of parts) {
    for (let e = from; e < to; e++) {
      if (quote[e]! < 0) continue;
      const { first, end, openWidth, closeWidth } = quoted[quote[e]!]!;
      if (end - closeWidth <= first + openWidth) continue;
      spans.push({ start: tokens.start[first + openWidth]!, end: tokens.end[end - closeWidth - 1]! });
    }
  }
  return spans;
}

/** Whether content has words outside of quote marks; the conjunction that leads in is the article's: that “…”. */
function hasUnmarkedWords(chunks: ChunkedArticle, { parts }: AttributionCandidate): boolean {
  const { tokens, first, flags, quote } = chunks;
  for (const { from, to } of parts) {
    for (let e = from; e < to; e++) {
      if (quote[e]! >= 0 || tokens.kind[first[e]!] === TokenKind.mark) continue;
      if (e > from || !(flags[e]! & Word.that)) return true;
    }
  }
  return false;
}

/** The spans of a speaker: the phrase, and after it the pronoun of a relative clause (`Ward` … `who`). */
function speakerSpans(chunks: ChunkedArticle, { from, to, pronoun }: SpeakerPhrase): Span[] {
  const spans = [spanOf(chunks, from, to)];
  if (pronoun !== undefined && pronoun >= to) spans.push(spanOf(chunks, pronoun, pronoun + 1));
  return spans;
}
