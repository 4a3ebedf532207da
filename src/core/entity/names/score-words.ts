import { Case } from '../tokens/letter-case';
import type { Subtokens } from '../tokens/subtokens';
import type { Candidate } from './name-candidate';
import { isFirm } from './candidate-spans';
import { Flag, given, Small } from '../name-lexicon';
import { organizationEnd, phraseAt } from './titles';
import { scoreSingle } from './score-single';
import { noScores, type Scores } from './type-scores';

/** Scores a candidate by its own words, wherever it stands. */
export function scoreWords(subtokens: Subtokens, c: Candidate): Scores {
  const s = noScores();
  // `Bill` of `Bill and Ann Orra`: the words around its own subtoken are no part of it.
  const isOfCouple = c.name !== undefined && c.phrase === undefined;
  if (c.nickname || isOfCouple) {
    s.person += 12;
    return s;
  }
  const isSingle = c.words.length === 1;
  const { eventStarts, honors, of } = subtokens.lexicon.language;
  if (of.has(c.words[1]!) && honors.has(c.words[0]!)) s.other += 12;
  if (eventStarts.has(isSingle ? subtokens.fold(c.first - 1) : c.words[0]!) && !c.titleFirst) s.other += 12;
  if (c.phrase === 'place') s.place += 8;
  if (c.phrase === 'organization') s.organization += 9;
  if (c.phrase === 'other') s.other += 14;
  if (isSingle) scoreSingle(subtokens, c, s);
  else scoreSeveral(subtokens, c, s);
  return s;
}

/** Scores a name of several words. */
function scoreSeveral(subtokens: Subtokens, c: Candidate, s: Scores): void {
  const ends = endsOf(subtokens, c);
  const counts = scoreInside(subtokens, c, s, ends);
  scoreLast(subtokens, c, s, ends);
  scoreNumeral(subtokens, c, s, ends);
  scoreDemonyms(s, ends, counts);
  scoreFirst(c, s, ends);
  scoreSurname(subtokens, s, ends);
  scoreCounts(subtokens, c, s, ends, counts);
}

/** The first and the last word of a name of several words. */
interface Ends {
  /** Of words in the name. */
  readonly count: number;
  /** Flags of the first word. */
  readonly first: number;
  /** Subtoken of the last word. */
  readonly lastAt: number;
  /** Flags of the last word. */
  readonly last: number;
}

function endsOf(subtokens: Subtokens, c: Candidate): Ends {
  const lastAt = lastWord(subtokens, c);
  return { count: c.words.length, first: subtokens.flags(c.first), lastAt, last: subtokens.flags(lastAt) };
}

/** How many words of a name have a flag beside `word`, are words of the dictionary, or are demonyms. */
interface WordCounts {
  readonly known: number;
  readonly common: number;
  readonly demonyms: number;
}

/** Scores each word of a name of several for what it is inside a name. */
function scoreInside(subtokens: Subtokens, c: Candidate, s: Scores, { lastAt, last }: Ends): WordCounts {
  let known = 0;
  let common = 0;
  let demonyms = 0;
  for (let i = c.first; i < c.end; i++) {
    const flags = subtokens.flags(i);
    if (subtokens.case[i] === Case.mark) {
      // `Ann & Lund`: a firm, though its partners are persons
      if (subtokens.mark(i) === '&') s.organization += 14;
      continue;
    }
    scoreLink(subtokens, i, s);
    if (flags & Flag.demonym) demonyms++;
    if (flags & Flag.word) common++;
    if (flags & ~Flag.word) known++;
    const isInitial = subtokens.isInitial(i) && i < lastAt && !(i === c.first && c.words.length > 3);
    const isParticle =
      subtokens.case[i] === Case.lower && flags & Flag.particle && !subtokens.is(i, Small.of);
    if (isInitial || isParticle) s.person += 4;
    // `King's College London`
    if (flags & Flag.organizationHead && i > c.first && i < lastAt && last & Flag.place) s.organization += 6;
    // `Orra Bros. Pictures`
    const isInner = flags & Flag.companyForm && i < lastAt;
    if (isInner && subtokens.lexicon.language.innerForms.has(subtokens.fold(i))) s.organization += 10;
    const isAcronym = i < lastAt && subtokens.case[i] === Case.capitals && !subtokens.isInitial(i);
    if (isAcronym && !c.headline) s.organization += 1.5;
  }
  return { known, common, demonyms };
}

/** `and` of a firm; `of`, `for` and `on` behind the head of an organization or a place. */
function scoreLink(subtokens: Subtokens, i: number, s: Scores): void {
  if (subtokens.is(i, Small.and) && isFirm(subtokens, i - 1)) s.organization += 14;
  if (subtokens.is(i, Small.of | Small.for)) {
    if (subtokens.has(i - 1, Flag.organizationOf)) s.organization += 8;
    else if (subtokens.has(i - 1, Flag.placeOf)) s.place += 8;
    else s.other += 2;
  } else if (
    subtokens.is(i, Small.on) &&
    subtokens.has(i - 1, Flag.organizationOf) &&
    subtokens.has(i + 1, Flag.word)
  )
    s.organization += 8;
}

/** Scores what a name of several words ends in: the head of an organization, a place or an event, or a team. */
function scoreLast(subtokens: Subtokens, c: Candidate, s: Scores, { count, first, last }: Ends): void {
  if (last & Flag.companyForm) s.organization += 10;
  // `Ann Hill`, `Ann Law`
  const isPerson =
    (first & given) !== 0 && count === 2 && !(first & (Flag.word | Flag.place | Flag.organization));
  const isBody = !isPerson || subtokens.lexicon.language.neverSurnames.has(c.words.at(-1)!);
  if (last & Flag.organizationHead) s.organization += isBody ? 7 : 3;
  // `Ann Industries`
  if (isPerson && isBody) s.person -= 6;
  // `Travis County`
  if (last & Flag.placeHead) s.place += isBody ? 6 : 2;
  if (last & Flag.otherHead) s.other += isPerson ? 3 : 8;
  if (!(last & Flag.team)) return;
  // `Los Angeles Lakers`
  if (phraseAt(subtokens, c.first, c.end) === c.end - c.first - 1) s.organization += 10;
  else s.organization += first & given && !(first & Flag.place) ? 3 : 7;
}

/** Scores a suffix, as persons have, or a numeral, as wars have; initials instead of a given name. */
function scoreNumeral(
  subtokens: Subtokens,
  c: Candidate,
  s: Scores,
  { count, first, lastAt, last }: Ends,
): void {
  if (last & Flag.suffix && count > 2) s.person += 4;
  // `Annex II`
  const isNumbered = count === 2 && last & Flag.suffix && subtokens.case[lastAt] === Case.capitals;
  if (isNumbered && first & Flag.word && !(first & given)) s.other += 8;
  // `World War II`
  if (last & (Flag.suffix | Flag.capitalWord) && count > 2 && subtokens.has(lastAt - 1, Flag.otherHead))
    s.other += 12;
  // `J.D. Orra`
  const isInitials = count === 2 && /^(?:\p{Lu}\.){2,3}$/u.test(subtokens.text(c.first));
  if (isInitials && !(first & (Flag.place | Flag.organization)) && !(last & organizationEnd)) s.person += 6;
}

/** `Native American`; but `Volker Turk`, whose first word names nothing else. */
function scoreDemonyms(s: Scores, { count, first, last }: Ends, { demonyms }: WordCounts): void {
  const isLast = (last & Flag.demonym) !== 0;
  const mayBeGiven = (first & ~Flag.surname) === 0;
  const isPeople =
    isLast && !(first & given) && !mayBeGiven && (first & (Flag.placeStart | Flag.demonym) || count === 2);
  // `West German`, though there are people called West
  const isPart = isLast && count === 2 && (first & Flag.placeStart) !== 0 && (first & Flag.word) !== 0;
  if (demonyms === count || isPeople || isPart) s.other += 12;
  if (isLast && mayBeGiven && count === 2) s.person += 3;
}

/** Scores what a name of several words begins with: a given name, a place, a demonym, a point of the compass. */
function scoreFirst(c: Candidate, s: Scores, { count, first, last }: Ends): void {
  if (first & Flag.teamStart) s.organization += 6;
  // `North Orra`, though there are people called North
  const isCompass = (first & Flag.placeStart) !== 0 && (first & Flag.word) !== 0;
  if (first & Flag.placeStart && count < 4)
    s.place += last & Flag.place ? 6 : isCompass && last === 0 ? 4 : first & given ? 1 : 2;
  if (first & Flag.organization && !(first & given)) s.organization += 3;
  if (first & Flag.place && !(first & given) && !c.phrase) {
    s.organization += 2;
    s.place += last & Flag.place ? 4 : 0.5;
  }
  if (first & Flag.demonym) s.organization += 1.5;
  if (first & given && !isCompass) s.person += first & Flag.word ? 3.5 : 5;
}

/** Scores how the last word is built, as surnames or towns are. */
function scoreSurname(subtokens: Subtokens, s: Scores, { lastAt, last }: Ends): void {
  const { personStarts, personEndings, placeEndings } = subtokens.lexicon.language;
  if (last & Flag.surname) s.person += last & Flag.word ? 1 : 2.5;
  const word = subtokens.fold(lastAt);
  if (personStarts.test(word) || personEndings.test(word)) s.person += 2.5;
  if (placeEndings.test(word) && !(last & Flag.word)) s.place += 1;
}

/** Scores of how many words, and of what sort of words, a name is. */
function scoreCounts(
  subtokens: Subtokens,
  c: Candidate,
  s: Scores,
  { count, first, last }: Ends,
  { known, common }: WordCounts,
): void {
  if (known === 0 && common === 0 && (count === 2 || count === 3)) s.person += count === 2 ? 3 : 2;
  if (count < 4 && !(last & Flag.word) && !(first & Flag.place)) s.person += 1;
  // `Sons Inc`, `Telegraph Co`: the end of a firm's name, behind `and`
  const isEnd = subtokens.is(c.first - 1, Small.and) || subtokens.mark(c.first - 1) === '&';
  if ((last & Flag.companyForm && isEnd && common >= count - 1) || (first & last & Flag.companyForm) !== 0)
    s.other += 20;
  if (common === count) {
    // `Senior Administration`
    if (subtokens.lexicon.language.nameModifiers.has(c.words[0]!)) s.other += 8;
    s.organization += 1.5;
    s.other += 2;
    s.person -= 1;
  }
  if (count > 4) s.person -= 3;
}

/** Subtoken of a name's last word. */
export function lastWord(subtokens: Subtokens, c: Candidate): number {
  let last = c.end - 1;
  while (last > c.first && subtokens.case[last] === Case.mark) last--;
  return last;
}

/** Subtoken of a person's surname: `Orra` of `Ann Orra, Jr.` */
export function surnameAt(subtokens: Subtokens, c: Candidate): number {
  let last = lastWord(subtokens, c);
  while (last > c.first + 1 && (subtokens.has(last, Flag.suffix) || subtokens.case[last] === Case.mark))
    last--;
  return last;
}
