import * as vscode from 'vscode';
import type { TextRange } from '../../core/article';
import type { CorpusIndex } from '../../corpus';
import { toRange } from './positions';

/** Where an article is, or a place in it. */
export interface ArticlePlace {
  readonly uri: string;
  /** As the index knows it; the index is asked where it is missing. */
  readonly encoding?: string | undefined;
  readonly range?: TextRange | undefined;
}

type ShowOptions = Pick<vscode.TextDocumentShowOptions, 'viewColumn' | 'preview' | 'preserveFocus'>;

/** Opens articles as they were read: in their detected encoding, so that no quote mark is lost. */
export class ArticleOpener {
  readonly #index: Pick<CorpusIndex, 'articlesOfFile'>;

  constructor(index: Pick<CorpusIndex, 'articlesOfFile'>) {
    this.#index = index;
  }

  /** The document of an article. Rejects where the file can't be opened. */
  async document(place: ArticlePlace): Promise<vscode.TextDocument> {
    const uri = vscode.Uri.parse(place.uri, true);
    const encoding = place.encoding ?? (await this.#index.articlesOfFile(place.uri))[0]?.encoding;
    const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === place.uri);
    // A person who has chosen another encoding, or has typed, keeps what is on the screen.
    if (open?.isDirty || (open && encoding && readsAlike(open.encoding, encoding))) return open;
    try {
      return await vscode.workspace.openTextDocument(uri, encoding === undefined ? {} : { encoding });
    } catch (error) {
      throw new Error(await whyNot(uri, error), { cause: error });
    }
  }

  /** Shows an article with the place selected and in sight. Rejects where the file can't be opened. */
  async show(place: ArticlePlace, options: ShowOptions = {}): Promise<vscode.TextEditor> {
    const document = await this.document(place);
    const selection = place.range && document.validateRange(toRange(place.range));
    // Shown and selected at once: in two steps, Go Back would first lead to the top of the article.
    const editor = await vscode.window.showTextDocument(document, {
      ...options,
      ...(selection && { selection }),
    });
    if (selection) {
      editor.selection = new vscode.Selection(selection.start, selection.end);
      editor.revealRange(selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
    }
    return editor;
  }

  /** Does the editor, left alone, read this file as we did? */
  readsRight(place: { readonly uri: string; readonly encoding: string }): boolean {
    if (place.encoding === 'utf8bom' || place.encoding.startsWith('utf16')) return true;
    const files = vscode.workspace.getConfiguration('files', vscode.Uri.parse(place.uri, true));
    return (
      files.get<string>('encoding') === place.encoding && files.get<boolean>('autoGuessEncoding') !== true
    );
  }
}

/** Why a file can't be opened, for people: the editor's own words hold its whole address, twice. */
async function whyNot(uri: vscode.Uri, error: unknown): Promise<string> {
  const path = vscode.workspace.asRelativePath(uri);
  const isThere = await vscode.workspace.fs.stat(uri).then(
    () => true,
    (reason: unknown) => !(reason instanceof vscode.FileSystemError && reason.code === 'FileNotFound'),
  );
  if (!isThere) return vscode.l10n.t('“{0}” can’t be opened: it no longer exists.', path);
  return vscode.l10n.t(
    '“{0}” can’t be opened. {1}',
    path,
    error instanceof Error ? error.message : String(error),
  );
}

function readsAlike(a: string, b: string): boolean {
  return a.replace(/bom$/, '') === b.replace(/bom$/, '');
}
