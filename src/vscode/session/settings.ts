import * as vscode from 'vscode';
import type { ExtractOptions } from '../../core/extract';
import { defaultMaxBytes, defaultRules, type CorpusRoot } from '../../workspace';

/** Settings that decide what is read and how; a change of one opens the corpus anew. */
const corpusSettings = [
  'corpus.include',
  'corpus.exclude',
  'corpus.followLinks',
  'corpus.maxFileSize',
  'corpus.language',
  'corpus.quotations',
  'corpus.entities',
];

/** What the settings say of all articles, whatever folder they are in. */
export interface CorpusSettings {
  readonly maxFileBytes: number;
  readonly extract: ExtractOptions;
}

/** Whether a change of settings changes what is read, or how. */
export function affectsCorpus(change: vscode.ConfigurationChangeEvent): boolean {
  return corpusSettings.some((setting) => change.affectsConfiguration(setting));
}

/** The settings of the window, as they are now. */
export function readSettings(): CorpusSettings {
  const settings = vscode.workspace.getConfiguration('corpus');
  const megabytes = settings.get<number>('maxFileSize');
  return {
    maxFileBytes: megabytes === undefined ? defaultMaxBytes : megabytes * 1024 * 1024,
    extract: {
      language: settings.get<string>('language', 'en'),
      minConfidence: settings.get<number>('quotations.minConfidence', 0),
      demonyms: settings.get<boolean>('entities.demonyms', false),
    },
  };
}

/**
 * The workspace's folders as the roots of a corpus. Each has the rules of its own settings, which a folder may
 * overwrite in `.vscode/settings.json`.
 */
export function readRoots(): CorpusRoot[] {
  return (vscode.workspace.workspaceFolders ?? []).map(({ uri, name }) => {
    const settings = vscode.workspace.getConfiguration('corpus', uri);
    return {
      uri: uri.toString().replace(/(?<=[^/])\/$/, ''),
      name,
      ...(uri.scheme === 'file' && { fsPath: uri.fsPath }),
      rules: {
        include: settings.get<readonly string[]>('include', defaultRules.include),
        exclude: settings.get<readonly string[]>('exclude', defaultRules.exclude),
        followLinks: settings.get<boolean>('followLinks', false),
      },
    };
  });
}
