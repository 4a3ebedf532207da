import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { correctionsPath, parseCorrections, type Correction } from '../core/correction';
import { visible } from '../core/text/characters';
import { LineIndex, type Section, type Span } from '../core/article';
import {
  isListed,
  surenessOf,
  type AttributionRule,
  type QuotationKind,
  type Sureness,
} from '../core/quotation';
import type { SourceSort } from '../core/entity';
import { extractArticles, type Extraction } from '../core/extract';
import { sectionLabel } from '../presentation/article-labels';
import { surenessWord } from '../presentation/quotation-row';
import { speakerName } from '../presentation/speaker';
import { articleProblemSentence } from '../presentation/problems';
import { readSync } from '../platform/node/files';
import { decode, defaultMaxBytes } from '../workspace';
import { ExitCode } from './failure';
import { inOneLine, printedRange, type PrintedRange } from './layout';
import { readText } from './read-text';
import type { Style, Terminal } from './terminal';

/** Prints the sections and quotations of the articles of one file. @throws Failure where it can't be read */
export async function outlineCommand(file: string, terminal: Terminal, json: boolean): Promise<ExitCode> {
  const { text, encoding } = readText(file);
  // A date may stand in the names of folders, but not in those of the whole disk.
  const path = isAbsolute(file) ? file.split(/[\\/]/).slice(-3).join('/') : file.replaceAll('\\', '/');
  const lines = new LineIndex(text);
  for (const extraction of extractArticles(text, { path, encoding, corrections: correctionsOf(file) })) {
    if (json) await terminal.writeJson(toJson(file, encoding, extraction, lines));
    else for (const row of rowsOf(extraction, lines, terminal)) await terminal.write(`${row}\n`);
    for (const problem of extraction.article.problems)
      terminal.note(`${visible(file)}: ${articleProblemSentence(problem)}`);
  }
  return ExitCode.found;
}

/** People's corrections of a file's quotations: those of the nearest folder above it that has some. */
function correctionsOf(file: string): Correction[] {
  const full = resolve(file);
  for (let folder = dirname(full); ; folder = dirname(folder)) {
    const read = readSync(join(folder, correctionsPath), defaultMaxBytes);
    const decoded = 'problem' in read ? read : decode(read.bytes);
    if (!('problem' in decoded)) {
      const path = relative(folder, full).replaceAll(sep, '/');
      return parseCorrections(decoded.text).lines.flatMap(({ correction }) =>
        correction.article === path ? [correction] : [],
      );
    }
    if (dirname(folder) === folder) return [];
  }
}

interface FoundQuotation {
  readonly parts: readonly Span[];
  readonly text: string;
  readonly kind: QuotationKind;
  readonly speaker: {
    readonly name?: string;
    readonly words?: string;
    readonly sort?: SourceSort;
    readonly role?: string;
  };
  readonly cue: string;
  readonly rule: AttributionRule;
  readonly confidence: number;
  readonly sureness: Sureness;
}

function quotationsOf({ article, found, entities, sources }: Extraction): FoundQuotation[] {
  const words = (spans: readonly Span[], between: string): string =>
    inOneLine(spans.map(({ start, end }) => article.text.slice(start, end)).join(between));
  return found.quotations.map((quotation, index) => {
    const { kind, parts, speaker, cue, rule, confidence } = quotation;
    const entity = entities.speakers[index];
    const source = sources[index];
    return {
      ...{
        kind,
        parts,
        rule,
        confidence,
        sureness: surenessOf(quotation),
        text: words(parts, ' … '),
        cue: words(cue, ' '),
      },
      speaker: {
        ...(entity !== undefined && { name: entities.entities[entity]!.name }),
        ...(speaker.length > 0 && { words: words(speaker, ' ') }),
        ...(source && { sort: source.sort }),
        ...(source?.role && { role: words([source.role], ' ') }),
      },
    };
  });
}

/** One row a section, with its line in the file; below it, further in, the quotations that a search lists. */
function rowsOf(extraction: Extraction, lines: LineIndex, { style, columns }: Terminal): string[] {
  const { text } = extraction.article;
  const quotations = quotationsOf(extraction).filter((quotation) => isListed(quotation));
  const rows: { at: number; depth: number; label: string; detail: string }[] = [];
  const addQuotationsBefore = (end: number, depth: number): void => {
    while (quotations[0] && quotations[0].parts[0]!.start < end) {
      const quotation = quotations.shift()!;
      const { parts, text: words, speaker } = quotation;
      rows.push({
        at: parts[0]!.start,
        depth,
        label: words,
        detail: [speakerName(speaker), surenessWord(quotation)].filter(Boolean).join(', '),
      });
    }
  };
  const add = (section: Section, depth: number): void => {
    addQuotationsBefore(section.start, depth);
    const { heading, kind } = section;
    const detail = kind === 'headline' || kind === 'paragraph' ? '' : sectionLabel(kind);
    rows.push({ at: section.start, depth, label: inOneLine(text.slice(heading.start, heading.end)), detail });
    for (const child of section.children) add(child, depth + 1);
    addQuotationsBefore(section.end, depth + 1);
  };
  for (const section of extraction.article.sections) add(section, 0);
  addQuotationsBefore(Infinity, 0);
  const { start } = extraction.article;
  const numbers = rows.map(({ at }) => String(lines.positionAt(start + at).line + 1));
  const width = Math.max(...numbers.map(({ length }) => length));
  return rows.map(({ depth, label, detail }, row) => {
    const indent = '  '.repeat(depth);
    const room = Math.max(30, (columns ?? 100) - width - indent.length - detail.length - 6);
    return `${style.dim(numbers[row]!.padStart(width))}  ${indent}${entry(label, detail, room, style)}`;
  });
}

function entry(label: string, detail: string, room: number, style: Style): string {
  const short = label.length > room ? `${label.slice(0, room - 1).trimEnd()}…` : label;
  return detail ? `${short}  ${style.dim(`— ${detail}`)}` : short;
}

function toJson(path: string, encoding: string, extraction: Extraction, lines: LineIndex): object {
  const { article } = extraction;
  const { headline, byline, dateline, date, source, format, sections, problems, text } = article;
  const range = ({ start, end }: Span): PrintedRange =>
    printedRange({
      start: lines.positionAt(article.start + start),
      end: lines.positionAt(article.start + end),
    });
  const section = ({ kind, heading, children, ...span }: Section): object => ({
    kind,
    ...range(span),
    heading: inOneLine(text.slice(heading.start, heading.end)),
    children: children.map(section),
  });
  return {
    ...{ path, encoding, format, headline: headline.text, byline: byline?.text, dateline: dateline?.place },
    ...{ date: date?.iso, time: date?.time, zone: date?.zone, dateOrigin: date?.origin, source },
    sections: sections.map(section),
    quotations: quotationsOf(extraction).map(({ parts, ...quotation }) => ({
      ...range({ start: parts[0]!.start, end: parts.at(-1)!.end }),
      ...quotation,
      parts: parts.map(range),
    })),
    problems: problems.map(articleProblemSentence),
  };
}
