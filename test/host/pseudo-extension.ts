import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { projectFolder } from './cache';
import { temporaryFolder } from './children';

/** The language tag that pseudo-translations have in the world of software. */
export const pseudoLanguage = 'qps-ploc';

/** A text as the pseudo-translation has it. */
export const pseudo = (text: string): string => `⟦${text}⟧`;

/**
 * Makes a copy of the built extension with a translation that marks each text: what the window then shows without
 * the marks went around the translation. Returns the folder.
 */
export function pseudoExtension(): string {
  const folder = temporaryFolder('pseudo');
  for (const part of ['package.json', 'package.nls.json', 'dist', 'media'])
    cpSync(path.join(projectFolder, part), path.join(folder, part), { recursive: true });
  const script = path.join(projectFolder, 'l10n/export.mjs');
  const bundle = execFileSync(process.execPath, [script, '--print', '--pseudo'], { encoding: 'utf8' });
  mkdirSync(path.join(folder, 'l10n'));
  writeFileSync(path.join(folder, `l10n/bundle.l10n.${pseudoLanguage}.json`), bundle);
  const strings = JSON.parse(readFileSync(path.join(folder, 'package.nls.json'), 'utf8')) as object;
  const marked = Object.entries(strings).map(([key, text]) => [key, pseudo(String(text))] as const);
  writeFileSync(
    path.join(folder, `package.nls.${pseudoLanguage}.json`),
    JSON.stringify(Object.fromEntries(marked)),
  );
  return folder;
}
