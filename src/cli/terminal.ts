import { once } from 'node:events';
import { visibleLines } from '../core/text/characters';

/** Where a command writes to, and how much of what a terminal can do it may use. */
export interface Terminal {
  /**
   * Writes lines to standard output, no faster than they are read. Control characters other than line feeds and tabs
   * come out as symbols: an article must not command the terminal.
   */
  write(text: string): Promise<void>;
  /** Writes a value as a line of JSON to standard output. Control characters come out as escapes, which JSON reads back. */
  writeJson(value: object): Promise<void>;
  /** Writes a line for the person at the terminal to standard error, as `write` does. */
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

/** What begins and ends a style: noncharacters until the text around them has been made visible. */
const commands = {
  '\ufdd0': '\x1b[1m',
  '\ufdd1': '\x1b[22m',
  '\ufdd2': '\x1b[2m',
  '\ufdd3': '\x1b[22m',
  '\ufdd4': '\x1b[33m',
  '\ufdd5': '\x1b[39m',
} as const;
type Mark = keyof typeof commands;

const paint =
  (on: Mark, off: Mark) =>
  (text: string): string =>
    text && on + text + off;
const plain = (text: string): string => text;

/** Colors on a terminal only, and not where NO_COLOR is set (https://no-color.org). */
export function styleOf(isTerminal: boolean, env: NodeJS.ProcessEnv): Style {
  const colors = isTerminal && !env['NO_COLOR'] && env['TERM'] !== 'dumb';
  if (!colors) return { bold: plain, dim: plain, match: plain };
  return {
    bold: paint('\ufdd0', '\ufdd1'),
    dim: paint('\ufdd2', '\ufdd3'),
    match: paint('\ufdd4', '\ufdd5'),
  };
}

/** Makes of a text what a terminal gets: its styles as commands, all other control characters as symbols. */
export function written(text: string): string {
  return visibleLines(text).replace(/[\ufdd0-\ufdd5]/g, (mark) => commands[mark as Mark]);
}

/** A value as a line of JSON. The control characters that JSON leaves as they are come out as escapes as well. */
export function jsonLine(value: object): string {
  const escape = (character: string) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return `${JSON.stringify(value).replace(/[\x7f-\x9f\u202a-\u202e\u2066-\u2069]/g, escape)}\n`;
}

/** The terminal of this process. */
export function processTerminal(signal: AbortSignal): Terminal {
  const { stdout, stderr } = process;
  const print = async (text: string): Promise<void> => {
    if (!stdout.write(text) && !signal.aborted) await once(stdout, 'drain', { signal });
  };
  return {
    write: (text) => print(written(text)),
    writeJson: (value) => print(jsonLine(value)),
    note: (line) => void stderr.write(written(`${line}\n`)),
    style: styleOf(stdout.isTTY, process.env),
    columns: (stdout.isTTY && stdout.columns) || undefined,
    isWatched: stderr.isTTY,
    signal,
  };
}
