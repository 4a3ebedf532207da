import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator } from 'playwright-core';
import { installedDesk, useDesk } from '../window/desk';

describe('the entities view', () => {
  const desk = useDesk(installedDesk);
  let view: Locator;

  const row = (text: string | RegExp): Locator => view.locator('.monaco-list-row', { hasText: text }).first();
  const named = (name: string): Locator => view.locator(`.monaco-list-row[aria-label^="${name}, person"]`);
  const choose = async (title: string, text: string): Promise<void> => {
    await desk.page.locator('.quick-input-title', { hasText: title }).waitFor();
    await desk.page.locator('.quick-input-widget input').fill(text);
    await desk.page.locator('.quick-input-list .monaco-list-row', { hasText: text }).first().click();
  };
  /** A command of the menu of a person's row. */
  const menu = async (name: string, command: string): Promise<void> => {
    const item = desk.page.locator('.context-view .action-item', { hasText: command });
    // A menu takes no click in its first moments, and closes where the focus goes back to what had it before.
    await desk.until(`${command} is chosen`, async () => {
      if ((await item.count()) === 0) await named(name).first().click({ button: 'right' });
      try {
        await item.click({ timeout: 1000 });
        await item.waitFor({ state: 'hidden', timeout: 1000 });
        return true;
      } catch {
        return false;
      }
    });
  };
  const decisions = (): string => readFileSync(path.join(desk.corpus, '.corpus/entities.yaml'), 'utf8');

  before('open it', async () => {
    await desk.showCorpus();
    view = desk.page.locator('.pane', { has: desk.page.locator('.pane-header[aria-label^="Entities"]') });
    await row('People').waitFor();
  });

  it('shows persons with their mentions, articles and quotations, the most mentioned first', async () => {
    await row('People').click();
    await row('Elena Marsh').waitFor();
    const [, first = '', second = ''] = await view.locator('.monaco-list-row').allInnerTexts();
    const count = (text: string) => Number(/(\d+) mentions · quoted/.exec(text)?.[1]);
    assert.ok(count(first) >= count(second), `${first} | ${second}`);
  });

  it('shows the articles of an entity, and its mentions there in their context', async () => {
    await row('Elena Marsh').click();
    const article = view.locator('.monaco-list-row[aria-level="3"]').first();
    await article.click();
    const mention = view.locator('.monaco-list-row[aria-level="4"]').first();
    assert.match(await mention.innerText(), /Marsh|she|her|harbour master/i);
    await mention.click();
    await desk.page.locator('.statusbar-item', { hasText: /selected\)/ }).waitFor();
    await row('Elena Marsh').click();
  });

  it('filters by name, sorts by name, and back', async () => {
    await desk.run('Corpus: Filter Entities by Name');
    await desk.page.locator('.quick-input-widget input').fill('dahl');
    await named('Elena Marsh').waitFor({ state: 'hidden' });
    await row(/Dahl/).waitFor();
    await desk.page.keyboard.press('Enter');
    await desk.run('Corpus: Clear Entity Filter');
    const top = view.locator('.monaco-list-row[aria-level="2"][aria-posinset="1"]');
    const first = top.and(named('Elena Marsh'));
    await first.waitFor();
    await desk.run('Corpus: Sort Entities by Count or Name');
    await first.waitFor({ state: 'hidden' });
    const second = view.locator('.monaco-list-row[aria-level="2"][aria-posinset="2"]');
    const [a, b] = [await top.innerText(), await second.innerText()];
    assert.ok(a !== '' && a.localeCompare(b) <= 0, `${a} | ${b}`);
    await desk.run('Corpus: Sort Entities by Count or Name');
    await first.waitFor();
  });

  it('renames an entity at once, in the file too, and undoes it by the button', async () => {
    await menu('Elena Marsh', 'Rename Entity');
    await desk.page.locator('.quick-input-widget input').fill('Captain Elena Q. Marsh');
    await desk.page.keyboard.press('Enter');
    await named('Captain Elena Q. Marsh').waitFor();
    assert.match(decisions(), /name: Captain Elena Q\. Marsh/);
    const notification = await desk.notification('Elena Marsh” was renamed “Captain Elena Q. Marsh');
    await notification.hover();
    await notification.getByText('Undo', { exact: true }).click();
    await named('Elena Marsh').waitFor();
    assert.equal(existsSync(path.join(desk.corpus, '.corpus/entities.yaml')), false);
  });

  it('merges the selected entity into another, and undoes it by the command', async () => {
    await named('Yusuf Harun Dahl').click();
    await desk.run('Corpus: Merge Entity into Another');
    await choose('Merge “Yusuf Harun Dahl”', 'Elena Marsh');
    await desk.notification('was merged into “Elena Marsh”.');
    assert.match(decisions(), /name: Elena Marsh/);
    await named('Yusuf Harun Dahl').waitFor({ state: 'hidden' });
    await desk.run('Corpus: Undo Last Change to Entities');
    await named('Yusuf Harun Dahl').waitFor();
  });

  it('takes a name out of an entity', async () => {
    await desk.run('Corpus: Filter Entities by Name');
    await desk.page.locator('.quick-input-widget input').fill('dahl');
    await named('Elena Marsh').waitFor({ state: 'hidden' });
    await desk.page.keyboard.press('Enter');
    await menu('Yusuf Harun Dahl', 'Take a Name Out of an Entity');
    await desk.page.locator('.quick-input-list .monaco-list-row', { hasText: 'Harun Dahl' }).first().click();
    await named('Harun Dahl').waitFor();
    await named('Yusuf Harun Dahl').waitFor();
    await desk.run('Corpus: Undo Last Change to Entities');
    await named('Harun Dahl').waitFor({ state: 'hidden' });
    await desk.run('Corpus: Clear Entity Filter');
    await named('Elena Marsh').waitFor();
  });

  it('changes the kind of an entity', async () => {
    await menu('Elena Marsh', 'Change Kind of Entity');
    await desk.page.locator('.quick-input-list .monaco-list-row', { hasText: 'organization' }).click();
    await named('Elena Marsh').waitFor({ state: 'hidden' });
    assert.match(decisions(), /kind: organization/);
    await desk.run('Corpus: Undo Last Change to Entities');
    await named('Elena Marsh').waitFor();
  });

  it('tells that a name has several bearers before it decides on all of them', async () => {
    const write = (file: string, text: string): void => {
      writeFileSync(path.join(desk.corpus, file), `${text}\n`);
    };
    write(
      'bearer-1.txt',
      'Harbour cup\n\nMarrowby striker Orla Venn scored twice. Venn, a striker, left early.',
    );
    write(
      'bearer-2.txt',
      'New minister\n\nTransport minister Orla Venn opened the pier. The minister thanked all.',
    );
    await desk.run('Corpus: Filter Entities by Name');
    await desk.page.locator('.quick-input-widget input').fill('venn');
    await named('Orla Venn').nth(1).waitFor();
    await desk.page.keyboard.press('Enter');
    await menu('Orla Venn', 'Not a Name: Hide');
    const dialog = desk.page.locator('.monaco-dialog-box', {
      hasText: 'More than one is called “Orla Venn”.',
    });
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await dialog.waitFor({ state: 'hidden' });
    assert.equal(existsSync(path.join(desk.corpus, '.corpus/entities.yaml')), false);
    await menu('Orla Venn', 'Not a Name: Hide');
    await dialog.getByRole('button', { name: 'Apply to All with This Name' }).click();
    await named('Orla Venn').first().waitFor({ state: 'hidden' });
    await desk.run('Corpus: Undo Last Change to Entities');
    await named('Orla Venn').nth(1).waitFor();
    for (const file of ['bearer-1.txt', 'bearer-2.txt']) rmSync(path.join(desk.corpus, file));
    await named('Orla Venn').first().waitFor({ state: 'hidden' });
    await desk.statusBar(/^\s*47 articles$/);
    await desk.run('Corpus: Clear Entity Filter');
    await named('Elena Marsh').waitFor();
  });

  it('ignores a name, and undoes that also after a restart', async () => {
    await menu('Elena Marsh', 'Not a Name: Hide');
    await named('Elena Marsh').waitFor({ state: 'hidden' });
    await desk.reload();
    await desk.showCorpus();
    await row('People').waitFor();
    if ((await row('People').getAttribute('aria-expanded')) === 'false') await row('People').click();
    await row('Clara Penhallow').waitFor();
    assert.equal(await named('Elena Marsh').count(), 0);
    await desk.run('Corpus: Undo Last Change to Entities');
    await named('Elena Marsh').waitFor();
    assert.equal(existsSync(path.join(desk.corpus, '.corpus/entities.yaml')), false);
  });

  it('reports a mistake in the file at its line', async () => {
    mkdirSync(path.join(desk.corpus, '.corpus'), { recursive: true });
    writeFileSync(
      path.join(desk.corpus, '.corpus/entities.yaml'),
      'entities:\n  - name: Ada Quill\n    kind: harbour\n',
    );
    await desk.page.locator('.statusbar-item[id="status.problems"]', { hasText: '1' }).waitFor();
    await desk.run('Corpus: Open File of Name Decisions');
    await desk.page.locator('.squiggly-error').first().waitFor();
    await named('Elena Marsh').waitFor();
  });
});

describe('the entities view of a corpus without names', () => {
  const desk = useDesk(installedDesk);
  const lists = 1000;

  before('open one', async () => {
    mkdirSync(path.join(desk.corpus, '.vscode'));
    writeFileSync(path.join(desk.corpus, '.vscode/settings.json'), '{ "corpus.include": ["lists/**"] }');
    mkdirSync(path.join(desk.corpus, 'lists'));
    for (let i = 0; i < lists; i++) {
      writeFileSync(
        path.join(desk.corpus, `lists/${i}.txt`),
        `shopping list\n\n${i} eggs, bread and a little butter.\n`,
      );
    }
    await desk.showCorpus();
    // reading so many takes longer than any answer
    await desk.sees(desk.page.locator('.statusbar-item', { hasText: /^\s*1,000 articles$/ }).first(), 60_000);
  });

  after('take it away', () => {
    rmSync(path.join(desk.corpus, 'lists'), { recursive: true });
  });

  it('says that it is looking, and that there are none only once all is read', async () => {
    const view = desk.page.locator('.pane', {
      has: desk.page.locator('.pane-header[aria-label^="Entities"]'),
    });
    const none = 'No people, organizations or places were found in the articles.';
    await view.getByText(none).waitFor();
    await desk.run('Corpus: Rebuild Index');
    await view.getByText('Looking for names in the articles.').waitFor();
    const said: string[] = [];
    await desk.until('it says that there are none', async () => {
      said.push(...(await view.locator('.welcome-view-content').allInnerTexts()));
      return said.includes(none);
    });
    const all = desk.page.locator('.statusbar-item', { hasText: /^\s*1,000 articles$/ });
    assert.ok(await all.isVisible(), 'all is read by then');
    const before = said.slice(0, said.indexOf(none));
    assert.deepEqual(
      before.filter((text) => !/^(Looking for names in the articles|$)/.test(text)),
      [],
    );
  });
});
