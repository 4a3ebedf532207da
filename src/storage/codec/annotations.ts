import { sourceSorts, type MentionForm } from '../../core/entity';
import type { AttributionRule, QuotationKind } from '../../core/quotation';
import type { ArticleFindings, FoundMention, FoundQuotation, TextBlock } from '../article-record';
import { ByteReader, ByteWriter } from './bytes';

const forms: readonly MentionForm[] = ['name', 'nominal', 'pronoun'];
const kinds: readonly QuotationKind[] = ['direct', 'indirect', 'mixed', 'attitude'];

/** Packs the blocks of an article, some three bytes each. */
export function packBlocks(blocks: readonly TextBlock[]): Uint8Array<ArrayBuffer> {
  const out = new ByteWriter();
  let end = 0;
  out.list(blocks, (block) => {
    out.signed(block.start - end);
    out.number(block.end - block.start);
    const dateline = block.datelineEnd === undefined ? 0 : block.datelineEnd - block.start;
    out.number(dateline * 2 + (block.isParagraph ? 1 : 0));
    end = block.end;
  });
  return out.bytes();
}

/** Unpacks what `packBlocks` packed. */
export function unpackBlocks(bytes: Uint8Array): TextBlock[] {
  const from = new ByteReader(bytes);
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

/** The stand-off annotations of an article: where its mentions and quotations stand in the text. */
export interface Annotations {
  /** For each entity of the article the index of its name, see `name-facts.ts`. */
  readonly nameOf: readonly number[];
  readonly mentions: readonly FoundMention[];
  readonly quotations: readonly FoundQuotation[];
}

export const noAnnotations: Annotations = { nameOf: [], mentions: [], quotations: [] };

/** Packs the annotations of an article: three bytes a mention, some fifteen a quotation. */
export function packAnnotations(
  { mentions, quotations }: ArticleFindings,
  nameOf: readonly number[],
): Uint8Array<ArrayBuffer> {
  const out = new ByteWriter();
  out.list(nameOf, (name) => {
    out.number(name);
  });
  let at = 0;
  out.list(mentions, ({ start, end, entity, form }) => {
    out.signed(start - at);
    out.number(end - start);
    out.number(entity * 3 + forms.indexOf(form));
    at = start;
  });
  const rules = [...new Set(quotations.map(({ rule }) => rule))];
  out.strings(rules);
  at = 0;
  out.list(quotations, ({ kind, rule, confidence, entity, parts, cue, speaker, sort, role }) => {
    out.number(rules.indexOf(rule) * kinds.length + kinds.indexOf(kind));
    out.number(Math.round(Math.max(0, Math.min(1, confidence)) * 1000));
    out.number(entity === undefined ? 0 : entity + 1);
    out.spans(parts, at);
    at = parts[0]?.start ?? at;
    out.spans(cue, at);
    out.spans(speaker, at);
    out.number(sort === undefined ? 0 : sourceSorts.indexOf(sort) + 1);
    out.spans(role ? [role] : [], at);
  });
  return out.bytes();
}

/**
 * Unpacks what `packAnnotations` packed. Each list is read when it is first asked for: a search looks at quotations
 * alone.
 */
export function unpackAnnotations(bytes: Uint8Array): Annotations {
  return new PackedAnnotations(bytes);
}

class PackedAnnotations implements Annotations {
  readonly #bytes: Uint8Array;
  #nameOf: number[] | undefined;
  #mentions: FoundMention[] | undefined;
  #quotations: FoundQuotation[] | undefined;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  get nameOf(): readonly number[] {
    if (!this.#nameOf) {
      const from = this.#behind([]);
      this.#nameOf = from.list(() => from.number());
    }
    return this.#nameOf;
  }
  get mentions(): readonly FoundMention[] {
    return (this.#mentions ??= readMentions(this.#behind([1])));
  }
  get quotations(): readonly FoundQuotation[] {
    return (this.#quotations ??= readQuotations(this.#behind([1, mentionNumbers])));
  }

  /** @param lists the lists to pass over, by how many numbers their items have. */
  #behind(lists: readonly number[]): ByteReader {
    const from = new ByteReader(this.#bytes);
    for (const numbers of lists) from.skipList(numbers);
    return from;
  }
}

const mentionNumbers = 3;
function readMentions(from: ByteReader): FoundMention[] {
  let at = 0;
  return from.list(() => {
    const start = (at += from.signed());
    const end = start + from.number();
    const type = from.number();
    return { start, end, entity: Math.floor(type / 3), form: forms[type % 3]! };
  });
}

function readQuotations(from: ByteReader): FoundQuotation[] {
  const rules = from.strings() as AttributionRule[];
  let at = 0;
  return from.list(() => {
    const type = from.number();
    const confidence = from.number() / 1000;
    const entity = from.number() - 1;
    const parts = from.spans(at);
    at = parts[0]?.start ?? at;
    const cue = from.spans(at);
    const speaker = from.spans(at);
    const sort = from.number() - 1;
    const [role] = from.spans(at);
    return {
      kind: kinds[type % kinds.length]!,
      rule: rules[Math.floor(type / kinds.length)]!,
      confidence,
      ...(entity >= 0 && { entity }),
      parts,
      ...{ cue, speaker },
      ...(sort >= 0 && { sort: sourceSorts[sort]! }),
      ...(role && { role }),
    };
  });
}
