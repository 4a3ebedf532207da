import { endsAsSentence, oneLine } from '../../text/characters';
import { wordsOf, type Draft } from '../parse/article-draft';
import type { ArticleTables } from '../../language/contract';
import { withoutEmphasis } from './markdown-lines';
import { endsTurns, speakingLabels, readLabel, type Label } from './transcript';
import type { Span, Turn } from '../model';

/**
 * Finds the turns of a transcript and marks the drafts that belong to them; the short lines between headline and
 * first speaker say where and when. No turns come back where the article is no transcript.
 * @param heads the lines that name who speaks, by where they begin, where the layout alone has told them.
 */
export function markTurns(
  text: string,
  drafts: readonly Draft[],
  language: ArticleTables,
  heads: ReadonlyMap<number, Label> | undefined,
): Turn[] {
  const labels = heads
    ? new Map(drafts.flatMap((draft) => (heads.has(draft.start) ? [[draft, heads.get(draft.start)!]] : [])))
    : labelsOf(text, drafts, language);
  if (labels.size === 0) return [];

  const turns: (Turn & { readonly parts: Span[] })[] = [];
  let isOpen = false;
  for (const draft of drafts) {
    const label = labels.get(draft);
    if (label) {
      const { start, end, speaker } = label;
      turns.push({ label: { start, end }, ...(speaker && { speaker }), parts: [] });
      isOpen = true;
    } else if (turns.length === 0) markPlace(text, draft, language);
    else if (draft.kind !== 'paragraph' || endsTurns(wordsOf(text, draft, 60), language)) isOpen = false;
    if (!isOpen) continue;
    if (draft.kind === 'paragraph') draft.turn = turns.length - 1;
    const said = { start: label?.said ?? draft.start, end: draft.end };
    if (said.start < said.end && !isStageDirection(text, said)) turns.at(-1)!.parts.push(said);
  }
  return turns;
}

/** The drafts that a label opens, where the labels make a transcript. */
function labelsOf(
  text: string,
  drafts: readonly Draft[],
  language: ArticleTables,
): ReadonlyMap<Draft, Label> {
  const read = new Map<Label, Draft>();
  let paragraphs = 0;
  for (const draft of drafts) {
    if (draft.kind !== 'paragraph') continue;
    paragraphs++;
    const label = readLabel(text, draft, language);
    if (label) read.set(label, draft);
  }
  return new Map(speakingLabels([...read.keys()], paragraphs).map((label) => [read.get(label)!, label]));
}

/** `South Lawn`, `Via Teleconference`: a line above the first speaker that is no sentence. */
function markPlace(text: string, draft: Draft, language: ArticleTables): void {
  if (draft.kind !== 'paragraph' || draft.level !== undefined) return;
  const span = withoutEmphasis(text, draft);
  const line = wordsOf(text, span, 100);
  if (
    line === '' ||
    endsAsSentence(line) ||
    line.endsWith(':') ||
    language.notSpeakers.has(line.toLowerCase())
  )
    return;
  Object.assign(draft, { kind: 'dateline', ...span, dateline: { place: oneLine(line), span } });
}

/** `(Applause.)`, `[The anthem is played]`: a whole paragraph in brackets is said by nobody. */
function isStageDirection(text: string, { start, end }: Span): boolean {
  const [open, close] = [text.charAt(start), text.charAt(end - 1)];
  return end - start < 200 && ((open === '(' && close === ')') || (open === '[' && close === ']'));
}
