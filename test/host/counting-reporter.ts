import { writeFileSync } from 'node:fs';
import { reporters, type Runner, type MochaOptions } from 'mocha';

/** Begins a line of the report from inside VS Code, where everything else that is printed comes the same way. */
export const reportMark = '\u2060';

/** Mocha's usual report; at the end what it counted goes into the file that `CORPUS_NAVIGATOR_TALLY` names. */
export default class CountingReporter extends reporters.Spec {
  constructor(runner: Runner, options: MochaOptions) {
    super(runner, options);
    const file = process.env['CORPUS_NAVIGATOR_TALLY'];
    if (!file) return;
    runner.once('end', () => {
      writeFileSync(file, JSON.stringify(this.stats));
    });
  }
}
