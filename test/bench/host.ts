// npm run bench:host -- FOLDER …
// Opens each folder in a real VS Code and prints what that costs its extension host.
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { build } from 'esbuild';
import { launchBrowser } from '../host/browser';
import { projectFolder } from '../host/cache';
import { temporaryFolder } from '../host/children';
import { startServer } from '../host/server';
import { openWindow } from '../host/window';
import type { HostFigures } from './inside-host';

async function main(): Promise<void> {
  const folders = process.argv.slice(2).map((folder) => path.resolve(folder));
  if (folders.length === 0) throw new Error('Name the folders to open: npm run bench:host -- FOLDER …');
  for (const folder of folders)
    if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
      throw new Error(`There is no folder ${folder}.`);
  const script = path.join(projectFolder, 'out/bench/inside-host.js');
  await build({
    entryPoints: [path.join(projectFolder, 'test/bench/inside-host.ts')],
    outfile: script,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    external: ['vscode'],
    logLevel: 'warning',
  });
  const browser = await launchBrowser();
  if (!browser) throw new Error('There is no browser on this machine to show VS Code in.');
  for (const folder of folders) print(folder, await measure(browser, folder, script));
  process.exit(0);
}

async function measure(browser: Browser, open: string, tests: string): Promise<HostFigures> {
  const file = path.join(temporaryFolder('figures'), 'figures.json');
  const server = await startServer({ env: { CORPUS_NAVIGATOR_FIGURES: file } });
  try {
    const window = await openWindow(browser, server, { open, extensions: [projectFolder], tests });
    await window.exit;
    if (!existsSync(file)) throw new Error(window.console.slice(-10).join('\n'));
    await window.close();
    return JSON.parse(readFileSync(file, 'utf8')) as HostFigures;
  } finally {
    server.stop();
  }
}

function print(folder: string, figures: HostFigures): void {
  const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(0)} MB`;
  const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(1)} s`;
  const rows = [
    ['start to ready', seconds(figures.build)],
    [
      'first answer of a search for quotations',
      `${seconds(figures.firstSearch)}, ${figures.searchedWhileBuilding ? 'while' : 'after'} the articles were read`,
    ],
    ['main thread late, longest', `${figures.longestBlock.toFixed(0)} ms   (reach ≤ 50 ms)`],
    ['of that at most its own work, the rest waits for a processor', `${figures.longestWork.toFixed(0)} ms`],
    ['heap of the main thread', `${megabytes(figures.heap)}   (reach ≤ 150 MB)`],
    ['RSS before the extension started', megabytes(figures.rssBefore)],
    [
      'RSS building, with workers and the process that builds',
      `${megabytes(figures.rssBuilding)}   (reach ≤ 1,000 MB)`,
    ],
    ['RSS a minute later', `${megabytes(figures.rssAtRest)}   (reach ≤ 300 MB)`],
  ] as const;
  const width = Math.max(...rows.map(([what]) => what.length));
  process.stdout.write(`\n${folder}\n`);
  for (const [what, value] of rows) process.stdout.write(`  ${what.padEnd(width)}  ${value}\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
