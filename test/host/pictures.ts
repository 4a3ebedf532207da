// npm run pictures: the README's pictures, taken of the sample corpus in a real workbench.
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { launchBrowser } from './browser';
import { projectFolder } from './cache';
import { startServer } from './server';
import { openWindow } from './window';

async function main(): Promise<void> {
  const folder = path.join(projectFolder, 'media/pictures');
  mkdirSync(folder, { recursive: true });
  const server = await startServer();
  const browser = await launchBrowser();
  if (!browser) throw new Error('There is no browser here that can take a picture.');
  try {
    const window = await openWindow(browser, server, {
      open: path.join(projectFolder, 'media/sample-corpus'),
      extensions: [projectFolder],
    });
    const { page } = window;
    await page.click('.activitybar [aria-label^="Corpus"]');
    await page.click('.pane-body [aria-label^="2024"]', { timeout: 60_000 });
    await page.click('.pane-body [aria-label^="January 2024"]', { timeout: 60_000 });
    await page.click('.pane-body [aria-label*="The woman who closes the harbour"]', { timeout: 60_000 });
    await page.waitForSelector('.editor-instance .view-lines');
    await page.keyboard.press('F1');
    await page.keyboard.type('Corpus: Search Quotations');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.quick-input-widget .quick-input-title');
    await page.keyboard.type('speaker:marsh sea', { delay: 30 });
    await page.waitForSelector('.quick-input-list .monaco-list-row:has-text("sea")');
    await page.screenshot({ path: path.join(folder, 'search-light.png') });
    await window.close();
  } finally {
    await browser.close();
    server.stop();
  }
}

void main();
