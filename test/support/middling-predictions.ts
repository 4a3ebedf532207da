import { cueOf, speakerOf, zonesOf, type GoldArticle } from '../score/gold';
import { entityKinds, isEntityKind } from '../score/names';
import type { Predicted, PredictedMention, PredictedQuotation, SpanPair } from '../score/predicted';
import { occurrences } from '../score/spans';
import { entityNames } from '../score/who-names';

/** The same numbers in each run, from 0 up to 1. */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Findings as a middling extractor would make them: some right, some shifted, missing, doubled or made up. */
export function middling(article: GoldArticle, next: () => number): Predicted {
  const { id, text } = article;
  const oneOf = <T>(choices: readonly T[]): T => choices[Math.floor(next() * choices.length)]!;
  const clamp = (at: number): number => Math.max(0, Math.min(text.length, at));
  const shift = ([start, end]: SpanPair): SpanPair => {
    if (next() < 0.5) return [start, end];
    const from = clamp(start + Math.floor((next() - 0.5) * 30));
    return [from, clamp(Math.max(from + 1, end + Math.floor((next() - 0.5) * 30)))];
  };
  const madeUp = (): SpanPair => {
    const start = clamp(Math.floor(next() * text.length));
    return [start, clamp(start + 60)];
  };
  const entities: Record<string, { name: string }> = {};

  const quotation = (parts: readonly SpanPair[]): PredictedQuotation => ({
    ...{ parts, cue: [], speaker: [], speakerEntity: null, kind: 'mixed', confidence: 0.5, rule: 'clause' },
    ...oneOf([{}, {}, { shown: true }, { shown: false }]),
  });
  const quotations = article.quotes
    .filter(() => next() < 0.8)
    .map((annotated, index) => {
      const name = oneOf([annotated.speakerName, 'Ada Quill', undefined]);
      if (name) entities[`Q${index}`] = { name };
      return {
        ...quotation(annotated.parts.map(shift)),
        cue: next() < 0.8 ? cueOf(annotated).map(shift) : [],
        speaker: next() < 0.8 ? speakerOf(annotated).map(shift) : [],
        speakerEntity: name ? `Q${index}` : null,
      };
    });
  const elsewhere = [madeUp(), madeUp(), ...zonesOf(article).map(shift)].map((span) => quotation([span]));

  const mentions = mentionsOf(article)
    .filter(() => next() < 0.9)
    .map((mention): PredictedMention => {
      const [start, end] = shift([mention.start, mention.end]);
      const entity = next() < 0.9 ? mention.entity : `E${Math.floor(next() * 20)}`;
      entities[entity] ??= { name: oneOf([...mention.names, 'Ada Quill', 'America']) };
      return {
        start,
        end,
        kind: oneOf([mention.kind, mention.kind, ...entityKinds]),
        form: mention.form,
        entity,
      };
    });
  // Found twice: at most one of the two may count as right.
  const doubled = mentions.slice(0, 2).map((mention) => ({ ...mention }));
  return { id, quotations: [...quotations, ...elsewhere], mentions: [...mentions, ...doubled], entities };
}

interface Annotated {
  readonly start: number;
  readonly end: number;
  readonly kind: PredictedMention['kind'];
  readonly form: PredictedMention['form'];
  readonly entity: string;
  /** What its entity could be shown as. */
  readonly names: readonly string[];
}

const forms = ['name', 'nominal', 'pronoun'] as const;

/** What a perfect extractor would find: the annotated mentions, and the places of the annotated entities' words. */
function mentionsOf(article: GoldArticle): Annotated[] {
  const { text, mentions, entities } = article;
  const annotated = mentions.flatMap(({ start, end, type, form: written, entity }) => {
    const form = forms.find((each) => each === written);
    if (!form || !isEntityKind(type)) return [];
    return [{ start, end, kind: type, form, entity: entity ?? 'none', names: [text.slice(start, end)] }];
  });
  const idOf = new Map(entities.map((entity, index) => [entity, `${article.id}#${index}`]));
  const placed = [
    ...entityNames(article).map((name) => ({ ...name, form: 'name' as const })),
    ...entities.flatMap((entity) =>
      entity.nominals
        .flatMap((phrase) => [...occurrences(text, phrase)])
        .map((place) => ({ ...place, entity, form: 'nominal' as const })),
    ),
  ];
  return [
    ...annotated,
    ...placed.map(({ start, end, form, entity }) => ({
      ...{ start, end, form, entity: idOf.get(entity)! },
      kind: isEntityKind(entity.kind) ? entity.kind : 'person',
      names: [entity.name, entity.name, ...entity.forms],
    })),
  ];
}
