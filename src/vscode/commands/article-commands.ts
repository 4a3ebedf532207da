import * as vscode from 'vscode';
import type { ArticleGrouping, ArticleOrder } from '../../corpus';
import { formatCount } from '../../presentation/article-labels';
import { isBuilding } from '../../presentation/status-text';
import { groupQuery, type ArticlesView, type IndexProgress, type TreeNode } from '../views';

/** Asks for words of headlines; the tree follows as they are typed, and Escape gives back the filter of before. */
export function askFilter(
  title: string,
  placeholder: string,
  before: string,
  set: (filter: string) => Promise<void>,
): void {
  const box = vscode.window.createInputBox();
  box.title = title;
  box.placeholder = placeholder;
  box.value = before;
  let accepted = false;
  box.onDidChangeValue((value) => void set(value));
  box.onDidAccept(() => {
    accepted = true;
    box.hide();
  });
  box.onDidHide(() => {
    box.dispose();
    if (!accepted) void set(before);
  });
  box.show();
}

export function filterArticles(articles: ArticlesView): void {
  askFilter(
    vscode.l10n.t('Filter Articles by Headline'),
    vscode.l10n.t('Words of the headline'),
    articles.filter,
    (filter) => articles.setFilter(filter),
  );
}

/** Asks how the tree is grouped or sorted. */
export async function arrangeArticles(articles: ArticlesView): Promise<void> {
  const groupings: Readonly<Record<ArticleGrouping, string>> = {
    date: vscode.l10n.t('Group by year and month'),
    source: vscode.l10n.t('Group by source'),
    folder: vscode.l10n.t('Group by folder'),
    none: vscode.l10n.t('Don’t group'),
  };
  const sorts: Readonly<Record<ArticleOrder['sort'], string>> = {
    date: vscode.l10n.t('Sort by date, newest first'),
    headline: vscode.l10n.t('Sort by headline'),
  };
  const { grouping, sort } = articles.order;
  const row = (label: string, on: boolean, order: ArticleOrder) => ({
    label: `${on ? '$(check)' : '$(blank)'} ${label}`,
    ...(on && { description: vscode.l10n.t('now') }),
    order,
  });
  const keys = <K extends string>(record: Readonly<Record<K, string>>) => Object.keys(record) as K[];
  const chosen = await vscode.window.showQuickPick(
    [
      ...keys(groupings).map((key) => row(groupings[key], key === grouping, { grouping: key, sort })),
      { label: '', kind: vscode.QuickPickItemKind.Separator, order: undefined },
      ...keys(sorts).map((key) => row(sorts[key], key === sort, { grouping, sort: key })),
    ],
    { title: vscode.l10n.t('Group and Sort Articles') },
  );
  if (chosen?.order) await articles.arrange(chosen.order);
}

/** The query that narrows a search to a group of the tree, or to an article. */
export function queryHere(node: TreeNode, { grouping }: ArticleOrder): string {
  if (node.type === 'article') return `title:"${node.article.headline.replaceAll('"', ' ')}"`;
  return node.type === 'group' ? groupQuery(node.within, grouping) : '';
}

/** What can be done about the index, behind the item in the status bar. */
export async function showStatus(progress: IndexProgress): Promise<void> {
  const { status } = progress;
  const building = isBuilding(status);
  const actions = [
    building && { label: vscode.l10n.t('$(debug-stop) Stop reading articles'), command: 'cancelIndexing' },
    status.phase === 'cancelled' && {
      label: vscode.l10n.t('$(debug-start) Resume reading articles'),
      command: 'resumeIndexing',
    },
    !building && { label: vscode.l10n.t('$(refresh) Look for new and changed articles'), command: 'refresh' },
    !building && { label: vscode.l10n.t('$(trash) Rebuild the index'), command: 'rebuildIndex' },
    status.problems > 0 && {
      label: vscode.l10n.t('$(warning) Show files left out'),
      description: formatCount(status.problems),
      command: 'showProblems',
    },
    { label: vscode.l10n.t('$(list-tree) Show articles'), command: 'articles.focus' },
    { label: vscode.l10n.t('$(output) Show log'), command: 'showLog' },
  ].filter((action) => action !== false);
  const chosen = await vscode.window.showQuickPick(actions, {
    title: vscode.l10n.t('Corpus: {0}', progress.line),
    placeHolder: vscode.l10n.t('Choose an action'),
  });
  if (chosen) await vscode.commands.executeCommand(`corpus.${chosen.command}`);
}
