import { Case, type Subtokens } from '../tokens/subtokens';
import type { Candidate } from './name-candidate';
import { isFirm } from './candidate-spans';
import { Flag, given, Small } from '../name-lexicon';
import { organizationEnd, phraseAt } from './titles';
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
  const count = c.words.length;
  const { eventStarts, honours, of } = subtokens.lexicon.language;
  if (of.has(c.words[1]!) && honours.has(c.words[0]!)) s.other += 12;
  if (eventStarts.has(count > 1 ? c.words[0]! : subtokens.fold(c.first - 1)) && !c.titleFirst) s.other += 12;
  if (c.phrase === 'place') s.place += 8;
  if (c.phrase === 'organization') s.organization += 9;
  if (count === 1) {
    scoreSingle(subtokens, c, s);
    return s;
  }
  const inner = scoreInside(subtokens, c, s);
  scoreLast(subtokens, c, s);
  scoreDemonyms(subtokens, c, s, inner.demonyms);
  scoreFirst(subtokens, c, s);
  scoreWhole(subtokens, c, s, inner);
  return s;
}

/** How many words of a name have a flag beside `word`, are words of the dictionary, or are demonyms. */
interface WordCounts {
  readonly known: number;
  readonly common: number;
  readonly demonyms: number;
}

/** Scores each word of a name of several for what it is inside a name. */
function scoreInside(subtokens: Subtokens, c: Candidate, s: Scores): WordCounts {
  const last = lastWord(subtokens, c);
  const end = subtokens.flags(last);
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
    if (subtokens.isInitial(i) && i < last && !(i === c.first && c.words.length > 3)) s.person += 4;
    if (subtokens.case[i] === Case.lower && flags & Flag.particle && !subtokens.is(i, Small.of))
      s.person += 4;
    // `King's College London`
    if (flags & Flag.organizationHead && i > c.first && i < last && end & Flag.place) s.organization += 6;
    // `Orra Bros. Pictures`
    const isInner = flags & Flag.companyForm && i < last;
    if (isInner && subtokens.lexicon.language.innerForms.has(subtokens.fold(i))) s.organization += 10;
    if (flags & Flag.word) common++;
    if (flags & ~Flag.word) known++;
    const isShort = i < last && subtokens.end[i]! - subtokens.start[i]! > 1;
    if (isShort && subtokens.case[i] === Case.capitals && !c.headline) s.organization += 1.5;
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

/** Scores what a name of several words ends in: the head of an organization, a place or an event, a suffix, a team. */
function scoreLast(subtokens: Subtokens, c: Candidate, s: Scores): void {
  const last = lastWord(subtokens, c);
  const count = c.words.length;
  const first = subtokens.flags(c.first);
  const end = subtokens.flags(last);
  if (end & Flag.suffix && count > 2) s.person += 4;
  // J.D. Orra
  const isInitials = count === 2 && /^(?:\p{Lu}\.){2,3}$/u.test(subtokens.text(c.first));
  if (isInitials && !(first & (Flag.place | Flag.organization)) && !(end & organizationEnd)) s.person += 6;
  if (end & Flag.companyForm) s.organization += 10;
  // `Ann Hill`, `Ann Law`
  const isPerson =
    (first & given) !== 0 && count === 2 && !(first & (Flag.word | Flag.place | Flag.organization));
  const isBody = !isPerson || subtokens.lexicon.language.neverSurnames.has(c.words.at(-1)!);
  if (end & Flag.organizationHead) s.organization += isBody ? 7 : 3;
  // `Travis County`
  if (end & Flag.placeHead) s.place += isBody ? 6 : 2;
  if (end & Flag.otherHead) s.other += isPerson ? 3 : 8;
  // `Annex II`
  const isNumbered = count === 2 && end & Flag.suffix && subtokens.case[last] === Case.capitals;
  if (isNumbered && first & Flag.word && !(first & given)) s.other += 8;
  // World War II
  if (end & (Flag.suffix | Flag.capitalWord) && count > 2 && subtokens.has(last - 1, Flag.otherHead))
    s.other += 12;
  // `Los Angeles Lakers`
  if (end & Flag.team && phraseAt(subtokens, c.first, c.end) === c.end - c.first - 1) s.organization += 10;
  else if (end & Flag.team) s.organization += first & given && !(first & Flag.place) ? 3 : 7;
}

/** `Native American`; but `Volker Turk`, whose first word names nothing else. */
function scoreDemonyms(subtokens: Subtokens, c: Candidate, s: Scores, demonyms: number): void {
  const count = c.words.length;
  const first = subtokens.flags(c.first);
  const isLast = subtokens.has(lastWord(subtokens, c), Flag.demonym);
  const mayBeGiven = (first & ~Flag.surname) === 0;
  const isPeople =
    isLast && !(first & given) && !mayBeGiven && (first & (Flag.placeStart | Flag.demonym) || count === 2);
  if (demonyms === count || isPeople) s.other += 12;
  if (isLast && mayBeGiven && count === 2) s.person += 3;
}

/** Scores what a name of several words begins with: a given name, a place, a demonym, a point of the compass. */
function scoreFirst(subtokens: Subtokens, c: Candidate, s: Scores): void {
  const count = c.words.length;
  const first = subtokens.flags(c.first);
  const end = subtokens.flags(lastWord(subtokens, c));
  if (first & Flag.teamStart) s.organization += 6;
  // `North Orra`, though there are people called North
  const isCompass = (first & Flag.placeStart) !== 0 && (first & Flag.word) !== 0;
  if (first & Flag.placeStart && count < 4)
    s.place += end & Flag.place ? 6 : isCompass && end === 0 ? 4 : first & given ? 1 : 2;
  if (first & Flag.organization && !(first & given)) s.organization += 3;
  if (first & Flag.place && !(first & given) && !c.phrase) {
    s.organization += 2;
    s.place += end & Flag.place ? 4 : 0.5;
  }
  if (first & Flag.demonym) s.organization += 1.5;
  if (first & given && !isCompass) s.person += first & Flag.word ? 3.5 : 5;
}

/** Scores how the last word is built, and of how many words, and what sort of words, a name is. */
function scoreWhole(subtokens: Subtokens, c: Candidate, s: Scores, { known, common }: WordCounts): void {
  const last = lastWord(subtokens, c);
  const count = c.words.length;
  const first = subtokens.flags(c.first);
  const end = subtokens.flags(last);
  const { personStarts, personEndings, placeEndings, nameModifiers } = subtokens.lexicon.language;
  if (end & Flag.surname) s.person += end & Flag.word ? 1 : 2.5;
  const word = subtokens.fold(last);
  if (personStarts.test(word) || personEndings.test(word)) s.person += 2.5;
  if (placeEndings.test(word) && !(end & Flag.word)) s.place += 1;
  if (known === 0 && common === 0 && (count === 2 || count === 3)) s.person += count === 2 ? 3 : 2;
  if (count < 4 && !(end & Flag.word) && !(first & Flag.place)) s.person += 1;
  if (common === count) {
    // `Senior Administration`
    if (nameModifiers.has(c.words[0]!)) s.other += 8;
    s.organization += 1.5;
    s.other += 2;
    s.person -= 1;
  }
  if (count > 4) s.person -= 3;
}

/** Scores a name of one word. */
function scoreSingle(subtokens: Subtokens, c: Candidate, s: Scores): void {
  const flags = subtokens.flags(c.first);
  const word = c.words[0]!;
  const isCommon = (flags & Flag.word) !== 0;
  if (flags & Flag.demonym) s.other += 12;
  if (flags & Flag.capitalWord) s.other += 8;
  if (flags & Flag.otherHead) s.other += 4;
  if (flags & Flag.particle && !(flags & (given | Flag.surname))) s.other += 8;
  if (flags & Flag.sport && !(flags & given)) s.other += 4;
  if (flags & Flag.country) s.place += 9;
  else if (flags & Flag.place) s.place += isCommon ? 3 : 5;
  if (flags & Flag.organization) s.organization += isCommon ? 5 : 7;
  // `A66`
  if (/^[ab]\d{1,4}$/.test(word)) s.other += 8;
  // `Sec. 4`
  if (word.length < 5 && subtokens.case[c.first] === Case.capital && isNumbered(subtokens, c.first))
    s.other += 8;
  if (
    flags &
      (Flag.organizationHead | Flag.companyForm | Flag.role | Flag.title | Flag.rolePart | Flag.placeHead) &&
    isCommon
  )
    s.other += 3;
  // `Inc` alone names nothing
  if (flags & Flag.companyForm && subtokens.lexicon.language.lastForms.has(word)) s.other += 8;
  const asPart = isCommon ? 1 : 3;
  if (flags & given) s.person += asPart;
  // `Paris` is a given name and a surname as well, and yet rather the town.
  if (flags & Flag.surname && !(flags & given && flags & Flag.place)) s.person += asPart;
  // `Oldport, N.J.`, `Oldport, MICH`
  if (flags & Flag.state && word.includes('.')) s.place += 8;
  else if (flags & Flag.state && !isCommon && word.length > 2) s.place += 5;
  scoreShape(subtokens, c, s);
  if (/&|.\.(?:com|org|net|co)$/.test(word)) s.organization += 8;
  if (flags & Flag.team && !(flags & (given | Flag.surname))) s.organization += 3.5;
  if (flags & Flag.teamStart) s.organization += 3;
  if (isCommon && !(flags & (Flag.place | Flag.organization))) {
    s.other += c.headline ? 6 : 2;
    s.organization += 1.2;
    s.person += 0.8;
  }
  if (
    /^[A-Z][a-z]+[A-Z]/.test(subtokens.text(c.first)) &&
    !subtokens.lexicon.language.personStarts.test(word)
  )
    s.organization += 3;
  if (c.headline && subtokens.end[c.first]! - subtokens.start[c.first]! < 5 && !(flags & ~Flag.word))
    s.other += 1.5;
  if (!(flags & ~Flag.word) && !isCommon) {
    s.person += 1;
    s.organization += 0.8;
    s.place += 0.5;
  }
}

/** Scores how a name of one word is spelled: in capitals, with a hyphen, with an ending that names have. */
function scoreShape(subtokens: Subtokens, c: Candidate, s: Scores): void {
  const { personStarts, personEndings, placeEndings, compoundEndings } = subtokens.lexicon.language;
  const flags = subtokens.flags(c.first);
  const word = c.words[0]!;
  const isCommon = (flags & Flag.word) !== 0;
  if (subtokens.case[c.first] === Case.capitals && !c.headline) {
    const length = subtokens.end[c.first]! - subtokens.start[c.first]!;
    if (length === 1) s.other += 6;
    else if (!(flags & (Flag.place | Flag.demonym))) s.organization += length > 6 ? 2 : 4;
  }
  if (personStarts.test(word)) s.person += 3;
  if (personEndings.test(word)) s.person += 2;
  if (placeEndings.test(word) && !isCommon) s.place += 2;
  if (word.includes('-') && !isCommon && !personStarts.test(word)) {
    // `(R-Calif.)`
    if (word[1] === '-' && subtokens.mark(c.first - 1) !== '') s.other += 8;
    if (compoundEndings.test(word)) s.other += 8;
    else s.person += 0.5;
  }
}

const isNumbered = (subtokens: Subtokens, i: number): boolean =>
  subtokens.isFirstWord(i) && subtokens.mark(i + 1) === '.' && subtokens.case[i + 2] === Case.number;

export function lastWord(subtokens: Subtokens, c: Candidate): number {
  let last = c.end - 1;
  while (last > c.first && subtokens.case[last] === Case.mark) last--;
  return last;
}
