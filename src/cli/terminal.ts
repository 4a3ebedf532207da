import { once } from 'node:events';

/** Where a command writes to, and how much of what a terminal can do it may use. */
export interface Terminal {
  /** Writes to standard output, no faster than it is read. */
  write(text: string): Promise<void>;
  /** Writes a line for the person at the terminal to standard error. */
  note(line: string): void;
  readonly style: Style;
  /** Columns of the terminal on standard output; undefined where that is none. */
  readonly columns: number | undefined;
  /** Standard error is a terminal: progress can be shown. */
  readonly isWatched: boolean;
  /** Aborted when the person interrupts, or nobody reads any more. */
  readonly signal: AbortSignal;
}

export interface Style {
  bold(text: string): string;
  dim(text: string): string;
  match(text: string): string;
}

const paint =
  (on: number, off: number) =>
  (text: string): string =>
    text && `\x1b[${on}m${text}\x1b[${off}m`;
const plain = (text: string): string => text;

/** Colors on a terminal only, and not where NO_COLOR is set (https://no-color.org). */
export function styleOf(isTerminal: boolean, env: NodeJS.ProcessEnv): Style {
  const colors = isTerminal && !env['NO_COLOR'] && env['TERM'] !== 'dumb';
  if (!colors) return { bold: plain, dim: plain, match: plain };
  return { bold: paint(1, 22), dim: paint(2, 22), match: paint(33, 39) };
}

/** The terminal of this process. */
export function processTerminal(signal: AbortSignal): Terminal {
  const { stdout, stderr } = process;
  return {
    async write(text) {
      if (!stdout.write(text) && !signal.aborted) await once(stdout, 'drain', { signal });
    },
    note: (line) => void stderr.write(`${line}\n`),
    style: styleOf(stdout.isTTY, process.env),
    columns: (stdout.isTTY && stdout.columns) || undefined,
    isWatched: stderr.isTTY,
    signal,
  };
}
