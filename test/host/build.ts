import { globSync, rmSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { projectFolder } from './cache';

/** Where the suites' bundles stand: one folder a suite, `index.js` in each runs the tests beside it. */
export const bundleFolder = path.join(projectFolder, 'out/integration');

/** Bundles the suites that run inside an extension host. */
export async function buildSuites(names: readonly string[]): Promise<void> {
  rmSync(bundleFolder, { recursive: true, force: true });
  const sources = path.join(projectFolder, 'test/integration');
  const entryPoints: Record<string, string> = {};
  for (const name of names) {
    entryPoints[`${name}/index`] = path.join(sources, 'run.ts');
    for (const file of globSync(`${name}/*.test.ts`, { cwd: sources })) {
      entryPoints[file.replace(/\.ts$/, '')] = path.join(sources, file);
    }
  }
  await build({
    entryPoints,
    outdir: bundleFolder,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node22',
    external: ['vscode', 'mocha'],
    sourcemap: 'inline',
    logLevel: 'warning',
  });
}
