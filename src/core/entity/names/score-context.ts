import { Case } from '../tokens/letter-case';
import type { Subtokens } from '../tokens/subtokens';
import type { Candidate } from './name-candidate';
import { Flag, given, Small } from '../name-lexicon';
import { scoreAfter } from './score-after';
import { scoreBefore } from './score-before';
import { noScores, type Scores } from './type-scores';

/** Scores a candidate by the words around it in its sentence. */
export function scoreContext(subtokens: Subtokens, c: Candidate): Scores {
  const s = noScores();
  const sentence = subtokens.sentence[c.first]!;
  if (c.titleFirst !== undefined) s.person += isOfficialWord(subtokens, c) ? 0 : 8;
  else if (c.first > 0 && subtokens.sentence[c.first - 1] === sentence) scoreBefore(subtokens, c, s);
  scoreBody(subtokens, c, s);
  const label = subtokens.labelOf(c.first);
  const speaks = label && subtokens.start[c.first]! >= label.start && subtokens.end[c.end - 1]! <= label.end;
  if (!speaks && subtokens.beginsSentence(c.titleFirst ?? c.first)) scoreDateline(subtokens, c, s);
  if (speaks && (c.words.length > 1 || !subtokens.has(c.first, Flag.word))) s.person += 6;
  if (c.end < subtokens.count && subtokens.sentence[c.end] === sentence) scoreAfter(subtokens, c, s);
  return s;
}

/** `Executive Order`, `Major Crime Unit`: an adjective that is also a title, before common words. */
function isOfficialWord(subtokens: Subtokens, { first, end }: Candidate): boolean {
  if (!subtokens.has(first - 1, Flag.rolePart)) return false;
  for (let i = first; i < end; i++)
    if (!subtokens.has(i, Flag.word) || subtokens.has(i, given | Flag.surname)) return false;
  return true;
}

/** `the Treasury`, `The Sun reported`, `Conservative MPs`: words that name a body only where they stand so. */
function scoreBody(subtokens: Subtokens, c: Candidate, s: Scores): void {
  if (c.titleFirst !== undefined || c.words.length > 1) return;
  const { bodiesWithArticle, papers, partyAdjectives, partyNouns } = subtokens.lexicon.language;
  const word = c.words[0]!;
  if (partyAdjectives.has(word) && partyNouns.has(subtokens.fold(c.end))) s.organization += 16;
  if (!subtokens.is(c.first - 1, Small.definite) || !subtokens.adjacent(c.first - 1, c.first)) return;
  if (bodiesWithArticle.has(word)) s.organization += 8;
  if (!papers.has(word) || !subtokens.isCapitalized(c.first - 1)) return;
  const isSubject = subtokens.has(c.end, Flag.speech) || subtokens.is(c.end, Small.genitive);
  if (isSubject || !subtokens.isFirstWord(c.first - 1)) s.organization += 12;
}

/** Scores what a dateline begins with, and a town in capitals at the head of a paragraph, before a date, a comma or a dash. */
function scoreDateline(subtokens: Subtokens, c: Candidate, s: Scores): void {
  const dateline = subtokens.datelineOf(c.first);
  if (dateline && subtokens.end[c.end - 1]! <= dateline.end) s.place += 8;
  else if (subtokens.case[c.first] === Case.capitals && isFirstInBlock(subtokens, c.first)) {
    const isBeforeYear =
      subtokens.case[c.end] === Case.number && 4 === subtokens.end[c.end]! - subtokens.start[c.end]!;
    if (isBeforeYear || (!c.headline && /^[,(—–-]$/.test(subtokens.mark(c.end)))) s.place += 6;
  }
}

const isFirstInBlock = (subtokens: Subtokens, i: number): boolean =>
  subtokens.blockOf(subtokens.sentence[i]! - 1) !== subtokens.blockOf(subtokens.sentence[i]!);
