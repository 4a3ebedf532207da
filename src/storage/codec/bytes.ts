import type { Span } from '../../core/article';
import { StorageError } from '../errors';

/** Writes numbers as 7 bits a byte, lowest first, and strings as UTF-8 behind their length in bytes. */
export class ByteWriter {
  #bytes = new Uint8Array(1024);
  #at = 0;

  /** A whole number from 0 to 2^32 - 1. */
  number(value: number): void {
    this.#room(5);
    let rest = value;
    while (rest > 127) {
      this.#bytes[this.#at++] = (rest & 127) | 128;
      rest >>>= 7;
    }
    this.#bytes[this.#at++] = rest;
  }

  /** Any integer, small ones of either sign in one byte. */
  signed(value: number): void {
    this.number(value < 0 ? -2 * value - 1 : 2 * value);
  }

  string(value: string): void {
    this.#room(value.length * 3 + 5);
    let ascii = true;
    for (let i = 0; i < value.length && ascii; i++) ascii = value.charCodeAt(i) < 128;
    if (ascii) {
      this.number(value.length);
      for (let i = 0; i < value.length; i++) this.#bytes[this.#at++] = value.charCodeAt(i);
    } else {
      const encoded = Buffer.from(value);
      this.number(encoded.length);
      this.#bytes.set(encoded, this.#at);
      this.#at += encoded.length;
    }
  }

  strings(values: readonly string[]): void {
    this.list(values, (value) => {
      this.string(value);
    });
  }

  list<T>(values: readonly T[], write: (value: T) => void): void {
    this.number(values.length);
    for (const value of values) write(value);
  }

  /** Spans relative to an offset; they need not be in order. */
  spans(values: readonly Span[], from: number): void {
    this.number(values.length);
    let at = from;
    for (const { start, end } of values) {
      this.signed(start - at);
      this.number(end - start);
      at = end;
    }
  }

  bytes(): Uint8Array<ArrayBuffer> {
    return this.#bytes.slice(0, this.#at);
  }

  #room(count: number): void {
    if (this.#at + count <= this.#bytes.length) return;
    const larger = new Uint8Array(2 * (this.#bytes.length + count));
    larger.set(this.#bytes);
    this.#bytes = larger;
  }
}

/** Reads what a `ByteWriter` wrote. Every method throws a `StorageError` `damaged` where the bytes end too early. */
export class ByteReader {
  #at = 0;
  readonly #bytes: Buffer;
  constructor(bytes: Uint8Array) {
    this.#bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  get done(): boolean {
    return this.#at >= this.#bytes.length;
  }

  number(): number {
    let value = 0;
    for (let shift = 0; shift < 35; shift += 7) {
      const byte = this.#bytes[this.#at++];
      if (byte === undefined) throw new StorageError('damaged');
      value |= (byte & 127) << shift;
      if (byte < 128) return value >>> 0;
    }
    throw new StorageError('damaged');
  }

  signed(): number {
    const value = this.number();
    return value & 1 ? -(value + 1) / 2 : value / 2;
  }

  string(): string {
    const length = this.number();
    this.#at += length;
    if (this.#at > this.#bytes.length) throw new StorageError('damaged');
    return this.#bytes.toString('utf8', this.#at - length, this.#at);
  }

  /** Passes over a list whose items have so many numbers each. */
  skipList(numbers: number): void {
    for (let left = numbers * this.#count(); left > 0; left--) while (this.#bytes[this.#at++]! > 127);
    if (this.#at > this.#bytes.length) throw new StorageError('damaged');
  }

  list<T>(read: () => T): T[] {
    const values: T[] = [];
    for (let count = this.#count(); count > 0; count--) values.push(read());
    return values;
  }

  /** The length of a list, each of whose items takes a byte at least. */
  #count(): number {
    const count = this.number();
    if (count > this.#bytes.length - this.#at) throw new StorageError('damaged');
    return count;
  }

  strings(): string[] {
    return this.list(() => this.string());
  }

  spans(from: number): Span[] {
    let at = from;
    return this.list(() => {
      const start = at + this.signed();
      return { start, end: (at = start + this.number()) };
    });
  }
}

/** Packs a list of whole numbers, small ones in one byte each. */
export function packNumbers(values: readonly number[]): Uint8Array<ArrayBuffer> {
  const out = new ByteWriter();
  for (const value of values) out.number(value);
  return out.bytes();
}

export function unpackNumbers(bytes: Uint8Array): number[] {
  const from = new ByteReader(bytes);
  const values: number[] = [];
  while (!from.done) values.push(from.number());
  return values;
}
