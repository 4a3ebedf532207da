import { reporters, type MochaOptions, type Runner } from 'mocha';
import { watchRun, writeReport } from './report';

/** Begins a line of the report from inside VS Code, where everything else that is printed comes the same way. */
export const reportMark = '\u2060';

/** Prints as mocha usually does, and at the end writes the report. */
export default class WritingReporter extends reporters.Spec {
  constructor(runner: Runner, options: MochaOptions) {
    super(runner, options);
    const report = watchRun(runner);
    runner.once('end', () => {
      writeReport(report());
    });
  }
}
