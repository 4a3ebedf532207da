import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { projectFolder } from './cache';
import { temporaryFolder } from './children';

/**
 * Makes a copy of the built extension that plain text does not start, and returns its folder. While a window opens,
 * VS Code loads a file of its own settings as plain text before it knows better; no test could tell whether anything
 * else starts the extension.
 */
export function copyNotStartedByPlainText(): string {
  const folder = temporaryFolder('extension');
  for (const part of ['dist', 'media', 'package.nls.json'])
    cpSync(path.join(projectFolder, part), path.join(folder, part), { recursive: true });
  const manifest = JSON.parse(readFileSync(path.join(projectFolder, 'package.json'), 'utf8')) as {
    activationEvents: readonly string[];
  };
  const activationEvents = manifest.activationEvents.filter((event) => event !== 'onLanguage:plaintext');
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ ...manifest, activationEvents }));
  return folder;
}
