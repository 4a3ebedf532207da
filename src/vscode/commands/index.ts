import * as vscode from 'vscode';
import type { EntityId } from '../../corpus';
import type { CorpusSession } from '../views';
import type { ArticleNode, TreeNode } from '../views/article-tree';
import type { EntityNode, MoreNode } from '../views/entity-tree';
import { arrangeArticles, askFilter, filterArticles, queryHere, showStatus } from './article-commands';
import { copyQuotationUnderCursor } from './copy-quotation';
import { DecisionsFile } from './decisions-file';
import { EntityCommands } from './entity-commands';
import { MentionFinder } from './find-mentions';
import { QuotationSearch } from './search-quotations';
import type { CommandHandlers, ServeCommands } from '../session/command-registry';

export { CommandRegistry } from '../session/command-registry';
export { commandsWithoutFolder } from './without-folder';

/**
 * Has an open corpus do its commands.
 * @param storage Where the corpus's own files are kept, for what can be undone.
 */
export function serveCorpus(
  corpus: CorpusSession,
  storage: vscode.Uri,
  serve: ServeCommands,
): vscode.Disposable {
  const { index, opener, log, articles, entities, progress } = corpus;
  const quotations = new QuotationSearch(index, opener, log);
  const mentions = new MentionFinder(index, opener, log);
  const decisions = new DecisionsFile(index, corpus.roots, storage);
  const edits = new EntityCommands(index, decisions, () => mentions.underCursor());
  const commands: CommandHandlers = {
    searchQuotes: (argument?: { readonly query?: string }) => {
      quotations.show(argument?.query);
    },
    searchQuotesForSelection: () => {
      const editor = vscode.window.activeTextEditor;
      const words = editor?.document.getText(editor.selection).replace(/[\s"“”]+/g, ' ') ?? '';
      quotations.show(words.trim() === '' ? '' : `"${words.trim()}"`);
    },
    searchQuotesHere: (node: TreeNode) => {
      quotations.show(queryHere(corpus, node));
    },
    'searchQuotes.why': () => {
      quotations.why();
    },
    'searchQuotes.copy': () => quotations.copy(),
    copyQuotation: () => copyQuotationUnderCursor(index),
    findMentions: (argument?: { readonly entity?: EntityId } | EntityNode) => {
      const entity = argument?.entity;
      return mentions.run(typeof entity === 'object' ? entity.id : entity);
    },
    filterArticles: () => {
      filterArticles(corpus);
    },
    clearArticleFilter: () => articles.setFilter(''),
    arrangeArticles: () => arrangeArticles(corpus),
    openToSide: ({ article: { uri, encoding } }: ArticleNode) =>
      opener.show({ uri, encoding }, { viewColumn: vscode.ViewColumn.Beside, preview: false }),
    refresh: () => progress.reconcile(),
    resumeIndexing: () => progress.reconcile(),
    cancelIndexing: () => {
      progress.cancel();
    },
    rebuildIndex: () => progress.rebuild(),
    showProblems: () => {
      log.show();
    },
    showStatus: () => showStatus(corpus),
    filterEntities: () => {
      askFilter(
        vscode.l10n.t('Filter Entities by Name'),
        vscode.l10n.t('Words of a name'),
        entities.filter,
        (filter) => entities.setFilter(filter),
      );
    },
    clearEntityFilter: () => entities.setFilter(''),
    sortEntities: () => entities.sortBy(entities.sort === 'count' ? 'name' : 'count'),
    showMoreEntities: (node: MoreNode) => {
      entities.showMore(node);
    },
    quotationsBy: ({ entity }: EntityNode) => {
      quotations.show(`speaker:"${entity.name.replaceAll('"', ' ')}" `);
    },
    mergeEntities: (node?: EntityNode) => edits.merge(node?.entity),
    splitEntity: (node?: EntityNode) => edits.split(node?.entity),
    renameEntity: (node?: EntityNode) => edits.rename(node?.entity),
    changeEntityKind: (node?: EntityNode) => edits.changeKind(node?.entity),
    ignoreEntity: (node?: EntityNode) => edits.ignore(node?.entity),
    undoEntityEdit: () => decisions.undo(),
    openEntitiesFile: () => decisions.show(),
  };
  return vscode.Disposable.from(
    quotations,
    decisions,
    serve(Object.fromEntries(Object.entries(commands).map(([name, run]) => [`corpus.${name}`, run]))),
  );
}
