import * as vscode from 'vscode';
import type { CorpusIndex } from '../../corpus';
import { uriOf, type CorpusRoot } from '../../workspace';
import { serveCorpus } from '../commands';
import { ArticleDocuments } from '../documents/article-documents';
import { ArticleOpener } from '../documents/article-opener';
import { CorpusScope } from '../documents/corpus-scope';
import { registerLanguageFeatures } from '../language-features';
import type { Concordance } from '../panels/concordance';
import type { ServeCommands } from '../registry';
import { ArticlesView, EntitiesView, IndexProgress } from '../views';
import { watchRoot } from '../watch';
import { failureSentence } from '../../presentation/failure-sentence';

/** What a session of a corpus is made of. */
export interface SessionParts {
  readonly index: CorpusIndex;
  readonly roots: readonly CorpusRoot[];
  readonly log: vscode.LogOutputChannel;
  readonly serve: ServeCommands;
  readonly concordance: Concordance;
  /** Remembers how the views are arranged in this workspace. */
  readonly memory: vscode.Memento;
  /** Where the corpus's own files are kept, for what can be undone. */
  readonly storage: vscode.Uri;
}

/** An open corpus with all that shows it: views, commands, language features, concordance. */
export class CorpusSession {
  readonly #index: CorpusIndex;
  readonly #parts: vscode.Disposable;

  /** Brings the index in line with the files, which goes on in the background. */
  constructor({ index, roots, log, serve, concordance, memory, storage }: SessionParts) {
    this.#index = index;
    const scope = new CorpusScope(roots);
    const documents = new ArticleDocuments<vscode.TextDocument>(
      index,
      ({ uri }) => scope.isArticle(uri.toString()),
      (uri, error) => {
        log.warn(`${uri}: ${failureSentence(error)}`);
      },
    );
    const opener = new ArticleOpener(index);
    const articles = new ArticlesView({ index, roots, opener, memory, log });
    const entities = new EntitiesView(index, memory);
    const progress = new IndexProgress(index, log, (message) => {
      articles.problems = message;
    });
    this.#parts = vscode.Disposable.from(
      progress,
      entities,
      articles,
      serveCorpus({
        index,
        roots,
        documents,
        opener,
        articles,
        entities,
        progress,
        storage,
        memory,
        log,
        serve,
      }),
      registerLanguageFeatures({
        index,
        documents,
        scope,
        open: (place) => opener.show(place),
        order: () => articles.order,
        serve,
      }),
      concordance.search({
        index,
        serve,
        memory,
        open: (place, options) => opener.show(place, options),
        failed: (error) => {
          log.error(failureSentence(error));
          void vscode.window.showErrorMessage(failureSentence(error));
        },
      }),
      ...followFiles(index, scope),
    );
    void progress.reconcile();
  }

  /** Resolves when the index is closed. */
  async close(): Promise<void> {
    this.#parts.dispose();
    await this.#index.dispose();
  }
}

/** Has the index read again what is saved here, or changes on disk. */
function followFiles(index: CorpusIndex, scope: CorpusScope): vscode.Disposable[] {
  let { phase } = index.status;
  const stop = index.onStatus(({ phase: now }) => {
    if (now === 'understanding' && phase !== now) preferActive(index, scope, vscode.window.activeTextEditor);
    phase = now;
  });
  return [
    new vscode.Disposable(stop),
    vscode.window.onDidChangeActiveTextEditor((editor) => {
      preferActive(index, scope, editor);
    }),
    vscode.workspace.onDidSaveTextDocument(({ uri }) => {
      if (scope.isArticle(uri.toString())) void index.refresh([uri.toString()]);
    }),
    ...[...scope.inclusions].map(([root, inclusion]) =>
      watchRoot(root, inclusion, (paths) => {
        void index.refresh(paths.map((path) => uriOf(root, path)));
      }),
    ),
  ];
}

/** Has a build look into the article first that somebody has before them. */
function preferActive(index: CorpusIndex, scope: CorpusScope, editor: vscode.TextEditor | undefined): void {
  const uri = editor?.document.uri.toString();
  if (uri !== undefined && scope.isArticle(uri)) index.prefer([uri]);
}
