import { packOrigin } from './date-origin';
import type { Span } from '../../core/article';
import { fold } from '../../core/query';
import { surenessOf } from '../../core/quotation';
import { packAnnotations, packBlocks } from '../codec/annotations';
import { addBigrams, bigramBytes } from '../codec/bigram-filter';
import {
  calledIn,
  countNames,
  namesOf,
  speakersOf,
  type EntityCounts,
  type NameRecord,
} from '../codec/name-facts';
import type { ArticleEncoder, ArticleFindings, ArticleText, EncodedFindings, EncodedText } from '../port';
import { aboutWindow, startingWithin } from '../search/about';
import { joinedWords, sortKey, wordsOf } from '../search/words';
import { packNames } from './packed-names';
import { packText } from './packed-text';
import { tag, withoutControls } from './tags';

/** An article's text as the tables take it. */
export interface SqliteText extends EncodedText {
  readonly headline: string;
  readonly sort: string;
  readonly byline: string | undefined;
  readonly date: string | undefined;
  readonly origin: string | undefined;
  readonly source: string | undefined;
  readonly tags: readonly string[];
  readonly words: number;
  readonly encoding: string;
  /** As JSON, where there are any. */
  readonly problems: string | undefined;
  /** `line:character`, where it is not the start of the file. */
  readonly start: string | undefined;
  /** Deflated. */
  readonly text: Uint8Array<ArrayBuffer>;
  readonly blocks: Uint8Array<ArrayBuffer>;
  /** What the full-text table of texts reads, in UTF-8. */
  readonly body: Uint8Array<ArrayBuffer>;
  /** Of the headline what the full-text table of cards reads. */
  readonly title: string;
}

/** An article's findings as the tables take them, up to the rows of its names. */
export interface SqliteFindings extends EncodedFindings {
  readonly annotations: Uint8Array<ArrayBuffer>;
  /**
   * For each quotation what the full-text table of quotations reads: the words of its content and of its speaker, and
   * the tags of its kind, sureness and sort of source. The tags of its speaker and of whom it is about are added by `peopleOf`.
   */
  readonly quotations: readonly string[];
  readonly people: readonly number[];
  /** For each quotation its Bloom filter. */
  readonly bigrams: Uint8Array<ArrayBuffer>;
  readonly names: string;
  /** For each entity the index of its name. */
  readonly nameOf: readonly number[];
  /** For each name. */
  readonly counts: readonly EntityCounts[];
}

/** Writes full-text rows, with their tags, and packs what is stored beside them. */
export const sqliteEncoder: ArticleEncoder = { text: encodeText, findings: encodeFindings };

function encodeText(article: ArticleText): SqliteText {
  const { text, blocks, headline, date, start, problems } = article;
  const packed = packText(text);
  const body = wordsOfText(text, blocks);
  const packedBlocks = packBlocks(blocks);
  return {
    headline,
    sort: sortKey(headline),
    byline: article.byline,
    date: date?.iso,
    origin: date && packOrigin(date),
    source: article.source,
    tags: article.tags ?? [],
    words: article.words,
    encoding: article.encoding,
    problems: problems.length > 0 ? JSON.stringify(problems) : undefined,
    start: start && `${start.line}:${start.character}`,
    text: packed,
    blocks: packedBlocks,
    body,
    title: wordsOfTitle(headline),
    buffers: [packed.buffer, packedBlocks.buffer, body.buffer],
  };
}

function encodeFindings(article: ArticleText, findings: ArticleFindings): SqliteFindings {
  const { names, of } = namesOf(findings.entities);
  const annotations = packAnnotations(findings, of);
  const speakers = speakersOf(findings.quotations);
  return {
    annotations,
    ...quotationRows(article, findings, names, of),
    names: packNames(names),
    nameOf: of,
    counts: countNames(names.length, of, findings.mentions, speakers),
    buffers: [annotations.buffer],
  };
}

const searchable = (text: string): string => withoutControls(fold(text));

/** With its compounds in one piece behind it. */
const withJoined = (folded: string): string => [folded, ...joinedWords(folded)].join(' ');

/** What the full-text table of texts reads, in UTF-8. */
export const wordsOfText = (text: string, blocks: readonly Span[]): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode(
    withJoined(searchable(blocks.map(({ start, end }) => text.slice(start, end)).join('\n'))),
  );

/** Of a headline what the full-text table of cards reads. */
export const wordsOfTitle = (headline: string): string => searchable(headline);

function quotationRows(
  { text, blocks }: ArticleText,
  findings: ArticleFindings,
  names: readonly NameRecord[],
  of: readonly number[],
): Pick<SqliteFindings, 'quotations' | 'people' | 'bigrams'> {
  const wordsAt = (spans: readonly Span[]) => spans.map(({ start, end }) => text.slice(start, end)).join(' ');
  /** For each name that is quoted the words that it goes by in the article. */
  const called: string[][] = [];
  let block = 0;
  const people: number[] = [];
  const bigrams = new Uint8Array(findings.quotations.length * bigramBytes);
  const quotations = findings.quotations.map((each, i) => {
    const { kind, parts, speaker, entity } = each;
    const start = parts[0]?.start ?? 0;
    const end = parts.at(-1)?.end ?? start;
    // Quotations and blocks come in the order of the text.
    while (block < blocks.length && blocks[block]!.end <= start) block++;
    const touched = { start, end };
    for (let at = block; at < blocks.length && blocks[at]!.start < end; at++) {
      touched.start = Math.min(touched.start, blocks[at]!.start);
      touched.end = Math.max(touched.end, blocks[at]!.end);
    }
    const mentions = startingWithin(findings.mentions, aboutWindow({ start, end }, touched));
    const about = new Set(mentions.map((mention) => of[mention.entity]!));
    const name = entity === undefined ? undefined : of[entity]!;
    const words = new Set(wordsOf(wordsAt(speaker)));
    if (name !== undefined)
      for (const word of (called[name] ??= wordsOf(calledIn(names[name]!).join('\n')))) words.add(word);
    people.push(name === undefined ? 0 : name + 1, about.size, ...about);
    const content = searchable(wordsAt(parts));
    addBigrams(content, bigrams, i * bigramBytes);
    const sureness = surenessOf(each);
    const marks = [tag.kind(kind)];
    if (sureness !== 'sure') marks.push(tag.sureness(sureness));
    if (each.sort === 'unnamed') marks.push(tag.sort(each.sort));
    return `${withJoined(content)} ${[...marks, ...Array.from(words, tag.speakerWord)].join(' ')}`;
  });
  return { quotations, people, bigrams };
}

/** Whom each quotation of an article is by and about, as indexes of the article's names. */
export function* peopleOf(
  people: readonly number[],
): Generator<{ speaker?: number; about: readonly number[] }, void> {
  for (let at = 0; at < people.length;) {
    const from = at + 2;
    const to = from + people[at + 1]!;
    const speaker = people[at]!;
    yield { ...(speaker > 0 && { speaker: speaker - 1 }), about: people.slice(from, to) };
    at = to;
  }
}
