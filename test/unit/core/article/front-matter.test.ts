import assert from 'node:assert/strict';
import { readFrontMatter } from '../../../../src/core/article/formats/front-matter';

describe('front matter', () => {
  it('begins behind blank lines and comments', () => {
    const matter = readFrontMatter('---\n\n# Who and when\n  # by hand\n\ntitle: Lock shut\n---\nText.\n');
    assert.equal(matter?.fields.get('title'), 'Lock shut');
  });

  it('is told from two rules around prose, however many blanks, blank lines or signs there are', () => {
    for (const filling of [' ', '\n', '#', '# ', '#\n', '\t\n'])
      for (const times of [28, 1990]) {
        const began = performance.now();
        assert.equal(
          readFrontMatter(`---\n${filling.repeat(times)}* * *\n\nThe wall is gone.\n\n---\n`),
          undefined,
        );
        assert.ok(performance.now() - began < 1000, `${times} times ${JSON.stringify(filling)}`);
      }
  });
});
