import type { TextAnchor } from '../text/anchor';
import { correctionActions, type Correction, type CorrectionMistake, type CorrectionProblem } from './model';

/** Where the people of a corpus correct its quotations, below each root. */
export const correctionsPath = '.corpus/corrections.jsonl';

export interface CorrectionLine {
  readonly correction: Correction;
  /** From 0. */
  readonly line: number;
}

export interface CorrectionsFile {
  /** In the order of the file. */
  readonly lines: readonly CorrectionLine[];
  readonly problems: readonly CorrectionProblem[];
}

/** Reads the corrections of a file. Lines that can't be read are told, and the others hold all the same. Never throws. */
export function parseCorrections(text: string): CorrectionsFile {
  const lines: CorrectionLine[] = [];
  const problems: CorrectionProblem[] = [];
  for (const [line, typed] of text.split(/\r\n|\r|\n/).entries()) {
    if (typed.trim() === '') continue;
    const read = readLine(typed);
    if ('code' in read) problems.push({ ...read, line });
    else lines.push({ correction: read, line });
  }
  return { lines, problems };
}

/** The text of a file with one more correction, on a line of its own below all others. */
export function withCorrection(text: string, correction: Correction): string {
  const end = text === '' || text.endsWith('\n') ? '' : '\n';
  return `${text}${end}${JSON.stringify(correction)}\n`;
}

function readLine(typed: string): Correction | CorrectionMistake {
  let value: unknown;
  try {
    value = JSON.parse(typed);
  } catch {
    return { code: 'notJson' };
  }
  if (!isObject(value)) return { code: 'notAnObject' };
  const action = correctionActions.find((each) => each === value['action']);
  if (!action) return { code: 'unknownAction' };
  const { article, record, at, made } = value;
  if (typeof article !== 'string' || article === '') return { code: 'invalidField', field: 'article' };
  if (record !== undefined && typeof record !== 'string') return { code: 'invalidField', field: 'record' };
  const anchor = readAnchor(at);
  if (!anchor) return { code: 'invalidField', field: 'at' };
  const common = {
    ...{ article, at: anchor },
    ...(record !== undefined && { record }),
    ...(typeof made === 'string' && { made }),
  };
  switch (action) {
    case 'notAQuotation':
      return { action, ...common };
    case 'right':
      return {
        action,
        ...common,
        ...(typeof value['speaker'] === 'string' && { speaker: value['speaker'] }),
      };
    case 'speaker': {
      const speaker = readSpeaker(value['speaker']);
      return speaker === undefined
        ? { code: 'invalidField', field: 'speaker' }
        : { action, ...common, speaker };
    }
    case 'extent': {
      const parts = Array.isArray(value['content']) ? value['content'].map(readAnchor) : [];
      const content = parts.filter((part) => part !== undefined);
      return content.length === 0 || content.length < parts.length
        ? { code: 'invalidField', field: 'content' }
        : { action, ...common, content };
    }
  }
}

function readSpeaker(value: unknown): { name: string } | { words: TextAnchor } | null | undefined {
  if (value === null) return null;
  if (!isObject(value)) return undefined;
  const { name } = value;
  if (typeof name === 'string' && name.trim() !== '') return { name };
  const words = readAnchor(value['words']);
  return words && { words };
}

/** An anchor that was read from a file; undefined where it is none. */
export function readAnchor(value: unknown): TextAnchor | undefined {
  if (!isObject(value)) return undefined;
  const { exact, prefix = '', suffix = '', start = 0 } = value;
  if (typeof exact !== 'string' || exact.trim() === '') return undefined;
  if (typeof prefix !== 'string' || typeof suffix !== 'string' || typeof start !== 'number') return undefined;
  const { end = start + exact.length } = value;
  return typeof end === 'number' ? { exact, prefix, suffix, start, end } : undefined;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
