import * as vscode from 'vscode';
import type { ArticleOrder, CorpusIndex } from '../index/port';
import { ActiveArticle } from './active-article';
import { ArticleDocuments, type OpenDocument } from './article-documents';
import { ArticleFolding } from './article-folding';
import { CorpusScope } from './corpus-scope';
import { FirstMention } from './definition';
import { ArticleSymbols } from './document-symbols';
import { MentionHighlights } from './highlights';
import { EntityHover } from './hover';
import { MentionColors } from './mention-colors';
import { MentionJumper, type OpenArticle } from './mention-jumper';
import { MentionReferences } from './references';
import { StatusLine } from './status-line';
import { CorpusSymbols } from './workspace-symbols';

export { ArticleDocuments } from './article-documents';
export { speakerLabel } from './speaker';
export { StatusLine } from './status-line';
export type { OpenArticle } from './mention-jumper';

/** What the language features need. */
export interface EditorParts {
  readonly index: CorpusIndex;
  /** Opens an article in its own encoding. */
  readonly open: OpenArticle;
  /** The tree's order, which jumps between articles follow. */
  readonly order: () => ArticleOrder;
  readonly log: Pick<vscode.LogOutputChannel, 'warn'>;
}

/** Offers outline, folding, hover, definition, references, highlights, symbols, colours and jumps. */
export function registerEditor({ index, open, order, log }: EditorParts): vscode.Disposable {
  const scope = new CorpusScope();
  const isArticle = ({ uri }: OpenDocument): boolean => scope.isArticle(uri.toString());
  const documents = new ArticleDocuments(index, isArticle, (uri, error) => {
    log.warn(`${uri}: ${error instanceof Error ? error.message : String(error)}`);
  });
  const status = new StatusLine();
  const jumper = new MentionJumper(documents, index, open, order, status);
  const colors = new MentionColors(documents, (uri) => setting(uri, 'mentions.colors', false));
  const active = new ActiveArticle(isArticle);
  const symbols = new ArticleSymbols(documents, (uri) => setting(uri, 'outline.markdown', true));

  const languageFeatures = (): vscode.Disposable[] => [
    vscode.languages.registerDocumentSymbolProvider(scope.selector, symbols, { label: 'Corpus Navigator' }),
    vscode.languages.registerFoldingRangeProvider(scope.selector, new ArticleFolding(documents)),
    vscode.languages.registerDocumentHighlightProvider(scope.selector, new MentionHighlights(documents)),
    vscode.languages.registerDefinitionProvider(scope.selector, new FirstMention(documents)),
    vscode.languages.registerReferenceProvider(
      scope.selector,
      new MentionReferences(documents, index, status),
    ),
    vscode.languages.registerHoverProvider(scope.selector, new EntityHover(documents, index)),
  ];
  let features = languageFeatures();
  /** A provider cannot say that its answers changed; registered afresh, it is asked again. */
  const again = (): void => {
    documents.invalidate();
    for (const feature of features) feature.dispose();
    features = languageFeatures();
    colors.refresh();
    active.refresh();
  };

  const unsubscribe = index.onChange((change) => {
    if (change.entities) again();
    else documents.invalidate();
  });
  const subscriptions = [
    scope,
    status,
    colors,
    active,
    scope.onDidChange(again),
    vscode.workspace.onDidCloseTextDocument((document) => {
      documents.close(document);
    }),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('corpus.outline')) again();
    }),
    vscode.languages.registerWorkspaceSymbolProvider(new CorpusSymbols(index)),
    vscode.commands.registerCommand('corpus.nextMention', () => jumper.jump('next')),
    vscode.commands.registerCommand('corpus.previousMention', () => jumper.jump('previous')),
    vscode.commands.registerCommand('corpus.openPlace', open),
  ];
  return new vscode.Disposable(() => {
    unsubscribe();
    for (const one of [...features, ...subscriptions]) one.dispose();
  });
}

function setting(uri: vscode.Uri, name: string, otherwise: boolean): boolean {
  return vscode.workspace.getConfiguration('corpus', uri).get(name, otherwise);
}
