import assert from 'node:assert/strict';
import { parseArticle } from '../../../../src/core/article';
import { decode } from '../../../../src/workspace/decode';

/** The codes of what is told of a file with these bytes. */
function told(bytes: Uint8Array): string[] {
  const decoded = decode(bytes);
  assert.ok('text' in decoded);
  return parseArticle(decoded.text, { encoding: decoded.encoding }).problems.map(({ code }) => code);
}
const text = (words: string): Uint8Array => new TextEncoder().encode(words);
/** Each character by its code unit, as in an 8-bit encoding. */
const bytes = (words: string): Uint8Array => Uint8Array.from(words, (letter) => letter.charCodeAt(0));

describe('what is told of a whole file', () => {
  it('is that it is hardly Windows-1252, where symbols stand in its words', () => {
    for (const words of [
      'Nabrze\xbfe w \xa3odzi zamkni\xeate', // Polish in ISO 8859-2
      '\xcf\xf0\xe8\xf7\xe0\xeb \xe7\xe0\xea\xf0\xfb\xf2', // Russian in Windows-1251
      '\x94g\x8e~\x8f\xea\x82\xaa\x95\xc2\x8d\xbd', // Japanese in Shift JIS
      '\xc2\xeb\xcd\xb7\xb9\xd8\xb1\xd5', // Chinese in GBK
    ])
      assert.deepEqual(told(bytes(`Quay shut\n\n${words}.\n`)), ['doubtfulEncoding'], words);
  });

  it('is nothing where Windows-1252 is likely', () => {
    for (const words of [
      'The caf\xe9 on the quay',
      '\x93No,\x94 she said',
      'Fran\xe7ois \x96 na\xefve',
      '\xa350m, 20\xb0',
      'M\xfcller\x92s',
    ])
      assert.deepEqual(told(bytes(`Quay shut\n\n${words}.\n`)), [], words);
    assert.deepEqual(told(text('Quay shut\n\nŁódź.\n')), []);
  });

  it('is that it is no plain text', () => {
    for (const words of [
      String.raw`{\rtf1\ansi Quay shut.}`,
      '{"title": "Quay shut", "text": "It is."}',
      '[{"title": "Quay shut"}]',
      '<?xml version="1.0"?><doc>Quay shut</doc>',
      '\\documentclass{article}\nQuay shut',
    ])
      assert.deepEqual(told(text(words)), ['markup'], words);
    assert.deepEqual(told(text('{Quay} shut\n\n[It] is.\n')), []);
  });
});

describe('the head of a wire', () => {
  it('has its headline below slug and note to editors, and its dateline in capitals', () => {
    const { headline, byline, dateline } = parseArticle(
      'BC-Quay, 2nd Ld-Writethru,214\nEds: UPDATES with quote from pilot\n\nQuay at Oldport to close for a year\nBy ADA WREN\nAssociated Wire\n\nOLDPORT (AW) -- The quay will close on Monday, the council said.\n',
    );
    assert.deepEqual(
      [headline.text, byline?.text, dateline?.place],
      ['Quay at Oldport to close for a year', 'ADA WREN', 'OLDPORT'],
    );
  });
});
