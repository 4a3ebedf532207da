import type { Span } from '../core/article';
import { InMemoryResolver, type EntityKind, type MentionForm } from '../core/entity';
import { extract, type Extraction } from '../core/extract';
import { type AttributionRule, isListed, type MarkedKind } from '../core/quotation';

/** An article on a line of its own; other fields of the line are not looked at. */
export interface ArticleLine {
  readonly id: string;
  readonly text: string;
  readonly title?: string;
  /** `YYYY-MM-DD` */
  readonly date?: string;
}

/** Offsets `[start, end)` of UTF-16 code units in the article's text. */
export type SpanPair = readonly [start: number, end: number];

/** What was found in one article, as `extract` prints it. Ids of entities hold for all articles of a run. */
export interface Prediction {
  readonly id: string;
  readonly quotations: readonly {
    readonly parts: readonly SpanPair[];
    readonly cue: readonly SpanPair[];
    readonly speaker: readonly SpanPair[];
    readonly speakerEntity: string | null;
    readonly kind: MarkedKind;
    /** Calibrated, from 0 to 1: how likely both the content and the speaker are right. */
    readonly confidence: number;
    /** The name of the pattern that attributed it. */
    readonly rule: AttributionRule;
    /** Whether a search lists it where nothing else is asked. */
    readonly shown: boolean;
  }[];
  readonly mentions: readonly {
    readonly start: number;
    readonly end: number;
    readonly kind: EntityKind;
    readonly form: MentionForm;
    readonly entity: string;
  }[];
  readonly entities: Readonly<Record<string, { readonly name: string }>>;
}

/** Reads a line of JSON; undefined where it is no object with an id and a text. */
export function readArticleLine(line: string): ArticleLine | undefined {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return undefined;
  }
  if (typeof value !== 'object' || value === null) return undefined;
  const { id, text, title, date } = value as Record<string, unknown>;
  if (typeof id !== 'string' || typeof text !== 'string') return undefined;
  return {
    id,
    text,
    ...(typeof title === 'string' && title ? { title } : {}),
    ...(typeof date === 'string' && /^\d{4}-\d\d-\d\d$/.test(date) ? { date } : {}),
  };
}

/** Extracts quotations and mentions of one article, from its text, title and date alone. */
export function extractLine({ text, title, date }: ArticleLine): Extraction {
  return extract(text, { ...(title && { title }), ...(date && { date }) });
}

/** The extractions of one run as predictions, in their order: together they are one corpus. */
export function predict(
  run: readonly { readonly id: string; readonly extraction: Extraction }[],
): Prediction[] {
  const linker = new InMemoryResolver();
  for (const { extraction } of run) linker.add(extraction.entities);
  return run.map(({ id, extraction }) => prediction(id, extraction, linker));
}

const pair = ({ start, end }: Span): SpanPair => [start, end];

function prediction(id: string, { found, entities }: Extraction, linker: InMemoryResolver): Prediction {
  const ids = entities.entities.map((entity) => linker.idOf(entity));
  const nameOf = (index: number): string =>
    linker.entity(ids[index]!)?.name ?? entities.entities[index]!.name;
  return {
    id,
    quotations: found.quotations.flatMap(({ parts, cue, speaker, kind, confidence, rule }, index) => {
      if (kind === 'attitude') return [];
      const entity = entities.speakers[index];
      return [
        {
          parts: parts.map(pair),
          cue: cue.map(pair),
          speaker: speaker.map(pair),
          speakerEntity: entity === undefined ? null : ids[entity]!,
          kind,
          confidence,
          rule,
          shown: isListed({ kind, rule, confidence }),
        },
      ];
    }),
    mentions: entities.mentions.map(({ start, end, kind, form, entity }) => ({
      start,
      end,
      kind,
      form,
      entity: ids[entity]!,
    })),
    entities: Object.fromEntries(ids.map((entity, index) => [entity, { name: nameOf(index) }])),
  };
}
