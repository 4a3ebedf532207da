import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';

/** The headings of packages: `yaml 2.9.1 (ISC)`. */
const packagesOf = (notices: string): string[] =>
  [...notices.matchAll(/^---- (\S+ \S+ \([^)]*\))$/gm)].map(([, heading]) => heading!);

describe('ThirdPartyNotices.txt', () => {
  const notices = readFileSync('ThirdPartyNotices.txt', 'utf8');
  let fresh = '';

  before('make the notices of what the bundles hold', () => {
    fresh = execFileSync(process.execPath, ['notices/notices.mjs', '--print'], { encoding: 'utf8' });
  });

  it('has each package that is bundled, in its version, and no other', () => {
    const bundled = packagesOf(fresh);
    assert.ok(
      bundled.some((heading) => heading.startsWith('picomatch ')),
      'packages are found',
    );
    assert.deepEqual(packagesOf(notices), bundled, 'npm run notices makes it anew');
  });

  it('has their licenses and those of the word lists as they are', () => {
    assert.equal(notices, fresh, 'npm run notices makes it anew');
  });

  it('has each package that the word lists are made from, in its version', () => {
    const [script, ...others] = globSync('src/**/data/make.mjs');
    assert.ok(script !== undefined && others.length === 0);
    const install = /npm install ((?:\S+@[\d.]+|\\|\/\/|\s+)+)/.exec(readFileSync(script, 'utf8'))?.[1] ?? '';
    const sources = [...install.matchAll(/(\S+)@([\d.]+)/g)].map(
      ([, name, version]) => `${name!} ${version!}`,
    );
    assert.ok(sources.length >= 5, install);
    assert.deepEqual(
      sources.filter((source) => !notices.includes(source)),
      [],
    );
  });
});
