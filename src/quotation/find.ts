import type { Article, Span, Tokens } from '../article';
import { attributeSentence } from './attribute';
import { attributeBlockQuote } from './block-quotes';
import { attributeColon, attributeDash, attributeHeadline, attributeLabel } from './labels';
import { addDraft, type Run } from './run';
import { joinQuotations } from './joining';
import { quotationLanguages } from './language';
import { lexiconOf, Word } from './lexicon';
import type { Speaker } from './speakers';
import { setScene, spanOf, type Scene } from './scene';
import type { Draft } from './draft';
import { confidenceOf } from './confidence';
import { attributeStanding } from './standing';
import { findTerms } from './terms';
import { quoteTurns } from './turns';
import type { FoundQuotations, Quotation, QuotationKind } from './types';

export interface QuotationOptions {
  /** BCP 47 tag of a table in `./language`. */
  readonly language?: string;
  /** A speaker who is less sure than this is left out, and the quotation stands unattributed; 0 to 1. */
  readonly leastConfidence?: number;
}

/** Below this a speaker is a guess that is wrong more often than right. */
const defaultLeastConfidence = 0.3;

/** Finds what an article attributes to someone. Never throws, whatever the text. */
export function findQuotations(
  article: Article,
  tokens: Tokens,
  options: QuotationOptions = {},
): FoundQuotations {
  const language = quotationLanguages[options.language ?? 'en'] ?? quotationLanguages['en']!;
  const scene = setScene(article, tokens, lexiconOf(language));
  const run: Run = { scene, drafts: [], owner: new Int32Array(scene.quoted.length).fill(-1) };
  let done = 0;
  for (const sentence of scene.sentences) {
    if (sentence.to <= done || article.blocks[sentence.block]!.turn !== undefined) continue;
    const label =
      attributeHeadline(run, sentence) ?? attributeBlockQuote(run, sentence) ?? attributeLabel(run, sentence);
    if (label) {
      addDraft(run, label);
      done = label.parts.at(-1)!.to;
    } else attributeSentence(run, sentence);
  }
  for (const element of scene.elementOf) {
    const draft = isInTurn(scene, element) ? undefined : attributeDash(run, element);
    if (draft) addDraft(run, draft);
  }
  for (const sentence of scene.sentences) {
    if (article.blocks[sentence.block]!.turn !== undefined) continue;
    const draft = attributeColon(run, sentence);
    if (draft) addDraft(run, draft);
  }
  joinQuotations(run);
  attributeStanding(run);
  const quotations = run.drafts
    .map((draft) => finish(scene, draft, options.leastConfidence ?? defaultLeastConfidence))
    .concat(quoteTurns(article))
    .sort((a, b) => a.parts[0]!.start - b.parts[0]!.start);
  return { quotations, terms: findTerms(run) };
}

function finish(scene: Scene, draft: Draft, leastConfidence: number): Quotation {
  const marked: Span[] = [];
  let outside = false;
  for (const part of draft.parts) {
    for (let e = part.from; e < part.to; e++) {
      const quote = scene.quote[e]!;
      if (quote < 0) {
        // the conjunction before the marks is the article's: he said that “…”
        const leads = e === part.from && (scene.flags[e]! & Word.that) !== 0;
        outside ||= !leads && scene.tokens.kind[scene.first[e]!] !== 2;
        continue;
      }
      const { first, end, openWidth, closeWidth } = scene.quoted[quote]!;
      if (end - closeWidth <= first + openWidth) continue;
      marked.push({
        start: scene.tokens.start[first + openWidth]!,
        end: scene.tokens.end[end - closeWidth - 1]!,
      });
    }
  }
  const kind: QuotationKind = !marked.length ? 'indirect' : outside ? 'mixed' : 'direct';
  const confidence = confidenceOf(scene, draft, kind);
  const attributed = draft.speaker && confidence >= leastConfidence;
  return {
    kind,
    parts: draft.parts.map((part) => spanOf(scene, part.from, part.to)),
    cue: draft.cue ? [spanOf(scene, draft.cue.from, draft.cue.to)] : [],
    speaker: attributed ? speakerSpans(scene, draft.speaker) : [],
    marked,
    rule: draft.rule,
    confidence,
  };
}

/** The phrase, and behind it the pronoun of a relative clause: `Ward` … `who`. */
function speakerSpans(scene: Scene, { from, to, pronoun }: Speaker): Span[] {
  const spans = [spanOf(scene, from, to)];
  if (pronoun !== undefined && pronoun >= to) spans.push(spanOf(scene, pronoun, pronoun + 1));
  return spans;
}

function isInTurn(scene: Scene, element: number): boolean {
  const { block } = scene.sentences[scene.sentence[element]!]!;
  return scene.article.blocks[block]!.turn !== undefined;
}
