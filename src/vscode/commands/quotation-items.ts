import * as vscode from 'vscode';
import type { IndexStatus, QuotationHit } from '../../corpus';
import { evidence, quotationRow } from '../../presentation/quotation-row';
import { isBuilding } from '../../presentation/status-text';
import { messageItem, plain } from './pick-items';
import { queryHints } from './query-help';

/** A row of the list of quotations. */
export interface QuotationItem extends vscode.QuickPickItem {
  readonly hit?: QuotationHit;
  /** What choosing the row does, where it is no quotation. */
  readonly run?: () => void;
}

/** A quotation that was found. */
export function hitItem(hit: QuotationHit, buttons: readonly vscode.QuickInputButton[]): QuotationItem {
  const { about, content } = quotationRow(hit);
  return {
    // The editor sorts rows by how well their label fits what was typed: an icon never does, so ours stays.
    label: hit.kind === 'indirect' ? '$(comment)' : '$(quote)',
    description: plain(about),
    detail: plain(content),
    alwaysShow: true,
    buttons,
    hit,
  };
}

/** Says that nothing was found. */
export function noneItem(status: IndexStatus): QuotationItem {
  const none = isBuilding(status)
    ? vscode.l10n.t('No matches yet; articles are still being read.')
    : vscode.l10n.t('No quotation in the corpus matches this.');
  return messageItem('info', none);
}

/** What was searched for before. */
export function pastItem(text: string, run: () => void): QuotationItem {
  const description = vscode.l10n.t('search again');
  return { label: `$(history) ${plain(text)}`, description, alwaysShow: true, run };
}

/** Lines that say why a quotation is given to its speaker. */
export function evidenceItems(hit: QuotationHit, run: () => void): QuotationItem[] {
  return evidence(hit).map(({ name, text }) => ({
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
