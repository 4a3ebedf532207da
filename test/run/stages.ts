import { readFileSync } from 'node:fs';
import path from 'node:path';
import { projectFolder } from '../host/cache';
import { startChild, temporaryFolder } from '../host/children';
import { brokenOff, readReport, type Report, reportVariable } from './report';

/** A part of a run: a program of its own, whose output is printed in one piece when it ends. */
export interface Stage {
  readonly name: string;
  /** What a shell runs in the project's folder, where it finds the programs of the project's packages. */
  readonly command: string;
  /** Names of the stages that have to pass before. */
  readonly after?: readonly string[];
  /** It runs tests and writes a report of them. */
  readonly tests?: boolean;
}

export interface Outcome {
  readonly stage: Stage;
  /** A stage is left out where one that it comes after has failed. */
  readonly state: 'passed' | 'failed' | 'left out';
  readonly seconds: number;
  readonly report?: Report;
}

/**
 * Runs stages, `lanes` of them at once, the first ones first. Returns what became of each, in their order. A single
 * stage prints while it runs.
 */
export async function runStages(stages: readonly Stage[], lanes: number): Promise<Outcome[]> {
  const waiting = [...stages];
  const running = new Set<Promise<void>>();
  const outcomes = new Map<string, Outcome>();
  const comesFirst = ({ after = [] }: Stage): string[] =>
    after.filter((name) => stages.some((stage) => stage.name === name));
  const hasPassed = (name: string): boolean => outcomes.get(name)?.state === 'passed';
  while (waiting.length > 0 || running.size > 0) {
    const vain = waiting.findIndex((stage) =>
      comesFirst(stage).some((name) => outcomes.has(name) && !hasPassed(name)),
    );
    const ready = waiting.findIndex((stage) => comesFirst(stage).every(hasPassed));
    if (vain >= 0) {
      const [stage] = waiting.splice(vain, 1) as [Stage];
      outcomes.set(stage.name, { stage, state: 'left out', seconds: 0 });
    } else if (ready >= 0 && running.size < lanes) {
      const [stage] = waiting.splice(ready, 1) as [Stage];
      const ended = run(stage, stages.length === 1).then((outcome) => {
        outcomes.set(stage.name, outcome);
        running.delete(ended);
      });
      running.add(ended);
    } else await Promise.race(running);
  }
  return stages.map(({ name }) => outcomes.get(name)!);
}

async function run(stage: Stage, isAlone: boolean): Promise<Outcome> {
  const reportFile = path.join(temporaryFolder('report'), 'report.json');
  const programs = path.join(projectFolder, 'node_modules/.bin');
  const begun = Date.now();
  if (!isAlone) console.log(`${stage.name} begins`);
  const child = startChild(stage.command, [], {
    cwd: projectFolder,
    shell: true,
    env: {
      ...process.env,
      PATH: [programs, process.env['PATH']].join(path.delimiter),
      [reportVariable]: reportFile,
      // A VS Code and its extension host start a dozen times in one run, from the same files.
      NODE_COMPILE_CACHE: path.join(projectFolder, '.cache/node'),
    },
    stdio: isAlone ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'],
  });
  const output: string[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (text: string) => output.push(text));
  const code = await new Promise((resolve) => child.once('close', resolve));
  const seconds = (Date.now() - begun) / 1000;
  const outcome = outcomeOf(stage, seconds, code, readReport(reportFile));
  if (!isAlone)
    console.log(`\n── ${stage.name}: ${outcome.state}, ${seconds.toFixed(1)} s\n${output.join('')}`);
  return outcome;
}

function outcomeOf(stage: Stage, seconds: number, code: unknown, report: Report | undefined): Outcome {
  const hasFailed = code !== 0 || (report !== undefined && report.tally.failed > 0);
  const state = hasFailed || (stage.tests && !report) ? 'failed' : 'passed';
  const isCounted = state === 'passed' || (report !== undefined && report.tally.failed > 0);
  const counted = isCounted
    ? report
    : brokenOff(report, `${stage.name} ended with exit code ${String(code)}`);
  return { stage, state, seconds, ...(counted && { report: counted }) };
}

/** The command of a script in package.json. */
export function scriptOf(name: string): string {
  const { scripts } = JSON.parse(readFileSync(path.join(projectFolder, 'package.json'), 'utf8')) as {
    scripts: Readonly<Record<string, string>>;
  };
  const command = scripts[name];
  if (command === undefined) throw new Error(`package.json has no script ${name}.`);
  return command;
}
