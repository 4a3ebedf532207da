// npm run pictures: the README's pictures, taken of the sample corpus in a real workbench.
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { launchBrowser } from './browser';
import { projectFolder } from './cache';
import { startServer } from './server';
import { openWindow } from './window';

const folder = path.join(projectFolder, 'media/pictures');
const article = 'The woman who closes the harbour';

const draft = `What the harbour master knew

“The tide line is not the best brushstroke in the room,” Oona Bellweather said.

“This is not a holiday,” Nuala O'Hanlon told pickets at Gate Two.

“Nobody of this port has ever juggled so many walnuts,” she said.
`;

async function main(): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const server = await startServer();
  const browser = await launchBrowser();
  if (!browser) throw new Error('There is no browser here that can take a picture.');
  try {
    const window = await openWindow(browser, server, {
      open: path.join(projectFolder, 'media/sample-corpus'),
      extensions: [projectFolder],
    });
    await openArticle(window.page);
    await pictureSearch(window.page);
    await pictureMentions(window.page);
    await pictureConcordance(window.page);
    await pictureDraft(window.page);
    await window.close();
  } finally {
    await browser.close();
    server.stop();
  }
}

/** Opens an article from the tree, once all are read and nothing in it moves any more. */
async function openArticle(page: Page): Promise<void> {
  await page.click('.activitybar [aria-label^="Corpus"]');
  await page.locator('.statusbar-item', { hasText: /^\s*\d+ articles$/ }).waitFor({ timeout: 60_000 });
  await expand(row(page, /^2024/));
  await expand(row(page, /^January 2024/));
  await row(page, article).click();
  await expand(row(page, /^People/));
  await page.waitForSelector('.breadcrumbs-below-tabs :text("The woman who closes")');
}

async function pictureSearch(page: Page): Promise<void> {
  await run(page, 'Corpus: Search Quotations');
  const title = page.locator('.quick-input-title');
  await title.filter({ hasText: / 200 shown/ }).waitFor();
  await page.keyboard.type('speaker:marsh sea', { delay: 30 });
  await title.filter({ hasText: /^\d quotations(; \d+ unsure hidden)?$/ }).waitFor();
  const chosen = page.locator('.quick-input-list .monaco-list-row.focused', { hasText: 'two pilots' });
  for (let tries = 0; tries < 20 && !(await chosen.isVisible()); tries++) {
    await page.keyboard.press('ArrowDown');
    await page.waitForTimeout(300);
  }
  const beside = page.locator('.editor-group-container').nth(1);
  await beside.locator('.tab', { hasText: '0001.txt' }).waitFor();
  await beside.locator('.selected-text').first().waitFor();
  await take(page, 'search');
  await page.keyboard.press('Escape');
  await beside.waitFor({ state: 'hidden' });
}

async function pictureMentions(page: Page): Promise<void> {
  await page.keyboard.press('Control+G');
  await page.locator('.quick-input-widget:visible input[type="text"]').first().fill(':7:60');
  await page.keyboard.press('Enter');
  await run(page, 'Show or Focus Hover');
  await page.getByText('Latest quotations:').waitFor();
  await take(page, 'mentions');
  await page.keyboard.press('Escape');
}

async function pictureConcordance(page: Page): Promise<void> {
  await run(page, 'Corpus: Search Text (Concordance)');
  const panel = page.frameLocator('iframe.webview').frameLocator('#active-frame');
  await panel.locator('#query').fill('harbour');
  await panel.locator('#sort').selectOption('right');
  await panel.locator('.row').first().waitFor();
  await panel.locator('#count', { hasText: /^\d+ hits$/ }).waitFor();
  await take(page, 'concordance');
}

/** A draft with a quotation that says the opposite of its source, one that is right, and one of nobody. */
async function pictureDraft(page: Page): Promise<void> {
  await page.keyboard.press('Control+N');
  const editor = page.locator('.monaco-editor.focused');
  await editor.waitFor();
  await page.keyboard.insertText(draft);
  await run(page, 'Corpus: Check Quotations of This Document');
  await page.locator('.squiggly-error, .squiggly-warning').first().waitFor();
  await run(page, 'Problems: Focus on Problems View');
  await page.locator('.markers-panel .monaco-list-row').nth(2).waitFor();
  await take(page, 'draft');
}

/** Runs a command from the palette. */
async function run(page: Page, title: string): Promise<void> {
  await page.keyboard.press('F1');
  await page.locator('.quick-input-widget:visible input[type="text"]').first().fill(`>${title}`);
  await page.locator('.quick-input-list .monaco-list-row').first().filter({ hasText: title }).waitFor();
  await page.keyboard.press('Enter');
}

/** A row of a view in the side bar. */
function row(page: Page, label: string | RegExp): Locator {
  return page.locator('.pane-body').getByRole('treeitem', { name: label }).first();
}

async function expand(group: Locator): Promise<void> {
  await group.waitFor({ timeout: 60_000 });
  if ((await group.getAttribute('aria-expanded')) === 'false') await group.click();
}

async function take(page: Page, name: string): Promise<void> {
  await page.mouse.move(700, 880);
  await page.waitForTimeout(1500);
  await page.screenshot({ path: path.join(folder, `${name}.png`) });
}

void main();
