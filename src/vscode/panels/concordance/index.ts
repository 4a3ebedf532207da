import * as vscode from 'vscode';
import type { TextRange } from '../../../core/article';
import type { ServeCommands } from '../../registry';
import type { ConcordanceHit, CorpusIndex } from '../../../corpus';
import { queryOptions } from '../../documents/query-options';
import { ConcordanceSession } from './concordance-session';
import { ConcordanceView } from './concordance-view';
import type { PanelState } from './protocol';

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
  /** Remembers query and order in this workspace. */
  readonly memory: vscode.Memento;
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
  search({ index, open, serve, memory, failed }: ConcordanceParts): vscode.Disposable {
    const view = this.#view;
    const show = async (hit: ConcordanceHit, keepFocus: boolean): Promise<void> => {
      try {
        await open(hit, { preview: true, preserveFocus: keepFocus });
        walkThroughHits();
        vscode.window.setStatusBarMessage(session.position, 6000);
      } catch (error) {
        failed(error);
      }
    };
    let searches = view.state?.search;
    const changed = (): void => {
      view.draw();
      const { search } = session.state;
      if (search !== searches) walkThroughHits();
      searches = search;
      remember(memory, session.state);
      void vscode.commands.executeCommand('setContext', 'corpus.hasHits', session.state.rows > 0);
    };
    const session = new ConcordanceSession(
      index,
      changed,
      view.state ?? rememberedSearch(memory),
      queryOptions,
    );
    const step = async (direction: 'next' | 'previous'): Promise<void> => {
      const hit = await session.step(direction);
      if (hit) await show(hit, false);
      else
        vscode.window.setStatusBarMessage(vscode.l10n.t('There are no hits. Search the text first.'), 6000);
    };
    // What an earlier window searched for waits until somebody looks at the panel.
    let waits = view.state === undefined;
    const begin = (): void => {
      if (!waits) return;
      waits = false;
      void session.search(session.state.query);
    };
    if (!waits) void session.search(session.state.query);
    view.connect({ session, open: show, seen: begin });
    const unsubscribe = index.onChange(() => {
      session.markStale();
    });
    const commands = serve({
      'corpus.searchText': async (query?: unknown) => {
        const words = typeof query === 'string' ? query : selectedWords();
        if (words !== undefined) {
          waits = false;
          void session.search(words);
        }
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

/** The keys for the next and the previous hit belong to the list that was used last. */
function walkThroughHits(): void {
  void vscode.commands.executeCommand('setContext', 'corpus.walks', 'hits');
}

const searchKey = 'corpus.concordance.search';
type RememberedSearch = Pick<PanelState, 'query' | 'sort'>;

function remember(memory: vscode.Memento, { query, sort }: RememberedSearch): void {
  const before = rememberedSearch(memory);
  if (before?.query !== query || before.sort !== sort) void memory.update(searchKey, { query, sort });
}

function rememberedSearch(memory: vscode.Memento): RememberedSearch | undefined {
  return memory.get<RememberedSearch>(searchKey);
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
