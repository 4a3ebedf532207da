import * as vscode from 'vscode';
import type { TextRange } from '../../article';
import type { ConcordanceHit, CorpusIndex } from '../../index/port';
import { ConcordanceSession } from './session';
import { concordanceViewId, ConcordanceView } from './view';

/** Opens an article in its own encoding, with the place selected. */
type OpenPlace = (
  place: { readonly uri: string; readonly encoding: string; readonly range: TextRange },
  options: { readonly preview: boolean; readonly preserveFocus: boolean },
) => Thenable<unknown>;

/** What the concordance needs. */
export interface ConcordanceParts {
  readonly index: CorpusIndex;
  readonly open: OpenPlace;
  /** The extension's `media` folder. */
  readonly media: vscode.Uri;
  /** Tells a person what went wrong. */
  readonly failed: (error: unknown) => void;
}

/** Offers the concordance: its panel, `corpus.searchText`, and `corpus.nextHit` and `corpus.previousHit`. */
export function registerConcordance({ index, open, media, failed }: ConcordanceParts): vscode.Disposable {
  const show = async (hit: ConcordanceHit, keepFocus: boolean): Promise<void> => {
    try {
      await open(hit, { preview: true, preserveFocus: keepFocus });
      vscode.window.setStatusBarMessage(session.position, 6000);
    } catch (error) {
      failed(error);
    }
  };
  const session = new ConcordanceSession(index, () => {
    view.draw();
    void vscode.commands.executeCommand('setContext', 'corpus.hasHits', session.state.rows > 0);
  });
  const view = new ConcordanceView(media, session, show);
  const step = async (direction: 'next' | 'previous'): Promise<void> => {
    const hit = await session.step(direction);
    if (hit) await show(hit, false);
    else vscode.window.setStatusBarMessage(vscode.l10n.t('There are no hits: search the text first.'), 6000);
  };
  const unsubscribe = index.onChange(() => {
    session.markStale();
  });
  const registered = vscode.Disposable.from(
    vscode.window.registerWebviewViewProvider(concordanceViewId, view),
    vscode.commands.registerCommand('corpus.searchText', async (query?: unknown) => {
      const words = typeof query === 'string' ? query : selectedWords();
      if (words !== undefined) void session.search(words);
      await view.focus();
    }),
    vscode.commands.registerCommand('corpus.nextHit', () => step('next')),
    vscode.commands.registerCommand('corpus.previousHit', () => step('previous')),
  );
  return new vscode.Disposable(() => {
    unsubscribe();
    registered.dispose();
  });
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
