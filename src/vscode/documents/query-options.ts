import * as vscode from 'vscode';
import type { ParseOptions } from '../../core/query';

/** How a query is read: the language of the articles, and whether words are found in their inflected forms. */
export function queryOptions(): Pick<ParseOptions, 'language' | 'exact'> {
  const settings = vscode.workspace.getConfiguration('corpus');
  return {
    language: settings.get<string>('language', 'en'),
    exact: !settings.get<boolean>('search.inflectedForms', true),
  };
}
