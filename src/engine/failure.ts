import { t } from '@vscode/l10n';
import { IndexUnavailable } from '../storage/sqlite/open';
import { resultCode, SqliteMissing } from '../storage/sqlite/database';

const [readOnly, inputOutput, full, cannotOpen] = [8, 10, 13, 14];

/** Why an index can't be kept, as a sentence for a person. */
export function reasonOf(error: unknown, directory: string): string {
  if (error instanceof IndexUnavailable || error instanceof SqliteMissing) return error.message;
  switch (resultCode(error) ?? 0) {
    case full:
      return t('The disk is full: the index in {0} can’t grow.', directory);
    case readOnly:
    case cannotOpen:
      return t('The index in {0} can’t be written.', directory);
    case inputOutput:
      return t(
        'The index in {0} can’t be read or written: the disk reports an error, or is full.',
        directory,
      );
    default:
      return t('The index has failed: {0}', error instanceof Error ? error.message : String(error));
  }
}
