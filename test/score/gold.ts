import { readFileSync } from 'node:fs';
import {
  hasFields,
  hasSpan,
  isBoolean,
  isFilledString,
  isList,
  isOneOf,
  isOptional,
  isSpan,
  isString,
  Mismatch,
  type Check,
} from './checks';
import type { SpanPair } from './predicted';

/** An article with what people annotated in it; `../shared/eval/README.md` describes the format. */
export interface GoldArticle {
  readonly id: string;
  readonly text: string;
  readonly title?: string | null;
  readonly date?: string | null;
  readonly quotes: readonly GoldQuotation[];
  readonly mentions: readonly GoldMention[];
  readonly entities: readonly GoldEntity[];
  /** Zones in which predictions do not count. */
  readonly excluded?: readonly Zone[] | null;
  readonly ignore?: readonly Zone[] | null;
}

export type Zone = SpanPair | { readonly start: number; readonly end: number };

export interface GoldQuotation {
  readonly parts: readonly SpanPair[];
  readonly cueParts?: readonly SpanPair[] | null;
  readonly speakerParts?: readonly SpanPair[] | null;
  readonly cue?: SpanPair | null;
  readonly speaker?: SpanPair | null;
  readonly speakerName?: string | null;
  /** False for attitudes and plans; true where it is not said. */
  readonly speech?: boolean | null;
  /** Present where the quotations were derived from discourse relations: true inside another one. */
  readonly nested?: boolean | null;
}

export interface GoldMention {
  readonly start: number;
  readonly end: number;
  readonly type: string;
  readonly form: string;
  readonly entity?: string | null;
}

/** An entity of an article, annotated by the words that stand for it rather than by their offsets. */
export interface GoldEntity {
  /** The fullest name that the article gives. */
  readonly name: string;
  /** `other`: a work, a product, an event; it is wrong to find one. */
  readonly kind: 'person' | 'organization' | 'place' | 'other';
  /** Every way its name is written. */
  readonly forms: readonly string[];
  /** Phrases without a name that stand for it. */
  readonly nominals: readonly string[];
}

/** Says in a sentence which file of annotated articles can't be used, in which line it errs and how. */
export class GoldFault extends Error {
  override readonly name = 'GoldFault';
}

/** Reads a file of articles, one a line. Throws a `GoldFault`. */
export function readGold(path: string): GoldArticle[] {
  let content: string;
  try {
    content = readFileSync(path, 'utf8');
  } catch (error) {
    const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    throw new GoldFault(`${path}: ${isMissing ? 'there is no such file' : (error as Error).message}.`);
  }
  return parseGold(content, path);
}

/** Parses articles, one a line; lines of white space don't count. `path` is for the message of the `GoldFault`. */
export function parseGold(content: string, path: string): GoldArticle[] {
  const lineOf = new Map<string, number>();
  const articles = content.split('\n').flatMap((line, index) => {
    if (!line.trim()) return [];
    const where = `${path}, line ${index + 1}`;
    const article = parseArticle(line, where);
    const before = lineOf.get(article.id);
    if (before) throw new GoldFault(`${where}: the id “${article.id}” is that of line ${before}, too.`);
    lineOf.set(article.id, index + 1);
    return [article];
  });
  if (!articles.length) throw new GoldFault(`${path}: it holds no article.`);
  return articles;
}

function parseArticle(line: string, where: string): GoldArticle {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    // The parser is given a single line, so the line that it names is always 1.
    const reason = (error as Error).message.replace(/ \(line \d+ column \d+\)$/, '');
    throw new GoldFault(`${where}: it is not JSON (${reason}).`);
  }
  try {
    assertArticle(value);
  } catch (error) {
    if (error instanceof Mismatch) throw new GoldFault(`${where}: ${error.message}.`);
    throw error;
  }
  const { quotes, mentions, entities } = value;
  return { ...value, quotes: quotes ?? [], mentions: mentions ?? [], entities: entities ?? [] };
}

/** A line may leave out the lists of what was not annotated. */
type Lists = 'quotes' | 'mentions' | 'entities';
type ArticleLine = Omit<GoldArticle, Lists> & { readonly [K in Lists]?: GoldArticle[K] | null };

function assertArticle(value: unknown): asserts value is ArticleLine {
  assertText(value);
  const span = isSpan(value.text.length);
  const spans = isList(span);
  const startAndEnd = hasSpan(value.text.length);
  const zone: Check = (each, at) => {
    (Array.isArray(each) ? span : startAndEnd)(each, at);
  };
  const quotation = hasFields({
    parts: spans,
    cueParts: isOptional(spans),
    speakerParts: isOptional(spans),
    cue: isOptional(span),
    speaker: isOptional(span),
    speakerName: isOptional(isString),
    speech: isOptional(isBoolean),
    nested: isOptional(isBoolean),
  });
  const mentionFields = hasFields({ type: isString, form: isString, entity: isOptional(isString) });
  const mention: Check = (each, at) => {
    mentionFields(each, at);
    startAndEnd(each, at);
  };
  const entity = hasFields({
    name: isFilledString,
    kind: isOneOf('person', 'organization', 'place', 'other'),
    forms: isList(isFilledString),
    nominals: isList(isFilledString),
  });
  hasFields({
    title: isOptional(isString),
    date: isOptional(isString),
    quotes: isOptional(isList(quotation)),
    mentions: isOptional(isList(mention)),
    entities: isOptional(isList(entity)),
    excluded: isOptional(isList(zone)),
    ignore: isOptional(isList(zone)),
  })(value, '');
}

const article = hasFields({ id: isString, text: isString });
function assertText(value: unknown): asserts value is { readonly text: string } {
  article(value, '');
}

export const cueOf = ({ cueParts, cue }: GoldQuotation): readonly SpanPair[] =>
  cueParts ?? (cue ? [cue] : []);
export const speakerOf = ({ speakerParts, speaker }: GoldQuotation): readonly SpanPair[] =>
  speakerParts ?? (speaker ? [speaker] : []);
/** Where predictions do not count. */
export const zonesOf = ({ excluded, ignore }: GoldArticle): SpanPair[] =>
  [...(excluded ?? []), ...(ignore ?? [])].map((zone) => ('start' in zone ? [zone.start, zone.end] : zone));
