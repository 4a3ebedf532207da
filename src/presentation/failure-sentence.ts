import { t } from '@vscode/l10n';

/**
 * Why something could not be done, for people. Errors of the index's store say a code, and what the system said; all
 * others speak for themselves.
 */
export function failureSentence(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name !== 'StorageError') return error.message;
  const [code = '', ...detail] = error.message.split(': ');
  switch (code) {
    case 'damaged':
      return t('A part of the index was damaged, and is being mended. Ask again in a moment.');
    case 'full':
      return t('The disk is full, so the index can’t be used. Make room, and ask again.');
    default:
      return t('The index can’t be asked: {0}', detail.join(': ') || code);
  }
}
