#!/usr/bin/env node
import { oldestNode, runsOn } from './node-version';

/** Nothing else is loaded before the version is known: what follows needs SQLite in Node. */
if (runsOn(process.versions.node)) {
  void import('./main').then(async ({ main }) => {
    process.exitCode = await main(process.argv.slice(2));
  });
} else {
  process.stderr.write(
    `corpus-navigator: this is Node.js ${process.versions.node}; ${oldestNode} or newer is needed\n`,
  );
  process.exitCode = 2;
}
