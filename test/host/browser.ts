import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { fetchChromium } from './fetch';

/** Where a Chrome, Chromium or Edge usually lies; on Linux a program on the PATH. */
function installedBrowsers(): string[] {
  if (process.platform === 'darwin') {
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    );
  }
  if (process.platform === 'win32') {
    const roots = ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].flatMap(
      (name) => process.env[name] ?? [],
    );
    const programs = ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'];
    return programs.flatMap((program) => roots.map((root) => path.join(root, program)));
  }
  const names = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser'];
  const folders = (process.env['PATH'] ?? '').split(path.delimiter).filter((folder) => folder !== '');
  return names.flatMap((name) => folders.map((folder) => path.join(folder, name)));
}

/**
 * Starts a browser without a window: an installed Chrome or Chromium, else one from npm, which there is for Linux
 * x64. Undefined where there is neither.
 */
export async function launchBrowser(): Promise<Browser | undefined> {
  for (const executablePath of installedBrowsers().filter(isProgram)) {
    try {
      return await chromium.launch({ executablePath, ...ownSignals });
    } catch {
      // A stand-in that only tells how to install it, or one that needs a display.
    }
  }
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const { program, libraries, fonts } = await fetchChromium();
  const env: Record<string, string> = {};
  for (const [name, value] of Object.entries(process.env)) if (value !== undefined) env[name] = value;
  // A bare machine has neither the libraries nor the fonts of a desktop; they come along.
  if (spawnSync(program, ['--version']).status !== 0) env['LD_LIBRARY_PATH'] = libraries;
  if (spawnSync('fc-list', ['--version']).error) env['FONTCONFIG_PATH'] = fonts;
  return chromium.launch({ executablePath: program, args: chromiumFlags, env, ...ownSignals });
}

/** Graphics in software; no sandbox is asked of a machine that may run everything as root. */
const chromiumFlags = [
  '--headless=shell',
  '--no-sandbox',
  '--disable-setuid-sandbox',
  '--font-render-hinting=none',
  '--disable-gpu',
];

/** The launcher ends everything itself, in one place. */
const ownSignals = { handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false };

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
