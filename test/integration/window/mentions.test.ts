import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { useDesk } from './desk';

describe('mentions on the screen', () => {
  const desk = useDesk();
  const status = (text: RegExp): Promise<void> => desk.statusBar(text);

  before('open an article', async () => {
    await desk.openFile('2024-04-10-inquiry-marsh.txt');
    await desk.page.locator('.view-line', { hasText: 'Marsh' }).first().click();
    await desk.page.keyboard.press('Control+Home');
  });

  it('tells in a hover who is meant', async () => {
    await desk.run('Show or Focus Hover');
    const hover = desk.page.locator('.monaco-hover', { hasText: 'articles of the corpus' });
    await hover.first().waitFor();
    assert.match(await hover.first().innerText(), /Elena Marsh · person/);
    await desk.page.keyboard.press('Escape');
    await desk.page.keyboard.press('Escape');
  });

  it('says at each jump where one is, and when it goes on in another article', async () => {
    await desk.page.keyboard.press('F7');
    await status(/^Elena Marsh: mention 2 of \d+ in this article$/);
    await desk.page.keyboard.press('Shift+F7');
    await status(/^Elena Marsh: mention 1 of \d+ in this article$/);
    await desk.page.keyboard.press('Shift+F7');
    await status(/^Elena Marsh: mention (\d+) of \1, in “/);
    await desk.page.keyboard.press('F7');
    await status(/^Elena Marsh: mention 1 of \d+, in “/);
  });

  it('leads from the hover to a mention in another article', async () => {
    await desk.run('Show or Focus Hover');
    await desk.page.locator('.monaco-hover li a').first().click();
    await status(/^Elena Marsh: mention 1 of \d+ in this article$/);
    await desk.page.locator('.tab.active', { hasNotText: '2024-04-10-inquiry-marsh.txt' }).waitFor();
  });

  it('leads from an entity in Go to Symbol in Workspace to a place that names it', async () => {
    await desk.page.keyboard.press('Control+t');
    const input = desk.page.locator('.quick-input-widget input');
    await input.fill('#Clara Penhallow');
    const row = desk.page.locator('.quick-input-list .monaco-list-row', { hasText: /mentions in .* person/ });
    await row.first().waitFor();
    await desk.page.keyboard.press('Enter');
    const marked = desk.page.locator('.monaco-editor .wordHighlightText').first();
    await marked.waitFor();
  });

  it('has colours by kind where the setting asks for them', async () => {
    mkdirSync(path.join(desk.corpus, '.vscode'), { recursive: true });
    writeFileSync(path.join(desk.corpus, '.vscode/settings.json'), '{"corpus.mentions.colors": true}');
    await desk.openFile('2024-04-10-inquiry-marsh.txt');
    const colours = `[...document.querySelectorAll('.editor-instance .view-line span span')]
      .filter((span) => span.textContent.includes('Marsh')).map((span) => getComputedStyle(span).color)`;
    await desk.page.waitForFunction(`${colours}.includes('rgb(5, 80, 174)')`);
  });
});
