import type { DateOrigin, TextRange } from '../core/article';
import type { EntityKind, MentionForm, SourceSort } from '../core/entity';
import { surenessOf, type AttributionRule, type QuotationKind, type Sureness } from '../core/quotation';
import type {
  ArticleSummary,
  ConcordanceHit,
  EntityId,
  EntitySummary,
  MentionHit,
  NearestPassage,
  Passages,
  Place,
  QuotationHit,
  Surroundings,
} from '../corpus';
import { wholeWordsAfter, wholeWordsBefore } from '../presentation/context-words';
import { nameOriginOf, type NameOrigin } from '../presentation/speaker';
import type { VerificationJson } from '../verification';
import type { ArticleIds } from './article-ids';
import { plainLine, plainMatches, plainText } from './plain-text';

/**
 * What tools and `--json` say of a quotation, a mention and so on; `output-schemas.ts` describes the same as JSON Schema.
 * Their texts are safe to show, see `plainText`.
 */

/** Lines and columns count from 1, columns in UTF-16 code units. */
export interface PlainRange {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

interface PlaceItem extends PlainRange {
  readonly id: string;
  readonly article: string;
  readonly path: string;
  readonly headline: string;
  readonly date?: string;
  readonly dateOrigin?: DateOrigin;
  readonly source?: string;
}

export interface QuotationItem extends PlaceItem {
  readonly kind: QuotationKind;
  readonly text: string;
  readonly speaker: {
    readonly name?: string;
    readonly words?: string;
    readonly entity?: EntityId;
    readonly nameOrigin: NameOrigin;
    readonly sort?: SourceSort;
    readonly role?: string;
  };
  readonly cue?: string;
  readonly rule: AttributionRule;
  readonly sureness: Sureness;
  readonly confidence: number;
  readonly before: string;
  readonly after: string;
  readonly matches: readonly (readonly [number, number])[];
  readonly parts: readonly PlainRange[];
}

/** A passage that was held against a quotation; `uri` is that of the article as a resource. */
export interface MatchItem {
  readonly id: string;
  readonly article: string;
  readonly path: string;
  readonly uri: string;
  readonly line: number;
  readonly column: number;
  readonly headline: string;
  readonly date?: string;
  readonly dateOrigin?: DateOrigin;
  readonly source?: string;
  readonly text: string;
  readonly speaker?: string;
  readonly kind?: string;
  readonly quoted: boolean;
  readonly likeness: number;
  readonly paragraph: string;
}

export interface MentionItem extends PlaceItem {
  readonly entity: { readonly id: EntityId; readonly name: string; readonly kind: EntityKind };
  readonly form: MentionForm;
  readonly text: string;
  readonly left: string;
  readonly right: string;
}

export interface TextHitItem extends PlaceItem {
  readonly hit: string;
  readonly left: string;
  readonly right: string;
  readonly speaker?: string;
}

export type EntityItem = Omit<EntitySummary, 'curated'>;

export interface ArticleItem {
  readonly article: string;
  readonly path: string;
  readonly headline: string;
  readonly byline?: string;
  readonly date?: string;
  readonly dateOrigin?: DateOrigin;
  readonly source?: string;
  readonly words: number;
  readonly firstLine: number;
  readonly lastLine: number;
}

export const plainRange = ({ start, end }: TextRange): PlainRange => ({
  line: start.line + 1,
  column: start.character + 1,
  endLine: end.line + 1,
  endColumn: end.character + 1,
});

function placeItem({ article, uri, range, headline, ...place }: Place, ids: ArticleIds): PlaceItem {
  const { date, dateOrigin, source } = place;
  const at = plainRange(range);
  const id = ids.idOf(article);
  return {
    id: `${id}:${at.line}:${at.column}`,
    article: id,
    path: plainLine(ids.pathOf(uri)),
    ...at,
    headline: plainLine(headline),
    ...(date !== undefined && { date }),
    ...(dateOrigin !== undefined && { dateOrigin }),
    ...(source !== undefined && { source: plainLine(source) }),
  };
}

export function quotationItem(hit: QuotationHit, around: Surroundings, ids: ArticleIds): QuotationItem {
  const { kind, speaker, cue, rule, confidence, parts } = hit;
  const { name, words, entity, sort, role } = speaker;
  const { text, matches } = plainMatches(hit.text, hit.matches);
  return {
    ...placeItem(hit, ids),
    ...{ kind, text },
    speaker: {
      ...(name !== undefined && { name: plainLine(name) }),
      ...(words !== undefined && { words: plainLine(words) }),
      ...(entity !== undefined && { entity }),
      nameOrigin: nameOriginOf(speaker),
      ...(sort !== undefined && { sort }),
      ...(role !== undefined && { role: plainLine(role) }),
    },
    ...(cue !== undefined && { cue: plainLine(cue) }),
    ...{ rule, sureness: surenessOf(hit), confidence },
    before: plainText(around.before),
    after: plainText(around.after),
    ...{ matches, parts: parts.map(plainRange) },
  };
}

export function matchItem(
  passage: NearestPassage,
  { text, speaker, kind, quoted, likeness, paragraph }: VerificationJson['matches'][number],
  ids: ArticleIds,
): MatchItem {
  const { endLine: _, endColumn: __, ...place } = placeItem(passage, ids);
  return {
    ...place,
    uri: ids.resourceOf(passage.article),
    text: plainText(text),
    ...(speaker !== undefined && { speaker: plainLine(speaker) }),
    ...(kind !== undefined && { kind }),
    ...{ quoted, likeness, paragraph: plainText(paragraph) },
  };
}

export function mentionItem(
  hit: MentionHit,
  { id, name, kind }: EntitySummary,
  ids: ArticleIds,
): MentionItem {
  const { form, text, left, right } = hit;
  return {
    ...placeItem(hit, ids),
    entity: { id, name: plainLine(name), kind },
    ...{
      form,
      text: plainText(text),
      left: plainText(wholeWordsBefore(left)),
      right: plainText(wholeWordsAfter(right)),
    },
  };
}

export function textHitItem(found: ConcordanceHit, ids: ArticleIds): TextHitItem {
  const { hit, left, right, speaker } = found;
  return {
    ...placeItem(found, ids),
    ...{
      hit: plainText(hit),
      left: plainText(wholeWordsBefore(left)),
      right: plainText(wholeWordsAfter(right)),
    },
    ...(speaker !== undefined && { speaker: plainLine(speaker) }),
  };
}

export function entityItem(entity: EntitySummary): EntityItem {
  const { id, kind, name, variants, roles, mentions, articles, quotations, wikidata } = entity;
  return {
    ...{ id, kind, name: plainLine(name), variants: variants.map(plainLine), roles: roles.map(plainLine) },
    ...{ mentions, articles, quotations },
    ...(wikidata !== undefined && { wikidata }),
  };
}

export function articleItem(article: ArticleSummary, lines: Passages['lines'], ids: ArticleIds): ArticleItem {
  const { id, uri, headline, byline, date, dateOrigin, source, words } = article;
  return {
    article: ids.idOf(id),
    path: plainLine(ids.pathOf(uri)),
    headline: plainLine(headline),
    ...(byline !== undefined && { byline: plainLine(byline) }),
    ...(date !== undefined && { date }),
    ...(dateOrigin !== undefined && { dateOrigin }),
    ...(source !== undefined && { source: plainLine(source) }),
    ...{ words, firstLine: lines[0] + 1, lastLine: lines[1] + 1 },
  };
}
