import type { AttributionRule, Quotation } from './model';

/**
 * Below these confidences a quotation is shown only where somebody asks for unsure ones. Each is the lowest at which what
 * is left out, of annotated everyday news, is hardly ever a quotation: words in marks are hardly ever said by nobody,
 * and a phrase without a verb of its own (criticized *the delay*) often has other bounds than people give it.
 */
const minShown = { marked: 0.12, clause: 0.35, phrase: 0.08 } as const;

/** Patterns whose content need not be a clause. */
const phraseRules: ReadonlySet<AttributionRule> = new Set([
  'noun-phrase',
  'infinitive',
  'judgement',
  'raising',
  'passive',
  'relative',
  'cue-noun',
] as const);

/** Whether a search lists a quotation where unsure ones are not asked for. */
export function isShown({
  kind,
  rule,
  confidence,
}: Pick<Quotation, 'kind' | 'rule' | 'confidence'>): boolean {
  if (kind !== 'indirect') return confidence >= minShown.marked;
  return confidence >= (phraseRules.has(rule) ? minShown.phrase : minShown.clause);
}
