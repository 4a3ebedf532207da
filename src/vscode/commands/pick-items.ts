import * as vscode from 'vscode';
import type { QueryError } from '../../core/query';
import { formatCount } from '../../presentation/article-labels';

/** Rows that a list shows at first, and how many more each time. */
export const pageSize = 200;

/** Milliseconds after the last move in a list before the place of the chosen row is shown. */
export const previewPause = 120;

/** Text of an article or a person as a list shows it: on one line, and what looks like an icon stays text. */
export function plain(text: string): string {
  return text.replace(/\s+/g, ' ').replaceAll('$(', '\\$(');
}

/** A row that only tells something. */
export function messageItem(icon: string, text: string): vscode.QuickPickItem {
  return { label: `$(${icon}) ${plain(text)}`, alwaysShow: true };
}

/** The last row of a list that goes on. @param left Rows that are not shown yet. */
export function moreItem(left: number): vscode.QuickPickItem {
  const count = formatCount(Math.min(pageSize, left));
  const text = vscode.l10n.t('Show {0} more (of {1})', count, formatCount(left));
  return { label: `$(ellipsis) ${text}`, alwaysShow: true };
}

/** Where in a query the reason lies why it can't be taken. */
export function errorItem({ start, end }: QueryError, query: string): vscode.QuickPickItem {
  const part = query.slice(start, end).trim();
  return messageItem(
    'error',
    part === ''
      ? vscode.l10n.t('At character {0}', start + 1)
      : vscode.l10n.t('At “{0}”, character {1}', part, start + 1),
  );
}

export function isAbort(error: unknown): boolean {
  return error instanceof Error && error.name === 'AbortError';
}
