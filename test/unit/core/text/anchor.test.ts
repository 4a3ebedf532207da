import fc from 'fast-check';
import assert from 'node:assert/strict';
import { anchorOf, AnchoredText } from '../../../../src/core/text/anchor';

const text = fc
  .array(
    fc.constantFrom('tide', 'wall', 'pier', 'said', 'the', 'a', '“', '”', '.', '\n\n', '\r\n', '  ', 'é'),
    {
      minLength: 1,
      maxLength: 60,
    },
  )
  .map((words) => words.join(' '));

/** A text, and a span of it that begins and ends with something else than blanks. */
const marked = fc
  .tuple(text, fc.nat(), fc.nat())
  .map(([all, a, b]) => {
    const [from, to] = [a % all.length, b % all.length].sort((x, y) => x - y) as [number, number];
    const words = all.slice(from, to + 1);
    const start = from + words.length - words.trimStart().length;
    return { all, span: { start, end: start + words.trim().length } };
  })
  .filter(({ span }) => span.end > span.start);

/** Words that the texts above do not have. */
const added = fc
  .array(fc.constantFrom('KELP', 'BUOY', 'FOG', '\n'), { maxLength: 40 })
  .map((words) => words.join(' '));

const find = (all: string, anchor: ReturnType<typeof anchorOf>) => new AnchoredText(all).find(anchor);

describe('the anchor of a span', () => {
  it('leads to it in the same text', () => {
    fc.assert(
      fc.property(marked, ({ all, span }) => {
        assert.deepEqual(find(all, anchorOf(all, span)), span);
      }),
    );
  });

  it('leads to it wherever text was put before and after', () => {
    fc.assert(
      fc.property(marked, added, added, ({ all, span }, before, after) => {
        const found = find(before + all + after, anchorOf(all, span));
        const shift = before.length;
        assert.deepEqual(found, { start: span.start + shift, end: span.end + shift });
      }),
    );
  });

  it('leads to the same words after lines were wrapped anew', () => {
    fc.assert(
      fc.property(marked, ({ all, span }) => {
        const wrapped = all.replace(/\s+/g, '\n');
        const found = find(wrapped, anchorOf(all, span));
        assert.ok(found);
        assert.equal(
          wrapped.slice(found.start, found.end),
          all.slice(span.start, span.end).replace(/\s+/g, '\n'),
        );
      }),
    );
  });

  it('never leads out of a text or to blanks, whatever the text', () => {
    fc.assert(
      fc.property(marked, fc.string(), ({ all, span }, other) => {
        const found = find(other, anchorOf(all, span));
        assert.ok(
          !found || other.slice(found.start, found.end).trim() === other.slice(found.start, found.end),
        );
        assert.ok(!found || (found.start >= 0 && found.end <= other.length && found.start < found.end));
      }),
    );
  });

  const article =
    'The wall held for an hour. Ms Orra said the wall was old and had to go. The pier was closed.';
  const said = 'the wall was old and had to go';
  const anchor = anchorOf(article, {
    start: article.indexOf(said),
    end: article.indexOf(said) + said.length,
  });

  it('leads to words that were edited, between what stood around them', () => {
    const edited = article.replace('was old and had', 'was very old, and had');
    const found = find(edited, anchor)!;
    assert.equal(edited.slice(found.start, found.end), 'the wall was very old, and had to go');
  });

  it('is lost where its words are gone', () => {
    assert.equal(find(article.replace(said, 'nothing'), anchor), undefined);
    assert.equal(find('', anchor), undefined);
  });

  it('is lost where short words stand in several places and nothing tells which', () => {
    const it = anchorOf('She saw it.', { start: 8, end: 10 });
    assert.equal(find('Take it or leave it, but do it now', it), undefined);
  });
});
