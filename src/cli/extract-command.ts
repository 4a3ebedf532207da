import { createInterface } from 'node:readline';
import type { Extraction } from '../core/extract';
import { commandSentence } from '../presentation/command-line';
import { ExitCode } from './failure';
import { extractLine, predict, readArticleLine } from './prediction';
import type { Terminal } from './terminal';

/**
 * Reads articles as lines of JSON and writes one line of findings for each, in the same order. All of them are read
 * before the first is written, because together they are one corpus.
 */
export async function extractCommand(
  input: NodeJS.ReadableStream,
  terminal: Pick<Terminal, 'writeJson' | 'note' | 'signal'>,
): Promise<ExitCode> {
  const { signal } = terminal;
  const run: { id: string; extraction: Extraction }[] = [];
  let lineNumber = 0;
  let refused = 0;
  for await (const line of createInterface({ input, crlfDelay: Infinity, signal })) {
    lineNumber++;
    if (!line.trim()) continue;
    const article = readArticleLine(line.replace(/^\uFEFF/, ''));
    if (article) run.push({ id: article.id, extraction: extractLine(article) });
    else {
      refused++;
      terminal.note(commandSentence.notAnArticleLine(lineNumber));
    }
  }
  signal.throwIfAborted();
  for (const prediction of predict(run)) await terminal.writeJson(prediction);
  return refused ? ExitCode.failure : ExitCode.found;
}
