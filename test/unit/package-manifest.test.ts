import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { defaultMaxBytes, defaultRules } from '../../src/workspace';

interface Manifest {
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly title: string }[];
    readonly menus: Readonly<Record<string, readonly { readonly command: string }[]>>;
    readonly keybindings: readonly { readonly command: string; readonly when?: string }[];
    readonly configuration: { readonly properties: Readonly<Record<string, { readonly default?: unknown }>> };
    readonly walkthroughs: readonly {
      readonly steps: readonly { readonly media: { readonly markdown: string } }[];
    }[];
    readonly viewsWelcome: readonly { readonly contents: string }[];
  };
}

const text = readFileSync('package.json', 'utf8');
const { contributes } = JSON.parse(text) as Manifest;
const strings = JSON.parse(readFileSync('package.nls.json', 'utf8')) as Record<string, string>;

describe('package.json', () => {
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
      placed.map(({ command }) => command).filter((command) => !declared.has(command)),
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
    assert.equal(properties['corpus.maxFileSize']?.default, defaultMaxBytes / 1024 / 1024);
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
