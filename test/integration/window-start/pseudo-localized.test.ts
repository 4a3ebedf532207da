import assert from 'node:assert/strict';
import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator } from 'playwright-core';
import { pseudo } from '../../host/pseudo-extension';
import { sampleCorpus } from '../../host/suites';
import { Desk, useDesk } from '../window/desk';

/** The keys of a command, which VS Code adds to its title. */
const keys = /\([^()]*\)$/;

/** What is left of a text without what is marked as translated and without what stands in the articles. */
function unmarked(text: string, ...data: readonly RegExp[]): string {
  let rest = text.replace(/\s+/g, ' ');
  for (let before = ''; before !== rest;) {
    before = rest;
    rest = rest.replace(/⟦[^⟦⟧]*⟧/g, '');
  }
  for (const each of data) rest = rest.replace(each, '');
  return rest.replace(/[^\p{L}]+/gu, ' ').trim();
}

describe('in another language, every sentence of the extension', () => {
  const desk = useDesk(new Desk(sampleCorpus, { pseudo: true }));
  after('close the window', () => desk.close());

  const view = (name: string): Locator =>
    desk.page.locator('.pane', {
      has: desk.page.locator(`.pane-header[aria-label^="${pseudo(name)}"]`),
    });
  const box = (): Locator => desk.page.locator('.quick-input-widget');
  const title = (pattern: RegExp): Promise<void> =>
    box().locator('.quick-input-title', { hasText: pattern }).waitFor();

  it('is translated in the status bar and above the tree', async () => {
    const status = desk.page.locator('.statusbar-item', { hasText: '47 articles' });
    assert.equal(unmarked(await status.innerText()), '');
    assert.equal(unmarked((await status.locator('a').getAttribute('aria-label')) ?? ''), '');
    const actions = view('Articles').locator('.action-label[aria-label]');
    const labels = await Promise.all(
      (await actions.all()).map(async (action) => (await action.getAttribute('aria-label')) ?? ''),
    );
    const own = labels.filter((label) => !/^(Collapse All|Views and More Actions|More Actions)/.test(label));
    assert.ok(own.length > 0);
    assert.deepEqual(
      own.map((label) => unmarked(label, keys)).filter((rest) => rest !== ''),
      [],
    );
  });

  it('is translated in the tree and its filter', async () => {
    // The newest month is open; closed, the year leaves room for what comes last.
    await view('Articles').locator('.monaco-list-row', { hasText: '2024' }).first().click();
    const undated = view('Articles').locator('.monaco-list-row', { hasText: 'Undated' });
    await undated.waitFor();
    assert.equal(unmarked(await undated.innerText()), '');
    await desk.run(pseudo('Filter Articles by Headline…'));
    await box().locator('input').fill('ferry');
    const message = view('Articles').locator('.message', { hasText: 'ferry' });
    await message.waitFor();
    assert.equal(unmarked(await message.innerText()), '');
    await desk.press('Escape');
    await message.waitFor({ state: 'hidden' });
  });

  it('is translated for a file that is left out, though a thread found out why', async () => {
    const file = path.join(desk.corpus, 'odd.txt');
    writeFileSync(file, Buffer.from([0, 1, 2, 3, 0, 255, 254, 0, 7, 0, 0, 0, 1, 9]));
    const message = view('Articles').locator('.message', { hasText: 'odd.txt' });
    await message.waitFor();
    assert.match(await message.innerText(), /⟦It holds binary data, not text\.⟧/);
    assert.equal(unmarked(await message.innerText()), '');
    rmSync(file);
    await message.waitFor({ state: 'hidden' });
  });

  it('is translated in the search for quotations: counts, rows, explanation, mistakes, help and reasons', async () => {
    await desk.run(pseudo('Search Quotations'));
    await title(/^⟦[\d,]+ quotations⟧/);
    const rows = box().locator('.quick-input-list .monaco-list-row');
    await box().locator('input').fill('speaker:marsh');
    const explained = box().getByText(/^⟦+said by .*⟧$/);
    await explained.waitFor();
    assert.equal(unmarked(await explained.innerText()), '');
    const [offer = '', row = ''] = await rows.allInnerTexts();
    assert.equal(unmarked(offer), '');
    assert.match(row, / · ⟦(direct|indirect|mixed)⟧ · /);
    await desk.press('Control+I');
    await title(/^⟦Why This Speaker⟧$/);
    const reason = rows.filter({ hasText: 'Reason' });
    assert.equal(unmarked(await reason.innerText()), '');
    await desk.press('Enter');
    await box().locator('input').fill('speker:marsh');
    const mistake = box().getByText('Did you mean “speaker:”?');
    await mistake.waitFor();
    assert.equal(unmarked(await mistake.innerText()), '');
    assert.equal(unmarked((await rows.allInnerTexts()).join(' ')), '');
    await box().locator('input').fill('barometer zeppelin');
    const none = rows.filter({ hasText: 'No quotation' });
    await none.waitFor();
    assert.equal(unmarked(await none.innerText()), '');
    await box().locator('.quick-input-titlebar .action-label').last().click();
    await title(/^⟦Search Syntax⟧$/);
    for (const text of await rows.allInnerTexts()) {
      const meaning = text.trim().split('\n').at(-1) ?? '';
      assert.equal(unmarked(meaning), '', text);
    }
    await desk.press('Escape');
  });

  it('is translated in the view of entities', async () => {
    await desk.run(`Focus on ${pseudo('Entities')} View`);
    const kinds = view('Entities').locator('.monaco-list-row');
    await kinds.filter({ hasText: 'People' }).waitFor();
    for (const text of await kinds.allInnerTexts()) assert.equal(unmarked(text), '', text);
  });

  it('is translated in the hover on a name', async () => {
    await desk.openFile('2024-04-10-inquiry-marsh.txt');
    await desk.goTo(5, 10);
    await desk.run('Show or Focus Hover');
    const hover = desk.page.locator('.monaco-hover', { hasText: 'articles of the corpus' }).first();
    await hover.waitFor();
    const text = await hover.innerText();
    assert.match(text, /· ⟦person⟧/);
    for (const line of text.split('\n').filter((each) => /mention|quotation|also|corpus/i.test(each)))
      if (!/^\s*(\d{4}-|[“"])/.test(line)) assert.match(line, /⟦/, line);
    await desk.press('Escape', 'Escape');
  });

  it('is translated in the concordance', async () => {
    await desk.run(pseudo('Search Text (Concordance)'));
    const page = desk.page.frameLocator('iframe.webview').frameLocator('#active-frame');
    const query = page.locator('#query');
    await query.fill('harbour');
    await query.press('Enter');
    const count = page.locator('#count', { hasText: /^⟦\d+ hits?⟧$/ });
    await count.waitFor();
    assert.equal(unmarked(await page.locator('#explained').innerText()), '');
    const orders = await page.locator('#sort option').allInnerTexts();
    assert.deepEqual(
      orders.map((text) => unmarked(text)).filter((rest) => rest !== ''),
      [],
    );
    assert.equal(unmarked((await query.getAttribute('placeholder')) ?? ''), '');
  });
});
