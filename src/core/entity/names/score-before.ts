import { Case } from '../tokens/letter-case';
import type { Subtokens } from '../tokens/subtokens';
import type { Candidate } from './name-candidate';
import { Flag, given, Small } from '../name-lexicon';
import { isPluralOf } from './plurals';
import { scoreRivalry } from './score-rivals';
import type { Scores } from './type-scores';

/** Scores a candidate by what stands before it in its sentence. */
export function scoreBefore(subtokens: Subtokens, c: Candidate, s: Scores): void {
  scoreNoun(subtokens, c, s);
  scorePreposition(subtokens, c, s);
  scorePlaceHead(subtokens, c, s);
  scoreSmallWord(subtokens, c, s);
  // `5. Orra`
  const i = c.first - 1;
  if (subtokens.mark(i) === '.' && subtokens.case[i - 1] === Case.number && subtokens.beginsSentence(i - 1)) {
    s.person += 4;
    s.organization -= 2;
    s.place -= 3;
  }
}

/** Scores a noun right before a name that says what it is: `retailer Orra`, `striker Orra`, `the river Orra`. */
function scoreNoun(subtokens: Subtokens, c: Candidate, s: Scores): void {
  const i = c.first - 1;
  if (subtokens.case[i] !== Case.lower) return;
  const { beforeOrganization, namedPlaces } = subtokens.lexicon.language;
  const word = subtokens.fold(i);
  if (c.words.length < 3 && beforeOrganization.has(word) && !subtokens.has(c.first, given))
    s.organization += 4;
  if (subtokens.has(i, Flag.role)) s.person += subtokens.has(i, Flag.place) ? 2 : 4;
  if (namedPlaces.has(word)) s.place += 6;
}

/** Scores a preposition that places stand behind: `in Orra`, `near Orra`. */
function scorePreposition(subtokens: Subtokens, c: Candidate, s: Scores): void {
  const i = c.first - 1;
  const isIn = subtokens.is(i, Small.in);
  if (subtokens.has(i, Flag.placePreposition)) {
    if (isIn) s.place += isPlace(subtokens, c) ? 5 : 3;
    else s.place += subtokens.is(i, Small.at | Small.near) ? 2 : 1.5;
  }
  // `in Orra`, but `in May`, `in HTML`, `in Orra's novel`
  const isPlain =
    subtokens.case[c.first] === Case.capital && !subtokens.has(c.first, Flag.word | Flag.capitalWord);
  const isOwner = subtokens.case[c.end] === Case.lower && subtokens.start[c.end] === subtokens.end[c.end - 1];
  if (isIn && isPlain && !isOwner) s.place += 1.5;
}

const isPlace = (subtokens: Subtokens, c: Candidate): boolean =>
  subtokens.has(c.first, Flag.place) || c.phrase === 'place';

/** Scores a small word or a mark right before a name. */
function scoreSmallWord(subtokens: Subtokens, c: Candidate, s: Scores): void {
  const i = c.first - 1;
  const mark = subtokens.mark(i);
  if (subtokens.is(i, Small.definite)) scoreArticle(subtokens, c, s);
  else if (subtokens.is(i, Small.indefinite)) {
    s.person -= 2;
    s.other += 2;
  } else if (subtokens.is(i, Small.of) && subtokens.mark(i - 1) === ',') s.place += 3;
  else if (subtokens.is(i, Small.by)) s.person += 1;
  else if (subtokens.is(i, Small.dismissal) && subtokens.case[i] === Case.lower) s.person += 6;
  else if (subtokens.is(i, Small.versus)) scoreRivalry(subtokens, c, s);
  else if (mark === ',' && isPlace(subtokens, c) && subtokens.isCapitalized(i - 1)) s.place += 2;
  else if (mark === '(' && isPlace(subtokens, c) && subtokens.mark(c.end) === ')') s.place += 4;
}

/** Scores a definite article before a name: `the Orra government`, `the River Orra`, `the Orra Lakers`. */
function scoreArticle(subtokens: Subtokens, c: Candidate, s: Scores): void {
  // `the River Orra`
  if (subtokens.has(c.first, Flag.placeStart) && c.words.length > 1) s.place += 4;
  if (isAttribute(subtokens, c)) {
    // `the Orra government`
    s.person -= 1.5;
    s.organization += 0.5;
    return;
  }
  s.person -= 5;
  s.organization += c.words.length > 1 ? 1 : 1.5;
  if (subtokens.has(c.first, Flag.team)) s.organization += 3;
  else if (c.words.length === 1) s.other += 1;
}

/** Whether a common noun follows a name: `Orra government`. */
const isAttribute = (subtokens: Subtokens, { end }: Candidate): boolean =>
  subtokens.case[end] === Case.lower &&
  subtokens.has(end, Flag.word) &&
  !subtokens.has(end, Flag.functionWord | Flag.speech) &&
  subtokens.adjacent(end - 1, end);

/** The longest list of places behind `the villages of`, in subtokens. */
const maxListLength = 9;

/**
 * Scores a word that a place follows behind a preposition: `the village of Orra`, `residents of Lund and Orra`, `a man
 * from Orra`, `moved to Orra`. `the mother of Orra` is a person's.
 */
function scorePlaceHead(subtokens: Subtokens, c: Candidate, s: Scores): void {
  if (c.words.length > 2) return;
  const link = linkBefore(subtokens, c);
  const places = subtokens.lexicon.language.beforePlaces.get(subtokens.fold(link));
  if (!places || subtokens.case[link] !== Case.lower || !isInList(subtokens, c)) return;
  const head = link - 1;
  if (link === c.first - 1 && subtokens.mark(head) === ',' && subtokens.is(link, Small.of | Small.from)) {
    // `Ann Lund, 41, of Orra`: where somebody lives
    if (subtokens.case[head - 1] === Case.number || subtokens.isCapitalized(head - 1)) s.place += 5;
    return;
  }
  const isWord =
    subtokens.case[head] === Case.lower ||
    subtokens.beginsSentence(head) ||
    subtokens.has(head, Flag.title | Flag.role);
  if (isWord && subtokens.adjacent(head, link)) scoreHead(subtokens, c, s, link, places);
}

/** The word before a name, or before the list that the name may stand in. */
function linkBefore(subtokens: Subtokens, c: Candidate): number {
  let link = c.first - 1;
  const from = Math.max(0, link - maxListLength);
  while (
    link > from &&
    (subtokens.isCapitalized(link) || subtokens.mark(link) === ',' || subtokens.is(link, Small.and))
  )
    link--;
  return link;
}

/** `Born in Orraville, Lund joined` is no list: where a comma stands before a name of one, the list goes on behind it. */
const isInList = (subtokens: Subtokens, { first, end }: Candidate): boolean =>
  subtokens.mark(first - 1) !== ',' ||
  ((subtokens.mark(end) === ',' || subtokens.is(end, Small.and)) && subtokens.isCapitalized(end + 1));

/**
 * Scores the word before a preposition.
 * @param places the words that a place follows behind this one.
 */
function scoreHead(
  subtokens: Subtokens,
  c: Candidate,
  s: Scores,
  link: number,
  places: ReadonlySet<string>,
): void {
  const { language } = subtokens.lexicon;
  const { placeNouns, personNouns, beforePersons, notBeforePlaces } = language;
  const noun = subtokens.fold(link - 1);
  const isNext = link === c.first - 1;
  const isIn = subtokens.is(link, Small.in);
  const isOfPlace = (isNext && placeNouns.has(noun)) || isPluralOf(language, noun, placeNouns);
  if (subtokens.is(link, Small.of) && isOfPlace) s.place += 8;
  const isPeople =
    subtokens.is(link, Small.from) && (personNouns.has(noun) || isPluralOf(language, noun, personNouns));
  if (places.has(noun) || isPeople) s.place += isIn ? 7 : 5;
  // `in Orraville and Lund`
  else if (!isNext && isIn && subtokens.flags(c.first) === 0) s.place += 2.5;
  if (c.words.length === 1 && beforePersons.get(subtokens.fold(link))?.has(noun)) s.person += 4;
  if (isNext && notBeforePlaces.has(noun)) s.place -= 4;
}
