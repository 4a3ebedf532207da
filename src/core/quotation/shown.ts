import type { AttributionRule, Quotation } from './model';

/**
 * The confidence from which on a quotation is shown where unsure ones are not asked for. Set on annotated news (`npm run
 * score`, its row `nobodySaid`), apart for three sorts of content. Words in marks were nearly always said by somebody,
 * even where speaker or bounds are unsure. Of phrases without a verb (criticized *the delay*) annotators disagree
 * whether they are quotations, so only the least likely are hidden.
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
