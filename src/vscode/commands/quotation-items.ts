import * as vscode from 'vscode';
import type { Reasons } from '../../core/quotation';
import type { IndexStatus, QuotationHit } from '../../corpus';
import { evidence, noQuotationSentence, quotationRow } from '../../presentation/quotation-row';
import { messageItem, plain } from './pick-items';
import { queryHints } from './query-help';
import type { Suggestion } from './suggestions';

/** A row of the list of quotations. */
export interface QuotationItem extends vscode.QuickPickItem {
  readonly hit?: QuotationHit;
  /** What choosing the row does, where it is no quotation. */
  readonly run?: () => void;
}

/** A quotation that was found. @param typed What is in the search box. */
export function hitItem(
  hit: QuotationHit,
  typed: string,
  buttons: readonly vscode.QuickInputButton[],
): QuotationItem {
  const { about, content } = quotationRow(hit, typed);
  return {
    // The editor sorts rows by how well their label fits what was typed: an empty one never does, so our order stays.
    // An icon in it would be read aloud by its name.
    label: '',
    iconPath: new vscode.ThemeIcon(hit.kind === 'indirect' ? 'comment' : 'quote'),
    description: plain(about),
    detail: plain(content),
    alwaysShow: true,
    buttons,
    hit,
  };
}

/** Stands above what only the beginning of the word finds that is being typed; the editor hides separators then. */
export function beginningItem(open: string): QuotationItem {
  return messageItem('arrow-down', vscode.l10n.t('Also beginning with “{0}”', open));
}

/** A quotation that is not what was searched for, only close to it. */
export function closestItem(
  hit: QuotationHit,
  typed: string,
  buttons: readonly vscode.QuickInputButton[],
): QuotationItem {
  const item = hitItem(hit, typed, buttons);
  return { ...item, description: vscode.l10n.t('Closest: {0}', item.description ?? '') };
}

/** Says that nothing was found. */
export function noneItem(status: IndexStatus): QuotationItem {
  return messageItem('info', noQuotationSentence(status));
}

/** Another search that can be run. */
export function suggestionItem({ label, description }: Suggestion, run: () => void): QuotationItem {
  return {
    label: `$(arrow-right) ${plain(label)}`,
    ...(description !== undefined && { description: plain(description) }),
    alwaysShow: true,
    run,
  };
}

/** What was searched for before. */
export function pastItem(text: string, run: () => void): QuotationItem {
  const description = vscode.l10n.t('search again');
  return { label: `$(history) ${plain(text)}`, description, alwaysShow: true, run };
}

/** Lines that say why a quotation is given to its speaker. */
export function evidenceItems(
  hit: QuotationHit,
  reasons: Reasons | undefined,
  run: () => void,
): QuotationItem[] {
  return evidence(hit, reasons).map(({ name, text }) => ({
    label: name,
    description: plain(text),
    alwaysShow: true,
    run,
  }));
}

/** What can be typed. @param insert Is called with the text that belongs into the box. */
export function hintItems(insert: (text: string) => void): QuotationItem[] {
  return queryHints().map((hint) => ({
    label: plain(hint.insert),
    detail: hint.text,
    alwaysShow: true,
    run: () => {
      insert(hint.insert.replace('…', ''));
    },
  }));
}
