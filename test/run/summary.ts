import { add, nothing, sentence, slowestOf, type Tally, type Timed } from './report';
import type { Outcome } from './stages';

/** Lines that say where the time of a run went and what failed; the last one counts the tests. */
export function summaryOf(outcomes: readonly Outcome[], seconds: number): string[] {
  const reports = outcomes.flatMap(({ report }) => report ?? []);
  const suites = slowestOf(reports.flatMap(({ suites }) => suites));
  const tests = slowestOf(reports.flatMap(({ slowest }) => slowest));
  const failures = reports.flatMap(({ failures }) => failures);
  const leftOut = outcomes.filter(({ state }) => state === 'left out').map(({ stage }) => stage.name);
  return [
    ...block('seconds by stage', [...outcomes.map(timedStage), { title: 'all, some at once', seconds }]),
    ...block('suites that take longest', suites),
    ...block('tests that take longest', tests),
    ...(failures.length > 0 ? ['', 'failed:', ...failures.map((title) => `  ${title}`)] : []),
    ...(leftOut.length > 0 ? ['', `left out after a failure: ${leftOut.join(', ')}`] : []),
    '',
    sentence(tallyOf(outcomes)),
  ];
}

export function tallyOf(outcomes: readonly Outcome[]): Tally {
  return outcomes.reduce((sum, { report }) => add(sum, report?.tally ?? nothing), nothing);
}

function timedStage({ stage, state, seconds, report }: Outcome): Timed {
  const words = [stage.name];
  if (stage.tests && report) words.push(sentence(report.tally));
  if (state !== 'passed') words.push(state);
  return { title: words.join(': '), seconds };
}

function block(title: string, rows: readonly Timed[]): string[] {
  if (rows.length === 0) return [];
  return ['', title, ...rows.map(({ title, seconds }) => `${seconds.toFixed(1).padStart(7)}  ${title}`)];
}
