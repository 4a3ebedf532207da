// Makes what the suites need: the extension's package, the extension as it is built for tests, the suites' bundles.
import { buildSuites } from './build';
import { packageExtension } from './package';
import { suites } from './suites';

packageExtension();
buildSuites(suites.map(({ name }) => name)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
});
