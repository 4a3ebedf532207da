import { t } from '@vscode/l10n';
import type { IndexStatus, LeftOutFile } from '../corpus';
import { articleCount, formatCount } from './article-labels';
import { fileProblemSentence, indexNoticeSentence } from './problems';

/** What the views show in place of a tree: a value of the context key `corpus.state`. */
export type CorpusState = 'indexing' | 'ready' | 'empty' | 'cancelled' | 'failed';

/** @param started Whether the index has already compared itself with the files once. */
export function stateOf(status: IndexStatus, started: boolean): CorpusState {
  if (status.phase === 'failed') return 'failed';
  if (status.articles > 0) return 'ready';
  if (status.phase === 'cancelled') return 'cancelled';
  return status.phase === 'idle' && started ? 'empty' : 'indexing';
}

/** Is a build running? */
export function isBuilding(status: IndexStatus): boolean {
  return isReading(status) || status.phase === 'understanding';
}

/** Is it too early to say which articles there are, and what words stand in them? */
export function isReading({ phase }: IndexStatus): boolean {
  return phase === 'scanning' || phase === 'indexing';
}

/** What is found in articles once their texts are stored. */
export type Finding = 'quotations' | 'names' | 'mentions';

/**
 * Of how many articles something is known: `quotations of 3,200 of 8,000 articles so far`; undefined where it is known of
 * all that are stored.
 */
export function soFar(
  what: Finding,
  { articles, withFindings }: Pick<IndexStatus, 'articles' | 'withFindings'>,
): string | undefined {
  if (withFindings >= articles) return undefined;
  const [known, all] = [formatCount(withFindings), formatCount(articles)];
  switch (what) {
    case 'quotations':
      return t('quotations of {0} of {1} articles so far', known, all);
    case 'names':
      return t('names of {0} of {1} articles so far', known, all);
    case 'mentions':
      return t('mentions of {0} of {1} articles so far', known, all);
  }
}

/** How far the articles are known, for an answer that says what there is not; undefined once all are. */
export function knownSoFar(status: IndexStatus): string | undefined {
  return isReading(status) ? statusLine(status) : soFar('quotations', status);
}

/** Is it too early to say what there is and what not? Until the first look at the files is over, it is. */
export function isIncomplete(status: IndexStatus, started: boolean): boolean {
  return isBuilding(status) || stateOf(status, started) === 'indexing';
}

/** The status bar's short text: `1,234 of 2,844 articles, 12 s left`. */
export function statusLine(status: IndexStatus, started = true): string {
  const { phase, articles, done, total } = status;
  if (phase === 'scanning' && done > 0) return t('Looking for articles: {0}', formatCount(done));
  if (phase === 'scanning' || (phase === 'idle' && stateOf(status, started) === 'indexing'))
    return t('Looking for articles');
  if (phase === 'indexing') {
    if (total === undefined) return t('{0} articles read', formatCount(done));
    const read = t('{0} of {1} articles', formatCount(done), formatCount(total));
    return status.secondsLeft === undefined ? read : `${read}, ${timeLeft(status.secondsLeft)}`;
  }
  if (phase === 'understanding') {
    const found = t(
      'quotations of {0} of {1} articles',
      formatCount(status.withFindings),
      formatCount(articles),
    );
    return status.secondsLeft === undefined ? found : `${found}, ${timeLeft(status.secondsLeft)}`;
  }
  if (phase === 'cancelled') return t('{0} articles, reading stopped', formatCount(articles));
  if (phase === 'failed') return t('Index failed');
  return articleCount(articles);
}

/** What the line in the status bar means, in sentences. */
export function statusDetail(status: IndexStatus): string {
  const lines: string[] = [];
  if (status.phase === 'understanding')
    lines.push(
      t(
        'All articles can be listed and searched by their words. Their quotations, names and mentions are being found, newest articles first.',
      ),
    );
  else if (isReading(status))
    lines.push(t('The articles are being read. You can already search what has been read.'));
  else if (status.phase === 'cancelled')
    lines.push(t('Reading was stopped. What has been read is kept, and you can resume at any time.'));
  if (status.notice) lines.push(indexNoticeSentence(status.notice));
  if (status.problems > 0) lines.push(leftOut(status.problems));
  lines.push(t('Click for options.'));
  return lines.join('\n\n');
}

/** The line above the tree that tells of files that are no article for a reason a person should know. */
export function problemsMessage(problems: readonly LeftOutFile[], total: number): string {
  const [first] = problems;
  if (!first) return '';
  if (total > 1) return t('{0} Show Files Left Out lists them.', leftOut(total));
  return t('“{0}” was left out. {1}', fileName(first.uri), fileProblemSentence(first.problem));
}

function leftOut(count: number): string {
  return count === 1 ? t('1 file was left out.') : t('{0} files were left out.', formatCount(count));
}

function timeLeft(seconds: number): string {
  if (seconds < 60) return t('{0} s left', Math.max(1, Math.round(seconds)));
  if (seconds < 3600) return t('{0} min left', Math.round(seconds / 60));
  return t('{0} h left', (seconds / 3600).toFixed(1));
}

function fileName(uri: string): string {
  const name = uri.slice(uri.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
