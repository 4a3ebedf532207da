import assert from 'node:assert/strict';
import { installedDesk, useDesk } from '../window/desk';

describe('persons, organizations and places on the screen', () => {
  const desk = useDesk(installedDesk);

  it('stand in a view of their own, with their articles and mentions below', async () => {
    await desk.run('Corpus: Focus on Entities View');
    await desk.expand(/^People/, 'Entities');
    await desk.expand(/^Elena Marsh/, 'Entities');
    await desk.expand(/Storm Breaches Marrowby/, 'Entities');
    await desk
      .row(/Captain Elena Marsh, the harbour master/, 'Entities')
      .first()
      .click();
    await desk.activeTab('0001.txt');
  });

  it('are asked for by any of their names, and all mentions are found, with their true number', async () => {
    await desk.run('Corpus: Find Mentions of a Person, Organization or Place');
    await desk.type('Nuala O');
    await desk.sees(desk.quickRows.filter({ hasText: "Nuala O'Hanlon" }).first());
    await desk.press('Enter');
    await desk.sees(desk.quickTitle.filter({ hasText: /Nuala O'Hanlon: \d+ mentions/ }));
    await desk.sees(desk.quickRows.filter({ hasText: 'First stone is laid' }).first());
    const rows = await desk.quickRows.allInnerTexts();
    assert.ok(rows.length > 4 && rows.some((row) => /^\W*she[“A-Z]/.test(row)), rows.join(' | '));
    assert.ok(
      rows.some((row) => row.trim().startsWith("Nuala O'Hanlon")),
      rows.join(' | '),
    );
    await desk.press('Enter');
    await desk.statusBar(/\(\d+ selected\)/);
  });

  it('are asked for beginning with the name under the cursor', async () => {
    await desk.openFile('0002.txt');
    await desk.goTo(7, 3);
    await desk.press('Shift+Alt+M');
    await desk.sees(desk.quickRows.filter({ hasText: 'Kim Seo-yun' }).first());
    await desk.press('Escape');
  });

  it('show their mentions beside the article one reads, and give everything back on Escape', async () => {
    await desk.openFile('2024-04-10-inquiry-marsh.txt');
    await desk.goTo(5, 10);
    await desk.press('Shift+Alt+M');
    await desk.sees(desk.quickRows.filter({ hasText: 'Elena Marsh' }).first());
    await desk.press('Enter');
    await desk.sees(desk.quickTitle.filter({ hasText: /Elena Marsh: \d+ mentions/ }));
    await desk.press('ArrowDown');
    const groups = desk.page.locator('.editor-group-container');
    await desk.until('a preview is at the side', async () => (await groups.count()) === 2);
    await desk.press('Escape');
    await desk.until('the preview is gone', async () => (await groups.count()) === 1);
    await desk.activeTab('2024-04-10-inquiry-marsh.txt');
    await desk.statusBar('Ln 5, Col 10');
  });

  it('have their commands in the menu of the editor', async () => {
    await desk.openFile('0001.txt');
    await desk.page
      .locator('.view-lines')
      .getByText('Captain Elena Marsh')
      .first()
      .click({ button: 'right' });
    const menu = desk.page.locator('.monaco-menu');
    await desk.sees(menu.getByText('Next Mention'));
    await desk.sees(menu.getByText('Find Mentions of a Person'));
    await desk.press('Escape');
  });
});
