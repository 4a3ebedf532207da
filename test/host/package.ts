import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { projectFolder } from './cache';

/** The extension as a person installs it, once `packageExtension` has made it. */
export const packageFile = path.join(projectFolder, 'out/corpus-navigator.vsix');

/** Packages the extension as a person installs it, and builds it for tests again. Throws where that fails. */
export function packageExtension(): void {
  mkdirSync(path.dirname(packageFile), { recursive: true });
  runScript(['package', '--', '--out', packageFile]);
  runScript(['build']);
}

function runScript(args: readonly string[]): void {
  const { status, stdout, stderr } = spawnSync('npm', ['run', ...args], {
    cwd: projectFolder,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`npm run ${args[0] ?? ''} fails:\n${stdout}${stderr}`);
}
