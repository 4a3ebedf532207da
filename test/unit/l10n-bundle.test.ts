import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

describe('l10n/bundle.l10n.json', () => {
  const bundle = JSON.parse(readFileSync('l10n/bundle.l10n.json', 'utf8')) as Record<string, string>;

  it('has each text that the sources show, and no other', () => {
    const fresh = execFileSync(process.execPath, ['l10n/export.mjs', '--print'], { encoding: 'utf8' });
    assert.deepEqual(bundle, JSON.parse(fresh), 'npm run l10n makes it anew');
  });

  it('is in the folder that the manifest names', () => {
    const { l10n } = JSON.parse(readFileSync('package.json', 'utf8')) as { readonly l10n?: string };
    assert.equal(l10n, './l10n');
  });
});
