import assert from 'node:assert/strict';
import { quotedWords } from '../../../src/presentation/quoted-words';

/** The words of the parts that stand between `{` and `}`; what says who speaks stands between `<` and `>`. */
function words(marked: string): string {
  const parts: { start: number; end: number }[] = [];
  const attribution: { start: number; end: number }[] = [];
  let text = '';
  let start = 0;
  for (const sign of marked) {
    if (sign === '{' || sign === '<') start = text.length;
    else if (sign === '}') parts.push({ start, end: text.length });
    else if (sign === '>') attribution.push({ start, end: text.length });
    else text += sign;
  }
  return quotedWords(text, { parts, attribution });
}

describe('the words of a quotation as one pastes them', () => {
  it('say in brackets who speaks, where the article says it in between', () => {
    assert.equal(
      words('{“I had mud up to here,”} <she> <said>, {“and I kept on.”}'),
      '“I had mud up to here,” [she said] “and I kept on.”',
    );
    assert.equal(
      words('{“Between the two,”} <says> <Harl>, shutting the door. {“I remember thinking of it.”}'),
      '“Between the two,” [says Harl, shutting the door] “I remember thinking of it.”',
    );
  });

  it('say only who speaks where much more stands in between', () => {
    const aside = ', who has kept the lock for thirty-one years and whose father kept it before him. ';
    assert.equal(
      words(`{“It held,”} <said> <Harl>${aside}{“It always will.”}`),
      '“It held,” [said Harl] “It always will.”',
    );
  });

  it('begin a line where the article tells something else in between', () => {
    assert.equal(words('{“It held.”} He looked at the river. {“This time.”}'), '“It held.”\n“This time.”');
  });

  it('never leave out what is only a mark or the end of a paragraph', () => {
    assert.equal(words('{“It held.}\n\n{“This time.”}'), '“It held. This time.”');
    assert.equal(words('{"It held.}\n\n{"This time."}'), '"It held. This time."');
    assert.equal(words('{The lock,} <Harl> <said>, {held}'), 'The lock, [Harl said] held');
  });

  it('keep the ellipsis that the article has', () => {
    assert.equal(words('{“It … held”}'), '“It … held”');
  });

  it('have a mark at both ends where the article has it at one', () => {
    assert.equal(words('{“It held}'), '“It held”');
    assert.equal(words('{It held,”} <he> <said>'), '“It held,”');
    assert.equal(
      words('{"It held,"} <he> <said>. {It will again."}'),
      '"It held," [he said] "It will again."',
    );
    assert.equal(words('{„Es hielt}'), '„Es hielt“');
    assert.equal(words('{„Es hielt“}'), '„Es hielt“');
  });

  it('leave a measure alone', () => {
    assert.equal(words('{the gap was 6" wide}'), 'the gap was 6" wide');
  });
});
