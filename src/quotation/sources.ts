import { clauseEnd } from './clauses';
import type { Draft } from './draft';
import { contentStart } from './fronted';
import { auxiliary, Word } from './lexicon';
import type { Run } from './run';
import { isMark, type Scene, type SceneSentence } from './scene';
import { phraseAfter } from './nounPhrase';
import { hasQuote, isAdverbial, type Range } from './speakers';

const comma = 44;
/** Longest statement of when or where a source was published, in elements. */
const longestAside = 12;

/** How many elements the words take that name a source at `e` (according to); 0: none. */
export function sourceAt(scene: Scene, e: number, ceiling: number, closing = false): number {
  const { lexicon } = scene.words;
  const id = scene.id[e]!;
  if (!lexicon.opensSource[id]) return 0;
  for (const phrase of closing ? lexicon.closingSources : lexicon.sources) {
    if (phrase[0] !== id || e + phrase.length > ceiling) continue;
    if (phrase.every((word, k) => scene.id[e + k] === word)) return phrase.length;
  }
  return 0;
}

/** According to Ward, the bridge is closed; The bridge is closed, according to Ward. */
export function attributeSource(
  run: Run,
  e: number,
  width: number,
  done: number,
  sentence: SceneSentence,
): Draft | undefined {
  const { scene } = run;
  const isHead = beginsClause(scene, e, done);
  const speaker = phraseAfter(scene, e + width, sentence.to, !isHead);
  if (!speaker) return undefined;
  const cue = { from: e, to: e + width };
  const parts: Range[] = [];
  if (isHead) {
    // According to a report out on Monday, …
    let from = asideEnd(scene, speaker.outerTo, sentence.to);
    const limit = scene.words.lexicon.language.clauseAfterComma ? from : Math.min(sentence.to, from + 12);
    while (from < limit && !isMark(scene, from, comma)) from++;
    from = from < limit ? from + 1 : speaker.outerTo;
    if (from >= sentence.to) return undefined;
    const to = clauseEnd(scene, from, sentence.to);
    if (to - from < 2 && scene.quote[from]! < 0) return undefined;
    parts.push({ from, to });
    return { parts, cue, speaker, rule: 'source-before' };
  }
  const end = isMark(scene, e - 1, comma) ? e - 1 : e;
  const from = contentStart(scene, done, end);
  if (end <= from || (end - from < 3 && !hasQuote(scene, from, end))) return undefined;
  parts.push({ from, to: end });
  const next = speaker.outerTo;
  // The bridge, according to Ward, is closed
  if (end < e && next < sentence.to && isMark(scene, next, comma) && e - from < 8) {
    const to = clauseEnd(scene, next + 1, sentence.to);
    if (to > next + 1) parts.push({ from: next + 1, to });
  }
  return { parts, cue, speaker, rule: 'source-after' };
}

/**
 * According to the report, *published on Monday*, …; according to Ward, *a pilot from Oldport*, …: the comma that ends
 * it; `at` itself where there is none.
 */
function asideEnd(scene: Scene, at: number, ceiling: number): number {
  const { flags, id, quote, words } = scene;
  if (at + 2 >= ceiling || !isMark(scene, at, comma) || quote[at + 1]! >= 0) return at;
  const first = flags[at + 1]!;
  const isParticiple = first & Word.past && flags[at + 2]! & (Word.preposition | Word.time);
  const isRole = words.lexicon.asideStarts.has(id[at + 1]!);
  if (!isParticiple && !isRole) return at;
  for (let e = at + 2; e < Math.min(ceiling, at + longestAside); e++) {
    if (quote[e]! >= 0) return at;
    if (isMark(scene, e, comma)) return e + 1 < ceiling && !(flags[e + 1]! & Word.relative) ? e : at;
    if (first & Word.determiner && flags[e]! & (auxiliary | Word.modal)) return at;
  }
  return at;
}

/** Whether nothing but a conjunction or an adverb stands before the phrase. */
function beginsClause(scene: Scene, e: number, done: number): boolean {
  if (e === done) return true;
  // In addition, according to Ward, …
  if (e - done <= 3 && isMark(scene, e - 1, comma) && isAdverbial(scene, done)) return true;
  const lead = Word.and | Word.but | Word.adverb | Word.subordinator | Word.mark;
  return e - done <= 2 && scene.quote[done]! < 0 && (scene.flags[done]! & lead) !== 0;
}
