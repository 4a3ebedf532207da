import assert from 'node:assert/strict';
import { compileRules, defaultRules, locate, uriOf } from '../../../src/workspace';

describe('inclusion rules', () => {
  const { inclusion } = compileRules(defaultRules);

  it('take text and Markdown files of any case for articles', () => {
    for (const path of ['a.txt', 'news/B.TXT', 'x/y/z/c.md', 'd.Md', '.hidden/e.txt', 'Notes on licence.txt'])
      assert.ok(inclusion.includes(path), path);
  });

  it('leave out what is no article', () => {
    const paths = [
      'a.html',
      'txt',
      'LICENSE.txt',
      'x/readme.md',
      'README.de.md',
      'CHANGELOG.md',
      'requirements.txt',
    ];
    for (const path of [
      ...paths,
      'requirements-dev.txt',
      'node_modules/a/b.txt',
      'x/.git/c.txt',
      '.corpus/d.md',
      'corpus-notes/on marsh.md',
      'news/corpus-notes/2024/e.md',
    ])
      assert.ok(!inclusion.includes(path), path);
  });

  it('leave out what other programs keep beside the files', () => {
    for (const path of [
      '.trash/a.md',
      'news/.stversions/a~20240305-101010.txt',
      '.obsidian/notes.md',
      '~$a.txt',
      '._a.txt',
      '.#a.md',
      'x/.~lock.a.txt',
      'a.sync-conflict-20240305-101010-ABCDEFG.txt',
      'a (Ada’s conflicted copy 2024-03-05).md',
      'a (conflicted copy 2024-03-05 101010).txt',
      'a_conflict-20240305-101010.txt',
      '.Trash-1000/files/a.txt',
      '$RECYCLE.BIN/S-1-5/a.txt',
      '@eaDir/a.txt',
      '.history/a_20240305.md',
    ])
      assert.ok(!inclusion.includes(path), path);
    for (const path of [
      'conflict over the quay.txt',
      'news/trash piles up.txt',
      'versions.md',
      'a copy.txt',
      'History/a.txt',
    ])
      assert.ok(inclusion.includes(path), path);
  });

  it('keep out of folders that hold no articles', () => {
    for (const folder of ['node_modules', 'a/node_modules', '.git', '.corpus'])
      assert.ok(inclusion.prunes(folder));
    for (const folder of ['2024', 'licence', 'a/readme']) assert.ok(!inclusion.prunes(folder));
  });

  it('hold at any depth without a slash, and for all below a folder', () => {
    const { inclusion: own } = compileRules({ include: ['*.text'], exclude: ['drafts', '/old/', 'wire/*'] });
    assert.ok(own.includes('a/b.text'));
    assert.ok(!own.includes('a/drafts/b.text') && own.prunes('a/drafts'));
    assert.ok(!own.includes('old/b.text') && own.prunes('old'));
    assert.ok(!own.includes('wire/2020/b.text') && own.includes('a/wire/b.text'));
  });

  it('find nothing without a pattern', () => {
    const { inclusion: none } = compileRules({ include: [], exclude: [''] });
    assert.ok(!none.includes('a.txt'));
  });
});

describe('addresses', () => {
  const root = { uri: 'file:///corpora/a%20b', name: 'a b' };

  it('are written as the editor writes them', () => {
    assert.equal(
      uriOf(root, 'x y/(1) it’s!.txt'),
      'file:///corpora/a%20b/x%20y/%281%29%20it%E2%80%99s%21.txt',
    );
    assert.equal(uriOf(root, ''), root.uri);
  });

  it('lead back to root and path, in the innermost root', () => {
    const inner = { uri: `${root.uri}/news`, name: 'news' };
    for (const path of ['', 'a.txt', 'x y/100 % (1).txt', 'ünï/c#d?.md'])
      assert.deepEqual(locate([root, inner], uriOf(root, path)), { root, path });
    assert.deepEqual(locate([root, inner], uriOf(root, 'news/a.txt')), { root: inner, path: 'a.txt' });
    assert.equal(locate([root], 'file:///corpora/a%20bc/d.txt'), undefined);
  });
});
