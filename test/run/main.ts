import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { build, checks, integration, integrationTogether, system } from './plan';
import { nothing, sentence } from './report';
import { runStages, scriptOf, type Stage } from './stages';
import { summaryOf, tallyOf } from './summary';

/**
 * Runs all checks and tests, as many at once as the machine has processors, and says at the end where the time went;
 * the last line counts the tests.
 *   node --require tsx/cjs test/run/main.ts [--check | --system | --integration] [--long] [SUITE …]
 * `--check` leaves out what needs a VS Code or takes long, `--system` runs only the tests of the built bundles,
 * `--integration` only those in VS Code; names of suites leave out the others of these. `--long` makes heavier rounds
 * of what is random.
 */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: {
      check: { type: 'boolean', default: false },
      system: { type: 'boolean', default: false },
      integration: { type: 'boolean', default: false },
      long: { type: 'boolean', default: false },
    },
    allowPositionals: true,
  });
  if (values.long) process.env['CORPUS_NAVIGATOR_ROUNDS'] = 'long';
  const begun = Date.now();
  const stages = stagesFor(values, positionals);
  const outcomes = await runStages(stages, Math.min(availableParallelism(), 4));
  console.log(summaryOf(outcomes, (Date.now() - begun) / 1000).join('\n'));
  const hasPassed = outcomes.every(({ state }) => state === 'passed') && tallyOf(outcomes).failed === 0;
  process.exit(hasPassed ? 0 : 1);
}

interface Choice {
  readonly check: boolean;
  readonly system: boolean;
  readonly integration: boolean;
}

function stagesFor(choice: Choice, names: readonly string[]): Stage[] {
  if (choice.check) return [...checks(), { name: 'build', command: scriptOf('build') }];
  if (choice.system || choice.integration) {
    const all = choice.system ? system() : integration();
    for (const name of names)
      if (!all.some((stage) => stage.name === name))
        throw new Error(`There is no suite ${name}; there are ${all.map(({ name }) => name).join(', ')}.`);
    return [build, ...all.filter(({ name }) => names.length === 0 || names.includes(name))];
  }
  // What takes longest begins first, so that nothing long is left when all else has ended.
  return [build, ...integrationTogether(), ...system(), ...checks()];
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  console.log(`\n${sentence({ ...nothing, failed: 1 })}`);
  process.exit(1);
});
