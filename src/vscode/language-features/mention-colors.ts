import * as vscode from 'vscode';
import type { EntityKind } from '../../core/entity';
import type { ArticleDocuments } from '../documents/article-documents';
import { rangeIn } from '../documents/positions';

const kinds: readonly EntityKind[] = ['person', 'organization', 'place'];
/** Typing and scrolling come in bursts; the colors follow when they pause. */
const pause = 100;

/** Colors the mentions in sight by their kind, where a setting asks for it. */
export class MentionColors implements vscode.Disposable {
  readonly #documents: ArticleDocuments;
  readonly #types = new Map<EntityKind, vscode.TextEditorDecorationType>();
  readonly #subscriptions: vscode.Disposable[];
  #waiting: NodeJS.Timeout | undefined;

  constructor(documents: ArticleDocuments) {
    this.#documents = documents;
    for (const kind of kinds)
      this.#types.set(
        kind,
        vscode.window.createTextEditorDecorationType({
          color: new vscode.ThemeColor(`corpus.${kind}Foreground`),
          rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
        }),
      );
    this.#subscriptions = [
      vscode.window.onDidChangeVisibleTextEditors(() => {
        this.refresh();
      }),
      vscode.window.onDidChangeTextEditorVisibleRanges(() => {
        this.refresh();
      }),
      vscode.workspace.onDidChangeTextDocument(() => {
        this.refresh();
      }),
      vscode.workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration('corpus.mentions.colors')) this.refresh();
      }),
    ];
    this.refresh();
  }

  /** Colors all visible editors anew, after a pause. */
  refresh(): void {
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(() => {
      for (const editor of vscode.window.visibleTextEditors) void this.#color(editor);
    }, pause);
  }

  async #color(editor: vscode.TextEditor): Promise<void> {
    const { document } = editor;
    const analysis = colorsWanted(document.uri) ? await this.#documents.analyze(document) : undefined;
    if (analysis && analysis.version !== document.version) return;
    const inSight = analysis?.mentions.filter((mention) => {
      const range = rangeIn(analysis, mention);
      return editor.visibleRanges.some((visible) => visible.intersection(range) !== undefined);
    });
    for (const [kind, type] of this.#types) {
      const mentions = inSight?.filter((mention) => mention.kind === kind) ?? [];
      editor.setDecorations(type, analysis ? mentions.map((mention) => rangeIn(analysis, mention)) : []);
    }
  }

  dispose(): void {
    clearTimeout(this.#waiting);
    for (const one of [...this.#subscriptions, ...this.#types.values()]) one.dispose();
  }
}

function colorsWanted(uri: vscode.Uri): boolean {
  return vscode.workspace.getConfiguration('corpus', uri).get('mentions.colors', false);
}
