import type * as vscode from 'vscode';
import type { CorpusIndex } from '../../corpus';
import type { CorpusRoot } from '../../workspace';
import { ArticlesView } from '../views/articles-view';
import { EntitiesView } from '../views/entities-view';
import { IndexProgress } from '../views/index-progress';
import { ArticleOpener } from '../documents/article-opener';

/** An open corpus: its index with the views that show it. */
export class CorpusSession implements vscode.Disposable {
  readonly index: CorpusIndex;
  readonly roots: readonly CorpusRoot[];
  readonly log: vscode.LogOutputChannel;
  readonly opener: ArticleOpener;
  readonly articles: ArticlesView;
  readonly entities: EntitiesView;
  readonly progress: IndexProgress;

  constructor(
    index: CorpusIndex,
    roots: readonly CorpusRoot[],
    log: vscode.LogOutputChannel,
    memory: vscode.Memento,
  ) {
    this.index = index;
    this.roots = roots;
    this.log = log;
    this.opener = new ArticleOpener(index);
    this.articles = new ArticlesView(index, roots, this.opener, memory, log);
    this.entities = new EntitiesView(index, memory);
    this.progress = new IndexProgress(index, this.articles, log);
  }

  dispose(): void {
    for (const one of [this.progress, this.entities, this.articles]) one.dispose();
  }
}
