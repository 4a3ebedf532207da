import * as vscode from 'vscode';
import type { TextRange } from '../../core/article';
import type { ArticleOpener, ArticlePlace } from './article-opener';
import { toRange } from './positions';

interface EditorGroup {
  readonly size?: number;
  readonly groups?: readonly EditorGroup[];
}
interface EditorLayout {
  readonly orientation: number;
  readonly groups: readonly EditorGroup[];
}

const { One, Two, Three, Four, Five, Six, Seven, Eight, Nine } = vscode.ViewColumn;
const columns = [One, Two, Three, Four, Five, Six, Seven, Eight, Nine];

/** Milliseconds after which news of an editor group are waited for no longer. */
const maxNewsMs = 2000;

/** Pixels by which the sizes of groups may differ once one beside them has come and gone. */
const roundingError = 4;

/** In a layout of this orientation groups stand below one another. */
const vertical = 1;

/**
 * Shows places while a person moves through a list, and leaves no trail: each is shown in an editor group of its own
 * below the others, where the list at the top of the window does not cover it. No other tab shares the group, and it
 * never has the focus, so that neither the history of places nor anybody's preview tab is touched. Closing it gives
 * back what was there before.
 */
export class PlacePreview {
  readonly #opener: ArticleOpener;
  readonly #failed: (error: unknown) => void;
  readonly #before: vscode.TextEditor | undefined = vscode.window.activeTextEditor;
  readonly #selections = this.#before?.selections;
  readonly #top = this.#before?.visibleRanges[0]?.start;
  readonly #column = vscode.window.tabGroups.activeTabGroup.viewColumn;
  /** One column more than there are; where nine are open, nothing is shown. */
  readonly #below = columns[vscode.window.tabGroups.all.length];
  readonly #mark = vscode.window.createTextEditorDecorationType({
    backgroundColor: new vscode.ThemeColor('editor.findMatchHighlightBackground'),
    border: '1px solid',
    borderColor: new vscode.ThemeColor('editor.findMatchHighlightBorder'),
  });
  readonly #layout = editorLayout();
  /** More than one group: sizes to be given back. */
  readonly #hadSizes = vscode.window.tabGroups.all.length > 1;
  #wanted: ArticlePlace | undefined;
  #work: Promise<void> = Promise.resolve();
  #closed = false;

  constructor(opener: ArticleOpener, failed: (error: unknown) => void) {
    this.#opener = opener;
    this.#failed = failed;
  }

  /**
   * Shows a place below the editor; a later one takes over from one that is still on its way.
   * @param parts What is selected there; the place's own range where there are none.
   * @param marks What else to set off there, such as cue and speaker.
   */
  show(place: ArticlePlace, parts: readonly TextRange[] = [], marks: readonly TextRange[] = []): void {
    if (this.#below === undefined) return;
    this.#wanted = place;
    this.#work = this.#work.then(() => this.#show(place, parts, marks)).catch(this.#failed);
  }

  /** Takes the place out of sight until another one is shown: nothing is chosen. */
  hide(): void {
    this.#wanted = undefined;
    this.#work = this.#work.then(() => this.#closeGroup()).catch(this.#failed);
  }

  /** Closes the preview and gives back tabs, selection and scroll as they were. */
  async close(): Promise<void> {
    this.#closed = true;
    await this.#work;
    this.#mark.dispose();
    await this.#closeGroup();
    const before = this.#before;
    if (!before || !vscode.window.visibleTextEditors.includes(before)) return;
    if (this.#selections && !sameSelections(before.selections, this.#selections))
      before.selections = this.#selections;
    if (this.#top && !before.visibleRanges[0]?.start.isEqual(this.#top))
      before.revealRange(new vscode.Range(this.#top, this.#top), vscode.TextEditorRevealType.AtTop);
  }

  /** Closes the preview and opens the place where the person was at work, with its parts selected. */
  async accept(place: ArticlePlace, parts: readonly TextRange[]): Promise<void> {
    await this.close();
    const editor = await this.#opener.show(place, { viewColumn: this.#column });
    selectParts(editor, parts);
  }

  async #show(place: ArticlePlace, parts: readonly TextRange[], marks: readonly TextRange[]): Promise<void> {
    if (this.#closed || this.#wanted !== place) return;
    const document = await this.#opener.document(place);
    if (this.#isOver(place)) return;
    const selection = place.range && document.validateRange(toRange(place.range));
    if (!this.#previewGroup()) await this.#makeRoom();
    const editor = await vscode.window.showTextDocument(document, {
      preserveFocus: true,
      preview: true,
      ...(this.#below && { viewColumn: this.#below }),
    });
    if (selection) {
      editor.selection = new vscode.Selection(selection.start, selection.end);
      editor.revealRange(selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
    }
    selectParts(editor, parts);
    editor.setDecorations(
      this.#mark,
      marks.map((mark) => document.validateRange(toRange(mark))),
    );
    await this.#groupKnown();
    await this.#closeOlderTabs();
  }

  #isOver(place: ArticlePlace): boolean {
    return this.#closed || this.#wanted !== place;
  }

  #previewGroup(): vscode.TabGroup | undefined {
    return vscode.window.tabGroups.all.find(({ viewColumn }) => viewColumn === this.#below);
  }

  /** Halves the height of the groups that are there, for one more below them. */
  async #makeRoom(): Promise<void> {
    const before = await this.#layout;
    const sizes = before.groups.map(({ size = 1 }) => size);
    const groups: EditorGroup[] =
      before.orientation === vertical
        ? [...before.groups, { size: sizes.reduce((sum, size) => sum + size, 0) }]
        : [{ groups: before.groups, size: 1 }, { size: 1 }];
    await vscode.commands.executeCommand('vscode.setEditorLayout', { orientation: vertical, groups });
  }

  /** An editor may be shown before the extension is told of its group, which it could then not close. */
  async #groupKnown(): Promise<void> {
    if (this.#previewGroup()) return;
    await new Promise<void>((resolve) => {
      const known = (): void => {
        clearTimeout(deadline);
        listening.dispose();
        resolve();
      };
      const deadline = setTimeout(known, maxNewsMs);
      const listening = vscode.window.tabGroups.onDidChangeTabGroups(() => {
        if (this.#previewGroup()) known();
      });
    });
  }

  /** Where `workbench.editor.enablePreview` is off, each place would stay as a tab. */
  async #closeOlderTabs(): Promise<void> {
    const group = this.#previewGroup();
    const older = group?.tabs.filter((tab) => tab !== group.activeTab) ?? [];
    if (older.length > 0) await vscode.window.tabGroups.close(older, true);
  }

  async #closeGroup(): Promise<void> {
    const group = this.#previewGroup();
    if (!group) return;
    await vscode.window.tabGroups.close(group, true);
    if (!this.#hadSizes) return;
    const [before, now] = [await this.#layout, await editorLayout()];
    // Setting a layout builds all groups anew: only where closing one has left the others another size.
    if (!sameSizes(now.groups, before.groups))
      await vscode.commands.executeCommand('vscode.setEditorLayout', before);
  }
}

function editorLayout(): Thenable<EditorLayout> {
  return vscode.commands.executeCommand<EditorLayout>('vscode.getEditorLayout');
}

function sameSizes(a: readonly EditorGroup[] = [], b: readonly EditorGroup[] = []): boolean {
  return (
    a.length === b.length &&
    a.every(({ size = 0, groups }, i) => {
      const other = b[i]!;
      return Math.abs(size - (other.size ?? 0)) <= roundingError && sameSizes(groups, other.groups);
    })
  );
}

/** Selects what was said without what stands between its parts. */
export function selectParts(editor: vscode.TextEditor, parts: readonly TextRange[]): void {
  if (parts.length < 2) return;
  editor.selections = parts.map((part) => {
    const { start, end } = editor.document.validateRange(toRange(part));
    return new vscode.Selection(start, end);
  });
}

function sameSelections(a: readonly vscode.Selection[], b: readonly vscode.Selection[]): boolean {
  return a.length === b.length && a.every((selection, i) => selection.isEqual(b[i]!));
}
