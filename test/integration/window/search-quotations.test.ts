import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { useDesk } from './desk';

describe('the search for quotations, as a person sees it', () => {
  const desk = useDesk();
  let box: Locator;
  let rows: Locator;

  const title = (pattern: RegExp): Promise<void> =>
    desk.page.locator('.quick-input-title', { hasText: pattern }).waitFor();

  /** The rows are those of the query, and not of the one before it, whose number stands above them a moment longer. */
  const areDahls = (): Promise<void> =>
    desk.until('all rows are by Dahl', async () => {
      const texts = await rows.allInnerTexts();
      return texts.length > 1 && texts.every((text) => text.includes('Dahl'));
    });

  before('find the box', () => {
    box = desk.page.locator('.quick-input-widget');
    rows = box.locator('.quick-input-list .monaco-list-row');
  });
  beforeEach('open it', async () => {
    await desk.run('Corpus: Search Quotations');
    await title(/^[\d,]+ quotations/);
  });
  afterEach('close it', () => desk.page.keyboard.press('Escape'));

  it('shows each with speaker, kind, date and headline, and what was said from just before its match', async () => {
    await box.locator('input').fill('barometer');
    await title(/^\d+ quotations?$/);
    const [first = ''] = await rows.allInnerTexts();
    assert.match(first, / · (direct|indirect|mixed) · \d{4}-\d{2}-\d{2} · ./);
    assert.match(first, /\n.{0,40}barometer/i);
  });

  it('counts what it shows and how it understood what was typed', async () => {
    await box.locator('input').fill('speaker:marsh after:2024-03');
    await box
      .getByText(/^said by one of \d named “marsh”: Elena Marsh.*; dated 2024-03-01 or later$/)
      .waitFor();
    await title(/^\d+ quotations/);
    await desk.until('all rows are hers, from March on', async () => {
      const texts = (await rows.allInnerTexts()).filter((text) => !text.includes('Only Elena Marsh'));
      return texts.length > 0 && texts.every((text) => /Marsh.* · 2024-0[3-5]-/.test(text));
    });
  });

  it('says what is wrong with a query, and where', async () => {
    await box.locator('input').fill('speker:marsh');
    await box.getByText('Did you mean “speaker:”?').waitFor();
    assert.match((await rows.allInnerTexts()).join(), /At “speker:”, character 1/);
  });

  it('tells why a quotation has its speaker, and goes back to the list', async () => {
    await box.locator('input').fill('speaker:marsh');
    await title(/^\d+ quotations(; \d+ unsure hidden)?$/);
    await desk.page.keyboard.press('Control+I');
    await title(/^Why This Speaker$/);
    const lines = (await rows.allInnerTexts()).map((text) => text.replace(/\s+/g, ' '));
    for (const name of ['Speaker', 'Cue', 'Reason', 'Confidence'])
      assert.ok(
        lines.some((line) => line.startsWith(name)),
        lines.join(' | '),
      );
    await desk.page.keyboard.press('Enter');
    await title(/^\d+ quotations(; \d+ unsure hidden)?$/);
  });

  it('hides what is hardly a quotation, says how much, and shows it with its word where one asks', async () => {
    await box.locator('input').fill('');
    await title(/^[\d,]+ quotations; .*\d+ unsure hidden/);
    await desk.page.keyboard.press('Control+U');
    await desk.until('the query asks for it', async () =>
      (await box.locator('input').inputValue()).startsWith('sure:no'),
    );
    await box.locator('input').fill('sure:no punctual');
    await rows.filter({ hasText: 'words unsure' }).first().waitFor();
    await desk.page.keyboard.press('Control+U');
    await desk.until('the query no longer asks for it', async () =>
      (await box.locator('input').inputValue()).startsWith('punctual'),
    );
  });

  it('explains what can be typed, and puts it in', async () => {
    await box.locator('.quick-input-titlebar .action-label').last().click();
    await title(/^Search Syntax$/);
    await rows.filter({ hasText: 'kind:' }).first().click();
    await desk.until('kind: stands in the box', async () =>
      (await box.locator('input').inputValue()).endsWith('kind:'),
    );
  });

  it('remembers what was searched for', async () => {
    await box.locator('input').fill('speaker:dahl');
    await title(/^\d+ quotations(; \d+ unsure hidden)?$/);
    await desk.page.keyboard.press('Escape');
    await desk.run('Corpus: Search Quotations');
    await rows.filter({ hasText: 'speaker:dahl' }).first().click();
    await title(/^\d+ quotations(; \d+ unsure hidden)?$/);
    assert.equal(await box.locator('input').inputValue(), 'speaker:dahl');
  });

  it('shows no place where nothing fits', async () => {
    const groups = desk.page.locator('.editor-group-container');
    await box.locator('input').fill('barometer');
    await desk.until('a place is shown', async () => (await groups.count()) === 2);
    await box.locator('input').fill('barometer zeppelin');
    await rows.filter({ hasText: 'No quotation in the corpus matches this.' }).waitFor();
    await desk.until('no place is shown', async () => (await groups.count()) === 1);
    await box.locator('input').fill('barometer');
    await desk.until('the place is shown again', async () => (await groups.count()) === 2);
  });

  it('verifies a phrase against the text, and says so where nothing fits', async () => {
    await box.locator('input').fill('"there are no winners"');
    await rows.filter({ hasText: '‹There are no winners› in a closed port' }).first().waitFor();
    await box.locator('input').fill('"there are no winner"');
    await rows.filter({ hasText: 'No quotation in the corpus matches this.' }).waitFor();
  });

  it('offers whom a name means most often, and opens the first quotation on Enter all the same', async () => {
    await box.locator('input').fill('speaker:marsh sea');
    await rows.filter({ hasText: 'Only Elena Marsh' }).waitFor();
    await rows.filter({ hasText: '‹sea›' }).first().waitFor();
    const chosen = box.locator('.monaco-list-row.focused');
    await chosen.filter({ hasText: ' · ' }).waitFor();
    await rows.filter({ hasText: 'Only Elena Marsh' }).click();
    await desk.until('it is searched', async () =>
      /^speaker:"Elena Marsh" sea$/.test(await box.locator('input').inputValue()),
    );
  });

  it('searches the whole text where no quotation matches, with one Enter', async () => {
    await box.locator('input').fill('zeppelin breakwater');
    await box.locator('.monaco-list-row.focused', { hasText: 'Search the whole text' }).waitFor();
    await desk.page.keyboard.press('Enter');
    const page = desk.page.frameLocator('iframe.webview').frameLocator('#active-frame');
    await desk.until('the concordance has the words', async () => {
      return (await page.locator('#query').inputValue()) === 'zeppelin breakwater';
    });
    await desk.run('View: Hide Panel');
  });

  it('shows the chosen place below the list, which does not cover it, in a small window too', async () => {
    const large = desk.page.viewportSize();
    assert.ok(large);
    await box.locator('input').fill('the');
    await title(/^\d+ quotations/);
    const preview = desk.page.locator('.editor-group-container').nth(1).locator('.view-lines');
    try {
      for (const size of [large, { width: 1024, height: 700 }]) {
        await desk.page.setViewportSize(size);
        await preview.waitFor();
        await desk.until('the list ends above the text', async () => {
          const [list, text] = [await box.boundingBox(), await preview.boundingBox()];
          return list !== null && text !== null && list.height > 300 && text.y >= list.y + list.height;
        });
      }
    } finally {
      await desk.page.setViewportSize(large);
    }
  });

  it('gives the list back as it was after Enter, and goes on to the next quotation by key', async () => {
    await box.locator('input').fill('speaker:dahl');
    await areDahls();
    await desk.page.keyboard.press('ArrowDown');
    const chosen = box.locator('.monaco-list-row.focused');
    const place = async (): Promise<string | null> => chosen.getAttribute('aria-posinset');
    await desk.until('the second row is chosen', async () => (await place()) === '2');
    const second = await chosen.innerText();
    await desk.page.keyboard.press('Enter');
    await desk.quotationIsOpen();
    await desk.page.keyboard.press('Shift+Alt+L');
    await areDahls();
    await desk.until('the same row is chosen', async () => (await chosen.innerText()) === second);
    await desk.page.keyboard.press('Escape');
    await box.waitFor({ state: 'hidden' });
    await desk.page.keyboard.press('F4');
    await desk.statusBar(/^Quotation 2 of \d+$/);
    await desk.page.keyboard.press('F4');
    await desk.statusBar(/^Quotation 3 of \d+$/);
  });

  it('opens the chosen quotation, selected', async () => {
    await box.locator('input').fill('barometer');
    await title(/^\d+ quotations?$/);
    await desk.page.keyboard.press('Enter');
    await desk.quotationIsOpen();
  });
});
