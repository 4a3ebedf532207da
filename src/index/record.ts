import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Article, Span } from '../article';
import type { ArticleEntity } from '../entity';
import { extract, type ExtractOptions, type Extraction } from './extract';
import { sortKey } from './fold';
import { packMarks } from './marks';

/** One article as a reading thread hands it to the writing one: ready to be stored. */
export interface ArticleRecord {
  readonly headline: string;
  readonly sort: string;
  readonly byline?: string | undefined;
  readonly date?: string | undefined;
  readonly origin?: string | undefined;
  readonly source?: string | undefined;
  readonly lead: string;
  readonly words: number;
  readonly encoding: string;
  readonly problems?: readonly string[] | undefined;
  /** The decoded text, deflated. */
  readonly text: Uint8Array<ArrayBuffer>;
  readonly marks: Uint8Array<ArrayBuffer>;
  /** What the full-text index reads. */
  readonly body: string;
  readonly entities: readonly ArticleEntity[];
  readonly counts: readonly EntityCounts[];
  readonly quotations: readonly QuotationRecord[];
}

/** How often an article names, describes or means an entity, and quotes it. */
export interface EntityCounts {
  name: number;
  nominal: number;
  pronoun: number;
  quotations: number;
}

export interface QuotationRecord {
  readonly content: string;
  /** The article's own words for the speaker. */
  readonly speaker: string;
  readonly kind: string;
  /** Indexes in `entities`: who speaks, and who is mentioned in the paragraphs where it stands. */
  readonly entity?: number | undefined;
  readonly about: readonly number[];
}

// A small window makes room for small articles: half the time of zlib's defaults for the same size.
const deflateOptions = { level: 1, windowBits: 13, memLevel: 6 };
/** A copy of its own: what zlib gives is the head of a buffer of 16 KB. */
export const packText = (text: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(deflateRawSync(text, deflateOptions));
export const unpackText = (bytes: Uint8Array): string => inflateRawSync(bytes).toString('utf8');

/** Reads an article and makes of it what is stored. */
export function recordOf(
  text: string,
  path: string,
  encoding: string,
  options: ExtractOptions,
): ArticleRecord {
  // A lone surrogate would come back from UTF-8 as another character, and all offsets would still hold; so it may.
  const extraction = extract(text, { path }, options);
  const { article, entities } = extraction;
  const problems = article.problems.map(({ message }) => message);
  return {
    headline: article.headline.text,
    sort: sortKey(article.headline.text),
    byline: article.byline?.text,
    date: article.date?.iso,
    origin: article.date?.origin,
    source: article.source,
    lead: leadOf(article),
    words: wordsOf(article),
    encoding,
    problems: problems.length > 0 ? problems : undefined,
    text: packText(text),
    marks: packMarks(extraction),
    body: article.blocks.map(({ start, end }) => text.slice(start, end)).join('\n'),
    entities: entities.entities,
    counts: countsOf(extraction),
    quotations: quotationsOf(extraction),
  };
}

const leadLength = 300;

/** The first words of the article's paragraphs, cut at a word. */
function leadOf({ text, blocks }: Article): string {
  let lead = '';
  for (const block of blocks) {
    if (block.kind !== 'paragraph') continue;
    const start = block.dateline?.end ?? block.start;
    lead += `${lead === '' ? '' : ' '}${text.slice(start, Math.min(block.end, start + leadLength)).trim()}`;
    if (lead.length >= leadLength) break;
  }
  lead = lead.replace(/\s+/g, ' ');
  if (lead.length <= leadLength) return lead;
  const cut = lead.lastIndexOf(' ', leadLength - 1);
  return `${lead.slice(0, cut > leadLength / 2 ? cut : leadLength - 1)}…`;
}

function wordsOf({ text, blocks }: Article): number {
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

function countsOf({ entities }: Extraction): EntityCounts[] {
  const counts = entities.entities.map(() => ({ name: 0, nominal: 0, pronoun: 0, quotations: 0 }));
  for (const { entity, form } of entities.mentions) counts[entity]![form]++;
  for (const speaking of entities.speakers) if (speaking !== undefined) counts[speaking]!.quotations++;
  return counts;
}

function quotationsOf({ article: { text, blocks }, found, entities }: Extraction): QuotationRecord[] {
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
    for (let m = mention; m < mentions.length && mentions[m]!.start < to; m++) about.add(mentions[m]!.entity);
    return {
      content: wordsAt(parts),
      speaker: wordsAt(speaker),
      kind,
      entity: speakers[i],
      about: [...about],
    };
  });
}
