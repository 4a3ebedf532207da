import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { projectFolder } from '../../host/cache';
import { packageFile } from '../../host/package';
import { pseudo, pseudoExtension, pseudoLanguage } from '../../host/pseudo-extension';
import { startServer, type Server } from '../../host/server';
import { sampleCorpus } from '../../host/suites';
import { openWindow, type Window } from '../../host/window';
import { atEnd, sharedBrowser } from '../../host/window-suite';

/** A window with a copy of the sample corpus or what else is given, and the hands and eyes of who sits before it. */
export class Desk {
  readonly #openAtFirst: () => string | undefined;
  readonly #installed: boolean;
  readonly #pseudo: boolean;
  #server: Server | undefined;
  #window: Window | undefined;
  /** The folder that is open: a copy, in which a test may change files. */
  corpus = '';

  /**
   * @param openAtFirst Makes what the window opens, with the 47 articles of the sample corpus; undefined: nothing.
   * @param installed The extension is installed from its package, and not taken from the sources.
   * @param pseudo Each text of the extension is translated into itself, between marks.
   */
  constructor(
    openAtFirst: () => string | undefined = sampleCorpus,
    { installed = false, pseudo: isPseudo = false } = {},
  ) {
    this.#openAtFirst = openAtFirst;
    this.#installed = installed;
    this.#pseudo = isPseudo;
  }

  get window(): Window {
    if (!this.#window) throw new Error('The window is not open.');
    return this.#window;
  }

  /** The folder of the installed extensions. */
  get extensions(): string {
    if (!this.#server) throw new Error('The window is not open.');
    return this.#server.extensions;
  }

  get page(): Page {
    return this.window.page;
  }

  /** Opens the window, or clears it where it is open, and waits until the whole sample corpus is read. */
  async open(): Promise<void> {
    if (this.#window) {
      for (const own of ['.vscode', '.corpus'])
        rmSync(path.join(this.corpus, own), { recursive: true, force: true });
      await this.press('Escape', 'Escape');
      await this.run('View: Close All Editors');
    } else {
      this.#server = await startServer(this.#installed ? { vsix: packageFile } : {});
      const open = this.#openAtFirst();
      this.corpus = open ?? '';
      this.#window = await openWindow(sharedBrowser(), this.#server, {
        ...(open !== undefined && { open }),
        extensions: this.#installed ? [] : [this.#pseudo ? pseudoExtension() : projectFolder],
        ...(this.#pseudo && { language: pseudoLanguage }),
      });
    }
    if (this.corpus !== '') await this.#read();
  }

  /**
   * Has the corpus read, which begins when its views are in sight. On a busy machine a window needs a good part of a
   * minute to start its extensions.
   */
  async #read(): Promise<void> {
    const [category, articles] = this.#pseudo
      ? [pseudo('Corpus'), pseudo('47 articles')]
      : ['Corpus', /^\s*47 articles$/];
    const icon = this.page.getByRole('tab', { name: new RegExp(`^${category}`) });
    await this.sees(icon, 60_000);
    if ((await icon.getAttribute('aria-selected')) !== 'true') await icon.click();
    await this.sees(this.page.locator('.statusbar-item', { hasText: articles }), 60_000);
  }

  /** Starts the window afresh, as after a restart of VS Code. */
  async reload(): Promise<void> {
    await this.window.reload();
    await this.#read();
  }

  async close(): Promise<void> {
    await this.#window?.close();
    this.#server?.stop();
  }

  /** Brings the views of the corpus in sight; a click on their icon would hide them where they are. */
  async showCorpus(): Promise<void> {
    const [category, view] = this.#pseudo ? [pseudo('Corpus'), pseudo('Articles')] : ['Corpus', 'Articles'];
    await this.run(`${category}: Focus on ${view} View`);
  }

  /** Runs a command as one finds it in the palette: by its title. */
  async run(title: string): Promise<void> {
    await this.#choose('F1', `>${title}`, title);
  }

  /** Waits until the quotation that was chosen in the search stands selected in an editor that has the focus. */
  async quotationIsOpen(): Promise<void> {
    await this.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
    const groups = this.page.locator('.editor-group-container');
    await this.until('no preview is left', async () => (await groups.count()) === 1);
    await groups.locator('.monaco-editor.focused').waitFor();
    await this.page.locator('.statusbar-item', { hasText: /selected\)/ }).waitFor();
  }

  /** Opens a file by name, as one does with Ctrl+P, and waits for it. */
  async openFile(name: string): Promise<void> {
    await this.#choose('Control+P', name, name);
    await this.activeTab(name);
  }

  /** Puts the cursor on a place, both counted from 1. */
  async goTo(line: number, column: number): Promise<void> {
    await this.#choose('Control+G', `:${line}:${column}`, `line ${line} at column ${column}`);
    await this.statusBar(`Ln ${line}, Col ${column}`);
  }

  /**
   * Opens the box at the top of the window with a key, types, and takes the first row when it has these words and
   * the rows have come to rest. An editor that opens at that moment takes the focus and closes the box; then one
   * does it again.
   */
  async #choose(key: string, text: string, row: string): Promise<void> {
    const brief = { timeout: 5000 };
    for (let tries = 1; ; tries++) {
      try {
        await this.press(key);
        await this.#box.fill(text, brief);
        const first = this.quickRows.first();
        await first.filter({ hasText: row }).waitFor(brief);
        await this.page.waitForTimeout(300);
        await first.filter({ hasText: row }).waitFor({ timeout: 1000 });
        await this.press('Enter');
        return;
      } catch (error) {
        if (tries === 5) throw error;
        await this.press('Escape');
      }
    }
  }

  /** Fills the box that a command has opened at the top of the window. */
  async type(text: string): Promise<void> {
    await this.until('the box is the command’s', async () => {
      return (await this.#box.isVisible()) && !/^[>:]/.test(await this.#box.inputValue());
    });
    await this.#box.fill(text);
  }

  get #box(): Locator {
    return this.page.locator('.quick-input-widget:visible input[type="text"]').first();
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  get quickRows(): Locator {
    return this.page.locator('.quick-input-list .monaco-list-row');
  }

  get quickTitle(): Locator {
    return this.page.locator('.quick-input-titlebar');
  }

  /** Rows of a view in the side bar, by what a screen reader says of them. */
  row(label: string | RegExp, view = 'Articles'): Locator {
    const header = this.page.locator(`.pane-header[aria-label^="${view}"]`);
    return this.page.locator('.pane', { has: header }).getByRole('treeitem', { name: label });
  }

  /** Opens a group of a view, unless it is open. */
  async expand(label: string | RegExp, view?: string): Promise<void> {
    const group = this.row(label, view).first();
    await this.until(`${String(label)} is open`, async () => {
      if ((await group.getAttribute('aria-expanded')) === 'true') return true;
      await group.click();
      await this.page.waitForTimeout(300);
      return (await group.getAttribute('aria-expanded')) === 'true';
    });
  }

  /** The names of all tabs, in all groups. */
  async tabs(): Promise<string[]> {
    return (await this.page.locator('.tabs-container .tab .label-name').allInnerTexts()).map((name) =>
      name.trim(),
    );
  }

  /** Waits until this is the tab one works in. */
  async activeTab(name: string): Promise<void> {
    await this.sees(this.page.locator('.editor-group-container.active .tab.active', { hasText: name }));
  }

  /** A notification: a window under test shows no toasts, it waits in the centre. */
  async notification(text: string): Promise<Locator> {
    const notification = this.page.locator('.notifications-center .monaco-list-row', { hasText: text });
    // the centre does not open as long as it is empty
    for (let tries = 1; tries < 5; tries++) {
      await this.run('Notifications: Show Notifications');
      const isThere = await notification.waitFor({ timeout: 4000 }).then(
        () => true,
        () => false,
      );
      if (isThere) return notification;
    }
    await this.sees(notification);
    return notification;
  }

  async statusBar(text: string | RegExp): Promise<void> {
    await this.sees(this.page.locator('.statusbar-item', { hasText: text }).first());
  }

  async sees(what: Locator, timeout = 20_000): Promise<void> {
    await what.waitFor({ state: 'visible', timeout });
  }

  async seesNo(what: Locator): Promise<void> {
    await what.first().waitFor({ state: 'hidden', timeout: 20_000 });
  }

  /** Looks until it is so. */
  async until(what: string, look: () => Promise<boolean>): Promise<void> {
    const deadline = Date.now() + 20_000;
    while (!(await look())) {
      if (Date.now() > deadline) assert.fail(`not within 20 s: ${what}`);
      await this.page.waitForTimeout(50);
    }
  }
}

const sampleDesk = new Desk();
/** One that takes the extension as a person installs it, for all tests that may share it. */
export const installedDesk = new Desk(sampleCorpus, { installed: true });

/** The desk, with no editor open, for the tests of one `describe`; the window stays from one to the next. */
export function useDesk(desk = sampleDesk): Desk {
  before('open the window', () => desk.open());
  afterEach('keep a picture of a failure', async function () {
    const test = this.currentTest;
    if (test?.state !== 'failed') return;
    const picture = await desk.window.screenshot(test.fullTitle()).catch(() => 'it can’t be taken');
    console.log(`Picture: ${picture}`);
  });
  return desk;
}

atEnd(() => sampleDesk.close());
atEnd(() => installedDesk.close());
