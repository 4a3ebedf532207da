import type { Subtokens } from '../tokens/subtokens';
import { Flag, given, Small } from '../name-lexicon';
import { isCommonWord, isNameWord } from './name-word';
import { phraseAt } from './titles';

/**
 * The end of a span of words that may be one name, or several names side by side: from the capitalized subtoken `first`
 * over capitalized words and what may stand between them (initials' full stops, `van der`, `of the`, `&`).
 * @returns the subtoken after its last one.
 */
export function candidateSpanEnd(subtokens: Subtokens, first: number): number {
  // `Doctors Without Borders`
  const known = phraseAt(subtokens, first, subtokens.count);
  let last = known > 0 && subtokens.isCapitalized(first + known - 1) ? first + known - 1 : first;
  let linked = false;
  for (;;) {
    const next = step(subtokens, first, last, linked);
    if (next === last) return last + 1;
    if (next > last + 1 && subtokens.is(last + 1, Small.of | Small.for | Small.on)) linked = true;
    last = next;
  }
}

/**
 * The last subtoken of the next word or words that a span goes on with behind `last`; `last` where it ends there.
 * @param linked an `of`, `for` or `on` stands in the span.
 */
function step(subtokens: Subtokens, first: number, last: number, linked: boolean): number {
  const next = last + 1;
  if (!subtokens.adjacent(last, next)) return last;
  if (isNameWord(subtokens, next)) return next;
  const owned = overPossessive(subtokens, last);
  if (owned > last) return owned;
  const mark = subtokens.mark(next);
  const listed = linked ? overListed(subtokens, last, mark) : last;
  if (listed > last) return listed;
  if (mark !== '') return overMark(subtokens, last, mark);
  const tail = linked ? overTail(subtokens, last) : last;
  if (tail > last) return tail;
  if (subtokens.is(next, Small.of | Small.for)) return overOf(subtokens, last);
  const topic = overOn(subtokens, last);
  if (topic > last) return topic;
  if (subtokens.is(next, Small.and)) return overAnd(subtokens, first, last, linked);
  return overParticles(subtokens, last);
}

/** `University of California, Orra`; `Ministry of Culture, Media and Sport`. */
function overListed(subtokens: Subtokens, last: number, mark: string): number {
  if (mark !== ',' && mark !== '-' && mark !== '') return last;
  return Math.max(overCampus(subtokens, last), mark === ',' ? overList(subtokens, last) : last);
}

/** Over a second link in the long name of an organization, behind a common word. */
function overTail(subtokens: Subtokens, last: number): number {
  const next = last + 1;
  const after = next + 1;
  if (!isCommonWord(subtokens, last)) return last;
  // `Office for the Coordination of Aid`, `Centre for Research on Energy`
  if (
    subtokens.is(next, Small.of | Small.on) &&
    isCommonWord(subtokens, after) &&
    subtokens.adjacent(next, after)
  )
    return after;
  if (!subtokens.isCapitalized(after)) return last;
  // `Front for the Liberation of Orra`
  const isFreed =
    subtokens.is(next, Small.of) &&
    subtokens.is(last - 1, Small.definite) &&
    subtokens.has(after, Flag.place);
  if (isFreed) return after;
  // `Organization for Security in Europe`
  const tails = subtokens.lexicon.language.nameTails.get(subtokens.fold(next));
  const isTail = tails?.has(subtokens.fold(after)) === true;
  return isTail && !subtokens.isCapitalized(after + 1) ? after : last;
}

/** `Bank of Orra`, `Institute for the Blind`: over `of` or `for` behind the head of a name, or an office. */
function overOf(subtokens: Subtokens, last: number): number {
  const next = last + 1;
  const after = next + 1;
  const heads =
    Flag.organizationOf | (subtokens.is(next, Small.of) ? Flag.placeOf | Flag.title | Flag.role : 0);
  if (!subtokens.has(last, heads)) return last;
  if (isNameWord(subtokens, after) && subtokens.adjacent(next, after)) return after;
  const isWithArticle = subtokens.is(after, Small.definite) && isNameWord(subtokens, after + 1);
  return isWithArticle && subtokens.adjacent(after, after + 1) ? after + 1 : last;
}

/** `Commission on Harbour Safety`. */
function overOn(subtokens: Subtokens, last: number): number {
  const on = last + 1;
  const topic = on + 1;
  if (!subtokens.is(on, Small.on) || !subtokens.has(last, Flag.organizationOf)) return last;
  const isTopic = isNameWord(subtokens, topic) && !subtokens.has(topic, Flag.capitalWord);
  return isTopic && subtokens.adjacent(on, topic) ? topic : last;
}

/** `Karim van der Orra`: over particles to the surname behind them. */
function overParticles(subtokens: Subtokens, last: number): number {
  const next = last + 1;
  if (!subtokens.has(next, Flag.particle) || subtokens.has(last, Flag.organizationHead | Flag.functionWord))
    return last;
  const word = subtokens.fold(next);
  const isShort = word.length < 3 && !subtokens.lexicon.language.surnameParticles.has(word);
  if (isShort && !subtokens.has(last, given)) return last;
  return behindParticles(subtokens, next) ?? last;
}

/** The name word behind up to three particles, `first` being one. */
function behindParticles(subtokens: Subtokens, first: number): number | undefined {
  let end = first;
  while (end < first + 2 && subtokens.has(end + 1, Flag.particle) && !subtokens.isCapitalized(end + 1)) end++;
  return isNameWord(subtokens, end + 1) && subtokens.adjacent(end, end + 1) ? end + 1 : undefined;
}

/**
 * `St Mary's Hospital`, `People's Party`, `Workers' Union`: from a saint, a title or a group of people over its
 * possessive to what is theirs; `last` where there is no such thing.
 */
function overPossessive(subtokens: Subtokens, last: number): number {
  const next = last + 1;
  if (subtokens.start[next] !== subtokens.end[last] || !subtokens.isCapitalized(next + 1)) return last;
  const word = subtokens.fold(last);
  const isPlural =
    /^['’]$/.test(subtokens.mark(next)) &&
    subtokens.lexicon.language.pluralEndings.some((ending) => word.endsWith(ending));
  if (!isPlural && !subtokens.is(next, Small.genitive)) return last;
  if (!subtokens.adjacent(next, next + 1)) return last;
  const before = subtokens.mark(last - 1) === '.' ? last - 2 : last - 1;
  const isSaint = subtokens.is(before, Small.saint) && subtokens.isCapitalized(before);
  const isGroup = isPlural && subtokens.has(last, Flag.word) && !subtokens.has(last, given | Flag.surname);
  if (!isSaint && !isGroup && !subtokens.lexicon.language.nameOwners.has(word)) return last;
  for (let head = next + 1; head < next + 4 && subtokens.isCapitalized(head); head++)
    if (subtokens.has(head, Flag.organizationHead | Flag.placeHead)) return next + 1;
  return last;
}

function overMark(subtokens: Subtokens, last: number, mark: string): number {
  const after = last + 2;
  const follows = isNameWord(subtokens, after) && subtokens.adjacent(last + 1, after);
  if (mark === '.') {
    const short =
      subtokens.isInitial(last) ||
      subtokens.has(last, Flag.title | Flag.suffix | Flag.placeStart | Flag.rolePart) ||
      subtokens.lexicon.language.innerForms.has(subtokens.fold(last));
    if (!short || subtokens.start[last + 1] !== subtokens.end[last]) return last;
    if (follows) return after;
    // `Mrs. da Orra`
    const isTitled = subtokens.has(last, Flag.title) && subtokens.has(after, Flag.particle);
    return (isTitled ? behindParticles(subtokens, after) : undefined) ?? last;
  }
  if (mark === '&') return follows ? after : last;
  if (
    mark === ',' &&
    subtokens.has(after, Flag.companyForm | Flag.suffix) &&
    follows &&
    !subtokens.has(after, Flag.word)
  )
    return after;
  return last;
}

/** `Orra and Lund`, where that is known as one firm, or the article has `Orra & Lund`. */
export function isFirm(subtokens: Subtokens, last: number): boolean {
  const other = last + 2;
  if (!subtokens.isCapitalized(other) || !subtokens.adjacent(last + 1, other)) return false;
  const written = `${subtokens.fold(last)} ${subtokens.fold(last + 1)} ${subtokens.fold(other)}`;
  return (
    subtokens.firms.has(`${subtokens.fold(last)} & ${subtokens.fold(other)}`) ||
    subtokens.lexicon.phrases.get(written) === 'organization'
  );
}

/** `Ministry of Culture, Media and Sport`: over a list of common words that ends in "and"; else `last`. */
function overList(subtokens: Subtokens, last: number): number {
  if (!isCommonWord(subtokens, last)) return last;
  let end = last;
  while (end < last + maxListLength && subtokens.mark(end + 1) === ',' && isCommonWord(subtokens, end + 2)) {
    end += 2;
    while (isCommonWord(subtokens, end + 1) && subtokens.adjacent(end, end + 1)) end++;
  }
  const isOver =
    end > last &&
    (subtokens.is(end + 1, Small.and) || subtokens.mark(end + 1) === '&') &&
    isCommonWord(subtokens, end + 2);
  return isOver && subtokens.adjacent(end + 1, end + 2) ? end + 2 : last;
}

const maxListLength = 12;

/** `University of California, Orra`, `University of Texas at Orra`: the town of a university that several share. */
function overCampus(subtokens: Subtokens, last: number): number {
  const campus = last + 2;
  if (
    !(subtokens.is(last + 1, Small.at) || /^[,-]$/.test(subtokens.mark(last + 1))) ||
    !subtokens.isCapitalized(campus)
  )
    return last;
  if (!subtokens.lexicon.language.campusStates.has(subtokens.fold(last))) return last;
  if (
    !subtokens.is(last - 1, Small.of) ||
    !subtokens.lexicon.language.universities.has(subtokens.fold(last - 2))
  )
    return last;
  const town = phraseAt(subtokens, campus, subtokens.count);
  if (town > 0) return campus + town - 1;
  return subtokens.has(campus, Flag.place) && !subtokens.has(campus, Flag.country) ? campus : last;
}

/** `Norfolk and Suffolk Police`: the body of two places. */
function isJointBody(subtokens: Subtokens, first: number, last: number): boolean {
  const isPart = (i: number): boolean => subtokens.has(i, Flag.place) && !subtokens.has(i, Flag.country);
  if (first !== last || !isPart(last) || !isPart(last + 2)) return false;
  const { jointBodies } = subtokens.lexicon.language;
  let end = last + 3;
  while (end < last + 8 && isNameWord(subtokens, end) && subtokens.adjacent(end - 1, end)) end++;
  return end > last + 3 && jointBodies.has(subtokens.fold(end - 1));
}

/**
 * `Trade and Industry Ministry`, `Orra Fire and Rescue Service`: common words on both sides, and the head of an
 * organization at the end.
 */
function goesOnWithAnd(subtokens: Subtokens, first: number, last: number): boolean {
  const name = given | Flag.surname | Flag.organizationHead | Flag.demonym;
  // `Orra and Lund Fire and Rescue Service`
  const from = first + phraseAt(subtokens, first, last);
  for (let i = from; i <= last; i++) {
    const isOwner = i === first && last > first && !subtokens.has(i, name);
    if (!isOwner && (subtokens.has(i, name | Flag.place) || !subtokens.has(i, Flag.word))) return false;
  }
  let end = last + 2;
  if (!subtokens.has(end, Flag.word)) return false;
  while (end < last + 5 && isNameWord(subtokens, end + 1) && subtokens.adjacent(end, end + 1)) end++;
  return end > last + 2 && subtokens.has(end, Flag.organizationHead);
}

/** `Orra and Lund`, where that is a firm; `Housing and Urban Development`, two common words of an organization. */
function overAnd(subtokens: Subtokens, first: number, last: number, linked: boolean): number {
  const after = last + 2;
  if (isFirm(subtokens, last) || isJointBody(subtokens, first, last)) return after;
  if (!linked && !goesOnWithAnd(subtokens, first, last)) return last;
  if (!isNameWord(subtokens, after) || !subtokens.adjacent(last + 1, after)) return last;
  if (!subtokens.has(after, Flag.word) || !subtokens.has(last, Flag.word)) return last;
  // There was a Pope Urban.
  const isOther = subtokens.has(after, given | Flag.place) && !isCommonWord(subtokens, after + 1);
  return isOther ? last : after;
}
