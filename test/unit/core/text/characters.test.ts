import assert from 'node:assert/strict';
import fc from 'fast-check';
import { collapseSpaces, oneLine, visible, visibleLines } from '../../../../src/core/text/characters';

/** What a terminal obeys, what turns the text around it, and halves of surrogate pairs. */
const obeyed = /[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/u;

describe('a text that is shown', () => {
  it('has a symbol for each control character, each turn of direction and each half of a pair', () => {
    assert.equal(visible('\x1b]0;owned\x07\n'), '␛]0;owned␇␊');
    assert.equal(visible('a\x7fb\x9bc\u202ed\u2069e\ud83df'), 'a\u2421b\ufffdc\ufffdd\ufffde\ufffdf');
    assert.equal(visible('“Löwe” 😀 שלום\u200f'), '“Löwe” 😀 שלום\u200f');
    assert.equal(visibleLines('one\n\ttwo\r\x1b'), 'one\n\ttwo␍␛');
  });

  it('keeps its length, and nothing in it is obeyed, whatever it was', () => {
    const anything = fc.string({ unit: 'binary', maxLength: 60 }).map((text) => `${text}\ud800\x9b`);
    fc.assert(
      fc.property(anything, (text) => {
        assert.equal(visible(text).length, text.length);
        assert.doesNotMatch(visible(text), obeyed);
        assert.doesNotMatch(visibleLines(text).replace(/[\n\t]/g, ''), obeyed);
        assert.doesNotMatch(oneLine(text), obeyed);
        assert.doesNotMatch(collapseSpaces(text), obeyed);
      }),
    );
  });
});
