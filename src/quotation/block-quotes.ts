import { cueAt, isFinite, takesQuote } from './cues';
import type { Draft } from './draft';
import { Takes } from './language';
import { auxiliary, Word } from './lexicon';
import { phraseAfter } from './nounPhrase';
import type { Run } from './run';
import { isMark, type Scene, type SceneSentence } from './scene';
import { subjectBefore, type Range, type Speaker } from './speakers';

const colon = 58;
/** Furthest a verb of saying stands before its colon, in elements: Ward said *in a statement on Monday*: */
const furthestCue = 8;
/** So many paragraphs at most stand between one heading and the next one of a list of statements. */
const longestStatement = 12;

/**
 * Ward said in a statement: ¶ The bridge is closed. — And from Ward: ¶ The bridge is closed. The paragraph behind is
 * quoted though it has no marks. Of several statements with a heading each, all paragraphs up to the next heading are.
 */
export function attributeBlockQuote(run: Run, sentence: SceneSentence): Draft | undefined {
  const { scene } = run;
  const at = sentence.to - 1;
  if (!endsBlock(scene, sentence) || !isMark(scene, at, colon)) return undefined;
  const index = scene.sentence[at]! + 1;
  const paragraph = blockFrom(scene, index);
  if (!paragraph || hasMarks(scene, paragraph)) return undefined;
  const said = saidBefore(scene, sentence, at);
  if (said) return { ...said, parts: [paragraph], rule: 'speaker-colon' };
  const speaker = headingName(scene, sentence, at);
  if (!speaker) return undefined;
  const parts = statementFrom(scene, paragraph);
  return { parts, cue: { from: at, to: at + 1 }, speaker, rule: 'speaker-colon' };
}

function endsBlock({ sentences, sentence }: Scene, { to, block }: SceneSentence): boolean {
  return sentences[sentence[to - 1]! + 1]?.block !== block;
}

/** The paragraph that a sentence begins, whole. */
function blockFrom({ sentences, article }: Scene, index: number): Range | undefined {
  const first = sentences[index];
  if (!first || article.blocks[first.block]!.kind !== 'paragraph') return undefined;
  let last = index;
  while (sentences[last + 1]?.block === first.block) last++;
  return { from: first.from, to: sentences[last]!.to };
}

function hasMarks({ quote }: Scene, { from, to }: Range): boolean {
  for (let e = from; e < to; e++) if (quote[e]! >= 0) return true;
  return false;
}

/** The verb of saying before the colon, with nothing between them but where, when and to whom. */
function saidBefore(
  scene: Scene,
  { from }: SceneSentence,
  at: number,
): Pick<Draft, 'cue' | 'speaker'> | undefined {
  const { flags, quote } = scene;
  const verb = auxiliary | Word.modal | Word.past | Word.verb | Word.mark;
  for (let e = at - 1; e >= from && e >= at - furthestCue; e--) {
    if (quote[e]! >= 0) return undefined;
    const cue = flags[e]! & Word.cue ? cueAt(scene, e, from, at) : undefined;
    if (!cue) {
      if (flags[e]! & verb && !(flags[e]! & Word.capital)) return undefined;
      // noted *the damage*: what follows is no more than an instance
      const isObject = flags[e]! & (Word.determiner | Word.possessive) && !(flags[e - 1]! & Word.preposition);
      if (isObject) return undefined;
      continue;
    }
    const says = takesQuote(cue) && isFinite(cue) && !(cue.takes & Takes.attitude) && !cue.passive;
    if (!says || cue.negated || cue.modal) return undefined;
    const speaker = subjectBefore(scene, cue.group, from);
    return speaker && { cue: { from: cue.from, to: cue.to }, speaker };
  }
  return undefined;
}

/** *Statement from* Ward: and *And from* Ward, mayor of Oldport: as a paragraph of its own. */
function headingName(scene: Scene, { from }: SceneSentence, at: number): Speaker | undefined {
  const { flags, words, id, quote } = scene;
  let announces = false;
  for (let e = from; e < Math.min(at, from + furthestCue); e++) {
    if (quote[e]! >= 0) return undefined;
    if (flags[e]! & Word.preposition && announces) {
      const speaker = phraseAfter(scene, e + 1, at);
      if (speaker?.outerTo === at && flags[speaker.from]! & Word.capital) return { ...speaker, sure: 0.8 };
    } else if (flags[e]! & (Word.and | Word.but) || words.lexicon.occasions.has(id[e]!)) announces = true;
    else if (flags[e]! & (auxiliary | Word.modal | Word.past | Word.verb | Word.cue | Word.mark))
      return undefined;
  }
  return undefined;
}

/** The paragraphs up to the next heading of a statement; the first one alone where no other heading comes. */
function statementFrom(scene: Scene, first: Range): Range[] {
  const parts = [first];
  for (let next = first.to; parts.length <= longestStatement;) {
    const index = scene.sentence[next - 1]! + 1;
    const paragraph = blockFrom(scene, index);
    if (!paragraph || hasMarks(scene, paragraph)) break;
    const sentence = scene.sentences[index]!;
    const isHeading = sentence.to === paragraph.to && isMark(scene, sentence.to - 1, colon);
    if (isHeading && headingName(scene, sentence, sentence.to - 1)) return parts;
    parts.push(paragraph);
    next = paragraph.to;
  }
  return [first];
}
