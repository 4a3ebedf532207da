import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Article, Span } from '../article';
import { fold, foldedWords } from '../query';
import { extract, type ExtractOptions, type Extraction } from './extract';
import { packMarks } from './marks';
import { countNames, namesOf, packNames } from './names';
import { Damage } from './sqlite';
import { tag, withoutControls } from './tags';
import { sortKey } from './words';

/** One article as a reading thread hands it to the writing one: ready to be stored. */
export interface ArticleRecord {
  readonly headline: string;
  readonly sort: string;
  readonly byline?: string | undefined;
  readonly date?: string | undefined;
  readonly origin?: string | undefined;
  readonly source?: string | undefined;
  readonly words: number;
  readonly encoding: string;
  readonly problems?: readonly string[] | undefined;
  /** What `packText` makes of the text and the names. */
  readonly text: Uint8Array<ArrayBuffer>;
  readonly marks: Uint8Array<ArrayBuffer>;
  /** What the full-text index reads: folded as queries are. */
  readonly body: string;
  readonly title: string;
  readonly quotations: readonly QuotationRecord[];
  /** See `names.ts`; `nameOf` is for each entity the index of its name. */
  readonly names: string;
  readonly nameOf: readonly number[];
  readonly counts: readonly EntityCounts[];
}

/** How often an article names, describes or means an entity, and quotes it. */
export interface EntityCounts {
  name: number;
  nominal: number;
  pronoun: number;
  quotations: number;
}

export interface QuotationRecord {
  /** The words of the content, for phrases. */
  readonly content: string;
  /** What else one can ask for: who speaks, in words, and the kind. */
  readonly tags: string;
  /** Indexes of names: who speaks, and who is mentioned in the paragraphs where it stands. */
  readonly speaker?: number | undefined;
  readonly about: readonly number[];
}

// A small window makes room for small articles: half the time of zlib's defaults for the same size.
const deflateOptions = { level: 1, windowBits: 13, memLevel: 6 };
const namesMark = '\x1d';

/** The text, and behind it the names in it, which the text itself makes small. */
export function packText(text: string, names: string): Uint8Array<ArrayBuffer> {
  // A copy of its own: what zlib gives is the head of a buffer of 16 KB.
  return new Uint8Array(deflateRawSync(text + namesMark + names, deflateOptions));
}

export function unpackText(bytes: Uint8Array): { text: string; names: string } {
  let packed: string;
  try {
    packed = inflateRawSync(bytes).toString('utf8');
  } catch {
    throw new Damage();
  }
  const end = packed.lastIndexOf(namesMark);
  return { text: packed.slice(0, end), names: packed.slice(end + 1) };
}

/** Reads an article and makes of it what is stored. */
export function recordOf(
  text: string,
  path: string,
  encoding: string,
  options: ExtractOptions,
): ArticleRecord {
  const extraction = extract(text, { path }, options);
  const { article, entities } = extraction;
  const { names, of } = namesOf(entities.entities);
  const packed = packNames(names);
  const problems = article.problems.map(({ message }) => message);
  const headline = article.headline.text;
  return {
    headline,
    sort: sortKey(headline),
    byline: article.byline?.text,
    date: article.date?.iso,
    origin: article.date?.origin,
    source: article.source,
    words: wordCount(article),
    encoding,
    problems: problems.length > 0 ? problems : undefined,
    text: packText(text, packed),
    marks: packMarks(extraction, of),
    body: searchable(article.blocks.map(({ start, end }) => text.slice(start, end)).join('\n')),
    title: searchable(headline),
    quotations: quotationsOf(extraction, of),
    names: packed,
    nameOf: of,
    counts: countNames(names.length, of, entities.mentions, entities.speakers),
  };
}

const searchable = (text: string): string => withoutControls(fold(text));

function wordCount({ text, blocks }: Article): number {
  let words = 0;
  for (const { start, end } of blocks) {
    let inWord = false;
    for (let i = start; i < end; i++) {
      const code = text.charCodeAt(i);
      const isSpace = code === 32 || (code >= 9 && code <= 13) || code === 160;
      if (!isSpace && !inWord) words++;
      inWord = !isSpace;
    }
  }
  return words;
}

function quotationsOf({ article, found, entities }: Extraction, of: readonly number[]): QuotationRecord[] {
  const { text, blocks } = article;
  const { mentions, speakers } = entities;
  const wordsAt = (spans: readonly Span[]) => spans.map(({ start, end }) => text.slice(start, end)).join(' ');
  let block = 0;
  let mention = 0;
  return found.quotations.map(({ kind, parts, speaker }, i) => {
    const start = parts[0]?.start ?? 0;
    const end = parts.at(-1)?.end ?? start;
    // Quotations, blocks and mentions all come in the order of the text.
    while (block + 1 < blocks.length && blocks[block]!.end <= start) block++;
    let last = block;
    while (last + 1 < blocks.length && blocks[last + 1]!.start < end) last++;
    const from = Math.min(start, blocks[block]?.start ?? start);
    const to = Math.max(end, blocks[last]?.end ?? end);
    while (mention < mentions.length && mentions[mention]!.start < from) mention++;
    const about = new Set<number>();
    for (let m = mention; m < mentions.length && mentions[m]!.start < to; m++)
      about.add(of[mentions[m]!.entity]!);
    const speaking = speakers[i];
    const names = speaking === undefined ? [] : entities.entities[speaking]!.variants;
    const words = new Set(
      foldedWords([wordsAt(speaker), ...names].join('\n')).map(({ word }) => tag.speakerWord(word)),
    );
    return {
      content: searchable(wordsAt(parts)),
      tags: [tag.kind(kind), ...words].join(' '),
      speaker: speaking === undefined ? undefined : of[speaking],
      about: [...about],
    };
  });
}
