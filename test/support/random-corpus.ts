import fc from 'fast-check';
import {
  keyOf,
  sourceSorts,
  type ArticleEntity,
  type EntityKind,
  type MentionForm,
} from '../../src/core/entity';
import type { AttributionRule, QuotationKind } from '../../src/core/quotation';
import type {
  ArticleFindings,
  ArticleText,
  FoundMention,
  FoundQuotation,
  TextBlock,
} from '../../src/storage/port';
import type { Span } from '../../src/core/article';

/** An article as it is stored, made up. */
export interface RandomArticle {
  readonly root: string;
  readonly path: string;
  readonly record: string;
  readonly text: ArticleText;
  readonly findings: ArticleFindings;
}

/** A change of a store. */
export type Operation =
  | { readonly type: 'put'; readonly article: RandomArticle; readonly isLate: boolean }
  /** Findings of an article that may be stored, those that it would have anew. */
  | { readonly type: 'findings'; readonly article: RandomArticle }
  | { readonly type: 'remove'; readonly root: string; readonly path: string }
  | { readonly type: 'problem'; readonly root: string; readonly path: string }
  | { readonly type: 'curate'; readonly yaml: string }
  | { readonly type: 'keepRoots'; readonly roots: readonly string[] };

/** Words of all articles and questions; few, so that questions find something. */
export const vocabulary: readonly string[] = [
  ...['the', 'harbour', 'Harbour', 'harbor', 'ferry', 'ferries', 'we', 'will', 'will', 'not', 'strike'],
  ...['Strike', 'café', 'Cafe', 'ÉCOLE', 'don’t', "don't", 'e-mail', 'email', 'U.S.', 'US', 'us', '1,000'],
  ...[
    '1000',
    'well-known',
    '𝔘nit',
    'ﬁre',
    'N.H.S.',
    'nhs',
    'struck',
    'striking',
    'co-op',
    'O’Brien',
    '10:30',
  ],
];
const marks = ['', '', '', '', ',', '.', ' –', '…', '\n'];
export const people: readonly string[] = [
  ...['Ada Quill', 'Tomas Arlen', 'Elena Marsh', 'Quill', 'Bo Arlen', 'Marrowby', 'Port Vellin'],
];
export const folders: readonly string[] = ['', 'news', 'news/uk', 'news-2', 'Ärger/ab'];
export const sources: readonly string[] = ['Harbour Post', 'Northern Wire', 'Äther', '𝔘nit'];
export const names: readonly string[] = ['a.txt', 'b.txt', 'ﬀ.txt', '𝔘.txt'];
export const days: readonly string[] = ['2023-12-31', '2024-01-01', '2024-01-02', '2024-02-29'];

export const tags: readonly string[] = ['Harbour', 'harbour/wall', 'harbour/ferries', 'Café life'];

const kinds: readonly QuotationKind[] = ['direct', 'indirect', 'mixed', 'attitude'];
const rules: readonly AttributionRule[] = ['cue-before', 'cue-after', 'noun-phrase'];
const forms: readonly MentionForm[] = ['name', 'nominal', 'pronoun'];

const entity: fc.Arbitrary<ArticleEntity> = fc
  .record({
    name: fc.constantFrom(...people),
    variants: fc.uniqueArray(fc.constantFrom(...people, 'Ms Quill', 'Ada'), { maxLength: 2 }),
    kind: fc.constantFrom<EntityKind>('person', 'person', 'place', 'organization'),
    profile: fc.constantFrom('', '', 'born=1950', 'born=1990'),
    roles: fc.uniqueArray(fc.constantFrom('harbour master', 'pilot'), { maxLength: 1 }),
  })
  .map(({ name, variants, kind, profile, roles }) => ({
    ...{ name, kind, profile, roles, variants: [...new Set([name, ...variants])], aliases: [] },
    key: keyOf(name, kind),
  }));

/** Words, each with what stands behind it. */
const words = fc.array(fc.tuple(fc.constantFrom(...vocabulary, ...people), fc.constantFrom(...marks)), {
  minLength: 1,
  maxLength: 12,
});

/** What is marked in a text, as numbers of its words. */
const annotated = fc.record({
  runs: fc.array(
    fc.record({
      skip: fc.nat({ max: 4 }),
      lengths: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 2 }),
      kind: fc.constantFrom(...kinds),
      rule: fc.constantFrom(...rules),
      confidence: fc.nat({ max: 1000 }),
      entity: fc.option(fc.nat({ max: 9 }), { nil: undefined }),
      cue: fc.boolean(),
      speaker: fc.boolean(),
      sort: fc.option(fc.constantFrom(...sourceSorts), { nil: undefined }),
      role: fc.boolean(),
    }),
    { maxLength: 4 },
  ),
  mentions: fc.uniqueArray(
    fc.record({ word: fc.nat({ max: 60 }), entity: fc.nat({ max: 9 }), form: fc.constantFrom(...forms) }),
    { maxLength: 6, selector: ({ word }) => word },
  ),
});

const article = (roots: readonly string[]): fc.Arbitrary<RandomArticle> =>
  fc
    .record({
      root: fc.constantFrom(...roots),
      folder: fc.constantFrom(...folders),
      name: fc.constantFrom(...names),
      record: fc.constantFrom('', '', '', '1', 'zweiter Teil'),
      headline: fc.array(fc.constantFrom(...vocabulary, '“', '…'), { maxLength: 4 }),
      byline: fc.option(fc.constantFrom(...people), { nil: undefined }),
      day: fc.option(fc.constantFrom(...days), { nil: undefined }),
      source: fc.option(fc.constantFrom(...sources), { nil: undefined }),
      tags: fc.option(fc.uniqueArray(fc.constantFrom(...tags), { maxLength: 2 }), { nil: undefined }),
      line: fc.option(fc.nat({ max: 9 }), { nil: undefined }),
      paragraphs: fc.array(fc.record({ words, isBlock: fc.boolean(), isParagraph: fc.boolean() }), {
        minLength: 1,
        maxLength: 4,
      }),
      entities: fc.uniqueArray(entity, { maxLength: 4, selector: ({ key, profile }) => `${key}#${profile}` }),
      annotated,
    })
    .map((made) => {
      const { text, blocks, places } = laidOut(made.paragraphs);
      const { root, folder, name, record, headline, byline, day, source, tags, line, entities } = made;
      return {
        ...{ root, path: folder === '' ? name : `${folder}/${name}`, record },
        text: {
          ...{
            text,
            headline: headline.join(' '),
            words: places.length,
            encoding: 'utf8',
            problems: [],
            blocks,
          },
          ...(byline !== undefined && { byline }),
          ...(day !== undefined && { date: { iso: day, origin: 'dateline' } }),
          ...(source !== undefined && { source }),
          ...(tags !== undefined && tags.length > 0 && { tags }),
          ...(line !== undefined && { start: { line, character: 0 } }),
        },
        findings: findingsOf(made.annotated, places, entities),
      };
    });

interface Paragraph {
  readonly words: readonly (readonly [string, string])[];
  readonly isBlock: boolean;
  readonly isParagraph: boolean;
}

function laidOut(paragraphs: readonly Paragraph[]): { text: string; blocks: TextBlock[]; places: Span[] } {
  let text = '';
  const blocks: TextBlock[] = [];
  const places: Span[] = [];
  for (const { words: each, isBlock, isParagraph } of paragraphs) {
    const start = text.length;
    for (const [word, mark] of each) {
      places.push({ start: text.length, end: text.length + word.length });
      text += `${word}${mark} `;
    }
    if (isBlock) blocks.push({ start, end: text.length - 1, isParagraph });
    text += '\n\n';
  }
  return { text, blocks, places };
}

type Annotated = typeof annotated extends fc.Arbitrary<infer T> ? T : never;

function findingsOf(
  { runs, mentions }: Annotated,
  places: readonly Span[],
  entities: readonly ArticleEntity[],
): ArticleFindings {
  const quotations: FoundQuotation[] = [];
  let at = 0;
  const take = (length: number): Span[] => {
    const [first, last] = [places[at], places[Math.min(at + length, places.length) - 1]];
    at += length;
    return first && last ? [{ start: first.start, end: last.end }] : [];
  };
  const entityOf = (number: number) => number % Math.max(1, entities.length);
  for (const { skip, lengths, kind, rule, confidence, entity, cue, speaker, sort, role } of runs) {
    at += skip;
    const parts = lengths.flatMap((length) => take(length));
    if (parts.length === 0) break;
    quotations.push({
      ...{ kind, rule, confidence: confidence / 1000, parts },
      ...(entity !== undefined && entities.length > 0 && { entity: entityOf(entity) }),
      cue: cue ? take(1) : [],
      speaker: speaker ? take(1) : [],
      ...(sort && { sort }),
      ...(role && parts[0] && { role: parts[0] }),
    });
  }
  const found = mentions.flatMap(({ word, entity, form }): FoundMention[] => {
    const place = places[word];
    return place && entities.length > 0 ? [{ ...place, entity: entityOf(entity), form }] : [];
  });
  return { quotations, mentions: found.sort((a, b) => a.start - b.start), entities };
}

const curations: readonly string[] = [
  '',
  'entities:\n  - name: Elena Marsh\n    kind: person\n    variants: [Ada Quill]\n',
  'ignore: [Marrowby]\nneverMerge:\n  - [Ada Quill, Quill]\n',
  'entities:\n  - name: The Pilot\n    kind: person\n    variants: [Tomas Arlen]\n    only: { born: 1950 }\n',
];

/** Changes of a store of these roots, in transactions. */
export function operations(roots: readonly string[], maxLength: number): fc.Arbitrary<Operation[][]> {
  const articles = article(roots);
  const place = {
    root: fc.constantFrom(...roots),
    folder: fc.constantFrom(...folders),
    name: fc.constantFrom(...names),
  };
  const file = fc.record(place).map(({ root, folder, name }) => ({
    root,
    path: folder === '' ? name : `${folder}/${name}`,
  }));
  const operation: fc.Arbitrary<Operation> = fc.oneof(
    {
      weight: 12,
      arbitrary: fc.record({ type: fc.constant('put' as const), article: articles, isLate: fc.boolean() }),
    },
    { weight: 3, arbitrary: articles.map((each) => ({ type: 'findings' as const, article: each })) },
    { weight: 2, arbitrary: file.map((each) => ({ type: 'remove' as const, ...each })) },
    { weight: 1, arbitrary: file.map((each) => ({ type: 'problem' as const, ...each })) },
    {
      weight: 1,
      arbitrary: fc.constantFrom(...curations).map((yaml) => ({ type: 'curate' as const, yaml })),
    },
    {
      weight: 1,
      arbitrary: fc
        .subarray([...roots], { minLength: 1 })
        .map((kept) => ({ type: 'keepRoots' as const, roots: kept })),
    },
  );
  return fc.array(fc.array(operation, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength });
}
