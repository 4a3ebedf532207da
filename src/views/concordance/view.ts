import * as vscode from 'vscode';
import type { ConcordanceHit } from '../../index/port';
import { concordancePage } from './page';
import type { FromPage, ToPage } from './protocol';
import { rowOf } from './row';
import type { ConcordanceSession } from './session';

export const concordanceViewId = 'corpus.concordance';

/** The panel of the concordance: draws what the session knows, and hands it what a person does. */
export class ConcordanceView implements vscode.WebviewViewProvider {
  #view: vscode.WebviewView | undefined;
  /** The page's script runs and listens. */
  #ready = false;
  /** Asked for before the page was ready. */
  #wantsFocus = false;

  constructor(
    private readonly media: vscode.Uri,
    private readonly session: ConcordanceSession,
    private readonly open: (hit: ConcordanceHit, keepFocus: boolean) => Promise<void>,
  ) {}

  resolveWebviewView(view: vscode.WebviewView): void {
    this.#view = view;
    view.webview.options = { enableScripts: true, localResourceRoots: [this.media] };
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
    this.#ready = false;
    view.webview.html = concordancePage(view.webview, this.media);
  }

  /** Shows the panel with the cursor in its search box. */
  async focus(): Promise<void> {
    this.#wantsFocus = true;
    await vscode.commands.executeCommand(`${concordanceViewId}.focus`);
    if (this.#ready) this.#focusPage();
  }

  /** Draws the session's state. */
  draw(): void {
    this.#post({ type: 'state', state: this.session.state });
  }

  async #receive(message: FromPage): Promise<void> {
    switch (message.type) {
      case 'ready':
        this.#ready = true;
        this.draw();
        this.#focusPage();
        return;
      case 'search':
        return this.session.search(message.query, message.typing);
      case 'sort':
        return this.session.sortBy(message.sort);
      case 'refresh':
        return this.session.refresh();
      case 'page': {
        const { search, page } = message;
        if (search !== this.session.state.search) return;
        const hits = await this.session.page(page);
        this.#post({ type: 'rows', search, page, rows: hits.map(rowOf) });
        return;
      }
      case 'open': {
        const hit = await this.session.select(message.hit);
        if (hit) await this.open(hit, message.keepFocus);
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
