import { t } from '@vscode/l10n';

/** A sentence for people on a file that is larger than the setting allows. */
export function overLarge(size: number, maxBytes: number): string {
  const megabytes = (bytes: number) => (bytes / 1024 / 1024).toFixed(bytes < 10 * 1024 * 1024 ? 1 : 0);
  return t('The file is too large: {0} MB, the limit is {1} MB.', megabytes(size), megabytes(maxBytes));
}

export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined;
}

/** An error of the operating system as a sentence for people. */
export function reasonOf(error: unknown): string {
  const code = codeOf(error) ?? String(error);
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return t('It is no longer there.');
    case 'EACCES':
    case 'EPERM':
      return t('You have no permission to read it.');
    case 'ENAMETOOLONG':
      return t('Its path is too long to be opened.');
    case 'ELOOP':
      return t('The link leads back to itself.');
    case 'EMFILE':
    case 'ENFILE':
      return t('Too many files are open.');
    case 'EISDIR':
      return t('This is no file.');
    default:
      return t('It can’t be read ({0}).', code);
  }
}
