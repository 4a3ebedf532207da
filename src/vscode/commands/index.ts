import * as vscode from 'vscode';
import type { CorpusIndex, EntityId } from '../../corpus';
import type { CorpusRoot } from '../../workspace';
import type { ArticleDocuments } from '../documents/article-documents';
import type { ArticleOpener, ArticlePlace } from '../documents/article-opener';
import type { CommandHandlers, ServeCommands } from '../registry';
import type {
  ArticleNode,
  ArticlesView,
  EntitiesView,
  EntityNode,
  IndexProgress,
  MoreNode,
  TreeNode,
} from '../views';
import { arrangeArticles, askFilter, filterArticles, queryHere, showStatus } from './article-commands';
import { copyQuotationUnderCursor } from './copy-quotation';
import { QuotationCorrections } from './correct-quotation';
import { correctionsOfQuotations } from './corrections-file';
import { DecisionsFile } from './decisions-file';
import { decisionsOnEntities } from './decisions-on-entities';
import { EntityCommands } from './entity-commands';
import { showFilesLeftOut } from './files-left-out';
import { MentionFinder } from './find-mentions';
import { showCorpusInText } from './corpus-in-text';
import { DraftCheck } from './draft-check';
import { QuotationSearch } from './search-quotations';
import { QuoteVerifier } from './verify-quote';
import type { Span } from '../../core/text/span';

export { commandsWithoutFolder } from './without-folder';

/** What the commands of an open corpus need. */
export interface CommandParts {
  readonly index: CorpusIndex;
  readonly roots: readonly CorpusRoot[];
  readonly documents: ArticleDocuments;
  readonly opener: ArticleOpener;
  readonly articles: ArticlesView;
  readonly entities: EntitiesView;
  readonly progress: IndexProgress;
  /** Where the corpus's own files are kept, for what can be undone. */
  readonly storage: vscode.Uri;
  /** Remembers what was decided on drafts that are not saved yet. */
  readonly memory: vscode.Memento;
  readonly log: vscode.LogOutputChannel;
  readonly serve: ServeCommands;
}

/** Has an open corpus do its commands, until the result is disposed of. */
export function serveCorpus(parts: CommandParts): vscode.Disposable {
  const { index, roots, documents, opener, articles, entities, progress, storage, memory, log, serve } =
    parts;
  const quotations = new QuotationSearch(index, opener, log);
  const mentions = new MentionFinder({ index, documents, opener, log });
  const decisions = new DecisionsFile(index, roots, storage, decisionsOnEntities);
  const corrected = new DecisionsFile(index, roots, storage, correctionsOfQuotations(index));
  const corrections = new QuotationCorrections({ documents, opener, roots, file: corrected });
  const verifier = new QuoteVerifier(index, opener);
  const drafts = new DraftCheck(index, memory);
  const edits = new EntityCommands(index, decisions, () => mentions.underCursor());
  return vscode.Disposable.from(
    quotations,
    verifier,
    drafts,
    decisions,
    corrected,
    serve({
      ...quotationCommands(quotations, documents, articles),
      ...verificationCommands(verifier, drafts, () => showCorpusInText(index, opener)),
      ...articleCommands(articles, opener),
      ...indexCommands(progress, index),
      ...entityViewCommands(entities, mentions),
      ...decisionCommands(edits, decisions, entities),
      ...correctionCommands(corrections, corrected),
    }),
  );
}

function quotationCommands(
  quotations: QuotationSearch,
  documents: ArticleDocuments,
  articles: ArticlesView,
): CommandHandlers {
  return {
    'corpus.searchQuotes': (argument?: { readonly query?: string }) => {
      quotations.show(argument?.query);
    },
    'corpus.resumeQuotationSearch': () => {
      quotations.resume();
    },
    'corpus.nextQuotation': () => quotations.step('next'),
    'corpus.previousQuotation': () => quotations.step('previous'),
    'corpus.searchQuotesForSelection': () => {
      const editor = vscode.window.activeTextEditor;
      const words = editor?.document.getText(editor.selection).replace(/[\s"“”]+/g, ' ') ?? '';
      quotations.show(words.trim() === '' ? '' : `"${words.trim()}"`);
    },
    'corpus.searchQuotesHere': (node: TreeNode) => {
      quotations.show(queryHere(node, articles.order));
    },
    'corpus.searchQuotes.why': () => {
      quotations.why();
    },
    'corpus.searchQuotes.unsure': () => {
      quotations.toggleUnsure();
    },
    'corpus.searchQuotes.copy': () => quotations.copy(),
    'corpus.copyQuotation': () => copyQuotationUnderCursor(documents),
    'corpus.quotationsBy': ({ entity }: EntityNode) => {
      quotations.show(`speaker:"${entity.name.replaceAll('"', ' ')}" `);
    },
  };
}

function verificationCommands(
  verifier: QuoteVerifier,
  drafts: DraftCheck,
  showInText: () => unknown,
): CommandHandlers {
  return {
    'corpus.verifyQuote': (argument?: { readonly words?: string; readonly speaker?: string }) =>
      verifier.run(argument),
    'corpus.checkQuotations': () => drafts.run(),
    'corpus.showCorpusInText': showInText,
    'corpus.decideOnQuotation': ({ uri, span, decision }: QuotationDecision) =>
      drafts.decide(uri, span, decision),
  };
}

interface QuotationDecision {
  readonly uri: string;
  readonly span: Span;
  readonly decision: 'checked' | 'ignored';
}

function articleCommands(articles: ArticlesView, opener: ArticleOpener): CommandHandlers {
  return {
    'corpus.filterArticles': () => {
      filterArticles(articles);
    },
    'corpus.clearArticleFilter': () => articles.setFilter(''),
    'corpus.arrangeArticles': () => arrangeArticles(articles),
    'corpus.openToSide': ({ article: { uri, encoding } }: ArticleNode) =>
      opener.show({ uri, encoding }, { viewColumn: vscode.ViewColumn.Beside, preview: false }),
  };
}

function indexCommands(progress: IndexProgress, index: CorpusIndex): CommandHandlers {
  return {
    'corpus.refresh': () => progress.reconcile(),
    'corpus.resumeIndexing': () => progress.reconcile(),
    'corpus.cancelIndexing': () => {
      progress.cancel();
    },
    'corpus.rebuildIndex': () => progress.rebuild(),
    'corpus.showProblems': () => showFilesLeftOut(index),
    'corpus.showStatus': () => showStatus(progress),
  };
}

function entityViewCommands(entities: EntitiesView, mentions: MentionFinder): CommandHandlers {
  return {
    'corpus.findMentions': (argument?: { readonly entity?: EntityId } | EntityNode) => {
      const entity = argument?.entity;
      return mentions.run(typeof entity === 'object' ? entity.id : entity);
    },
    'corpus.showMentions': ({ entity }: EntityNode) => mentions.run(entity.id),
    'corpus.filterEntities': () => {
      askFilter(
        vscode.l10n.t('Filter Entities by Name'),
        vscode.l10n.t('Words of a name'),
        entities.filter,
        (filter) => entities.setFilter(filter),
      );
    },
    'corpus.clearEntityFilter': () => entities.setFilter(''),
    'corpus.sortEntities': () => entities.sortBy(entities.sort === 'count' ? 'name' : 'count'),
    'corpus.showMoreEntities': (node: MoreNode) => {
      entities.showMore(node);
    },
  };
}

function correctionCommands(corrections: QuotationCorrections, file: DecisionsFile): CommandHandlers {
  return {
    'corpus.correctQuotation': (place?: ArticlePlace) => corrections.choose(place),
    'corpus.rejectQuotation': () => corrections.reject(),
    'corpus.changeSpeaker': () => corrections.changeSpeaker(),
    'corpus.changeQuotationEnd': () => corrections.changeEnd(),
    'corpus.confirmQuotation': () => corrections.confirm(),
    'corpus.undoCorrection': () => file.undo(),
    'corpus.openCorrectionsFile': () => file.show(),
  };
}

/** From the palette, a command on an entity is on the row that is selected. */
function decisionCommands(
  edits: EntityCommands,
  decisions: DecisionsFile,
  entities: EntitiesView,
): CommandHandlers {
  const chosen = (node?: EntityNode) => node?.entity ?? entities.selected;
  return {
    'corpus.mergeEntities': (node?: EntityNode) => edits.merge(chosen(node)),
    'corpus.splitEntity': (node?: EntityNode) => edits.split(chosen(node)),
    'corpus.renameEntity': (node?: EntityNode) => edits.rename(chosen(node)),
    'corpus.changeEntityKind': (node?: EntityNode) => edits.changeKind(chosen(node)),
    'corpus.ignoreEntity': (node?: EntityNode) => edits.ignore(chosen(node)),
    'corpus.undoEntityEdit': () => decisions.undo(),
    'corpus.openEntitiesFile': () => decisions.show(),
  };
}
