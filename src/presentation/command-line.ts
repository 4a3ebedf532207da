import { t } from '@vscode/l10n';
import { formatCount } from './article-labels';
import type { CommandName } from './command-help';
import type { IndexStatus } from '../corpus';

/** Why the arguments of the command line make no sense, and where help is. */
export const argumentSentence = {
  noCommand: (): string => t('No command given. {0}', seeHelp()),
  unknownCommand: (name: string): string => t('There is no command “{0}”. {1}', name, seeHelp()),
  missing: (command: CommandName, operands: readonly string[]): string =>
    t('{0} needs {1}. {2}', command, operands.join(', '), seeHelp(command)),
  tooMany: (command: CommandName, operand: string): string =>
    t('{0} takes one {1}; put quotation marks around all of it. {2}', command, operand, seeHelp(command)),
  notTaken: (command: CommandName, argument: string): string =>
    t('“{0}” is one argument too many. {1}', argument, seeHelp(command)),
  unknownOption: (command: CommandName, option: string): string =>
    t('{0} has no option --{1}. {2}', command, option, seeHelp(command)),
  /** @param reason Node’s own sentence. */
  unreadable: (reason: string, mayBeQuery: boolean): string =>
    [`${reason}.`, mayBeQuery && t('Put “--” before a query that begins with a minus.'), seeHelp()]
      .filter(Boolean)
      .join(' '),
  format: (formats: readonly string[]): string => t('--format takes one of {0}.', formats.join(', ')),
  limit: (): string => t('--limit takes a number; 0 shows all.'),
};

function seeHelp(command?: CommandName): string {
  return t('See “{0}”.', `corpus-navigator ${command ? `${command} ` : ''}--help`);
}

/** What the command line says on standard error while it runs, and why it ends. */
export const commandSentence = {
  failed: (error: string): string => t('Something went wrong: {0}', error),
  interrupted: (): string => t('Interrupted.'),
  outputFailed: (error: string): string => t('The output can’t be written: {0}', error),
  indexUnusable: (): string => t('The index can’t be used.'),
  noSuchFolder: (folder: string): string => t('{0}: no such folder', folder),
  notAFolder: (folder: string): string => t('{0}: not a folder', folder),
  noSuchFile: (file: string): string => t('{0}: no such file', file),
  notAnArticleLine: (line: number): string =>
    t('line {0}: not a JSON object with the strings "id" and "text"', line),
  indexed: (articles: string, directory: string): string =>
    t('{0} indexed; the index is in {1}', articles, directory),
  moreLeftOut: (files: number): string =>
    t('{0} more files were left out; --json lists them all.', formatCount(files)),
  nobodyCalled: (name: string): string => t('No person, organization or place is called “{0}”.', name),
  notADocx: (file: string): string =>
    t('{0}: this is no Word document that can be read; save it anew as .docx', file),
  noWords: (): string => t('There are no words to check: put them in quotation marks behind the folder.'),
  tooManyWords: (most: number): string =>
    t('At most {0} words can be checked at once; check a longer text as a file.', formatCount(most)),
  nothingFound: (query: string): string =>
    query === '' ? t('The corpus has no quotations.') : t('Nothing found: {0}.', query),
  shownOf: (shown: number, found: string): string =>
    t('{0} of {1} shown; --limit 0 shows all.', formatCount(shown), found),
  found: (found: string, query: string): string => (query === '' ? found : t('{0}: {1}.', found, query)),
  unsureLeftOut: (count: number): string => t('{0} more are unsure; sure:no shows them.', formatCount(count)),
  /** @param known what `soFar` says */
  onlySoFar: (known: string): string => t('Not all: {0}.', known),
  undatedLeftOut: (count: number): string =>
    t('{0} more are in articles without a date.', formatCount(count)),
};

/** How far a build is, in one line; undefined where none runs. */
export function progressLine(status: IndexStatus): string | undefined {
  const { phase, done, total, secondsLeft } = status;
  if (phase === 'scanning') return t('Looking for articles … {0}', formatCount(total ?? done));
  if (phase !== 'indexing' && phase !== 'understanding') return undefined;
  if (!total) return t('Reading articles … {0}', formatCount(done));
  const percent = Math.floor((100 * done) / total);
  const [part, all] = [formatCount(done), formatCount(total)];
  const line =
    phase === 'indexing'
      ? t('Reading articles … {0} of {1}, {2}%', part, all, percent)
      : t('Finding quotations and names … {0} of {1} articles, {2}%', part, all, percent);
  return secondsLeft === undefined ? line : t('{0}, {1} left', line, duration(secondsLeft));
}

function duration(seconds: number): string {
  if (seconds < 90) return t('{0} s', Math.ceil(seconds));
  return t('{0} min', Math.ceil(seconds / 60));
}
