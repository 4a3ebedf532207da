import { t } from '@vscode/l10n';
import type { CorpusIndex, IndexStatus } from '../corpus';
import type { Terminal } from './terminal';

export const count = (number: number): string => number.toLocaleString('en');
export const quotationCount = (number: number): string =>
  number === 1 ? t('1 quotation') : t('{0} quotations', count(number));
export const mentionCount = (number: number): string =>
  number === 1 ? t('1 mention') : t('{0} mentions', count(number));
export const articleCount = (number: number): string =>
  number === 1 ? t('1 article') : t('{0} articles', count(number));

/** One line on how far a build is; undefined while none runs. */
export function progressLine(status: IndexStatus): string | undefined {
  const { phase, done, total, secondsLeft } = status;
  if (phase === 'scanning') return t('Looking for articles … {0}', count(total ?? done));
  if (phase !== 'indexing') return undefined;
  if (!total) return t('Reading articles … {0}', count(done));
  const percent = Math.floor((100 * done) / total);
  const line = t('Reading articles … {0} of {1}, {2} %', count(done), count(total), percent);
  return secondsLeft === undefined ? line : t('{0}, {1} left', line, duration(secondsLeft));
}

function duration(seconds: number): string {
  if (seconds < 90) return t('{0} s', Math.ceil(seconds));
  return t('{0} min', Math.ceil(seconds / 60));
}

/** Shows the progress of a build in one line of the terminal until the task is done. */
export async function withProgress<T>(
  index: Pick<CorpusIndex, 'status' | 'onStatus'>,
  terminal: Terminal,
  task: () => Promise<T>,
): Promise<T> {
  if (!terminal.isWatched) return task();
  const show = (status: IndexStatus): void => {
    const line = progressLine(status);
    if (line) process.stderr.write(`\r${line}\x1b[K`);
  };
  const stop = index.onStatus(show);
  try {
    return await task();
  } finally {
    stop();
    process.stderr.write('\r\x1b[K');
  }
}
