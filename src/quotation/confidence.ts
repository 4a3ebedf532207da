import type { Draft } from './draft';
import { Takes } from './language';
import { Word } from './lexicon';
import { isMark, type Scene } from './scene';

/**
 * How sure an attribution is: of many with the same value, that share has both content and speaker right. The values
 * are set by judgement, one for each rule and the few things that make it surer, and checked against annotated news;
 * they are rounded down where the check gave more.
 */
export function confidenceOf(scene: Scene, draft: Draft, kind: 'direct' | 'indirect' | 'mixed'): number {
  if (draft.stretched) return 0.65;
  const plain = isPlain(draft);
  switch (draft.rule) {
    case 'cue-after':
    case 'cue-inverted': {
      if (kind === 'indirect') return 0.75;
      if (kind === 'mixed') return 0.7;
      if (!plain) return 0.85;
      if (isShort(draft, scene)) return 0.8;
      return 0.95;
    }
    case 'cue-before':
      return plain ? 0.85 : 0.75;
    case 'clause':
      return ofClause(scene, draft, plain);
    case 'dash-after':
      return 0.9;
    case 'turn':
      return 0.95;
    case 'fronted':
    case 'source-before':
    case 'source-after':
      return 0.75;
    case 'question':
      return 0.7;
    case 'gerund':
    case 'speaker-colon':
      return 0.65;
    case 'noun-phrase':
    case 'infinitive':
    case 'attitude':
    case 'judgement':
    case 'free-standing':
    case 'raising':
    case 'passive':
    case 'relative':
      return 0.5;
    case 'colon':
      return 0.45;
    case 'cue-noun':
      return draft.speaker ? 0.35 : 0.25;
  }
}

function ofClause(scene: Scene, { parts }: Draft, plain: boolean): number {
  const { from, to } = parts[0]!;
  const that = (scene.flags[from]! & Word.that) !== 0;
  const whole = to >= scene.sentences[scene.sentence[from]!]!.to - 1;
  let comma = false;
  for (let e = from; e < to; e++) comma ||= isMark(scene, e, 44);
  if (plain) return comma || !whole ? 0.7 : that ? 0.9 : 0.85;
  return that ? (comma || !whole ? 0.7 : 0.85) : comma ? 0.4 : 0.55;
}

/** Verbs that do nothing but say leave little doubt about what follows. */
function isPlain({ takes = 0 }: Draft): boolean {
  return (takes & Takes.bare) !== 0 && (takes & (Takes.noun | Takes.attitude)) === 0;
}

function isShort({ parts }: Draft, scene: Scene): boolean {
  return parts.length === 1 && scene.end[parts[0]!.to - 1]! - scene.first[parts[0]!.from]! < 7;
}
