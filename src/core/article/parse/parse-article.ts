import type { ArticleTables } from '../../language/contract';
import { otherLanguageOf } from '../../language/common-words';
import { articleTablesOf } from '../../language/tables';
import type { ArticleFormat, ArticleRecord } from '../formats/format';
import type { Line } from '../formats/lines';
import { readRecords } from '../formats/registry';
import { readLabel } from '../formats/transcript';
import { findTurnHeads, type TurnHead } from '../formats/turn-heads';
import { markTurns } from '../formats/turns';
import { doubtsOf } from '../formats/doubts';
import type { Article, ArticleContext, ArticleProblem, Block, Span, Turn } from '../model';
import { dateOf } from './article-date';
import type { Draft } from './article-draft';
import type { Byline } from './byline';
import { databaseFields } from './database-fields';
import type { Dateline } from './dateline';
import { Fields } from './fields';
import { markDatelines, markHeadLines, markHeadline } from './head';
import { shownHeadline } from './headline';
import { speakingParagraphs } from './labels';
import { cutIntoPieces, type Piece } from './pieces';
import { sectionsOf } from './sections';
import { markSubheadings } from './subheading';
import { tagsOf } from './tags';

/**
 * Reads the articles out of the text of a file, in their order, at least one: front matter, Markdown, plain text,
 * transcripts. Takes any text, in time linear in its length, and never throws; what is wrong with an article is said
 * in its `problems`.
 * @param text decoded, line ends as they stand in the file.
 */
export function parseArticles(text: string, context: ArticleContext = {}): readonly Article[] {
  const { format, records } = readRecords(text, context.path);
  const doubts = doubtsOf(text, context);
  return records.map((record) => parseRecord(record, format.name, context, doubts));
}

/** The first article of a text, which most files hold alone. */
export function parseArticle(text: string, context: ArticleContext = {}): Article {
  return parseArticles(text, context)[0]!;
}

function parseRecord(
  record: ArticleRecord,
  format: ArticleFormat['name'],
  context: ArticleContext,
  doubts: readonly ArticleProblem[],
): Article {
  const { text, frontMatter } = record;
  const language = articleTablesOf(context.language);
  const fields = new Fields(record.fields);
  const title = context.title?.trim() ? context.title.trim() : fields.text('title', 'headline', 'subject');
  const parts = readParts(record, title, language);
  const { drafts, headline, turns } = parts;
  const blocks = drafts.map(blockOf);
  const markStarts = new Map(
    drafts.flatMap(({ markStart }, i) => (markStart === undefined ? [] : [[blocks[i]!, markStart]])),
  );
  const problems = [...record.problems, ...doubts];
  const { datelines, byline } = parts;
  const archive = new Fields(databaseFields(text, drafts, language));
  const known = { context, header: record.date, fields, archive, byline: byline?.date, datelines };
  const date = dateOf(known, language, problems);
  const other = otherLanguageOf(text.slice(blocks[0]?.start ?? 0), context.language ?? 'en');
  if (other) problems.push({ code: 'otherLanguage', language: other });
  const shown = headline && shownHeadline(text.slice(headline.start, headline.end), format === 'markdown');
  return {
    ...{ record: record.id, text, start: record.start },
    format: turns.length > 0 ? 'transcript' : format,
    headline: {
      text: title ?? shown ?? nameOf(context.path ?? ''),
      ...(headline && { span: { start: headline.start, end: headline.end } }),
    },
    ...creditsOf(parts, fields, archive),
    ...(date && { date }),
    tags: tagsOf(fields),
    metadata: fields.rest(),
    ...(frontMatter && { frontMatter }),
    blocks,
    turns,
    sections: sectionsOf(text, blocks, markStarts),
    problems,
  };
}

/** The drafts of an article with what they were found to be. */
interface Parts {
  readonly drafts: readonly Draft[];
  readonly headline: Draft | undefined;
  readonly byline: (Byline & { readonly span: Span }) | undefined;
  readonly datelines: readonly Dateline[];
  readonly turns: readonly Turn[];
}

function readParts(record: ArticleRecord, title: string | undefined, language: ArticleTables): Parts {
  const { text, lines } = record;
  const heads = findTurnHeads(text, lines, language);
  const breaks = heads && breaksOf(lines, heads);
  const startsTurn = (line: Span) => {
    if (breaks) return breaks.has(line.start);
    const form = readLabel(text, line, language)?.form;
    return form === 'title' || form === 'capitals' || form === 'question';
  };
  const drafts = cutIntoPieces(text, lines, startsTurn).map(draftOf);
  if (record.headline) drafts.unshift(draftOf({ ...record.headline, lines: 1, alone: true }));
  const found = record.headline ? drafts[0] : markHeadline(text, drafts, title, language);
  const headline = found && heads?.has(found.start) ? undefined : found;
  if (headline) headline.kind = 'headline';
  const byline = markHeadLines(text, drafts, language);
  const turns = markTurns(text, drafts, language, heads);
  if (turns.length === 0) {
    const speaking = speakingParagraphs(text, drafts, language);
    for (const [draft, { speaker }] of speaking) if (speaker) draft.speaker = speaker;
    markDatelines(text, drafts, language);
    markSubheadings(text, drafts);
  }
  return { drafts, headline, byline, datelines: drafts.flatMap(({ dateline }) => dateline ?? []), turns };
}

/** Where pieces begin in a transcript whose layout tells its turns: at each head, and below one that stands alone. */
function breaksOf(lines: readonly Line[], heads: ReadonlyMap<number, TurnHead>): ReadonlySet<number> {
  const breaks = new Set(heads.keys());
  for (const [i, line] of lines.entries())
    if (heads.get(line.start)?.isAlone && lines[i + 1]) breaks.add(lines[i + 1]!.start);
  return breaks;
}

/** Who wrote an article, where, and for whom. */
function creditsOf(
  { byline, datelines }: Parts,
  fields: Fields,
  archive: Fields,
): Pick<Article, 'byline' | 'dateline' | 'source'> {
  const author =
    byline?.text ?? fields.text('author', 'authors', 'byline') ?? archive.text('byline', 'author');
  const dateline = datelines.find(({ place }) => place !== '');
  const source =
    fields.text('sitename', 'hostname', 'publisher', 'source', 'outlet') ??
    archive.text('publication', 'source') ??
    byline?.source ??
    datelines.find((line) => line.source !== undefined)?.source;
  return {
    ...(author !== undefined && { byline: { text: author, ...(byline && { span: byline.span }) } }),
    ...(dateline && { dateline: { place: dateline.place, span: dateline.span } }),
    ...(source !== undefined && { source }),
  };
}

function draftOf({ start, end, lines, alone, level, markStart, quoted }: Piece): Draft {
  return {
    kind: level === undefined ? 'paragraph' : 'subheading',
    start,
    end,
    lines,
    alone,
    level,
    markStart,
    ...(quoted && { quoted }),
  };
}

function blockOf({ kind, start, end, level, dateline, quoted, speaker, turn }: Draft): Block {
  return {
    kind,
    start,
    end,
    ...(kind === 'subheading' && level !== undefined && { level }),
    ...(kind === 'paragraph' && dateline && { dateline: dateline.span }),
    ...(kind === 'paragraph' && quoted && { quoted }),
    ...(kind === 'paragraph' && speaker && { speaker }),
    ...(turn !== undefined && { turn }),
  };
}

/** A headline for a file that has none: its name, without date, ending and hyphens. */
function nameOf(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.[^.]{1,8}$/, '');
  const words = name
    .replace(/^\d{4}[-_.]?\d\d[-_.]?\d\d(?=[-_. ])/, '')
    .replace(/[-_]+/g, ' ')
    .trim();
  return /\p{L}/u.test(words) ? words : name;
}
