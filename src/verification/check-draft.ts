import { isSaid, verdicts } from '../core/verification';
import type { Span } from '../core/text/span';
import type { CorpusIndex } from '../corpus';
import { draftNames, type NameFinding } from './draft-names';
import { draftQuotations, type DraftQuotation } from './draft-quotations';
import { verifyQuotation, type Verification } from './verify-quotation';

/** A text that is checked before it goes out. */
export interface Draft {
  readonly uri: string;
  readonly text: string;
}

/** A quotation of a draft with its verdict. */
export interface DraftFinding {
  readonly quotation: DraftQuotation;
  /** From its first word to the last one; of a quotation in parts the one that the verdict is about. */
  readonly span: Span;
  readonly verification: Verification;
}

/** All that was found in a draft, in the order of its text. */
export interface DraftReport {
  readonly findings: readonly DraftFinding[];
  readonly names: readonly NameFinding[];
}

type DraftIndex = Pick<CorpusIndex, 'extract' | 'nearest' | 'entities' | 'entity' | 'entityArticles'>;

export interface DraftOptions {
  /** BCP 47 tag; English where missing. */
  readonly language?: string;
}

/** Checks each quotation of a draft, and the spelling of its names, against the corpus. The draft itself is no source. */
export async function checkDraft(
  index: DraftIndex,
  { uri, text }: Draft,
  { language }: DraftOptions = {},
  signal?: AbortSignal,
): Promise<DraftReport> {
  const extractions = await index.extract(uri, text, signal);
  const options = { except: uri, ...(language !== undefined && { language }) };
  const findings: DraftFinding[] = [];
  for (const quotation of draftQuotations(extractions, language))
    findings.push(await findingOf(index, quotation, options, signal));
  return { findings, names: await draftNames(index, uri, extractions, signal) };
}

/** Parts that no source has together may be of several: the one that fares worst decides. */
async function findingOf(
  index: DraftIndex,
  quotation: DraftQuotation,
  options: { readonly except: string; readonly language?: string },
  signal: AbortSignal | undefined,
): Promise<DraftFinding> {
  const { spans, parts, speaker } = quotation;
  const whole = { start: spans[0]!.start, end: spans.at(-1)!.end };
  const verification = await verifyQuotation(index, quotation, options, signal);
  if (isSaid(verification.verdict) || parts.length < 2) return { quotation, span: whole, verification };
  const each: DraftFinding[] = [];
  for (const [i, part] of parts.entries()) {
    const asked = { parts: [part], ...(speaker !== undefined && { speaker }) };
    each.push({
      quotation,
      span: spans[i]!,
      verification: await verifyQuotation(index, asked, options, signal),
    });
  }
  const badness = ({ verification: { verdict } }: DraftFinding) => verdicts.indexOf(verdict);
  const worst = each.reduce((a, b) => (badness(b) > badness(a) ? b : a));
  return isSaid(worst.verification.verdict) ? { ...worst, span: whole } : worst;
}

/** How many quotations of a draft have each sort of verdict. */
export interface DraftCounts {
  readonly checked: number;
  readonly verbatim: number;
  readonly nearly: number;
  /** Said in other words, by somebody else, or only reported. */
  readonly differ: number;
  readonly notFound: number;
}

export function countFindings(findings: readonly DraftFinding[]): DraftCounts {
  const count = (...wanted: readonly Verification['verdict'][]) =>
    findings.filter(({ verification }) => wanted.includes(verification.verdict)).length;
  return {
    checked: findings.length,
    verbatim: count('verbatim'),
    nearly: count('nearly'),
    differ: count('differs', 'indirect', 'other-speaker'),
    notFound: count('not-found'),
  };
}
