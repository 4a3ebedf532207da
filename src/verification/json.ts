import type { ChangeKind, ToleratedDifference, Verdict } from '../core/verification';
import type { NearestPassage } from '../corpus';
import type { Verification } from './verify-quotation';

/** A verification as scripts get it. Fields are only added from one version to the next. */
export interface VerificationJson {
  readonly verdict: Verdict;
  readonly ignored: readonly ToleratedDifference[];
  readonly changes: readonly { readonly kind: ChangeKind; readonly asked: string; readonly found: string }[];
  readonly matches: readonly MatchJson[];
  /** The earliest place that has the words. */
  readonly first?: { readonly uri: string; readonly date: string };
  /** False where not all that may have the words was compared. */
  readonly complete: boolean;
}

interface MatchJson {
  /** The content of the quotation, or the passage of the text. */
  readonly text: string;
  readonly speaker?: string;
  readonly uri: string;
  readonly date?: string;
  readonly headline: string;
  readonly source?: string;
  /** Missing where no quotation was found there. */
  readonly kind?: string;
  /** The words stand in quote marks. */
  readonly quoted: boolean;
  readonly likeness: number;
  /** Of the words in the file, from 1 on. */
  readonly line: number;
  readonly column: number;
  readonly paragraph: string;
}

export function verificationJson(verification: Verification): VerificationJson {
  const { verdict, ignored, changes, passages, first, isComplete } = verification;
  return {
    verdict,
    ignored: verdict === 'not-found' ? [] : ignored,
    changes: changes.map(({ kind, asked, found }) => ({ kind, asked, found })),
    matches: passages.map(matchJson),
    ...(first?.date !== undefined && { first: { uri: first.uri, date: first.date } }),
    complete: isComplete,
  };
}

function matchJson(passage: NearestPassage): MatchJson {
  const { text, uri, date, headline, source, kind, isMarked, comparison, range, paragraph, speaker } =
    passage;
  const name = speaker?.name ?? speaker?.words;
  return {
    text,
    ...(name !== undefined && { speaker: name }),
    uri,
    ...(date !== undefined && { date }),
    headline,
    ...(source !== undefined && { source }),
    ...(kind && { kind }),
    quoted: isMarked,
    likeness: Math.round(comparison.likeness * 1000) / 1000,
    line: range.start.line + 1,
    column: range.start.character + 1,
    paragraph,
  };
}
