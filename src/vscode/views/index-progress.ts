import * as vscode from 'vscode';
import { visible } from '../../core/text/characters';
import type { CorpusIndex, IndexStatus } from '../../corpus';
import { Throttle } from '../timing/throttle';
import { fileProblemSentence, indexNoticeSentence } from '../../presentation/problems';
import {
  isIncomplete,
  problemsMessage,
  stateOf,
  statusDetail,
  statusLine,
} from '../../presentation/status-text';
import { failureSentence } from '../../presentation/failure-sentence';

/** So many reasons why files were left out are written to the log. */
const maxLoggedProblems = 1000;

/**
 * Brings the index in line with the files when a corpus is opened, and shows how far it is: in the view, in the
 * status bar, and in the context keys behind welcome pages and buttons. Cancelling keeps what is there.
 */
export class IndexProgress implements vscode.Disposable {
  readonly #index: CorpusIndex;
  readonly #log: vscode.LogOutputChannel;
  readonly #showProblems: (message: string) => void;
  readonly #item = vscode.window.createStatusBarItem('corpus.status', vscode.StatusBarAlignment.Left, 10);
  readonly #unsubscribe: () => void;
  readonly #pace = new Throttle(() => void this.#show(), 200);
  #abort: AbortController | undefined;
  #started = false;
  #problems = 0;
  #message = '';
  #shown = '';
  #endProgress: (() => void) | undefined;

  /** @param showProblems Is given the line that says which files were left out. */
  constructor(index: CorpusIndex, log: vscode.LogOutputChannel, showProblems: (message: string) => void) {
    this.#index = index;
    this.#log = log;
    this.#showProblems = showProblems;
    this.#item.name = vscode.l10n.t('Corpus');
    this.#item.command = 'corpus.showStatus';
    this.#unsubscribe = index.onStatus(() => {
      this.#pace.ask();
    });
  }

  get status(): IndexStatus {
    return this.#index.status;
  }

  /** How far it is, in a line. */
  get line(): string {
    return statusLine(this.#index.status, this.#started);
  }

  /** Compares the index with the files; ends when that is done or cancelled. */
  async reconcile(): Promise<void> {
    await this.#run((signal) => this.#index.reconcile(signal));
  }

  /** Reads all articles afresh. */
  async rebuild(): Promise<void> {
    await this.#run((signal) => this.#index.rebuild(signal));
  }

  cancel(): void {
    this.#abort?.abort();
  }

  async #run(build: (signal: AbortSignal) => Promise<void>): Promise<void> {
    this.#abort?.abort();
    const abort = (this.#abort = new AbortController());
    try {
      await build(abort.signal);
    } catch (error) {
      if (!abort.signal.aborted) this.#report(error);
    } finally {
      if (this.#abort === abort) {
        this.#abort = undefined;
        this.#started = true;
        this.#pace.ask();
      }
    }
  }

  #report(error: unknown): void {
    const reason = failureSentence(error);
    this.#log.error(reason);
    const show = vscode.l10n.t('Show Log');
    void vscode.window
      .showErrorMessage(vscode.l10n.t('The articles could not be read: {0}', reason), show)
      .then((chosen) => {
        if (chosen === show) this.#log.show();
      });
  }

  async #show(): Promise<void> {
    const { status } = this.#index;
    const building = isIncomplete(status, this.#started);
    const { line } = this;
    this.#item.text = `$(${iconOf(status, building)}) ${line}`;
    this.#item.tooltip = statusDetail(status);
    this.#item.accessibilityInformation = {
      label: vscode.l10n.t('Corpus: {0}', line),
      role: 'button',
    };
    if (stateOf(status, this.#started) === 'empty') this.#item.hide();
    else this.#item.show();
    this.#progressInView(building);
    const message = status.notice ? indexNoticeSentence(status.notice) : '';
    if (message !== '' && message !== this.#message) this.#tell(status, message);
    this.#message = message;
    await this.#setContexts(status);
    if (!building && status.problems !== this.#problems) await this.#listProblems(status);
  }

  /** A damaged index that is built again is said once; a failure brings its log along. */
  #tell({ phase }: IndexStatus, message: string): void {
    if (phase === 'failed') this.#report(message);
    else {
      this.#log.warn(message);
      void vscode.window.showWarningMessage(message);
    }
  }

  #progressInView(building: boolean): void {
    if (building === (this.#endProgress !== undefined)) return;
    this.#endProgress?.();
    this.#endProgress = undefined;
    if (!building) return;
    void vscode.window.withProgress({ location: { viewId: 'corpus.articles' } }, () => {
      return new Promise<void>((resolve) => {
        this.#endProgress = resolve;
      });
    });
  }

  async #setContexts(status: IndexStatus): Promise<void> {
    const contexts = {
      'corpus.state': stateOf(status, this.#started),
      'corpus.building': isIncomplete(status, this.#started),
      'corpus.cancelled': status.phase === 'cancelled',
      'corpus.hasProblems': status.problems > 0,
    };
    const shown = JSON.stringify(contexts);
    if (shown === this.#shown) return;
    this.#shown = shown;
    // All at once: a view that saw the one and not yet the other would say what is not so.
    await Promise.all(
      Object.entries(contexts).map(([key, value]) =>
        vscode.commands.executeCommand('setContext', key, value),
      ),
    );
  }

  /** Each file that was left out, with its reason, in the log; how many, above the tree. */
  async #listProblems(status: IndexStatus): Promise<void> {
    this.#problems = status.problems;
    const { items, total } = await this.#index.problems({ offset: 0, limit: maxLoggedProblems });
    for (const { uri, problem } of items) {
      const path = vscode.workspace.asRelativePath(vscode.Uri.parse(uri));
      this.#log.warn(`${visible(path)}: ${fileProblemSentence(problem)}`);
    }
    if (total > items.length)
      this.#log.warn(vscode.l10n.t('… and {0} more files', (total - items.length).toLocaleString()));
    this.#showProblems(problemsMessage(items, total));
  }

  dispose(): void {
    this.cancel();
    this.#unsubscribe();
    this.#pace.dispose();
    this.#endProgress?.();
    this.#item.dispose();
  }
}

function iconOf({ phase }: IndexStatus, building: boolean): string {
  if (building) return 'sync~spin';
  if (phase === 'failed') return 'error';
  return phase === 'cancelled' ? 'debug-pause' : 'library';
}
