/** What the command line ends with; `grep` has the first three, the shell the last. */
export const ExitCode = { found: 0, nothingFound: 1, failure: 2, interrupted: 130 } as const;
export type ExitCode = (typeof ExitCode)[keyof typeof ExitCode];

/** Ends the run with a sentence for the person at the terminal, and exit code 2. */
export class Failure extends Error {
  readonly detail: string;

  /** @param detail lines below the sentence, such as the place of an error in a query */
  constructor(message: string, detail = '') {
    super(message);
    this.detail = detail;
  }
}
