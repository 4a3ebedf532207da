import assert from 'node:assert/strict';
import fc from 'fast-check';
import { decode } from '../../../src/workspace';

const text = '“Näh,” sagte Ole — 5 €\r\nund ging\n';
const utf16 = (mark: number[], bigEndian: boolean, content = text) => {
  const bytes = Buffer.from(content, 'utf16le');
  return Uint8Array.from([...mark, ...(bigEndian ? bytes.swap16() : bytes)]);
};

describe('decoding', () => {
  it('takes UTF-8 with and without byte-order mark, and strips the mark', () => {
    assert.deepEqual(decode(Buffer.from(text)), { text, encoding: 'utf8' });
    assert.deepEqual(decode(Buffer.from(`\ufeff${text}`)), { text, encoding: 'utf8bom' });
  });

  it('takes UTF-16 in either order by its mark', () => {
    assert.deepEqual(decode(utf16([0xff, 0xfe], false)), { text, encoding: 'utf16le' });
    assert.deepEqual(decode(utf16([0xfe, 0xff], true)), { text, encoding: 'utf16be' });
  });

  it('recognises UTF-16 without a mark by its zero bytes', () => {
    assert.deepEqual(decode(utf16([], false)), { text, encoding: 'utf16le' });
    assert.deepEqual(decode(utf16([], true)), { text, encoding: 'utf16be' });
  });

  it('keeps curly quotes and dashes of Windows-1252', () => {
    const bytes = Uint8Array.from([0x93, 0x4e, 0xe4, 0x68, 0x2c, 0x94, 0x20, 0x97, 0x20, 0x80, 0x0d]);
    assert.deepEqual(decode(bytes), { text: '“Näh,” — €\r', encoding: 'windows1252' });
  });

  it('gives one character for each of the 256 bytes of Windows-1252', () => {
    const bytes = Uint8Array.from({ length: 255 * 40 }, (_, i) => (i < 9000 ? 0x61 : 1 + (i % 255)));
    const result = decode(bytes);
    assert.ok('text' in result && result.encoding === 'windows1252');
    assert.equal(result.text.length, bytes.length);
    assert.equal(new Set(result.text).size, 255);
  });

  it('stays with UTF-8 where one character is damaged', () => {
    const bytes = Buffer.concat([Buffer.from('“one” “two” '), Buffer.from([0x93]), Buffer.from(' “three”')]);
    assert.deepEqual(decode(bytes), { text: '“one” “two” \ufffd “three”', encoding: 'utf8' });
  });

  it('says that binary data are no text', () => {
    for (const bytes of [
      [0x89, 0x50, 0x4e, 0x47, 0, 0, 1],
      [0, 0, 0, 0],
      [0, 1, 2],
      [0, 1, 0, 2, 0, 3],
      [1, 0, 2, 0, 3, 0],
      [0xff, 0xd8, 1, 2, 3, 4, 5, 6, 7, 8, 14, 15],
    ])
      assert.ok('problem' in decode(Uint8Array.from(bytes)), String(bytes));
  });

  it('says so of UTF-32, in either order', () => {
    const codes = Uint32Array.from(`\ufeff${text}`, (letter) => letter.codePointAt(0)!);
    const little = new Uint8Array(codes.buffer);
    for (const bytes of [little, Buffer.from(little).swap32()])
      assert.deepEqual(decode(bytes), { problem: { code: 'utf32' } });
  });

  it('takes an empty file', () => {
    assert.deepEqual(decode(new Uint8Array()), { text: '', encoding: 'utf8' });
  });

  it('gives back whatever valid text was encoded', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (content) => {
        fc.pre(!content.includes('\0') && !content.startsWith('\ufeff'));
        assert.deepEqual(decode(Buffer.from(content)), { text: content, encoding: 'utf8' });
        const wide = decode(utf16([0xff, 0xfe], false, content));
        assert.deepEqual(wide, { text: content, encoding: 'utf16le' });
      }),
    );
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 2000 }), (bytes) => void decode(bytes)));
  });
});
