import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { visible } from '../core/text/characters';
import { LineIndex } from '../core/article';
import { commandSentence } from '../presentation/command-line';
import type { Draft } from '../verification';
import { Failure } from './failure';
import { readBytes, readText } from './read-text';

/** A draft as it was named, and where things stand in it. */
export interface DraftFile extends Draft {
  readonly file: string;
  /** Of an offset in its text, from 1 on: the line, or in a Word document the paragraph. */
  readonly lineOf: (offset: number) => number;
}

/** Reads a draft: plain text, Markdown, or a Word document. @throws Failure where it can't be read */
export async function readDraft(file: string): Promise<DraftFile> {
  const uri = pathToFileURL(resolve(file)).href;
  if (!/\.docx$/i.test(file)) {
    const { text } = readText(file);
    const lines = new LineIndex(text);
    return { file, uri, text, lineOf: (offset) => lines.positionAt(offset).line + 1 };
  }
  const { readDocx } = await import('../workspace/docx');
  const paragraphs = readDocx(readBytes(file));
  if (!paragraphs) throw new Failure(commandSentence.notADocx(visible(file)));
  const separator = '\n\n';
  const starts: number[] = [];
  let length = 0;
  for (const paragraph of paragraphs) {
    starts.push(length);
    length += paragraph.length + separator.length;
  }
  return {
    ...{ file, uri, text: paragraphs.join(separator) },
    lineOf: (offset) => starts.findLastIndex((start) => start <= offset) + 1,
  };
}
