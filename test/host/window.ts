import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { format } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { projectFolder } from './cache';
import { reportMark } from '../run/reporter';
import { type Server, WorkbenchError } from './server';

export interface WindowOptions {
  /** A folder or a `.code-workspace` file; an empty window without. */
  readonly open?: string;
  /** Folders of extensions in development. */
  readonly extensions?: readonly string[];
  /** The language of the window; VS Code’s own words stay English. */
  readonly language?: string;
  /** The script whose `run` is called in the extension host. */
  readonly tests?: string;
}

/** A window of VS Code in the browser. */
export interface Window {
  readonly page: Page;
  /** With `tests`: the exit code once they are over. */
  readonly exit: Promise<number>;
  /** Messages in the browser's console. */
  readonly console: readonly string[];
  /** Keeps what is on the screen in out/screenshots and returns the picture's path. */
  screenshot(name: string): Promise<string>;
  /** Starts the window afresh and waits until the workbench stands again. */
  reload(): Promise<void>;
  close(): Promise<void>;
}

/** Opens a window of a server and waits until the workbench stands. */
export async function openWindow(browser: Browser, server: Server, options: WindowOptions): Promise<Window> {
  const context = await browser.newContext({
    viewport: { width: 1400, height: 900 },
    locale: 'en-US',
    reducedMotion: 'reduce',
  });
  await context.addInitScript(standStill);
  if (options.language !== undefined) await context.addInitScript(speak(options.language));
  const page = await context.newPage();
  const lines: string[] = [];
  page.on('console', (message) => lines.push(`${message.type()}: ${message.text()}`));
  const exit = new Promise<number>((resolve, reject) => {
    page.on('crash', () => {
      reject(new Error('The browser page crashed.'));
    });
    void page.exposeFunction('codeAutomationExit', (code: number) => {
      resolve(code);
    });
  });
  // Awaited by who runs tests; a window without tests never exits.
  exit.catch(() => undefined);
  await page.exposeFunction('codeAutomationLog', (type: string, args: readonly unknown[]) => {
    // The rest is VS Code's own and kept for a run that fails.
    const line = format(...args);
    if (line.startsWith(reportMark)) console.log(line.slice(reportMark.length));
    else lines.push(`${type}: ${line}`);
  });
  const window: Window = {
    page,
    exit,
    console: lines,
    screenshot: async (name) => {
      const folder = path.join(projectFolder, 'out/screenshots');
      mkdirSync(folder, { recursive: true });
      const file = path.join(folder, `${name.replace(/[^\w-]+/g, '-')}.png`);
      await page.screenshot({ path: file, timeout: 10_000 });
      return file;
    },
    reload: async () => {
      await page.reload({ waitUntil: 'commit', timeout: 60_000 });
      await untilItStands(page);
    },
    close: () => context.close(),
  };
  try {
    await page.goto(windowAddress(server, options), { waitUntil: 'commit', timeout: 60_000 });
    await untilItStands(page);
  } catch (error) {
    const picture = await window.screenshot('workbench-did-not-start').catch(() => 'none');
    await context.close();
    throw new WorkbenchError(`VS Code’s window does not open (picture: ${picture}): ${String(error)}`, {
      cause: error,
    });
  }
  return window;
}

/**
 * A script that ends all animation: a spinning icon or a running bar has the browser draw sixty pictures a second, in
 * software.
 */
const standStill = `addEventListener('DOMContentLoaded', () => {
  const style = new CSSStyleSheet();
  style.replaceSync('*, *::before, *::after { animation: none !important; transition: none !important; }');
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, style];
});`;

/** A script that has VS Code tell extensions this language; it runs in the page before VS Code's own ones. */
const speak = (language: string): string =>
  `Object.defineProperty(globalThis, '_VSCODE_NLS_LANGUAGE', { get: () => '${language}', set: () => undefined });`;

async function untilItStands(page: Page): Promise<void> {
  await page.waitForSelector('.monaco-workbench .part.activitybar', { timeout: 60_000 });
}

/** The address of a window, as VS Code for the Web reads it. */
export function windowAddress(server: Server, { open, extensions = [], tests }: WindowOptions): string {
  const remote = (file: string) => `vscode-remote://${server.authority}${slashed(file)}`;
  const payload: [string, string][] = [['skipWelcome', 'true']];
  for (const extension of extensions) payload.push(['extensionDevelopmentPath', remote(extension)]);
  if (tests) payload.push(['extensionTestsPath', remote(tests)]);
  const url = new URL(`http://${server.authority}/`);
  url.searchParams.set('tkn', server.token);
  if (open) url.searchParams.set(open.endsWith('.code-workspace') ? 'workspace' : 'folder', slashed(open));
  else url.searchParams.set('ew', 'true');
  url.searchParams.set('payload', JSON.stringify(payload));
  return url.href;
}

/** A file's path as a URI has it: `/c:/news` for `c:\news`. */
function slashed(file: string): string {
  const path = file.replaceAll('\\', '/');
  return path.startsWith('/') ? path : `/${path}`;
}
