import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Article, Span } from '../../core/article';
import { fold } from '../../core/query';
import { extract, type ExtractOptions, type Extraction } from '../../core/extract';
import { packAnnotations } from '../../storage/codec/annotations';
import {
  calledIn,
  countNames,
  namesOf,
  packNames,
  type EntityCounts,
  type NameRecord,
} from '../../storage/codec/name-facts';
import { addBigrams, bigramBytes } from '../../storage/codec/bigram-filter';
import { DamageError } from '../../storage/sqlite/database';
import { tag, withoutControls } from '../../storage/sqlite/tags';
import { sortKey, wordsOf } from '../../storage/sqlite/search/search-words';

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
  /** The text, deflated. */
  readonly text: Uint8Array<ArrayBuffer>;
  readonly marks: Uint8Array<ArrayBuffer>;
  /** What the full-text index reads, in UTF-8: folded as queries are. */
  readonly body: Uint8Array<ArrayBuffer>;
  readonly title: string;
  /**
   * For each quotation the words of the content, for phrases, and what else one can ask for: who speaks, in words,
   * and the kind.
   */
  readonly quotations: readonly string[];
  /** For each quotation, packed: who speaks; who is mentioned in the paragraphs where it stands. See `namesIn`. */
  readonly quoted: readonly number[];
  /** For each quotation which words follow one another, see `pairs.ts`. */
  readonly pairs: Uint8Array<ArrayBuffer>;
  /** See `names.ts`; `nameOf` is for each entity the index of its name. */
  readonly names: string;
  readonly nameOf: readonly number[];
  readonly counts: readonly EntityCounts[];
}

// A small window makes room for small articles: half the time of zlib's defaults for the same size.
const deflateOptions = { level: 1, windowBits: 13, memLevel: 6 };

/** Most texts fit: a larger buffer each time costs more than the work. */
const inflateOptions = { chunkSize: 8192 };

export function packText(text: string): Uint8Array<ArrayBuffer> {
  // A copy of its own: what zlib gives is the head of a buffer of 16 KB.
  return new Uint8Array(deflateRawSync(text, deflateOptions));
}

export function unpackText(bytes: Uint8Array): string {
  try {
    return inflateRawSync(bytes, inflateOptions).toString('utf8');
  } catch {
    throw new DamageError();
  }
}

/** Reads an article and makes of it what is stored. */
export function recordOf(
  text: string,
  path: string,
  encoding: string,
  options: ExtractOptions,
): ArticleRecord {
  const extraction = extract(text, { ...options, path });
  const { article, entities } = extraction;
  const { names, of } = namesOf(entities.entities);
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
    text: packText(text),
    marks: packAnnotations(extraction, of),
    body: new TextEncoder().encode(
      searchable(article.blocks.map(({ start, end }) => text.slice(start, end)).join('\n')),
    ),
    title: searchable(headline),
    ...quotationsOf(extraction, names, of),
    names: packNames(names),
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

function quotationsOf(
  { article, found, entities }: Extraction,
  names: readonly NameRecord[],
  of: readonly number[],
): Pick<ArticleRecord, 'quotations' | 'quoted' | 'pairs'> {
  const { text, blocks } = article;
  const { mentions, speakers } = entities;
  const wordsAt = (spans: readonly Span[]) => spans.map(({ start, end }) => text.slice(start, end)).join(' ');
  /** For each name that is quoted the words that it goes by in the article. */
  const called: string[][] = [];
  let block = 0;
  let mention = 0;
  const quoted: number[] = [];
  const pairs = new Uint8Array(found.quotations.length * bigramBytes);
  const quotations = found.quotations.map(({ kind, parts, speaker }, i) => {
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
    const name = speaking === undefined ? undefined : of[speaking]!;
    const words = new Set(wordsOf(wordsAt(speaker)));
    if (name !== undefined)
      for (const word of (called[name] ??= wordsOf(calledIn(names[name]!).join('\n')))) words.add(word);
    quoted.push(name === undefined ? 0 : name + 1, about.size, ...about);
    const content = searchable(wordsAt(parts));
    addBigrams(content, pairs, i * bigramBytes);
    return `${content} ${[tag.kind(kind), ...Array.from(words, tag.speakerWord)].join(' ')}`;
  });
  return { quotations, quoted, pairs };
}

/** Whom the quotations of an article are by and about, as indexes of its names, one quotation after the other. */
export function* namesIn(quoted: readonly number[]): Generator<{ speaker?: number; about: number[] }, void> {
  for (let at = 0; at < quoted.length;) {
    const from = at + 2;
    const to = from + quoted[at + 1]!;
    const speaker = quoted[at]!;
    yield { ...(speaker > 0 && { speaker: speaker - 1 }), about: quoted.slice(from, to) };
    at = to;
  }
}
