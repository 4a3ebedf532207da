import * as vscode from 'vscode';
import { compileRules, defaultRules, locate, type CorpusRoot, type Inclusion } from '../../workspace';
import { selectorPattern } from './selector-pattern';

interface Folder {
  readonly root: CorpusRoot;
  readonly inclusion: Inclusion;
  readonly filters: readonly vscode.DocumentFilter[];
}

/**
 * Which documents are articles: those in a workspace folder that `corpus.include` and `corpus.exclude` let in, as
 * folders and settings stand when it is made.
 */
export class CorpusScope {
  readonly #folders: readonly Folder[] = readFolders();
  readonly #roots = this.#folders.map(({ root }) => root);

  /** Where language features are offered: what may be an article by its folder and name. */
  get selector(): vscode.DocumentSelector {
    return this.#folders.flatMap(({ filters }) => filters);
  }

  isArticle(uri: string): boolean {
    const place = locate(this.#roots, uri);
    if (!place || place.path === '') return false;
    return this.#folders[this.#roots.indexOf(place.root)]?.inclusion.includes(place.path) ?? false;
  }
}

function readFolders(): Folder[] {
  return (vscode.workspace.workspaceFolders ?? []).map((folder) => {
    const settings = vscode.workspace.getConfiguration('corpus', folder.uri);
    const include = settings.get<readonly string[]>('include', defaultRules.include);
    const exclude = settings.get<readonly string[]>('exclude', defaultRules.exclude);
    return {
      root: { uri: folder.uri.toString().replace(/\/$/, ''), name: folder.name },
      inclusion: compileRules({ include, exclude }).inclusion,
      filters: include.map((glob) => ({
        scheme: folder.uri.scheme,
        pattern: new vscode.RelativePattern(folder, selectorPattern(glob)),
      })),
    };
  });
}
