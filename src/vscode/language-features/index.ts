import * as vscode from 'vscode';
import type { ServeCommands } from '../session/command-registry';
import type { ArticleOrder, CorpusIndex } from '../../corpus';
import { ActiveArticle } from '../documents/active-article';
import { ArticleDocuments } from '../documents/article-documents';
import { ArticleFolding } from './article-folding';
import { CorpusScope } from '../documents/corpus-scope';
import { FirstMention } from './definition';
import { ArticleSymbols } from './document-symbols';
import { EditedArticles } from '../documents/edited-articles';
import { MentionHighlights } from './highlights';
import { EntityHover, hoverCommands } from './hover';
import { MentionColors } from './mention-colors';
import { MentionJumper, type ArticleMention, type OpenArticle } from './mention-jumper';
import { MentionReferences } from './references';
import { StatusLine } from '../documents/status-line';
import { CorpusSymbols } from './workspace-symbols';

export { speakerLabel } from '../../presentation/speaker';
export type { OpenArticle } from './mention-jumper';

/** Commands that only the editor's own links call; they stand in no menu. */
export const linkCommands: readonly string[] = [hoverCommands.open, hoverCommands.mention];

/** What the language features need. */
export interface LanguageFeatureParts {
  readonly index: CorpusIndex;
  /** Opens an article in its own encoding. */
  readonly open: OpenArticle;
  /** The tree's order, which jumps between articles follow. */
  readonly order: () => ArticleOrder;
  readonly serve: ServeCommands;
  readonly log: Pick<vscode.LogOutputChannel, 'warn'>;
}

/**
 * Offers outline, folding, hover, definition, references, highlights, symbols, colors and jumps, and keeps the
 * context key `corpus.inArticle`. Folders and rules of inclusion count as they stand now; when they change, register
 * anew.
 */
export function registerLanguageFeatures({
  index,
  open,
  order,
  serve,
  log,
}: LanguageFeatureParts): vscode.Disposable {
  const scope = new CorpusScope();
  const isArticle = ({ uri }: vscode.TextDocument): boolean => scope.isArticle(uri.toString());
  const documents = new ArticleDocuments<vscode.TextDocument>(index, isArticle, (uri, error) => {
    log.warn(`${uri}: ${error instanceof Error ? error.message : String(error)}`);
  });
  const edited = new EditedArticles<vscode.TextDocument>(index, isArticle);
  for (const document of vscode.workspace.textDocuments) edited.note(document);
  const status = new StatusLine();
  const jumper = new MentionJumper(documents, index, open, order, status);
  const colors = new MentionColors(documents);
  const active = new ActiveArticle(isArticle);

  const offer = (): vscode.Disposable => {
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
      languages.registerHoverProvider(where, new EntityHover(documents, index)),
    );
  };
  let offered = offer();
  /** A provider cannot say that its answers have changed; offered afresh, it is asked again. */
  const offerAfresh = (): void => {
    documents.invalidate();
    offered.dispose();
    offered = offer();
    colors.refresh();
    active.refresh();
  };

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
  const subscriptions = vscode.Disposable.from(
    status,
    colors,
    active,
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
  return new vscode.Disposable(() => {
    for (const end of unsubscribe) end();
    offered.dispose();
    subscriptions.dispose();
  });
}
