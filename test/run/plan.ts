import { globSync } from 'node:fs';
import { projectFolder } from '../host/cache';
import { suites } from '../host/suites';
import { windowSuites } from '../host/window-suite';
import { scriptOf, type Stage } from './stages';

const mocha = 'mocha --forbid-only --reporter ./test/run/reporter.ts';

/** What needs neither the built extension nor a VS Code. */
export function checks(): Stage[] {
  return [
    { name: 'lint', command: scriptOf('lint:code') },
    { name: 'format', command: scriptOf('lint:format') },
    { name: 'regex', command: scriptOf('lint:regex') },
    { name: 'types', command: scriptOf('types') },
    { name: 'rooms', command: scriptOf('rooms') },
    { name: 'unit', command: `${mocha} "test/unit/**/*.test.ts"`, tests: true },
  ];
}

/** The suites in a real VS Code, each a stage, slowest first. */
export function integration(): Stage[] {
  return [...windowSuites, ...suites.map(({ name }) => name)].map((name) => suiteStage(name, [name]));
}

/** As `integration`, where all of them are run: small ones share a stage, and with it a browser. */
export function integrationTogether(): Stage[] {
  const [first, ...others] = suites.map(({ name }) => name);
  return [...[...windowSuites, first!].map((name) => suiteStage(name, [name])), suiteStage('others', others)];
}

const suiteStage = (name: string, names: readonly string[]): Stage => ({
  ...{ name, after: ['build'], tests: true },
  command: `node --require tsx/cjs test/host/suite.ts ${names.join(' ')}`,
});

/** Tests of the built bundles in plain Node: all that are neither unit nor integration tests, a stage a folder. */
export function system(): Stage[] {
  const files = globSync('test/**/*.test.ts', { cwd: projectFolder })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => !/^test\/(unit|integration)\//.test(file));
  const folders = new Set(files.map((file) => /^test\/(?:system\/)?[^/]+/.exec(file)![0]));
  return [...folders].sort().map((folder) => ({
    name: folder.replace(/^test\//, ''),
    command: `${mocha} "${folder}/**/*.test.ts"`,
    after: ['build'],
    tests: true,
  }));
}

/** Builds the extension, its package and the suites that run inside VS Code. */
export const build: Stage = { name: 'build', command: 'node --require tsx/cjs test/host/prepare.ts' };
