import { LineIndex, type Span, type TextPosition, type TextRange } from '../../core/article';
import type { Mention } from '../../core/entity';
import type { EntityId, ResolvedExtraction } from '../../corpus';

/** A mention with the corpus's entity behind it. */
export interface ReadMention extends Span {
  readonly form: Mention['form'];
  readonly kind: Mention['kind'];
  readonly id: EntityId;
  /** The name by which the corpus knows the entity. */
  readonly name: string;
  /** As it stands in the article. */
  readonly words: string;
}

/** What one version of an open document says: its sections, quotations and mentions, with the editor's positions. */
export class DocumentAnalysis {
  readonly uri: string;
  readonly version: number;
  readonly text: string;
  readonly extraction: ResolvedExtraction;
  readonly lines: LineIndex;
  #mentions?: readonly ReadMention[];

  constructor(uri: string, version: number, text: string, extraction: ResolvedExtraction) {
    this.uri = uri;
    this.version = version;
    this.text = text;
    this.extraction = extraction;
    this.lines = new LineIndex(text);
  }

  /** All mentions, in the order of the text. */
  get mentions(): readonly ReadMention[] {
    const { entities, ids, names } = this.extraction;
    this.#mentions ??= entities.mentions.flatMap(({ start, end, form, kind, entity }) => {
      const id = ids[entity];
      if (id === undefined) return [];
      return [{ start, end, form, kind, id, name: names[entity] ?? '', words: this.words({ start, end }) }];
    });
    return this.#mentions;
  }

  /** The shortest mention that holds a position; one that ends there counts where no other holds it. */
  mentionAt(position: TextPosition): ReadMention | undefined {
    const offset = this.lines.offsetAt(position);
    const touching = this.mentions.filter(({ start, end }) => start <= offset && offset <= end);
    const inside = touching.filter(({ end }) => offset < end);
    return (inside.length > 0 ? inside : touching).sort(byLength)[0];
  }

  /** The mentions of an entity, in the order of the text. */
  mentionsOf(id: EntityId): readonly ReadMention[] {
    return this.mentions.filter((mention) => mention.id === id);
  }

  rangeOf(span: Span): TextRange {
    return this.lines.rangeOf(span);
  }

  /** The text of a span on one line. */
  words({ start, end }: Span): string {
    return this.text.slice(start, end).replace(/\s+/g, ' ').trim();
  }
}

function byLength(a: Span, b: Span): number {
  return a.end - a.start - (b.end - b.start);
}
