import type { Article, Span } from '../../article';
import type { Quotation } from '../model';

/** Whether a paragraph in brackets tells what happened, and not what was said: (Applause.) [CROSSTALK] */
const isStageDirection = (text: string, { start, end }: Span): boolean => {
  const open = text[start];
  return (open === '(' && text[end - 1] === ')') || (open === '[' && text[end - 1] === ']');
};

/** The paragraphs of a transcript’s turns, each a quotation of the one whose turn it is. */
export function quoteTurns(article: Pick<Article, 'text' | 'turns'>): Quotation[] {
  return article.turns.flatMap(({ speaker, label, parts }) =>
    parts
      .filter((part) => part.end > part.start && !isStageDirection(article.text, part))
      .map((part) => ({
        kind: 'direct' as const,
        parts: [part],
        cue: speaker ? [] : [label],
        speaker: speaker ? [speaker] : [],
        marked: [],
        rule: 'turn',
        confidence: speaker ? 0.95 : 0.5,
      })),
  );
}
