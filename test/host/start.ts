import { spawn, spawnSync } from 'node:child_process';
import { cpSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { projectFolder } from './cache';
import { startServer } from './server';
import { windowAddress } from './window';

/**
 * Opens the extension in VS Code: in the one that is installed, else in a workbench served to a browser.
 *   node --import tsx test/host/start.ts [FOLDER]
 * Without a folder it opens a copy of the sample corpus.
 */
async function main(): Promise<void> {
  const folder = process.argv[2] === undefined ? copyOfSampleCorpus() : ownFolder(process.argv[2]);
  console.log(`Corpus: ${folder}`);
  if (openInstalled(folder)) {
    console.log('Opened in the VS Code that is installed here.');
    return;
  }
  // A folder may be a stranger's; the sample corpus is the project's own.
  const isOwn = process.argv[2] === undefined;
  const server = await startServer({
    trust: !isOwn,
    settings: { 'security.workspace.trust.startupPrompt': 'once' },
  });
  const address = windowAddress(server, { open: folder, extensions: [projectFolder] });
  console.log(`\n  ${address}\n`);
  console.log('This is VS Code with Corpus Navigator, for this machine only. Ctrl+C ends it.');
  openBrowser(address);
  await server.ended;
  throw new Error(`VS Code’s server ended by itself.\n${server.output().slice(-2000)}`);
}

/** A fresh one at each start: what a person changes in it stays until the next. */
function copyOfSampleCorpus(): string {
  const folder = path.join(projectFolder, 'out/sample-corpus');
  rmSync(folder, { recursive: true, force: true });
  cpSync(path.join(projectFolder, 'media/sample-corpus'), folder, { recursive: true });
  return folder;
}

/** The folder that was asked for, seen from where npm was called. */
function ownFolder(given: string): string {
  const folder = path.resolve(process.env['INIT_CWD'] ?? process.cwd(), given);
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw new Error(`There is no folder ${folder}.`);
  return folder;
}

/** Uses `code` where it is on the PATH; says whether it is. */
function openInstalled(folder: string): boolean {
  const args = ['--new-window', `--extensionDevelopmentPath=${projectFolder}`, folder];
  // On Windows `code` is a script of the command prompt.
  if (process.platform === 'win32') {
    return (
      spawnSync(
        'code',
        args.map((arg) => `"${arg}"`),
        { shell: true, stdio: 'ignore' },
      ).status === 0
    );
  }
  return spawnSync('code', args, { stdio: 'ignore' }).status === 0;
}

/** Opens the address where there is a screen; that it can't is no failure, the address is printed. */
function openBrowser(address: string): void {
  const { platform, env } = process;
  const hasScreen = platform !== 'linux' || Boolean(env['DISPLAY'] ?? env['WAYLAND_DISPLAY']);
  if (!hasScreen || env['CI']) return;
  const [command, args] =
    platform === 'darwin'
      ? ['open', [address]]
      : platform === 'win32'
        ? ['rundll32', ['url.dll,FileProtocolHandler', address]]
        : ['xdg-open', [address]];
  const opener = spawn(command, args, { stdio: 'ignore', detached: true });
  opener.on('error', () => undefined);
  opener.unref();
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
});
