import * as vscode from 'vscode';
import type { ArticleOrder, CorpusIndex } from '../../corpus';
import { ActiveArticle } from '../documents/active-article';
import type { ArticleDocuments } from '../documents/article-documents';
import type { CorpusScope } from '../documents/corpus-scope';
import { EditedArticles } from '../documents/edited-articles';
import { StatusLine } from '../documents/status-line';
import type { ServeCommands } from '../registry';
import { ArticleFolding } from './article-folding';
import { FirstMention } from './definition';
import { ArticleSymbols } from './document-symbols';
import { MentionHighlights } from './highlights';
import { EntityHover, hoverCommands } from './hover';
import { MentionColors } from './mention-colors';
import { MentionJumper, type ArticleMention, type OpenArticle } from './mention-jumper';
import { QuotationActions } from './quotation-actions';
import { MentionReferences } from './references';
import { CorpusSymbols } from './workspace-symbols';

export type { OpenArticle } from './mention-jumper';

/** Commands that only the editor's own links call; they stand in no menu. */
export const linkCommands: readonly string[] = [hoverCommands.open, hoverCommands.mention];

/** What the language features need. */
export interface LanguageFeatureParts {
  readonly index: CorpusIndex;
  readonly documents: ArticleDocuments;
  readonly scope: CorpusScope;
  /** Opens an article in its own encoding. */
  readonly open: OpenArticle;
  /** The tree's order, which jumps between articles follow. */
  readonly order: () => ArticleOrder;
  readonly serve: ServeCommands;
}

/**
 * Offers outline, folding, hover, definition, references, highlights, symbols, colors and jumps, and keeps the
 * context key `corpus.inArticle`.
 */
export function registerLanguageFeatures(parts: LanguageFeatureParts): vscode.Disposable {
  const { index, documents, scope, open, order, serve } = parts;
  const isArticle = ({ uri }: vscode.TextDocument): boolean => scope.isArticle(uri.toString());
  const status = new StatusLine();
  const jumper = new MentionJumper({ documents, index, open, order, status });
  const colors = new MentionColors(documents);
  const active = new ActiveArticle(isArticle);
  const providers = new Providers(() => offerProviders(parts, status));
  const offerAfresh = (): void => {
    documents.invalidate();
    providers.offerAfresh();
    colors.refresh();
    active.refresh();
  };
  return vscode.Disposable.from(
    status,
    colors,
    active,
    providers,
    followIndex(index, documents, offerAfresh),
    followDocuments(documents, new EditedArticles<vscode.TextDocument>(index, isArticle)),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('corpus.outline')) offerAfresh();
    }),
    vscode.languages.registerWorkspaceSymbolProvider(new CorpusSymbols(index)),
    serve({
      'corpus.nextMention': () => jumper.jump('next'),
      'corpus.previousMention': () => jumper.jump('previous'),
      [hoverCommands.open]: open,
      [hoverCommands.mention]: (mention: ArticleMention) => jumper.openFirst(mention),
    }),
  );
}

/** Registered providers. One cannot say that its answers have changed; offered afresh, it is asked again. */
class Providers implements vscode.Disposable {
  readonly #offer: () => vscode.Disposable;
  #offered: vscode.Disposable;

  constructor(offer: () => vscode.Disposable) {
    this.#offer = offer;
    this.#offered = offer();
  }

  offerAfresh(): void {
    this.#offered.dispose();
    this.#offered = this.#offer();
  }

  dispose(): void {
    this.#offered.dispose();
  }
}

function offerProviders(
  { index, documents, scope }: LanguageFeatureParts,
  status: StatusLine,
): vscode.Disposable {
  const { languages } = vscode;
  const where = scope.selector;
  return vscode.Disposable.from(
    languages.registerDocumentSymbolProvider(where, new ArticleSymbols(documents), {
      label: 'Corpus Navigator',
    }),
    languages.registerFoldingRangeProvider(where, new ArticleFolding(documents)),
    languages.registerDocumentHighlightProvider(where, new MentionHighlights(documents)),
    languages.registerDefinitionProvider(where, new FirstMention(documents)),
    languages.registerReferenceProvider(where, new MentionReferences(documents, index, status)),
    languages.registerCodeActionsProvider(where, new QuotationActions(documents), {
      providedCodeActionKinds: QuotationActions.kinds,
    }),
    languages.registerHoverProvider(where, new EntityHover(documents, index)),
  );
}

/** Drops analyses that a change of the index has made stale, and has all offered afresh where names may be. */
function followIndex(
  index: Pick<CorpusIndex, 'onChange' | 'onStatus'>,
  documents: ArticleDocuments,
  offerAfresh: () => void,
): vscode.Disposable {
  /** A build has changed more than can be named: when it is over, names may be better known. */
  let manyChanged = false;
  const unsubscribe = [
    index.onChange(({ uris, entities }) => {
      manyChanged ||= uris === undefined;
      if (entities) offerAfresh();
      else documents.invalidate();
    }),
    index.onStatus(({ phase }) => {
      if (phase !== 'idle' || !manyChanged) return;
      manyChanged = false;
      offerAfresh();
    }),
  ];
  return new vscode.Disposable(() => {
    for (const end of unsubscribe) end();
  });
}

/** Drops the analysis of a document that is closed, and has the index ready while one is edited. */
function followDocuments(
  documents: ArticleDocuments,
  edited: EditedArticles<vscode.TextDocument>,
): vscode.Disposable {
  for (const document of vscode.workspace.textDocuments) edited.note(document);
  return vscode.Disposable.from(
    edited,
    // One may be there with its changes: after a restart, or under another name.
    vscode.workspace.onDidOpenTextDocument((document) => {
      edited.note(document);
    }),
    vscode.workspace.onDidChangeTextDocument(({ document }) => {
      edited.note(document);
    }),
    vscode.workspace.onDidCloseTextDocument((document) => {
      documents.close(document);
      edited.note(document);
    }),
  );
}
