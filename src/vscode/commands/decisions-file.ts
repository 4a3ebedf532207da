import { createHash } from 'node:crypto';
import * as vscode from 'vscode';
import type { CorpusIndex } from '../../corpus';
import type { CorpusRoot } from '../../workspace';
import { Throttle } from '../timing/throttle';
import { readLog, withEdit, type DecisionEdit } from './undo-log';

/** While articles are read, the files are checked at this pace, in milliseconds. */
const checkPause = 2000;

/** What is wrong with a line of a file of decisions. */
export interface DecisionProblem {
  /** From 0. */
  readonly line: number;
  readonly sentence: string;
  /** It was right once, and has no effect any more. */
  readonly isStale?: boolean;
}

/** What tells one file of people's decisions from another one. */
export interface DecisionsKind {
  /** Below its root: `.corpus/entities.yaml`. */
  readonly path: string;
  /** A name for what the editor keeps of it. */
  readonly name: string;
  /** The context key that says that an edit can be undone. */
  readonly undoContext: string;
  /** What a new file begins with. */
  readonly beginning: string;
  readonly problemsOf: (text: string, root: CorpusRoot) => Promise<readonly DecisionProblem[]>;
}

/** The new text of a file, or why it cannot be edited; then nothing may be written. */
export type DecisionChange = { readonly text: string } | { readonly reason: string };

/**
 * The files in which people decide on something, one below each root: edits them, undoes the edits, also those of an
 * earlier session, and reports what is wrong with them at its line.
 */
export class DecisionsFile implements vscode.Disposable {
  readonly #index: Pick<CorpusIndex, 'refresh' | 'onChange'>;
  readonly #roots: readonly CorpusRoot[];
  readonly #kind: DecisionsKind;
  readonly #problems: vscode.DiagnosticCollection;
  readonly #subscriptions: readonly { dispose(): unknown }[];
  readonly #logFile: vscode.Uri;
  /** What a change of the articles makes of the decisions. */
  readonly #checking = new Throttle(() => {
    for (const root of this.#roots) void this.#check(this.#fileOf(root));
  }, checkPause);
  #turn: Promise<unknown> = Promise.resolve();

  constructor(
    index: Pick<CorpusIndex, 'refresh' | 'onChange'>,
    roots: readonly CorpusRoot[],
    storage: vscode.Uri,
    kind: DecisionsKind,
  ) {
    this.#index = index;
    this.#roots = roots;
    this.#kind = kind;
    this.#problems = vscode.languages.createDiagnosticCollection(`corpus.${kind.name}`);
    this.#logFile = vscode.Uri.joinPath(storage, `${kind.name}-edits.json`);
    const files = roots.map((root) => this.#fileOf(root));
    // A folder that comes or goes gives no event for the file in it.
    const watchers = roots.map((root) => ({
      file: this.#fileOf(root),
      watcher: vscode.workspace.createFileSystemWatcher(
        new vscode.RelativePattern(vscode.Uri.parse(root.uri, true), `{.corpus,${kind.path}}`),
      ),
    }));
    const typed = (document: vscode.TextDocument): void => {
      if (files.some((file) => file.toString() === document.uri.toString()))
        void this.#report(document.uri, document.getText());
    };
    this.#subscriptions = [
      this.#problems,
      ...watchers.flatMap(({ file, watcher }) => {
        const changed = (): void => {
          void this.#check(file);
          void this.#index.refresh([file.toString()]);
        };
        return [
          watcher,
          watcher.onDidCreate(changed),
          watcher.onDidChange(changed),
          watcher.onDidDelete(changed),
        ];
      }),
      vscode.workspace.onDidOpenTextDocument(typed),
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        typed(document);
      }),
      this.#checking,
      {
        dispose: index.onChange(() => {
          this.#checking.ask();
        }),
      },
    ];
    for (const file of files) void this.#check(file);
    void this.#log().then((log) => this.#setUndoable(log));
  }

  /**
   * Edits the file, remembers how to undo it, and lets the index read it.
   * @param what What is done, in a sentence.
   * @param root Whose file is edited; the first that has one where missing.
   */
  async edit(what: string, change: (text: string) => DecisionChange, root?: CorpusRoot): Promise<void> {
    await this.#inTurn(async () => {
      const uri = root ? this.#fileOf(root) : await this.#fileToEdit();
      if (this.#isDirty(uri)) {
        void this.#refuse(uri, vscode.l10n.t('{0} has unsaved changes. Save it first.', this.#kind.path));
        return;
      }
      const before = await this.#read(uri);
      const edited = change(before ?? '');
      if ('reason' in edited) {
        await this.#report(uri, before ?? '');
        void this.#refuse(
          uri,
          vscode.l10n.t('{0} has an error, so nothing was changed. {1}', this.#kind.path, edited.reason),
        );
        return;
      }
      await this.#write(uri, edited.text);
      const edit = { uri: uri.toString(), what, after: sha256(edited.text) };
      const log = withEdit(await this.#log(), before === undefined ? edit : { ...edit, before });
      await this.#saveLog(log);
      await this.#index.refresh([uri.toString()]);
      this.#offerUndo(edit, uri);
    });
  }

  /**
   * Undoes the last edit that is not undone yet, of this session or an earlier one.
   * @param only The edit that a button offered to undo: another one is left alone.
   */
  async undo(only?: Pick<DecisionEdit, 'after'>): Promise<void> {
    await this.#inTurn(async () => {
      const log = await this.#log();
      const last = log.at(-1);
      if (!last || (only && last.after !== only.after)) {
        const nothing = only
          ? vscode.l10n.t('That was already undone, or another change was made after it.')
          : vscode.l10n.t('There is nothing to undo.');
        void vscode.window.showInformationMessage(nothing);
        return;
      }
      const uri = vscode.Uri.parse(last.uri, true);
      const now = await this.#read(uri);
      if ((now !== undefined && sha256(now) !== last.after) || this.#isDirty(uri)) {
        const anyway = vscode.l10n.t('Undo Anyway');
        const chosen = await vscode.window.showWarningMessage(
          vscode.l10n.t('{0} was changed by hand after this: {1}', this.#kind.path, last.what),
          { modal: true, detail: vscode.l10n.t('Undoing this discards what was changed since.') },
          anyway,
        );
        if (chosen !== anyway) return;
      }
      if (last.before !== undefined) await this.#write(uri, last.before);
      else if (now !== undefined) await vscode.workspace.fs.delete(uri);
      await this.#saveLog(log.slice(0, -1));
      await this.#index.refresh([last.uri]);
      vscode.window.setStatusBarMessage(vscode.l10n.t('Undone: {0}', last.what), 6000);
    });
  }

  /** Opens the file; where there is none yet, an empty one with an explanation. */
  async show(): Promise<void> {
    const uri = await this.#fileToEdit();
    if ((await this.#read(uri)) === undefined) await this.#write(uri, this.#kind.beginning);
    await vscode.window.showTextDocument(uri);
  }

  /** One edit after the other: two at once would each be made to the text before. */
  async #inTurn(action: () => Promise<void>): Promise<void> {
    const turn = this.#turn.then(action).catch((error: unknown) => {
      const reason = error instanceof Error ? error.message : String(error);
      void vscode.window.showErrorMessage(
        vscode.l10n.t('{0} could not be written. {1}', this.#kind.path, reason),
      );
    });
    this.#turn = turn;
    await turn;
  }

  #fileOf(root: CorpusRoot): vscode.Uri {
    return vscode.Uri.joinPath(vscode.Uri.parse(root.uri, true), this.#kind.path);
  }

  /** The first folder that has such a file; the first of all where none has. */
  async #fileToEdit(): Promise<vscode.Uri> {
    const files = this.#roots.map((root) => this.#fileOf(root));
    for (const file of files) if ((await this.#read(file)) !== undefined) return file;
    return files[0]!;
  }

  async #read(uri: vscode.Uri): Promise<string | undefined> {
    try {
      return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
    } catch {
      return undefined;
    }
  }

  async #write(uri: vscode.Uri, text: string): Promise<void> {
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  }

  #isDirty(uri: vscode.Uri): boolean {
    return vscode.workspace.textDocuments.some(
      (document) => document.isDirty && document.uri.toString() === uri.toString(),
    );
  }

  async #refuse(uri: vscode.Uri, message: string): Promise<void> {
    const open = vscode.l10n.t('Open File');
    const chosen = await vscode.window.showErrorMessage(message, open);
    if (chosen === open) await vscode.window.showTextDocument(uri);
  }

  #offerUndo(edit: DecisionEdit, uri: vscode.Uri): void {
    const [undo, open] = [vscode.l10n.t('Undo'), vscode.l10n.t('Open File')];
    void vscode.window.showInformationMessage(edit.what, undo, open).then(async (chosen) => {
      if (chosen === undo) await this.undo(edit);
      else if (chosen === open) await vscode.window.showTextDocument(uri);
    });
  }

  async #check(uri: vscode.Uri): Promise<void> {
    await this.#report(uri, (await this.#read(uri)) ?? '');
  }

  async #report(uri: vscode.Uri, text: string): Promise<void> {
    const root = this.#roots.find((each) => this.#fileOf(each).toString() === uri.toString());
    const problems = text === '' || !root ? [] : await this.#kind.problemsOf(text, root);
    const lines = text.split(/\r\n|\r|\n/);
    this.#problems.set(
      uri,
      problems.map(({ line, sentence, isStale }) => {
        const content = lines[line] ?? '';
        const start = content.search(/\S|$/);
        const range = new vscode.Range(line, start, line, content.length);
        const diagnostic = new vscode.Diagnostic(
          range,
          sentence,
          isStale ? vscode.DiagnosticSeverity.Warning : vscode.DiagnosticSeverity.Error,
        );
        diagnostic.source = vscode.l10n.t('Corpus');
        return diagnostic;
      }),
    );
  }

  async #log(): Promise<DecisionEdit[]> {
    return readLog((await this.#read(this.#logFile)) ?? '');
  }

  async #saveLog(log: readonly DecisionEdit[]): Promise<void> {
    await this.#write(this.#logFile, JSON.stringify(log));
    await this.#setUndoable(log);
  }

  async #setUndoable(log: readonly DecisionEdit[]): Promise<void> {
    await vscode.commands.executeCommand('setContext', this.#kind.undoContext, log.length > 0);
  }

  dispose(): void {
    for (const one of this.#subscriptions) one.dispose();
  }
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
