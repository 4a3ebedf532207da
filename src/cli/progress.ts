import type { CorpusIndex, IndexStatus } from '../corpus';
import { visible } from '../core/text/characters';
import { commandSentence, progressLine } from '../presentation/command-line';
import { soFar, type Finding } from '../presentation/status-text';
import type { Terminal } from './terminal';

/** Shows the progress of a build in one line of the terminal until the task is done. */
export async function withProgress<T>(
  index: Pick<CorpusIndex, 'status' | 'onStatus'>,
  terminal: Terminal,
  task: () => Promise<T>,
): Promise<T> {
  if (!terminal.isWatched) return task();
  const show = (status: IndexStatus): void => {
    const line = progressLine(status);
    if (line) process.stderr.write(`\r${visible(line)}\x1b[K`);
  };
  const stop = index.onStatus(show);
  try {
    return await task();
  } finally {
    stop();
    process.stderr.write('\r\x1b[K');
  }
}

/** Says where something is not known of all articles that are stored. */
export function noteSoFar(status: IndexStatus, what: Finding, terminal: Terminal): void {
  const known = soFar(what, status);
  if (known !== undefined) terminal.note(commandSentence.onlySoFar(known));
}
