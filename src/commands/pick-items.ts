import * as vscode from 'vscode';
import type { QueryError } from '../query';

/** Text of an article or a person as a list shows it: what looks like an icon stays text. */
export function plain(text: string): string {
  return text.replaceAll('$(', '\\$(');
}

/** A row that only tells something. */
export function messageItem(icon: string, text: string, detail?: string): vscode.QuickPickItem {
  const item = { label: `$(${icon}) ${plain(text)}`, alwaysShow: true };
  return detail === undefined ? item : { ...item, detail: plain(detail) };
}

/** Why a query can't be taken, and where in it. */
export function errorItem({ message, start, end }: QueryError, query: string): vscode.QuickPickItem {
  const part = query.slice(start, end).trim();
  const place =
    part === ''
      ? vscode.l10n.t('At character {0}', start + 1)
      : vscode.l10n.t('At “{0}”, character {1}', part, start + 1);
  return messageItem('error', message, place);
}

export function isAbort(error: unknown): boolean {
  return error instanceof Error && error.name === 'AbortError';
}
