import { Word } from './lexicon';
import type { Run } from './run';
import { firstLetterIsLower, isMark, lastInside, type Scene } from './scene';
import type { Term } from './types';

/** Words in marks that no quotation has: they name, mock or repeat, and nobody is quoted with them. */
export function findTerms({ scene, owner }: Run): Term[] {
  const terms: Term[] = [];
  scene.quoted.forEach((quoted, q) => {
    if (owner[q]! >= 0) return;
    const first = quoted.first + quoted.openWidth;
    const end = quoted.end - quoted.closeWidth;
    if (end <= first || scene.article.blocks[quoted.block]!.turn !== undefined) return;
    terms.push({
      start: scene.tokens.start[first]!,
      end: scene.tokens.end[end - 1]!,
      reason: reasonOf(scene, scene.elementOf[q]!, end - first),
    });
  });
  return terms;
}

/** Longest scare quote, in tokens. */
const longestScare = 4;
/** How far before the marks a word may stand that says what they hold. */
const reach = 4;

function reasonOf(scene: Scene, element: number, length: number): Term['reason'] {
  const { lexicon } = scene.words;
  const { from } = scene.sentences[scene.sentence[element]!]!;
  for (let e = element - 1; e >= from && e >= element - reach; e--) {
    const reason = lexicon.termWords.get(scene.id[e]!);
    if (reason) return reason;
    if (scene.quote[e]! >= 0) break;
  }
  // Robert “Bobby” Ward
  const before = element > from ? scene.flags[element - 1]! : 0;
  const after = element + 1 < scene.count ? scene.flags[element + 1]! : 0;
  if (before & Word.capital && after & Word.capital && length <= 3) return 'nickname';
  if (length > 2 && allCapitals(scene, element)) return 'title';
  const last = lastInside(scene, element);
  const isSentence = last === 46 || last === 33 || last === 63;
  if (
    length <= longestScare &&
    !isSentence &&
    (firstLetterIsLower(scene, element) || before & Word.determiner)
  )
    return 'scare';
  return element > from && isMark(scene, element - 1, 44) ? 'other' : length <= 6 ? 'scare' : 'other';
}

/** “The Long Bridge”: the title of a work, and no sentence. */
export function isTitleCase(scene: Scene, element: number): boolean {
  const { first, end, openWidth, closeWidth } = scene.quoted[scene.quote[element]!]!;
  const last = lastInside(scene, element);
  const isSentence = last === 46 || last === 33 || last === 63;
  return !isSentence && end - closeWidth - first - openWidth > 2 && allCapitals(scene, element);
}

/** what it called *“Pier Pass”*: a name of some words, and no judgement. */
export function isGivenName(scene: Scene, element: number): boolean {
  const { first, end, openWidth, closeWidth } = scene.quoted[scene.quote[element]!]!;
  const length = end - closeWidth - first - openWidth;
  const last = lastInside(scene, element);
  return (
    length > 1 && length <= longestGivenName && last !== 33 && last !== 63 && allCapitals(scene, element)
  );
}
const longestGivenName = 6;

/** Whether all words but the little ones begin with a capital, as in the titles of works. */
function allCapitals(scene: Scene, element: number): boolean {
  const { first, end, openWidth, closeWidth } = scene.quoted[scene.quote[element]!]!;
  const little = Word.determiner | Word.preposition | Word.and | Word.mark | Word.number | Word.infinitive;
  for (let k = first + openWidth; k < end - closeWidth; k++) {
    const word = scene.words.flags[k]!;
    if (!(word & (Word.capital | little))) return false;
  }
  return true;
}
