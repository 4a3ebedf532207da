import { projectFolder } from '../../host/cache';
import { startServer, type Server } from '../../host/server';
import { sampleCorpus } from '../../host/suites';
import { openWindow, type Window } from '../../host/window';
import { sharedBrowser } from '../../host/window-suite';

/** A window with a copy of the sample corpus, and the hands and eyes of who sits before it. */
export class Desk {
  #server: Server | undefined;
  #window: Window | undefined;
  corpus = '';

  get page() {
    return this.window.page;
  }

  get window(): Window {
    if (!this.#window) throw new Error('The window is not open.');
    return this.#window;
  }

  async open(): Promise<void> {
    this.#server = await startServer();
    this.corpus = sampleCorpus();
    this.#window = await openWindow(sharedBrowser(), this.#server, {
      open: this.corpus,
      extensions: [projectFolder],
    });
  }

  async close(): Promise<void> {
    await this.#window?.close();
    this.#server?.stop();
  }

  /** Runs a command as one finds it in the palette: by its title. */
  async run(title: string): Promise<void> {
    await this.page.keyboard.press('F1');
    const input = this.page.locator('.quick-input-widget input');
    await input.waitFor();
    await input.fill(`>${title}`);
    await this.page.locator('.quick-input-list .monaco-list-row', { hasText: title }).first().waitFor();
    await this.page.keyboard.press('Enter');
  }
}

/** A desk for the tests of one `describe`; what is on the screen when one fails is kept as a picture. */
export function useDesk(): Desk {
  const desk = new Desk();
  before('open the window', () => desk.open());
  afterEach('keep a picture of a failure', async function () {
    const test = this.currentTest;
    if (test?.state === 'failed') console.log(`Picture: ${await desk.window.screenshot(test.fullTitle())}`);
  });
  after('close the window', () => desk.close());
  return desk;
}
