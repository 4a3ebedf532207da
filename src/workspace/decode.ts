import type { FileProblem } from '../corpus';
import type { Encoding } from './types';

export interface DecodedText {
  readonly text: string;
  readonly encoding: Encoding;
}

export type Decoded = DecodedText | { readonly problem: FileProblem };

/**
 * The text of an article file: UTF-8 and UTF-16 by their byte-order marks, UTF-16 without one by its zero bytes as
 * VS Code does, UTF-8 where the bytes are valid, Windows-1252 else. The byte-order mark is taken off; line ends
 * and all else stay as they are. Bytes that don't belong into a file that is UTF-8 for the most part become U+FFFD.
 * @returns a problem where the bytes are not text, or UTF-32, which VS Code does not open.
 */
export function decode(bytes: Uint8Array): Decoded {
  const [a, b, c, d] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf)
    return { text: lenientUtf8.decode(bytes.subarray(3)), encoding: 'utf8bom' };
  const isUtf32 =
    (a === 0xff && b === 0xfe && c === 0 && d === 0) || (a === 0 && b === 0 && c === 0xfe && d === 0xff);
  if (isUtf32) return { problem: { code: 'utf32' } };
  if (a === 0xff && b === 0xfe) return { text: utf16le.decode(bytes.subarray(2)), encoding: 'utf16le' };
  if (a === 0xfe && b === 0xff) return { text: utf16be.decode(bytes.subarray(2)), encoding: 'utf16be' };

  const zeros = zeroBytes(bytes.subarray(0, sniffed));
  if (zeros === 'utf16le') return { text: utf16le.decode(bytes), encoding: zeros };
  if (zeros === 'utf16be') return { text: utf16be.decode(bytes), encoding: zeros };
  if (zeros === 'binary') return { problem: binary };

  try {
    return { text: strictUtf8.decode(bytes), encoding: 'utf8' };
  } catch {
    if (bytes.includes(0) || controls(bytes.subarray(0, 4096)) > 8) return { problem: binary };
    if (isMostlyUtf8(bytes)) return { text: lenientUtf8.decode(bytes), encoding: 'utf8' };
    return { text: windows1252(bytes), encoding: 'windows1252' };
  }
}

const binary: FileProblem = { code: 'binary' };
const strictUtf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const lenientUtf8 = new TextDecoder('utf-8', { ignoreBOM: true });
const utf16le = new TextDecoder('utf-16le', { ignoreBOM: true });
const utf16be = new TextDecoder('utf-16be', { ignoreBOM: true });

/** How many bytes VS Code looks at for zeros. */
const sniffed = 512;

/** Zeros at every odd place only are UTF-16 LE, at every even place only UTF-16 BE; any others mean no text. */
function zeroBytes(head: Uint8Array): 'none' | 'utf16le' | 'utf16be' | 'binary' {
  let odd = 0;
  let even = 0;
  for (let i = 0; i < head.length; i++) {
    if (head[i] !== 0) continue;
    if (i % 2 === 1) odd++;
    else even++;
  }
  if (odd + even === 0) return 'none';
  const pairs = head.length >> 1;
  // A curly quote or a dash has no zero byte in UTF-16: a few places without one are no counterproof.
  if (even === 0 && odd > pairs * 0.7 && isText(utf16le.decode(head))) return 'utf16le';
  if (odd === 0 && even > pairs * 0.7 && isText(utf16be.decode(head))) return 'utf16be';
  return 'binary';
}

/** Small numbers of two bytes each have zeros at every second place too, but stand for control characters. */
function isText(decoded: string): boolean {
  // oxlint-disable-next-line no-control-regex -- these are what is looked for
  const strange = decoded.match(/[\0-\x08\x0e-\x1f\ufffd]/g)?.length ?? 0;
  return strange <= decoded.length / 20;
}

/** Control characters that no text holds: all but tab, line ends, form feed, the DOS end of file and escape. */
function controls(head: Uint8Array): number {
  let count = 0;
  for (const byte of head) if (byte < 32 && !(byte >= 9 && byte <= 13) && byte !== 26 && byte !== 27) count++;
  return count;
}

/**
 * Are there more whole multi-byte sequences than stray bytes? In Windows-1252 a sequence would be an accented
 * letter followed by a symbol, which no language writes; one damaged character doesn't make UTF-8 Windows-1252.
 */
function isMostlyUtf8(bytes: Uint8Array): boolean {
  let whole = 0;
  let stray = 0;
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i]!;
    if (byte < 0x80) continue;
    const more = byte >= 0xf0 && byte < 0xf5 ? 3 : byte >= 0xe0 ? 2 : byte >= 0xc2 ? 1 : 0;
    let found = 0;
    while (found < more && byte < 0xf5 && (bytes[i + found + 1] ?? 0) >> 6 === 2) found++;
    if (more > 0 && found === more) {
      whole++;
      i += more;
    } else stray++;
  }
  return whole > stray;
}

/** What the bytes 0x80 to 0x9F are in Windows-1252; the five that it leaves open stand for themselves. */
const upperControls =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f' +
  '\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178';

/**
 * Node's own decoder can't be used: some releases of Node 20 to 24 take Windows-1252 for Latin-1, and every curly
 * quote is lost.
 */
function windows1252(bytes: Uint8Array): string {
  const parts: string[] = [];
  const units = new Uint16Array(Math.min(bytes.length, 8192));
  for (let from = 0; from < bytes.length; from += units.length) {
    const count = Math.min(units.length, bytes.length - from);
    for (let i = 0; i < count; i++) {
      const byte = bytes[from + i]!;
      units[i] = byte >= 0x80 && byte < 0xa0 ? upperControls.charCodeAt(byte - 0x80) : byte;
    }
    parts.push(String.fromCharCode.apply(null, units.subarray(0, count) as unknown as number[]));
  }
  return parts.join('');
}
