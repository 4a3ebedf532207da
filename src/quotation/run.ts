import type { Draft } from './draft';
import type { Scene } from './scene';

/** The state of one run over an article. */
export interface Run {
  readonly scene: Scene;
  readonly drafts: Draft[];
  /** The draft that has a quoted passage, by index in `scene.quoted`; -1: none. */
  readonly owner: Int32Array;
}

/** Takes a draft in, with the passages in marks that lie in it. */
export function addDraft(run: Run, draft: Draft): void {
  const index = run.drafts.length;
  run.drafts.push(draft);
  for (const part of draft.parts) {
    for (let e = part.from; e < part.to; e++) {
      const quote = run.scene.quote[e]!;
      if (quote >= 0) run.owner[quote] = index;
    }
  }
}
