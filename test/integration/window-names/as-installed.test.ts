import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { packageFile } from '../../host/package';
import { installedDesk, useDesk } from '../window/desk';

/** What a person downloads, in bytes. */
const maxPackage = 5 * 1024 * 1024;
/** What VS Code loads when the extension starts, in bytes. */
const maxExtension = 500_000;

/**
 * All that belongs in the package; VS Code itself adds `.vsixmanifest` when it installs. The pictures of the README do
 * not: VS Code shows them from the web only.
 */
const meant = [
  /^(package|package\.nls(\.[\w-]+)?|l10n\/bundle\.l10n(\.[\w-]+)?)\.json$/,
  /^(LICENSE\.txt|ThirdPartyNotices\.txt|readme\.md|changelog\.md|\.vsixmanifest)$/,
  /^dist\/[\w-]+\.js$/,
  /^media\/(icon\.png|corpus\.svg|concordance\.(css|js))$/,
  /^media\/walkthrough\/[\w-]+\.md$/,
];

describe('the extension, installed from its package', () => {
  const desk = useDesk(installedDesk);
  let folder = '';
  let files: string[] = [];

  before('find its files', () => {
    folder = path.join(desk.extensions, globSync('corpus-navigator.*', { cwd: desk.extensions })[0] ?? '?');
    files = globSync('**/{*,.*}', { cwd: folder })
      .filter((file) => statSync(path.join(folder, file)).isFile())
      .map((file) => file.replaceAll('\\', '/'));
  });

  it('holds what is meant to be in it and nothing else', () => {
    assert.deepEqual(
      files.filter((file) => !meant.some((pattern) => pattern.test(file))),
      [],
    );
    assert.deepEqual(
      meant.filter((pattern) => !files.some((file) => pattern.test(file))),
      [],
    );
  });

  it('holds the files that its manifest names', () => {
    const manifest = readFileSync(path.join(folder, 'package.json'), 'utf8');
    const named = [...manifest.matchAll(/"(?:\.\/)?((?:media|dist)\/[^"$]+)"/g)].map(([, file]) => file!);
    assert.ok(named.length > 5);
    assert.deepEqual(
      named.filter((file) => !existsSync(path.join(folder, file))),
      [],
    );
  });

  it('is small enough to download and to load', () => {
    assert.ok(statSync(packageFile).size <= maxPackage);
    assert.ok(statSync(path.join(folder, 'dist/extension.js')).size <= maxExtension);
  });

  it('shows the articles', async () => {
    await desk.sees(desk.row('First stone is laid, and stays'));
  });

  it('finds quotations by their speaker', async () => {
    await desk.run('Corpus: Search Quotations');
    await desk.type('speaker:marsh sea');
    await desk.sees(desk.quickRows.filter({ hasText: 'Marsh' }).first());
    await desk.press('Escape');
  });

  it('shows hits in the concordance', async () => {
    await desk.run('Corpus: Search Text (Concordance)');
    const panel = desk.page.frameLocator('iframe.webview').frameLocator('#active-frame');
    await panel.locator('#query').fill('harbour');
    await desk.sees(panel.locator('.row').first());
    await desk.run('View: Hide Panel');
  });

  it('stands among the installed extensions with its name, its icon and its description', async () => {
    await desk.run('Extensions: Show Installed Extensions');
    const entry = desk.page.locator('.extension-list-item', { hasText: 'Corpus Navigator' });
    await desk.sees(entry);
    const { description } = JSON.parse(readFileSync('package.nls.json', 'utf8')) as { description: string };
    await desk.sees(entry.getByText(description));
    await desk.until('the icon is drawn', () =>
      entry
        .locator('img.icon')
        .evaluate((icon) => (icon as unknown as { naturalWidth: number }).naturalWidth === 256),
    );
  });
});
