import * as vscode from 'vscode';
import type { TextRange } from '../../../core/article';
import type { ServeCommands } from '../../registry';
import type { ConcordanceHit, CorpusIndex } from '../../../corpus';
import { ConcordanceSession } from './concordance-session';
import { ConcordanceView } from './concordance-view';

/** Opens an article in its own encoding, with the place selected. */
type OpenPlace = (
  place: { readonly uri: string; readonly encoding: string; readonly range: TextRange },
  options: { readonly preview: boolean; readonly preserveFocus: boolean },
) => Thenable<unknown>;

/** What the concordance of an open corpus needs. */
export interface ConcordanceParts {
  readonly index: CorpusIndex;
  readonly open: OpenPlace;
  readonly serve: ServeCommands;
  /** Tells a person what went wrong. */
  readonly failed: (error: unknown) => void;
}

/**
 * The concordance's panel. It outlives the corpus that it searches: the editor keeps a panel as long as its window,
 * and opens it only once.
 */
export class Concordance implements vscode.Disposable {
  readonly #view: ConcordanceView;
  readonly #registered: vscode.Disposable;

  /** @param media The extension's `media` folder. */
  constructor(media: vscode.Uri) {
    this.#view = new ConcordanceView(media);
    this.#registered = vscode.window.registerWebviewViewProvider(ConcordanceView.id, this.#view);
  }

  /**
   * Searches this corpus from now on, at once for what was searched before; does `corpus.searchText`,
   * `corpus.nextHit` and `corpus.previousHit`. @returns what ends it
   */
  search({ index, open, serve, failed }: ConcordanceParts): vscode.Disposable {
    const view = this.#view;
    const show = async (hit: ConcordanceHit, keepFocus: boolean): Promise<void> => {
      try {
        await open(hit, { preview: true, preserveFocus: keepFocus });
        vscode.window.setStatusBarMessage(session.position, 6000);
      } catch (error) {
        failed(error);
      }
    };
    const changed = (): void => {
      view.draw();
      void vscode.commands.executeCommand('setContext', 'corpus.hasHits', session.state.rows > 0);
    };
    const session = new ConcordanceSession(index, changed, view.state);
    const step = async (direction: 'next' | 'previous'): Promise<void> => {
      const hit = await session.step(direction);
      if (hit) await show(hit, false);
      else
        vscode.window.setStatusBarMessage(vscode.l10n.t('There are no hits. Search the text first.'), 6000);
    };
    view.connect({ session, open: show });
    void session.search(session.state.query);
    const unsubscribe = index.onChange(() => {
      session.markStale();
    });
    const commands = serve({
      'corpus.searchText': async (query?: unknown) => {
        const words = typeof query === 'string' ? query : selectedWords();
        if (words !== undefined) void session.search(words);
        await view.focus();
      },
      'corpus.nextHit': () => step('next'),
      'corpus.previousHit': () => step('previous'),
    });
    return new vscode.Disposable(() => {
      unsubscribe();
      commands.dispose();
      session.end();
      view.connect(undefined);
    });
  }

  dispose(): void {
    this.#registered.dispose();
  }
}

/** The words that are selected in the editor, as a phrase. */
function selectedWords(): string | undefined {
  const editor = vscode.window.activeTextEditor;
  if (!editor || editor.selection.isEmpty || !editor.selection.isSingleLine) return undefined;
  const words = editor.document
    .getText(editor.selection)
    .replace(/["“”„«»]/g, ' ')
    .trim();
  return words === '' ? undefined : `"${words}"`;
}
