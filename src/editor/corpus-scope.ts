import * as vscode from 'vscode';
import { compileRules, defaultRules, locate, type CorpusRoot, type Inclusion } from '../workspace';
import { selectorPattern } from './selector-pattern';

interface Folder {
  readonly root: CorpusRoot;
  readonly inclusion: Inclusion;
  readonly filters: readonly vscode.DocumentFilter[];
}

/** Which documents are articles: those in a workspace folder that `corpus.include` and `corpus.exclude` let in. */
export class CorpusScope implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  /** The folders of the workspace or the rules have changed. */
  readonly onDidChange = this.#changed.event;
  readonly #subscriptions: readonly vscode.Disposable[];
  #folders: readonly Folder[] = readFolders();

  constructor() {
    this.#subscriptions = [
      vscode.workspace.onDidChangeWorkspaceFolders(() => {
        this.#refresh();
      }),
      vscode.workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration('corpus.include') || change.affectsConfiguration('corpus.exclude'))
          this.#refresh();
      }),
    ];
  }

  /** Where language features are offered: what may be an article by its folder and name. */
  get selector(): vscode.DocumentSelector {
    return this.#folders.flatMap(({ filters }) => filters);
  }

  isArticle(uri: string): boolean {
    const roots = this.#folders.map(({ root }) => root);
    const place = locate(roots, uri);
    if (!place || place.path === '') return false;
    return this.#folders[roots.indexOf(place.root)]?.inclusion.includes(place.path) ?? false;
  }

  #refresh(): void {
    this.#folders = readFolders();
    this.#changed.fire();
  }

  dispose(): void {
    this.#changed.dispose();
    for (const one of this.#subscriptions) one.dispose();
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
