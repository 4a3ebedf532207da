import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { defaultMaxBytes, defaultRules } from '../../src/workspace';

interface Manifest {
  readonly icon: string;
  readonly l10n?: string;
  readonly categories: readonly string[];
  readonly keywords: readonly string[];
  readonly activationEvents: readonly string[];
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly title: string }[];
    readonly menus: Readonly<
      Record<string, readonly { readonly command?: string; readonly submenu?: string }[]>
    >;
    readonly submenus: readonly { readonly id: string }[];
    readonly keybindings: readonly {
      readonly command: string;
      readonly key: string;
      readonly when?: string;
    }[];
    readonly configuration: { readonly properties: Readonly<Record<string, { readonly default?: unknown }>> };
    readonly walkthroughs: readonly {
      readonly steps: readonly { readonly media: { readonly markdown: string } }[];
    }[];
    readonly viewsWelcome: readonly {
      readonly view: string;
      readonly contents: string;
      readonly when: string;
    }[];
  };
}

const text = readFileSync('package.json', 'utf8');
const manifest = JSON.parse(text) as Manifest;
const { contributes } = manifest;
const strings = JSON.parse(readFileSync('package.nls.json', 'utf8')) as Record<string, string>;

/** The context keys that are true. */
type Contexts = readonly string[];

/** Does a `when` clause hold? It knows the operators that welcome texts of views need. */
function holds(when: string, contexts: Contexts): boolean {
  const own = when
    .replace(/ *([!=]=) */g, '$1')
    .replace(/\(([^()]*)\)/g, (_, inner: string) => (holds(inner, contexts) ? 'yes' : '!yes'));
  const isTrue = (term: string): boolean =>
    term.startsWith('!') ? !isTrue(term.slice(1)) : term === 'yes' || contexts.includes(term);
  return own.split('||').some((all) => all.split('&&').every((term) => isTrue(term.trim())));
}

/** The categories of the marketplace. */
const categories = [
  'AI',
  'Azure',
  'Chat',
  'Data Science',
  'Debuggers',
  'Education',
  'Extension Packs',
  'Formatters',
  'Keymaps',
  'Language Packs',
  'Linters',
  'Machine Learning',
  'Notebooks',
  'Other',
  'Programming Languages',
  'SCM Providers',
  'Snippets',
  'Testing',
  'Themes',
  'Visualization',
];

describe('package.json', () => {
  it('has an icon of 256 by 256 pixels', () => {
    const png = readFileSync(manifest.icon);
    assert.equal(png.toString('latin1', 1, 4), 'PNG');
    assert.deepEqual([png.readUInt32BE(16), png.readUInt32BE(20)], [256, 256]);
  });

  it('has categories and keywords that the marketplace takes', () => {
    assert.deepEqual(
      manifest.categories.filter((category) => !categories.includes(category)),
      [],
    );
    assert.ok(manifest.keywords.length <= 30);
  });

  it('names a folder of translations only where there is one', () => {
    assert.ok(manifest.l10n === undefined || existsSync(manifest.l10n));
  });

  it('starts with plain text and Markdown, never with the window', () => {
    const events = new Set(manifest.activationEvents);
    for (const language of ['plaintext', 'markdown']) assert.ok(events.has(`onLanguage:${language}`));
    for (const always of ['*', 'onStartupFinished']) assert.ok(!events.has(always), always);
  });

  it('has a text for each of its placeholders, and a use for each text', () => {
    const used = new Set([...text.matchAll(/"%([^%"]+)%"/g)].map(([, key]) => key!));
    assert.deepEqual([...used].filter((key) => !(key in strings)).sort(), []);
    assert.deepEqual(
      Object.keys(strings).filter((key) => !used.has(key)),
      [],
    );
  });

  it('puts no command into a menu or on a key that it does not declare', () => {
    const declared = new Set(contributes.commands.map(({ command }) => command));
    const placed = [...Object.values(contributes.menus).flat(), ...contributes.keybindings];
    assert.deepEqual(
      placed.flatMap(({ command }) => command ?? []).filter((command) => !declared.has(command)),
      [],
    );
    const submenus = Object.values(contributes.menus).flatMap((menu) =>
      menu.flatMap(({ submenu }) => submenu ?? []),
    );
    assert.deepEqual(
      submenus.filter((submenu) => !contributes.submenus.some(({ id }) => id === submenu)),
      [],
    );
  });

  it('lets default keys hold only where the corpus is at hand', () => {
    for (const { command, when } of contributes.keybindings) assert.match(when ?? '', /corpus\./, command);
  });

  it('declares the defaults that the code has', () => {
    const { properties } = contributes.configuration;
    assert.deepEqual(properties['corpus.include']?.default, defaultRules.include);
    assert.deepEqual(properties['corpus.exclude']?.default, defaultRules.exclude);
    assert.equal(properties['corpus.followLinks']?.default, false);
    assert.equal(properties['corpus.maxFileSize']?.default, defaultMaxBytes / 1024 / 1024);
  });

  it('says one thing in an empty view of entities, and never before its time that there are none', () => {
    const said = (contexts: Contexts) =>
      contributes.viewsWelcome
        .filter(({ view, when }) => view === 'corpus.entities' && holds(when, contexts))
        .map(({ contents }) => contents.replaceAll('%', '').replace('welcome.entities', ''));
    const building = 'corpus.building';
    const none = 'corpus.entities.none';
    assert.deepEqual(said([building]), ['Indexing']);
    assert.deepEqual(said([building, none]), ['Indexing']);
    assert.deepEqual(said([]), ['Indexing']);
    assert.deepEqual(said([none]), ['Empty']);
    assert.deepEqual(said(['corpus.cancelled', none]), ['Cancelled']);
    assert.deepEqual(said(['corpus.entities.filtered', building]), ['FilteredIndexing']);
    assert.deepEqual(said(['corpus.entities.filtered', none]), ['Filtered']);
  });

  it('has each command of the palette and each setting in the README', () => {
    const readme = readFileSync('README.md', 'utf8');
    const hidden = contributes.menus['commandPalette']!.map(({ command }) => command);
    const titles = contributes.commands
      .filter(({ command }) => !hidden.includes(command))
      .map(({ title }) => (strings[title.replaceAll('%', '')] ?? title).replace(/…$/, ''));
    assert.deepEqual(
      titles.filter((title) => !readme.includes(title)),
      [],
    );
    assert.deepEqual(
      Object.keys(contributes.configuration.properties).filter((key) => !readme.includes(`\`${key}\``)),
      [],
    );
  });

  it('has keys for its searches in the tour that names them, and never two commands for one key', () => {
    for (const command of ['corpus.searchQuotes', 'corpus.findMentions', 'corpus.searchText'])
      assert.match(contributes.keybindings.find((key) => key.command === command)?.when ?? '', /inWelcome/);
    const f4 = (contexts: Contexts) =>
      contributes.keybindings
        .filter(({ key, when = '' }) => key === 'f4' && holds(when, contexts))
        .map(({ command }) => command);
    const inArticle = ['corpus.inArticle', 'corpus.hasHits', 'focusedView!=corpus.concordance'];
    assert.deepEqual(f4([...inArticle, 'corpus.walks!=quotations']), ['corpus.nextHit']);
    assert.deepEqual(f4([...inArticle, 'corpus.walks==quotations']), ['corpus.nextQuotation']);
    const inPanel = ['corpus.hasHits', 'corpus.walks==quotations', 'focusedView==corpus.concordance'];
    assert.deepEqual(f4(inPanel), ['corpus.nextHit']);
  });

  it('links its welcome texts and walkthrough to commands and pages that exist', () => {
    const links = Object.values(strings).flatMap((one) => [...one.matchAll(/command:(corpus\.[\w.]+)/g)]);
    const declared = new Set(contributes.commands.map(({ command }) => command));
    for (const [, command] of links)
      assert.ok(declared.has(command!) || command!.endsWith('.focus'), `${command} is declared`);
    for (const { steps } of contributes.walkthroughs)
      for (const { media } of steps) assert.ok(existsSync(media.markdown), media.markdown);
  });
});
