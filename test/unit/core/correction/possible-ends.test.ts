import assert from 'node:assert/strict';
import { parseArticle } from '../../../../src/core/article';
import { possibleEnds } from '../../../../src/core/correction';

describe('where a quotation may end', () => {
  const text =
    'Pier closed\n\nMs Orra said the pier was old, and would close. “It is done,” she said.\n\nNo more.\n';
  const article = parseArticle(text);
  const partOf = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });

  it('is at each mark of its paragraph, at the end of that, and where it ends now', () => {
    const said = partOf('the pier was old, and would');
    const ends = possibleEnds(article, { parts: [said] }).map((end) => text.slice(said.start, end));
    assert.deepEqual(ends.slice(0, 4), [
      'the pier was old',
      'the pier was old,',
      'the pier was old, and would',
      'the pier was old, and would close',
    ]);
    assert.equal(ends.at(-1), text.slice(said.start, text.indexOf('\n\nNo more')));
    assert.deepEqual(ends, [...new Set(ends)]);
  });

  it('lies behind the beginning of its last part', () => {
    const last = partOf('“It is done,”');
    const ends = possibleEnds(article, { parts: [partOf('the pier was old'), last] });
    assert.ok(ends.every((end) => end > last.start));
    assert.ok(ends.includes(last.end));
  });
});
