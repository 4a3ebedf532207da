import type { Span } from '../../core/article';
import type { MentionForm } from '../../core/entity';
import type { QuotationKind } from '../../core/quotation';
import type { Extraction } from '../../core/extract';

/** What is stored of an article beside its text: where the blocks, mentions and quotations stand. */
export interface Annotations {
  readonly blocks: readonly AnnotatedBlock[];
  /** For each entity of the article the index of its name, see `names.ts`. */
  readonly nameOf: readonly number[];
  readonly mentions: readonly AnnotatedMention[];
  readonly quotations: readonly AnnotatedQuotation[];
}

export interface AnnotatedBlock extends Span {
  readonly isParagraph: boolean;
  /** Where its dateline ends, in a paragraph with one. */
  readonly datelineEnd?: number;
}

export interface AnnotatedMention extends Span {
  readonly entity: number;
  readonly form: MentionForm;
}

export interface AnnotatedQuotation {
  readonly kind: QuotationKind;
  readonly rule: string;
  readonly confidence: number;
  readonly entity?: number;
  readonly parts: readonly Span[];
  readonly cue: readonly Span[];
  readonly speaker: readonly Span[];
}

const forms: readonly MentionForm[] = ['name', 'nominal', 'pronoun'];
const kinds: readonly QuotationKind[] = ['direct', 'indirect', 'mixed'];

/** Numbers of 7 bits a byte, strings with their length before them. */
class Writer {
  #bytes = new Uint8Array(1024);
  #at = 0;

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
    this.number(values.length);
    for (const value of values) this.string(value);
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

class Reader {
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
    for (let shift = 0; ; shift += 7) {
      const byte = this.#bytes[this.#at++]!;
      value |= (byte & 127) << shift;
      if (byte < 128) return value;
    }
  }

  signed(): number {
    const value = this.number();
    return value & 1 ? -(value + 1) / 2 : value / 2;
  }

  string(): string {
    const length = this.number();
    this.#at += length;
    return this.#bytes.toString('utf8', this.#at - length, this.#at);
  }

  /** Passes over a list whose items have so many numbers each. */
  skipList(numbers: number): void {
    for (let left = numbers * this.number(); left > 0; left--) while (this.#bytes[this.#at++]! > 127);
  }

  list<T>(read: () => T): T[] {
    const values: T[] = [];
    for (let count = this.number(); count > 0; count--) values.push(read());
    return values;
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

/** Packs what an extraction found. */
export function packAnnotations(
  { article, found, entities }: Extraction,
  nameOf: readonly number[],
): Uint8Array<ArrayBuffer> {
  const out = new Writer();
  out.number(article.blocks.length);
  let end = 0;
  for (const block of article.blocks) {
    out.signed(block.start - end);
    out.number(block.end - block.start);
    const dateline = block.dateline ? block.dateline.end - block.start : 0;
    out.number(dateline * 2 + (block.kind === 'paragraph' ? 1 : 0));
    end = block.end;
  }
  out.number(nameOf.length);
  for (const name of nameOf) out.number(name);
  out.number(entities.mentions.length);
  let at = 0;
  for (const { start, end, entity, form } of entities.mentions) {
    out.signed(start - at);
    out.number(end - start);
    out.number(entity * 3 + forms.indexOf(form));
    at = start;
  }
  const rules = [...new Set(found.quotations.map(({ rule }) => rule))];
  out.strings(rules);
  out.number(found.quotations.length);
  at = 0;
  found.quotations.forEach(({ kind, rule, confidence, parts, cue, speaker }, i) => {
    const speaking = entities.speakers[i];
    out.number(rules.indexOf(rule) * 3 + kinds.indexOf(kind));
    out.number(Math.round(Math.max(0, Math.min(1, confidence)) * 1000));
    out.number(speaking === undefined ? 0 : speaking + 1);
    out.spans(parts, at);
    at = parts[0]?.start ?? at;
    out.spans(cue, at);
    out.spans(speaker, at);
  });
  return out.bytes();
}

/** What `packMarks` packed. Each list is read when it is first asked for: a search looks at quotations alone. */
export function unpackAnnotations(bytes: Uint8Array): Annotations {
  return new PackedMarks(bytes);
}

class PackedMarks implements Annotations {
  readonly #bytes: Uint8Array;
  #blocks: AnnotatedBlock[] | undefined;
  #nameOf: number[] | undefined;
  #mentions: AnnotatedMention[] | undefined;
  #quotations: AnnotatedQuotation[] | undefined;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  get blocks(): readonly AnnotatedBlock[] {
    return (this.#blocks ??= readBlocks(this.#behind([])));
  }
  get nameOf(): readonly number[] {
    if (!this.#nameOf) {
      const from = this.#behind([blockNumbers]);
      this.#nameOf = from.list(() => from.number());
    }
    return this.#nameOf;
  }
  get mentions(): readonly AnnotatedMention[] {
    return (this.#mentions ??= readMentions(this.#behind([blockNumbers, 1])));
  }
  get quotations(): readonly AnnotatedQuotation[] {
    return (this.#quotations ??= readQuotations(this.#behind([blockNumbers, 1, mentionNumbers])));
  }

  /** @param lists the lists to pass over, by how many numbers their items have. */
  #behind(lists: readonly number[]): Reader {
    const from = new Reader(this.#bytes);
    for (const numbers of lists) from.skipList(numbers);
    return from;
  }
}

const blockNumbers = 3;
function readBlocks(from: Reader): AnnotatedBlock[] {
  let at = 0;
  return from.list(() => {
    const start = at + from.signed();
    const end = (at = start + from.number());
    const flags = from.number();
    const isParagraph = flags % 2 === 1;
    return flags < 2
      ? { start, end, isParagraph }
      : { start, end, isParagraph, datelineEnd: start + (flags >> 1) };
  });
}

const mentionNumbers = 3;
function readMentions(from: Reader): AnnotatedMention[] {
  let at = 0;
  return from.list(() => {
    const start = (at += from.signed());
    const end = start + from.number();
    const type = from.number();
    return { start, end, entity: Math.floor(type / 3), form: forms[type % 3]! };
  });
}

function readQuotations(from: Reader): AnnotatedQuotation[] {
  const rules = from.strings();
  let at = 0;
  return from.list(() => {
    const type = from.number();
    const confidence = from.number() / 1000;
    const entity = from.number() - 1;
    const parts = from.spans(at);
    at = parts[0]?.start ?? at;
    return {
      kind: kinds[type % 3]!,
      rule: rules[Math.floor(type / 3)]!,
      confidence,
      ...(entity >= 0 && { entity }),
      parts,
      cue: from.spans(at),
      speaker: from.spans(at),
    };
  });
}

/** Packs a list of small numbers, the rows of `name` behind an article's entities. */
export function packNumbers(values: readonly number[]): Uint8Array<ArrayBuffer> {
  const out = new Writer();
  for (const value of values) out.number(value);
  return out.bytes();
}

export function unpackNumbers(bytes: Uint8Array): number[] {
  const from = new Reader(bytes);
  const values: number[] = [];
  while (!from.done) values.push(from.number());
  return values;
}
