import * as vscode from 'vscode';
import type { QueryError } from '../../core/query';

/** Text of an article or a person as a list shows it: on one line, and what looks like an icon stays text. */
export function plain(text: string): string {
  return text.replace(/\s+/g, ' ').replaceAll('$(', '\\$(');
}

/** A row that only tells something. */
export function messageItem(icon: string, text: string): vscode.QuickPickItem {
  return { label: `$(${icon}) ${plain(text)}`, alwaysShow: true };
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
