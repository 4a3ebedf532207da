import * as vscode from 'vscode';
import type { CorpusIndex } from '../../corpus';
import { undatedLabel } from '../../presentation/article-labels';
import { passageSpeaker, timesInText, timesInCorpus } from '../../presentation/verification';
import { corpusInText, type CorpusInText } from '../../verification';
import type { ArticleOpener } from '../documents/article-opener';

interface FoundItem extends vscode.QuickPickItem {
  readonly open?: () => unknown;
}

/** Lists who and what of the corpus occurs in the selection, the document, or words that are pasted into a box. */
export async function showCorpusInText(
  index: Pick<CorpusIndex, 'extract' | 'entity' | 'nearest'>,
  opener: ArticleOpener,
): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  const selected =
    editor &&
    (editor.selection.isEmpty ? editor.document.getText() : editor.document.getText(editor.selection));
  const text = selected?.trim()
    ? selected
    : await vscode.window.showInputBox({
        title: vscode.l10n.t('Show What of the Corpus Is in This Text'),
        prompt: vscode.l10n.t('Paste a text.'),
        ignoreFocusOut: true,
      });
  if (!text?.trim()) return;
  const uri = editor?.document.uri.toString() ?? 'untitled:text';
  const language = vscode.workspace.getConfiguration('corpus').get<string>('language', 'en');
  const found = await vscode.window.withProgress(
    { location: vscode.ProgressLocation.Window, title: vscode.l10n.t('Looking through the corpus …') },
    () => corpusInText(index, { uri, text, language }),
  );
  const items = itemsOf(found, text, opener);
  if (items.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Nothing of the corpus is in this text.'));
    return;
  }
  const chosen = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('What of the Corpus Is in This Text'),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  await chosen?.open?.();
}

function itemsOf({ entities, quotations }: CorpusInText, text: string, opener: ArticleOpener): FoundItem[] {
  const separator = (label: string): FoundItem => ({ label, kind: vscode.QuickPickItemKind.Separator });
  return [
    ...(quotations.length > 0 ? [separator(vscode.l10n.t('Quotations'))] : []),
    ...quotations.map(({ span, source }) => ({
      label: text.slice(span.start, span.end).replace(/\s+/g, ' '),
      description: passageSpeaker(source),
      detail: [source.date ?? undatedLabel(), source.headline].join(' · '),
      open: () => opener.show(source),
    })),
    ...(entities.length > 0 ? [separator(vscode.l10n.t('People, Organizations and Places'))] : []),
    ...entities.map(({ entity, spans }) => ({
      label: entity.name,
      description: timesInText(spans.length),
      detail: timesInCorpus(entity),
      open: () => vscode.commands.executeCommand('corpus.findMentions', { entity: entity.id }),
    })),
  ];
}
