import { useDesk } from './desk';

describe('persons, organizations and places on the screen', () => {
  const desk = useDesk();

  it('stand in a view of their own, with their articles and mentions below', async () => {
    await desk.run('Corpus: Focus on Entities View');
    await desk.expand(/^Persons/, 'Entities');
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
    await desk.sees(desk.quickRows.filter({ hasText: "Nuala O'Hanlon" }).first());
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
