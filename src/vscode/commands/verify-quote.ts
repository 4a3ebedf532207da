import * as vscode from 'vscode';
import { askedWords, maxWords } from '../../core/verification';
import type { CorpusIndex, NearestPassage } from '../../corpus';
import { undatedLabel } from '../../presentation/article-labels';
import { passageSpeaker, verdictLabel, verdictSentence } from '../../presentation/verification';
import { verifyQuotation, type Verification } from '../../verification';
import type { ArticleOpener } from '../documents/article-opener';
import { knownSoFar } from '../../presentation/status-text';
import { failureSentence } from '../../presentation/failure-sentence';

/** Texts of the difference view: what the source has, and what was asked. */
const scheme = 'corpus-words';

interface PassageItem extends vscode.QuickPickItem {
  readonly passage: NearestPassage;
}

/** Says whether somebody said exactly the selected words, or words that are pasted into a box. */
export class QuoteVerifier implements vscode.Disposable {
  readonly #index: Pick<CorpusIndex, 'nearest' | 'status'>;
  readonly #opener: ArticleOpener;
  readonly #texts = new Map<string, string>();
  readonly #provider: vscode.Disposable;

  constructor(index: Pick<CorpusIndex, 'nearest' | 'status'>, opener: ArticleOpener) {
    this.#index = index;
    this.#opener = opener;
    this.#provider = vscode.workspace.registerTextDocumentContentProvider(scheme, {
      provideTextDocumentContent: ({ path }) => this.#texts.get(path) ?? '',
    });
  }

  /** @param argument words to check in place of the selection. */
  async run(argument?: { readonly words?: string; readonly speaker?: string }): Promise<void> {
    const editor = vscode.window.activeTextEditor;
    const selected = editor?.document.getText(editor.selection) ?? '';
    const words = argument?.words ?? (selected.trim() === '' ? await askForWords() : selected);
    if (words === undefined) return;
    if (askedWords([words]).words.length === 0 || words.split(/\s+/).length > maxWords) {
      void vscode.window.showInformationMessage(
        vscode.l10n.t('Select or paste the words to check: at least one, at most {0}.', maxWords),
      );
      return;
    }
    const asked = { parts: [words], ...(argument?.speaker && { speaker: argument.speaker }) };
    const except = selected.trim() === '' ? undefined : editor?.document.uri.toString();
    const verification = await verifyQuotation(this.#index, asked, {
      language: vscode.workspace.getConfiguration('corpus').get<string>('language', 'en'),
      ...(except !== undefined && { except }),
    });
    this.#show(verification);
  }

  /** Shows the words beside those of a source, with what differs word by word. */
  async compare(words: string, { text, headline }: NearestPassage): Promise<void> {
    const uriOf = (name: string, content: string) => {
      const path = `/${name}`;
      this.#texts.set(path, content.replace(/\s+/g, ' ').trim());
      return vscode.Uri.from({ scheme, path, query: String(this.#texts.size) });
    };
    await vscode.commands.executeCommand(
      'vscode.diff',
      uriOf(vscode.l10n.t('Source'), text),
      uriOf(vscode.l10n.t('Checked words'), words),
      vscode.l10n.t('{0}: source and checked words', headline),
    );
  }

  #show(verification: Verification): void {
    const words = verification.asked.parts.join(' … ');
    const compare: vscode.QuickInputButton = {
      iconPath: new vscode.ThemeIcon('diff'),
      tooltip: vscode.l10n.t('Compare Word by Word'),
    };
    const pick = vscode.window.createQuickPick<PassageItem>();
    pick.title = verdictLabel(verification.verdict);
    pick.placeholder = [verdictSentence(verification), knownSoFar(this.#index.status)]
      .filter(Boolean)
      .join(' ');
    pick.matchOnDetail = true;
    pick.items = verification.passages.map((passage) => ({
      passage,
      label: passageSpeaker(passage),
      description: [passage.date ?? undatedLabel(), passage.headline, passage.source]
        .filter(Boolean)
        .join(' · '),
      detail: passage.text.replace(/\s+/g, ' '),
      alwaysShow: true,
      buttons: [compare],
    }));
    pick.onDidAccept(() => {
      const [item] = pick.selectedItems;
      pick.hide();
      if (item) void this.#opener.show(item.passage).then(undefined, tell);
    });
    pick.onDidTriggerItemButton(({ item }) => {
      pick.hide();
      void this.compare(words, item.passage).then(undefined, tell);
    });
    pick.onDidHide(() => {
      pick.dispose();
    });
    pick.show();
  }

  dispose(): void {
    this.#provider.dispose();
  }
}

const askForWords = (): Thenable<string | undefined> =>
  vscode.window.showInputBox({
    title: vscode.l10n.t('Check Whether This Was Said'),
    prompt: vscode.l10n.t('Paste the words that somebody is said to have said.'),
    ignoreFocusOut: true,
  });

function tell(error: unknown): void {
  void vscode.window.showErrorMessage(failureSentence(error));
}
