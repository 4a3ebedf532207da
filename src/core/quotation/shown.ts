import type { AttributionRule, Quotation, QuotationKind } from './model';

/**
 * The confidence from which on a quotation is shown where unsure ones are not asked for. Set on annotated news (`npm run
 * score`, its row `nobodySaid`), apart for three sorts of content. Words in marks were nearly always said by somebody,
 * even where speaker or bounds are unsure. Of phrases without a verb (criticized *the delay*) annotators disagree
 * whether they are quotations, so only the least likely are hidden.
 */
const minShown = { marked: 0.12, clause: 0.35, phrase: 0.14 } as const;

/** The confidence from which on content and speaker are likelier right than not. */
const minSure = 0.5;

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

type Judged = Pick<Quotation, 'kind' | 'rule' | 'confidence'>;

/**
 * How far a quotation is to be trusted: `sure` is likelier right than not in content and speaker; `unsure` is shown, and
 * says that it is unsure; `hidden` is so unlikely that it is shown only where unsure ones are asked for.
 */
export const surenesses = ['sure', 'unsure', 'hidden'] as const;
export type Sureness = (typeof surenesses)[number];

/** The sureness of a quotation. That of an attitude is never doubted: the confidence says how likely it was *said*. */
export function surenessOf({ kind, rule, confidence }: Judged): Sureness {
  if (kind === 'attitude') return 'sure';
  if (confidence < minShownOf(kind, rule)) return 'hidden';
  return confidence < minSure ? 'unsure' : 'sure';
}

function minShownOf(kind: QuotationKind, rule: AttributionRule): number {
  if (kind !== 'indirect') return minShown.marked;
  return phraseRules.has(rule) ? minShown.phrase : minShown.clause;
}

/** What a search asks of kind and sureness, see `QueryFilters`. */
export interface Listing {
  readonly kind?: readonly QuotationKind[];
  readonly sure?: boolean;
}

/** Whether a search lists a quotation; where nothing is asked, all that is shown, and no attitude. */
export function isListed(quotation: Judged, { kind, sure }: Listing = {}): boolean {
  return (
    (kind?.includes(quotation.kind) ?? quotation.kind !== 'attitude') &&
    !leftOutAs(sure).includes(surenessOf(quotation))
  );
}

/** What is left out as unsure. @param sure See `QueryFilters.sure`. */
export function leftOutAs(sure: boolean | undefined): readonly Sureness[] {
  if (sure === undefined) return ['hidden'];
  return sure ? ['unsure', 'hidden'] : [];
}
