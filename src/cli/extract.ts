import { createInterface } from 'node:readline';
import { t } from '@vscode/l10n';
import type { Extraction } from '../index/extract';
import { extractLine, predict, readArticleLine } from './prediction';

/**
 * Reads articles as lines of JSON and writes one line of findings for each, in the same order. All of them are read
 * before the first is written, because together they are one corpus.
 * @returns the exit code
 */
export async function extractCommand(
  input: NodeJS.ReadableStream,
  write: (text: string) => void,
  complain: (message: string) => void,
): Promise<number> {
  const run: { id: string; extraction: Extraction }[] = [];
  let lineNumber = 0;
  let refused = 0;
  for await (const line of createInterface({ input, crlfDelay: Infinity })) {
    lineNumber++;
    if (!line.trim()) continue;
    const article = readArticleLine(line.replace(/^\uFEFF/, ''));
    if (article) run.push({ id: article.id, extraction: extractLine(article) });
    else {
      refused++;
      complain(t('line {0}: not a JSON object with the strings "id" and "text"', lineNumber));
    }
  }
  for (const prediction of predict(run)) write(`${JSON.stringify(prediction)}\n`);
  return refused ? 2 : 0;
}
