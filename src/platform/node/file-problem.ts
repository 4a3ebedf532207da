import type { FileProblem } from '../../corpus';

/** The code of an error of Node's: `ENOENT`. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined;
}

/** What an error of the operating system says of a file. */
export function fileProblemOf(error: unknown): FileProblem {
  const code = codeOf(error) ?? String(error);
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return { code: 'missing' };
    case 'EACCES':
    case 'EPERM':
      return { code: 'noPermission' };
    case 'ENAMETOOLONG':
      return { code: 'pathTooLong' };
    case 'ELOOP':
      return { code: 'linkLoop' };
    case 'EMFILE':
    case 'ENFILE':
      return { code: 'tooManyOpenFiles' };
    case 'EISDIR':
      return { code: 'notAFile' };
    default:
      return { code: 'unreadable', error: code };
  }
}
