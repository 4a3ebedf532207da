import type { CorpusTools } from '../../src/tools';
import type { ToolQuestion } from './questions';

/** How well the tools answer a question; both from 0 to 1. */
export interface Answered {
  readonly ask: string;
  /** The share of what answers the question that came back; 1 where the corpus has no answer. */
  readonly recall: number;
  /** The share of what came back that answers the question; 1 where nothing came back. */
  readonly precision: number;
  readonly missing: readonly string[];
}

/** Asks each question once, and compares what comes back with what has to. */
export async function evaluate(tools: CorpusTools, asked: readonly ToolQuestion[]): Promise<Answered[]> {
  const answered: Answered[] = [];
  for (const { ask, tool, input, expected } of asked) {
    const answer = await tools.call(tool, input);
    const verdict = 'verdict' in answer ? answer.verdict : undefined;
    // Of what was compared with a quotation, the verdict rests on the first.
    const items: readonly object[] = 'matches' in answer ? answer.matches.slice(0, 1) : answer.items;
    const texts = items.map((item) => [verdict, wordsOf(item)].filter(Boolean).join('\n'));
    const fits = (text: string, words: readonly string[]) => words.every((each) => text.includes(each));
    const missing = expected.filter((words) => !texts.some((text) => fits(text, words)));
    const right = texts.filter((text) => expected.some((words) => fits(text, words)));
    answered.push({
      ask,
      recall: expected.length === 0 ? 1 : 1 - missing.length / expected.length,
      precision: texts.length === 0 ? 1 : right.length / texts.length,
      missing: missing.map((words) => words.join(' / ')),
    });
  }
  return answered;
}

interface Item {
  readonly article?: string;
  readonly name?: string;
  readonly text?: string;
  readonly left?: string;
  readonly hit?: string;
  readonly right?: string;
  readonly speaker?: string | { readonly name?: string; readonly words?: string };
}

/** What of an item answers a question: where it stands, who speaks, and its words. */
function wordsOf({ article, name, text, left, hit, right, speaker }: Item): string {
  const who = typeof speaker === 'object' ? [speaker.name, speaker.words] : [speaker];
  const context = hit === undefined ? undefined : [left, hit, right].join('');
  return [article, name, ...who, text, context].filter(Boolean).join('\n');
}
