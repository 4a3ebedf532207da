import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { useDesk } from './desk';

describe('corrections of quotations, as a person makes them', () => {
  const desk = useDesk();
  const corrections = (): string => readFileSync(path.join(desk.corpus, '.corpus/corrections.jsonl'), 'utf8');

  it('take a quotation out of the search, and Undo brings it back', async () => {
    const box = desk.page.locator('.quick-input-widget');
    const rows = box.locator('.quick-input-list .monaco-list-row');
    const search = async (): Promise<void> => {
      await desk.run('Corpus: Search Quotations');
      await box.locator('input').fill('"there are no winners"');
    };
    await search();
    await rows.filter({ hasText: '‹There are no winners›' }).first().waitFor();
    await desk.page.keyboard.press('Enter');
    await desk.quotationIsOpen();
    await desk.run('Corpus: Correct Quotation…');
    await rows.filter({ hasText: 'Another speaker…' }).waitFor();
    await desk.page.keyboard.press('Enter');
    await desk.notification('is no quotation any more');
    assert.match(corrections(), /"action":"notAQuotation","article":"[^"]+","at":\{"exact":"/);
    await search();
    await rows.filter({ hasText: 'No quotation in the corpus matches this.' }).waitFor();
    await desk.page.keyboard.press('Escape');
    await desk.run('Corpus: Undo Last Correction of a Quotation');
    await search();
    await rows.filter({ hasText: '‹There are no winners›' }).first().waitFor();
    await desk.page.keyboard.press('Escape');
  });
});
