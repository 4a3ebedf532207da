import { t } from '@vscode/l10n';
import { StorageError, type WritableStore } from '../storage/port';

/** Why an index can't be kept, as a sentence for a person. */
export function reasonOf(error: unknown, directory: string): string {
  const message = error instanceof Error ? error.message : String(error);
  if (!(error instanceof StorageError)) return t('The index has failed: {0}', message);
  const { code, detail } = error;
  switch (code) {
    case 'unsupported':
      return t('The index needs Node.js 22.16 or newer, with SQLite; this is Node.js {0}.', detail ?? '');
    case 'unwritable':
      return detail === undefined
        ? t('The index in {0} can’t be written.', directory)
        : t('The index can’t be written to {0}: {1}', directory, detail);
    case 'full':
      return t('The disk is full: the index in {0} can’t grow.', directory);
    case 'io':
      return t(
        'The index in {0} can’t be read or written: the disk reports an error, or is full.',
        directory,
      );
    case 'damaged':
    case 'outgrown':
    case 'failed':
      return t('The index has failed: {0}', detail ?? code);
  }
}

/** Why an index starts afresh, as a sentence for a person; undefined where it doesn't. */
export function whyAfresh(reason: WritableStore['startedAfresh']): string | undefined {
  if (reason === 'damaged') return t('The index was damaged; it was set aside and is built again.');
  if (reason === 'outdated') return t('The index was made by another version and is built again.');
  return undefined;
}

/** Why a file that could be read is no article, as a sentence for a person. */
export const unreadableArticle = (error: unknown): string =>
  t('It could not be read as an article ({0}).', String(error));
