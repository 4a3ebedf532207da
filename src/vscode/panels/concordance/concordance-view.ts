import * as vscode from 'vscode';
import type { ConcordanceHit } from '../../../corpus';
import { concordancePage } from './page';
import type { FromPage, PanelState, ToPage } from './protocol';
import { rowOf } from './row';
import type { ConcordanceSession } from './concordance-session';

/** What stands behind the panel while a corpus is open. */
export interface Source {
  readonly session: ConcordanceSession;
  readonly open: (hit: ConcordanceHit, keepFocus: boolean) => Promise<void>;
  /** Is called when the panel is in sight, each time its page has started. */
  readonly seen: () => void;
}

/** The panel of the concordance: draws what the session knows, and hands it what a person does. */
export class ConcordanceView implements vscode.WebviewViewProvider {
  readonly #media: vscode.Uri;
  static readonly id = 'corpus.concordance';
  #source: Source | undefined;
  #view: vscode.WebviewView | undefined;
  /** The page's script runs and listens. */
  #ready = false;
  /** Asked for before the page was ready. */
  #wantsFocus = false;
  /** What was drawn last. */
  state: PanelState | undefined;

  constructor(media: vscode.Uri) {
    this.#media = media;
  }

  /** Draws another session from now on; without one, what was drawn stays, and nothing answers. */
  connect(source: Source | undefined): void {
    this.#source = source;
    this.draw();
    if (this.#ready) source?.seen();
  }

  resolveWebviewView(view: vscode.WebviewView): void {
    this.#view = view;
    this.#ready = false;
    view.webview.options = { enableScripts: true, localResourceRoots: [this.#media] };
    const listening = vscode.Disposable.from(
      view.webview.onDidReceiveMessage((message: FromPage) => this.#receive(message)),
      // A hidden panel loses its page, and starts it again when it is shown.
      view.onDidChangeVisibility(() => {
        if (!view.visible) this.#ready = false;
      }),
    );
    view.onDidDispose(() => {
      listening.dispose();
      this.#view = undefined;
      this.#ready = false;
    });
    view.webview.html = concordancePage(view.webview, this.#media);
  }

  /** Shows the panel with the cursor in its search box. */
  async focus(): Promise<void> {
    this.#wantsFocus = true;
    await vscode.commands.executeCommand(`${ConcordanceView.id}.focus`);
    if (this.#ready) this.#focusPage();
  }

  /** Draws the session's state. */
  draw(): void {
    this.state = this.#source?.session.state ?? this.state;
    if (this.state) this.#post({ type: 'state', state: this.state });
  }

  async #receive(message: FromPage): Promise<void> {
    if (message.type === 'ready') {
      this.#ready = true;
      this.draw();
      this.#source?.seen();
      this.#focusPage();
    } else if (this.#source) await this.#answer(message, this.#source);
  }

  async #answer(message: Exclude<FromPage, { type: 'ready' }>, { session, open }: Source): Promise<void> {
    switch (message.type) {
      case 'search':
        return session.search(message.query, message.typing);
      case 'sort':
        return session.sortBy(message.sort);
      case 'refresh':
        return session.refresh();
      case 'page': {
        const { search, page } = message;
        if (search !== session.state.search) return;
        const hits = await session.page(page);
        this.#post({ type: 'rows', search, page, rows: hits.map(rowOf) });
        return;
      }
      case 'open': {
        const hit = await session.select(message.hit);
        if (hit) await open(hit, message.keepFocus);
      }
    }
  }

  /** Once: it selects what stands in the search box, which a person may be typing over. */
  #focusPage(): void {
    if (!this.#wantsFocus) return;
    this.#wantsFocus = false;
    this.#post({ type: 'focus' });
  }

  #post(message: ToPage): void {
    void this.#view?.webview.postMessage(message);
  }
}
