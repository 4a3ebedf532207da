import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { FrameLocator, Locator } from 'playwright-core';
import { useDesk } from './desk';

describe('the concordance', () => {
  const desk = useDesk();
  let page: FrameLocator;
  let query: Locator;
  let rows: Locator;
  let count: Locator;

  /** The hit that the status bar says one stands on. */
  const position = async (pattern: RegExp): Promise<void> => {
    await desk.page.locator('.statusbar-item', { hasText: pattern }).waitFor();
  };

  before('open it', async () => {
    await desk.run('Corpus: Search Text (Concordance)');
    page = desk.page.frameLocator('iframe.webview').frameLocator('#active-frame');
    query = page.locator('#query');
    rows = page.locator('.row');
    count = page.locator('#count', { hasText: /^\d+ hits?$/ });
    await query.waitFor();
  });

  it('has one main part with a heading, in which all of it stands', async () => {
    assert.equal(await page.getByRole('main').getByRole('heading', { level: 1 }).innerText(), 'Concordance');
    assert.equal(await page.locator('body > :not(main):not(script)').count(), 0);
  });

  it('shows every hit in its context, aligned, with the true total', async () => {
    await query.fill('harbour master');
    await query.press('Enter');
    await count.waitFor();
    // The rows may follow the count a moment later.
    await rows.nth(4).waitFor();
    const marks = await rows.locator('mark').allInnerTexts();
    assert.ok(marks.every((mark) => /^(harbour|master)$/i.test(mark)));
    assert.equal(await page.locator('#count').innerText(), `${marks.length} hits`);
    const boxes = await Promise.all((await rows.locator('mark').all()).map((mark) => mark.boundingBox()));
    assert.equal(new Set(boxes.map((box) => box?.x)).size, 1);
  });

  it('says how the query was understood', async () => {
    assert.equal(await page.locator('#explained').innerText(), '“harbour” and “master”; words in any form');
  });

  it('opens the hit that one clicks on first', async () => {
    await query.click();
    await rows.nth(2).locator('.right').click();
    await position(/^Hit 3 of \d+$/);
    assert.equal(await page.locator('.row[aria-selected="true"]').getAttribute('aria-posinset'), '3');
  });

  it('opens the hit that the keyboard stands on, with its words selected', async () => {
    const selected = page.locator('.row[aria-selected="true"]');
    // Asked anew, the list stands on no row until one goes down into it.
    await query.press('Enter');
    await selected.waitFor({ state: 'detached' });
    await count.waitFor();
    await rows.first().waitFor();
    await query.press('ArrowDown');
    await selected.waitFor();
    await desk.page.keyboard.press('Enter');
    await position(/^Hit 1 of \d+$/);
    await desk.page.locator('.statusbar-item', { hasText: /\(\d selected\)/ }).waitFor();
  });

  it('goes to the next and the previous hit, around the ends', async () => {
    await desk.page.keyboard.press('F4');
    await position(/^Hit 2 of \d+$/);
    await desk.page.keyboard.press('Shift+F4');
    await position(/^Hit 1 of \d+$/);
    await desk.page.keyboard.press('Shift+F4');
    await position(/^Hit (\d+) of \1$/);
  });

  it('sorts by the words to the right', async () => {
    await page.locator('#sort').selectOption('right');
    await rows.first().filter({ hasText: 'Harbour and Dock' }).waitFor();
    const rights = await rows.locator('.right').allInnerTexts();
    const words = rights.map((right) => /^\S+\W+([a-z]+)/i.exec(right)?.[1]?.toLowerCase() ?? '');
    const sorted = words.filter((word) => word !== '');
    assert.ok(sorted.length > 4);
    assert.deepEqual(sorted, [...sorted].sort());
  });

  it('says what is wrong with a query, and where', async () => {
    await query.fill('harbour before:soon');
    await query.press('Enter');
    const error = page.locator('#error');
    await error.waitFor();
    assert.equal(await error.locator('.wrong').innerText(), 'soon');
    assert.equal(await query.getAttribute('aria-invalid'), 'true');
  });

  it('searches on when the corpus is opened anew, as its settings change', async () => {
    await query.fill('breakwater folder:northern-wire');
    await query.press('Enter');
    await page.locator('#count', { hasText: /^[1-9]\d* hits?$/ }).waitFor();
    mkdirSync(path.join(desk.corpus, '.vscode'), { recursive: true });
    writeFileSync(
      path.join(desk.corpus, '.vscode/settings.json'),
      '{"corpus.exclude": ["northern-wire/**"]}',
    );
    await desk.page.locator('.statusbar-item', { hasText: /^\s*3\d articles$/ }).waitFor();
    await query.press('Enter');
    await page.locator('#count', { hasText: 'No hits' }).waitFor();
    await query.fill('breakwater');
    await query.press('Enter');
    await page.locator('#count', { hasText: /^[1-9]\d* hits?$/ }).waitFor();
  });
});
