import { dateOf } from './article-date';
import type { Draft } from './article-draft';
import { Fields } from './fields';
import { readFrontMatter } from '../formats/front-matter';
import { markDatelines, markHeadLines, markHeadline } from './head';
import { readHeader } from './header';
import { shownHeadline } from './headline';
import { articleTablesOf } from '../../language/tables';
import { cutIntoPieces, type Piece } from './pieces';
import { sectionsOf } from './sections';
import { markSubheadings } from './subheading';
import { readLabel } from '../formats/transcript';
import { markTurns } from '../formats/turns';
import type { Article, ArticleContext, Block, ArticleProblem, Span } from '../model';

/**
 * Reads an article out of the text of a file: a ` date 2023-01-24 Headline` line, YAML front matter, Markdown, plain
 * text, transcripts. Takes any text, in time linear in its length, and never throws; what is wrong with the file is
 * said in `problems`.
 * @param text decoded, line ends as they stand in the file.
 */
export function parseArticle(text: string, context: ArticleContext = {}): Article {
  const language = articleTablesOf(context.language);
  const front = readFrontMatter(text);
  const header = front ? undefined : readHeader(text);
  const from = front?.span.end ?? header?.end ?? 0;
  const markdown = isMarkdown(text, from, context.path, front !== undefined);

  const startsTurn = (line: Span) => {
    const form = readLabel(text, line, language)?.form;
    return form === 'title' || form === 'capitals' || form === 'question';
  };
  const drafts = cutIntoPieces(text, from, markdown, startsTurn).map(draftOf);
  if (header?.headline) drafts.unshift(draftOf({ ...header.headline, lines: 1, alone: true }));

  const fields = new Fields(front?.fields);
  const title = context.title?.trim() ? context.title.trim() : fields.text('title', 'headline');
  const headline = header?.headline ? drafts[0] : markHeadline(text, drafts, title, language);
  if (headline) headline.kind = 'headline';
  const byline = markHeadLines(text, drafts, language);
  const turns = markTurns(text, drafts, language);
  if (turns.length === 0) {
    markDatelines(text, drafts, language);
    markSubheadings(text, drafts);
  }

  const markStarts = new Map<Block, number>();
  const blocks = drafts.map((draft) => {
    const block = blockOf(draft);
    if (draft.markStart !== undefined) markStarts.set(block, draft.markStart);
    return block;
  });
  const datelines = drafts.flatMap(({ dateline }) => dateline ?? []);
  const dateline = datelines.find(({ place }) => place !== '');
  const problems: ArticleProblem[] = [...(front?.problems ?? [])];
  const date = dateOf(context, header?.iso, fields, datelines, language, problems);
  const author = byline?.text ?? fields.text('author', 'authors', 'byline');
  const source =
    fields.text('sitename', 'hostname', 'publisher', 'source', 'outlet') ??
    byline?.source ??
    datelines.find((line) => line.source !== undefined)?.source;
  const shown = headline && shownHeadline(text.slice(headline.start, headline.end), markdown);

  return {
    text,
    format: turns.length > 0 ? 'transcript' : markdown ? 'markdown' : 'plain',
    headline: {
      text: title ?? shown ?? nameOf(context.path ?? ''),
      ...(headline && { span: { start: headline.start, end: headline.end } }),
    },
    ...(author !== undefined && { byline: { text: author, ...(byline && { span: byline.span }) } }),
    ...(dateline && { dateline: { place: dateline.place, span: dateline.span } }),
    ...(date && { date }),
    ...(source !== undefined && { source }),
    metadata: fields.rest(),
    ...(front && { frontMatter: front.span }),
    blocks,
    turns,
    sections: sectionsOf(text, blocks, markStarts),
    problems,
  };
}

/** By its file name; other text is Markdown where it has front matter or no name, and a heading. */
function isMarkdown(text: string, from: number, path: string | undefined, hasFrontMatter: boolean): boolean {
  if (path !== undefined && /\.(?:md|markdown|mdown|mkdn?)$/i.test(path)) return true;
  return (
    (hasFrontMatter || path === undefined) &&
    /(?:^|[\r\n])#{1,6} +[\p{L}\p{N}]/u.test(text.slice(from, from + 50_000))
  );
}

function draftOf({ start, end, lines, alone, level, markStart }: Piece): Draft {
  return {
    kind: level === undefined ? 'paragraph' : 'subheading',
    start,
    end,
    lines,
    alone,
    level,
    markStart,
  };
}

function blockOf({ kind, start, end, level, dateline, turn }: Draft): Block {
  return {
    kind,
    start,
    end,
    ...(kind === 'subheading' && level !== undefined && { level }),
    ...(kind === 'paragraph' && dateline && { dateline: dateline.span }),
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
