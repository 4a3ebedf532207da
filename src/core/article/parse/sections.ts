import { trimmed } from '../../text/characters';
import type { Block, Section, SectionKind, Span } from '../model';

/** Where a block's outline entry begins, if not with the block: at the marks of a Markdown heading. */
export type MarkStarts = ReadonlyMap<Block, number>;

/**
 * The outline: headline, byline, dateline and lead follow each other, and a subheading holds what stands below it up
 * to the next one of its level. The first paragraph before any subheading is the lead.
 */
export function sectionsOf(text: string, blocks: readonly Block[], markStarts: MarkStarts): Section[] {
  const top: Section[] = [];
  /** The subheadings that are open, outermost first, with the list that their parts go into. */
  const open: { level: number; heading: Draft; children: Section[] }[] = [];
  let hasLead = false;
  const close = (level: number) => {
    for (let last = open.at(-1); last && last.level >= level; last = open.at(-1)) {
      open.pop();
      const section = finished(last.heading, last.children);
      (open.at(-1)?.children ?? top).push(section);
    }
  };
  const add = (kind: SectionKind, { start, end }: Span, from = start) => {
    if (start < end)
      (open.at(-1)?.children ?? top).push({ kind, start: from, end, heading: { start, end }, children: [] });
  };

  for (const block of blocks) {
    const { start, end } = block;
    if (block.kind === 'subheading') {
      const level = block.level ?? 2;
      close(level);
      const heading = {
        start: markStarts.get(block) ?? start,
        end,
        heading: { start, end },
        level: block.level,
      };
      open.push({ level, heading, children: [] });
      continue;
    }
    if (block.kind !== 'paragraph') {
      add(block.kind, block, markStarts.get(block));
      continue;
    }
    const { dateline } = block;
    if (dateline) add('dateline', dateline);
    const isLead = !hasLead && open.length === 0;
    add(isLead ? 'lead' : 'paragraph', dateline ? trimmed(text, dateline.end, end) : block);
    hasLead = true;
  }
  close(0);
  return top;
}

interface Draft extends Span {
  readonly heading: Span;
  readonly level: number | undefined;
}

function finished(draft: Draft, children: Section[]): Section {
  return {
    kind: 'subheading',
    start: draft.start,
    end: children.at(-1)?.end ?? draft.end,
    heading: draft.heading,
    ...(draft.level !== undefined && { level: draft.level }),
    children,
  };
}
