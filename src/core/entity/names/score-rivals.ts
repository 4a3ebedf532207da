import { Case } from '../tokens/letter-case';
import type { Subtokens } from '../tokens/subtokens';
import type { Candidate } from './name-candidate';
import { Flag, given } from '../name-lexicon';
import type { Scores } from './type-scores';

/** Scores a side in a game: a town stands for its club. */
export function scoreRivalry(subtokens: Subtokens, c: Candidate, s: Scores): void {
  const isTown = subtokens.has(c.first, Flag.place) || c.phrase === 'place';
  if (isTown && !subtokens.has(c.first, Flag.country)) s.organization += 6;
  else if (!isTown && !subtokens.has(c.first, given)) s.organization += 2.5;
}

/** Scores a number behind a name that is the result of a game: in `Orraville 2 Lund 1` a town is a team. */
export function scoreResult(subtokens: Subtokens, c: Candidate, s: Scores): void {
  if (!isResult(subtokens, c.end)) return;
  const isListed = subtokens.mark(c.first - 1) === '.' || subtokens.case[c.first - 1] === Case.lower;
  if (!isListed || subtokens.beginsSentence(c.first)) scoreRivalry(subtokens, c, s);
  if (columnsFrom(subtokens, c.end) > 2 && !isListed) s.organization += 4;
}

/** How many numbers follow each other in a sentence, as in the columns of a table; at most twelve. */
function columnsFrom(subtokens: Subtokens, from: number): number {
  let count = 0;
  for (
    let i = from;
    i < subtokens.count && i < from + 12 && subtokens.sentence[i] === subtokens.sentence[from];
    i++
  ) {
    if (subtokens.case[i] === Case.number) count++;
    else if (!/^[-./]$/.test(subtokens.mark(i))) break;
  }
  return count;
}

/** Whether a number behind a name is small, and stands at the end of its line or before another name or number. */
function isResult(subtokens: Subtokens, i: number): boolean {
  if (subtokens.end[i]! - subtokens.start[i]! > 3) return false;
  const next = i + 1;
  const sentence = subtokens.sentence[i];
  if (next >= subtokens.count || subtokens.sentence[next] !== sentence) return true;
  if (subtokens.isCapitalized(next) || subtokens.case[next] === Case.number || subtokens.mark(next) === '(')
    return true;
  return (
    subtokens.mark(next) === '.' &&
    (subtokens.case[next + 1] === Case.number || subtokens.sentence[next + 1] !== sentence)
  );
}
