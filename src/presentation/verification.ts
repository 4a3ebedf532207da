import { t } from '@vscode/l10n';
import type { Change, ChangeKind, ToleratedDifference, Verdict } from '../core/verification';
import type { NearestPassage } from '../corpus';
import {
  countFindings,
  type DraftCounts,
  type DraftReport,
  type NameFinding,
  type Verification,
} from '../verification';
import { formatCount } from './article-labels';
import { speakerName } from './speaker';

/** A verdict in a word or two. */
export function verdictLabel(verdict: Verdict): string {
  switch (verdict) {
    case 'verbatim':
      return t('Word for word');
    case 'nearly':
      return t('Word for word, but for marks');
    case 'differs':
      return t('Other words');
    case 'indirect':
      return t('Reported, not quoted');
    case 'other-speaker':
      return t('Another speaker');
    case 'not-found':
      return t('Not in the corpus');
  }
}

/** What became of the words, in a sentence or two that a newcomer understands. */
export function verdictSentence(verification: Verification): string {
  const { verdict, ignored, changes, source, asked } = verification;
  const who = source?.speaker ? speakerName(source.speaker) : undefined;
  switch (verdict) {
    case 'verbatim':
      return source?.kind
        ? t('Word for word: an article quotes this.')
        : t('Word for word: an article has these words, but names nobody who said them.');
    case 'nearly':
      return t('Word for word, but for {0}.', listed(ignored.map(toleratedWords)));
    case 'differs':
      return t('Not these words: {0}.', changesInWords(changes));
    case 'indirect':
      return changes.length > 0
        ? t('Only reported, not quoted, and in other words: {0}.', changesInWords(changes))
        : t('Only reported: the article gives this in its own words, not in quotation marks.');
    case 'other-speaker':
      return who === undefined
        ? t('Said by somebody else.')
        : t('Said by {0}, not by {1}.', who, asked.speaker ?? '');
    case 'not-found':
      return verification.isComplete
        ? t('Not in the corpus: no article has these words or some like them.')
        : t('Not found among the articles that have the rarest of these words.');
  }
}

const listed = (words: readonly string[]): string =>
  new Intl.ListFormat(undefined, { type: 'conjunction', style: 'long' }).format(words);

/** How many changes a sentence names; the difference shows them all. */
const maxNamed = 3;

function changesInWords(changes: readonly Change[]): string {
  const named = changes.slice(0, maxNamed).map(changeInWords);
  const more = changes.length - named.length;
  return more > 0 ? t('{0}; and {1} more', named.join('; '), more) : named.join('; ');
}

/** One change: `a number: “13”, the source has “12”`. */
export function changeInWords({ kind, asked, found }: Change): string {
  if (asked === '…') return t('the ellipsis leaves out {0}: “{1}”', kindWords(kind), found);
  if (found === '') return t('{0} that the source does not have: “{1}”', kindWords(kind), asked);
  if (asked === '') return t('{0} is missing: “{1}”', kindWords(kind), found);
  return t('{0}: “{1}”, the source has “{2}”', kindWords(kind), asked, found);
}

function kindWords(kind: ChangeKind): string {
  switch (kind) {
    case 'negation':
      return t('a negation');
    case 'number':
      return t('a number');
    case 'name':
      return t('a name');
    case 'date':
      return t('a date');
    case 'modal':
      return t('what can, must or will be');
    case 'other':
      return t('words');
  }
}

/** What was looked past, as a noun phrase. */
export function toleratedWords(tolerated: ToleratedDifference): string {
  switch (tolerated) {
    case 'markdown':
      return t('Markdown marks');
    case 'marks-and-spaces':
      return t('marks and spaces');
    case 'case':
      return t('capital letters');
    case 'fillers':
      return t('fillers such as “uh”');
    case 'brackets':
      return t('words in brackets');
    case 'ellipsis':
      return t('words left out at an ellipsis');
  }
}

/** Who says a passage, and where it stands: `Clara Ward · Harbor Times`. */
export function passageSpeaker({ speaker, kind }: NearestPassage): string {
  if (speaker?.name !== undefined || speaker?.words !== undefined) return speakerName(speaker);
  return kind ? t('speaker not named') : t('in the text, nobody named');
}

/** Where the corpus has the words first. */
export function firstAppearance({ date, headline }: NearestPassage): string {
  return t('First in this corpus: {0}, {1}', date ?? '', headline);
}

/** Above passages that are only near to words that were not found. */
export const nearestHeading = (): string => t('What comes nearest:');

/** What a verdict that does not let a quotation pass means, for a list of rules. */
export function verdictMeaning(verdict: Exclude<Verdict, 'verbatim' | 'nearly'>): string {
  switch (verdict) {
    case 'differs':
      return t('The corpus has this quotation in other words.');
    case 'indirect':
      return t('The corpus reports this, but quotes nobody with it.');
    case 'other-speaker':
      return t('The corpus has these words from another speaker.');
    case 'not-found':
      return t('No article of the corpus has these words or some like them.');
  }
}

/** A name that the corpus spells in another way; without one, what that is. */
export function nameSentence(finding?: Pick<NameFinding, 'name' | 'spelled'>): string {
  return finding
    ? t('The corpus spells “{0}” as “{1}”.', finding.name, finding.spelled)
    : t('A name that the corpus spells in another way.');
}

/** How a draft fared: `4 quotations checked: 2 word for word, 1 differs, 1 not in the corpus`. */
export function draftSummary({ checked, verbatim, nearly, differ, notFound }: DraftCounts): string {
  if (checked === 0) return t('no quotations to check');
  return [
    checked === 1 ? t('1 quotation checked') : t('{0} quotations checked', formatCount(checked)),
    t('{0} word for word', formatCount(verbatim + nearly)),
    t('{0} differ', formatCount(differ)),
    t('{0} not in the corpus', formatCount(notFound)),
  ].join(', ');
}

/** How a draft fared, as a Markdown document that can be kept. */
export function draftReport(name: string, text: string, { findings, names }: DraftReport): string {
  const lineOf = (offset: number) => text.slice(0, offset).split('\n').length;
  const oneLine = (words: string) => words.replace(/\s+/g, ' ');
  const rows = findings.map(({ span, quotation, verification }) => {
    const { source } = verification;
    const where = source && [passageSpeaker(source), source.date, source.headline].filter(Boolean).join(', ');
    return [
      `## ${t('Line {0}', lineOf(span.start))}: ${verdictLabel(verification.verdict)}`,
      `> ${oneLine(quotation.parts.join(' … '))}`,
      verdictSentence(verification),
      ...(source ? [`> ${oneLine(source.text)}`, `— ${where ?? ''}`] : []),
    ].join('\n\n');
  });
  const spelled = names.map(
    (finding) => `- ${t('Line {0}', lineOf(finding.span.start))}: ${nameSentence(finding)}`,
  );
  return `${[
    `# ${t('Quotations of {0}', name)}`,
    draftSummary(countFindings(findings)),
    ...rows,
    ...(spelled.length > 0 ? [`## ${t('Names')}`, spelled.join('\n')] : []),
  ].join('\n\n')}\n`;
}

/** How often a text mentions somebody. */
export const timesInText = (times: number): string =>
  times === 1 ? t('once in this text') : t('{0} times in this text', formatCount(times));

/** How often the corpus does. */
export const timesInCorpus = ({
  mentions,
  articles,
}: {
  readonly mentions: number;
  readonly articles: number;
}): string => t('{0} mentions in {1} articles of the corpus', formatCount(mentions), formatCount(articles));
