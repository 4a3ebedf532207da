import assert from 'node:assert/strict';
import { rmSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator } from 'playwright-core';
import { useDesk } from './desk';

describe('the tree of articles', () => {
  const desk = useDesk();
  let view: Locator;

  const row = (text: string | RegExp): Locator => view.locator('.monaco-list-row', { hasText: text }).first();
  const labels = async (): Promise<string[]> => {
    const rows = await view.locator('.monaco-list-row .label-name').allInnerTexts();
    return rows.map((text) => text.trim());
  };
  const filter = async (words: string): Promise<void> => {
    await desk.run('Corpus: Filter Articles by Headline');
    await desk.page.locator('.quick-input-widget input').fill(words);
  };
  const arrange = async (how: string): Promise<void> => {
    await desk.run('Corpus: Group and Sort Articles');
    await desk.page.locator('.quick-input-list .monaco-list-row', { hasText: how }).first().click();
  };

  before('open it', async () => {
    await desk.showCorpus();
    view = desk.page.locator('.pane', { has: desk.page.locator('.pane-header[aria-label^="Articles"]') });
    await row('2024').waitFor();
  });

  it('opens on the newest month, with the others below it and undated articles last', async () => {
    await row('January 2024').waitFor();
    await row('Undated').waitFor();
    const shown = await labels();
    const groups = shown.filter((label) => /^(Undated|\d{4}|\w+ \d{4})$/.test(label));
    assert.deepEqual(groups.slice(0, 3), ['2024', 'May 2024', 'April 2024']);
    assert.equal(groups.at(-1), 'Undated');
    assert.ok(shown.indexOf('April 2024') > 3, 'the newest month is open');
  });

  it('shows an article on a click, as a preview', async () => {
    await row('March 2024').click();
    await row('Island ferry').click();
    await desk.page.locator('.tab.italic, .tab:has(.italic)', { hasText: 'ferry.txt' }).waitFor();
  });

  it('reveals the article that one goes to', async () => {
    await desk.page.keyboard.press('ControlOrMeta+P');
    const input = desk.page.locator('.quick-input-widget input');
    await input.fill('2024-02-22-gallery');
    await desk.page.locator('.quick-input-list .monaco-list-row', { hasText: 'gallery' }).first().waitFor();
    await desk.page.keyboard.press('Enter');
    await view.locator('.monaco-list-row.selected', { hasText: /gallery/i }).waitFor();
  });

  it('filters headlines as one types, says so, and clears the filter with one click', async () => {
    await filter('ferry');
    await view.locator('.message', { hasText: /^Headlines with “ferry”: \d of \d+\.$/ }).waitFor();
    await desk.page.keyboard.press('Enter');
    await desk.until('only headlines about a ferry are left', async () => {
      const shown = (await labels()).filter((label) => !/^(Undated|\d{4}|\w+ \d{4})$/.test(label));
      return shown.length > 0 && shown.every((label) => /ferry/i.test(label));
    });
    await view.hover();
    await view.locator('.action-label[aria-label^="Clear Article Filter"]').click();
    await view.locator('.message', { hasText: 'Headlines' }).waitFor({ state: 'hidden' });
    await row('2024').waitFor();
  });

  it('says where the filter leaves nothing, and offers to clear it', async () => {
    await filter('ferry zeppelin');
    await view.getByText('No headline contains these words.').waitFor();
    await desk.page.keyboard.press('Enter');
    await view.getByText('Clear Filter').click();
    await row('2024').waitFor();
  });

  it('gives back the filter of before on Escape', async () => {
    await filter('ferry');
    await view.locator('.message', { hasText: 'ferry' }).waitFor();
    await desk.page.keyboard.press('Escape');
    await view.locator('.message', { hasText: 'ferry' }).waitFor({ state: 'hidden' });
  });

  it('groups by folder and by source, or not at all', async () => {
    await arrange('Group by folder');
    await row('harbour-courier').waitFor();
    await arrange('Group by source');
    await row('Source unknown').waitFor();
    await arrange('Don’t group');
    await arrange('Sort by headline');
    await row('Source unknown').waitFor({ state: 'hidden' });
    await desk.until('headlines are sorted', async () => {
      const [first = '', second = ''] = await labels();
      return first.localeCompare(second) < 0;
    });
    await arrange('Sort by date');
    await arrange('Group by year and month');
    await row('2024').waitFor();
  });

  it('follows files and folders that come, change, move and go', async () => {
    const file = path.join(desk.corpus, '2025-07-01-note.txt');
    writeFileSync(file, 'A note of the year after\n\nAll is well.\n');
    await row('2025').click();
    await row('July 2025').waitFor();
    const moved = path.join(desk.corpus, '2025-03-01-note.txt');
    renameSync(file, moved);
    await row('March 2025').waitFor();
    await row('July 2025').waitFor({ state: 'hidden' });
    rmSync(moved);
    await row('2025').waitFor({ state: 'hidden' });
  });

  it('tells which file was left out, and lists it with its reason', async () => {
    const file = path.join(desk.corpus, 'odd.txt');
    writeFileSync(file, Buffer.from([0, 1, 2, 3, 0, 255, 254, 0, 7, 0, 0, 0, 1, 9]));
    await view.locator('.message', { hasText: '“odd.txt” was left out.' }).waitFor();
    await desk.run('Corpus: Show Files Left Out');
    await desk.sees(desk.quickRows.filter({ hasText: 'odd.txt' }).filter({ hasText: 'binary data' }));
    await desk.page.keyboard.press('Escape');
    rmSync(file);
    await view.locator('.message', { hasText: 'odd.txt' }).waitFor({ state: 'hidden' });
  });
});
