import { Case, type Atoms } from './atoms';
import { Flag, given } from './lexicon';
import { phraseAt } from './offices';

/**
 * Where a run of words that may be one name, or several names side by side, ends: from the capitalised atom `first`
 * over capitalised words and what may stand between them (initials' full stops, `van der`, `of the`, `&`).
 * @returns the atom after its last one.
 */
export function endOfRun(atoms: Atoms, first: number): number {
  // `Doctors Without Borders`
  const known = phraseAt(atoms, first, atoms.count);
  let last = known > 0 && atoms.isCapitalised(first + known - 1) ? first + known - 1 : first;
  let linked = false;
  for (;;) {
    const next = step(atoms, first, last, linked);
    if (next === last) return last + 1;
    if (next > last + 1 && /^(?:of|for|on)$/.test(atoms.fold(last + 1))) linked = true;
    last = next;
  }
}

/** May this atom be in a name at this place? */
export function isNameWord(atoms: Atoms, i: number): boolean {
  if (!atoms.isCapitalised(i)) return false;
  const flags = atoms.flags(i);
  // `9:15 AM EST Ann Orra`
  if (atoms.case[i] === 2 && flags & Flag.capitalWord && isTimeZone(atoms, i)) return false;
  if (isContraction(atoms, i)) return false;
  if (!(flags & Flag.functionWord)) return true;
  if (atoms.text(i) === 'I' || atoms.end[i]! - atoms.start[i]! < 2) return false;
  // `US`, `WHO`, and the given name or surname that is also a function word: `Will Orra`, `Mrs May`.
  if (atoms.case[i] === 2) return (flags & (Flag.place | Flag.organization)) !== 0;
  if (atoms.has(i - 1, Flag.title) && atoms.adjacent(i - 1, i)) return true;
  if (isSurnameByPlace(atoms, i)) return true;
  if ((flags & given) === 0 || !atoms.isCapitalised(i + 1) || atoms.has(i + 1, Flag.functionWord))
    return false;
  // `Will Smith`, but `Will White House aides resign?`
  return !atoms.has(i + 1, Flag.word) || (atoms.has(i + 1, Flag.surname) && !atoms.isFirstWord(i));
}

const isApostrophe = (code: number): boolean => code === 39 || code === 0x2019;

/** `Don’t` at the head of a sentence. */
const isContraction = (atoms: Atoms, i: number): boolean => {
  const { text } = atoms.article;
  const end = atoms.end[i]!;
  if (!isApostrophe(text.charCodeAt(end - 2)) && !isApostrophe(text.charCodeAt(end - 3))) return false;
  const word = atoms.fold(i);
  return atoms.lexicon.language.contractions.some((ending) => word.endsWith(ending));
};

const isTimeZone = (atoms: Atoms, i: number): boolean => atoms.lexicon.language.timeZones.has(atoms.fold(i));

/**
 * `Theresa May said`, `Fredric March won`: a function word or a month with a capital, behind a given name and before no
 * other capital and no number; `Shafiqul Islam`, behind a word that is nothing else.
 */
export function isSurnameByPlace(atoms: Atoms, i: number): boolean {
  if (!atoms.has(i, Flag.functionWord | Flag.capitalWord) || !atoms.adjacent(i - 1, i)) return false;
  if (atoms.isCapitalised(i + 1) || !atoms.isCapitalised(i - 1)) return false;
  if (atoms.has(i - 1, given))
    return (
      !atoms.has(i - 1, Flag.functionWord | Flag.capitalWord) &&
      (atoms.has(i, Flag.functionWord) || isCapitalSurname(atoms, i))
    );
  return atoms.has(i, given) && isCapitalSurname(atoms, i) && atoms.flags(i - 1) === 0;
}

/** A month where a date would have a number, a place or a surname before it. */
const isCapitalSurname = (atoms: Atoms, i: number): boolean =>
  atoms.lexicon.language.capitalSurnames.has(atoms.fold(i)) &&
  atoms.case[i + 1] !== Case.number &&
  !atoms.has(i - 1, Flag.word | Flag.place | Flag.surname | Flag.demonym);

function step(atoms: Atoms, first: number, last: number, linked: boolean): number {
  const next = last + 1;
  if (!atoms.adjacent(last, next)) return last;
  if (isNameWord(atoms, next)) return next;
  const owned = overPossessive(atoms, last);
  if (owned > last) return owned;
  const after = next + 1;
  const mark = atoms.mark(next);
  if (linked && (mark === ',' || mark === '-' || mark === '')) {
    const end = Math.max(overCampus(atoms, last), mark === ',' ? overList(atoms, last) : last);
    if (end > last) return end;
  }
  if (mark !== '') return overMark(atoms, last, mark);
  const word = atoms.fold(next);
  if (linked && isCommon(atoms, last)) {
    // `Office for the Coordination of Aid`, `Centre for Research on Energy`
    if ((word === 'of' || word === 'on') && isCommon(atoms, after) && atoms.adjacent(next, after))
      return after;
    // `Front for the Liberation of Orra`
    const isFreed = word === 'of' && atoms.fold(last - 1) === 'the' && atoms.has(after, Flag.place);
    if (isFreed && atoms.isCapitalised(after)) return after;
    const isTail = atoms.lexicon.language.nameTails.get(word)?.has(atoms.fold(after)) === true;
    if (isTail && atoms.isCapitalised(after) && !atoms.isCapitalised(after + 1)) return after;
  }
  if (word === 'of' || word === 'for') {
    const heads = Flag.organizationOf | (word === 'of' ? Flag.placeOf | Flag.title | Flag.role : 0);
    if (
      !atoms.has(last, heads) ||
      (last === first && !atoms.has(last, Flag.organizationOf | Flag.placeOf) && word === 'for')
    )
      return last;
    if (isNameWord(atoms, after) && atoms.adjacent(next, after)) return after;
    if (atoms.fold(after) === 'the' && isNameWord(atoms, after + 1) && atoms.adjacent(after, after + 1))
      return after + 1;
    return last;
  }
  // `Commission on Harbour Safety`
  const goesOn = word === 'on' && atoms.has(last, Flag.organizationOf) && atoms.adjacent(next, after);
  if (goesOn && isNameWord(atoms, after) && !atoms.has(after, Flag.capitalWord)) return after;
  if (word === 'and' && isFirm(atoms, last)) return after;
  if (word === 'and' && isJointBody(atoms, first, last)) return after;
  if (word === 'and') return linked || goesOnWithAnd(atoms, first, last) ? overAnd(atoms, last) : last;
  if (atoms.has(next, Flag.particle) && !atoms.has(last, Flag.organizationHead | Flag.functionWord)) {
    const isShort = word.length < 3 && word !== 'al' && word !== 'el' && word !== 'de' && word !== 'da';
    if (isShort && !atoms.has(last, given)) return last;
    return behindParticles(atoms, next) ?? last;
  }
  return last;
}

/** The name word behind up to three particles, `first` being one. */
function behindParticles(atoms: Atoms, first: number): number | undefined {
  let end = first;
  while (end < first + 2 && atoms.has(end + 1, Flag.particle) && !atoms.isCapitalised(end + 1)) end++;
  return isNameWord(atoms, end + 1) && atoms.adjacent(end, end + 1) ? end + 1 : undefined;
}

/**
 * `St Mary's Hospital`, `People's Party`, `Workers' Union`: from a saint, a title or a group of people over its
 * possessive to what is theirs; `last` where there is no such thing.
 */
function overPossessive(atoms: Atoms, last: number): number {
  const next = last + 1;
  if (atoms.start[next] !== atoms.end[last] || !atoms.isCapitalised(next + 1)) return last;
  const isPlural = /^['’]$/.test(atoms.mark(next)) && atoms.fold(last).endsWith('s');
  if (!isPlural && atoms.fold(next) !== "'s") return last;
  if (!atoms.adjacent(next, next + 1)) return last;
  const before = atoms.mark(last - 1) === '.' ? last - 2 : last - 1;
  const isSaint = /^(?:st|saint)$/.test(atoms.fold(before)) && atoms.isCapitalised(before);
  const isGroup = isPlural && atoms.has(last, Flag.word) && !atoms.has(last, given | Flag.surname);
  if (!isSaint && !isGroup && !atoms.lexicon.language.nameOwners.has(atoms.fold(last))) return last;
  for (let head = next + 1; head < next + 4 && atoms.isCapitalised(head); head++)
    if (atoms.has(head, Flag.organizationHead | Flag.placeHead)) return next + 1;
  return last;
}

function overMark(atoms: Atoms, last: number, mark: string): number {
  const after = last + 2;
  const follows = isNameWord(atoms, after) && atoms.adjacent(last + 1, after);
  if (mark === '.') {
    const short =
      atoms.isInitial(last) ||
      atoms.has(last, Flag.title | Flag.suffix | Flag.placeStart | Flag.rolePart) ||
      atoms.lexicon.language.innerForms.has(atoms.fold(last));
    if (!short || atoms.start[last + 1] !== atoms.end[last]) return last;
    if (follows) return after;
    // `Mrs. da Orra`
    const isTitled = atoms.has(last, Flag.title) && atoms.has(after, Flag.particle);
    return (isTitled ? behindParticles(atoms, after) : undefined) ?? last;
  }
  if (mark === '&') return follows ? after : last;
  if (
    mark === ',' &&
    atoms.has(after, Flag.companyForm | Flag.suffix) &&
    follows &&
    !atoms.has(after, Flag.word)
  )
    return after;
  return last;
}

/** `Orra and Lund`, where that is known as one firm, or the article has `Orra & Lund`. */
export const isFirm = (atoms: Atoms, last: number): boolean =>
  atoms.isCapitalised(last + 2) &&
  atoms.adjacent(last + 1, last + 2) &&
  (atoms.firms.has(`${atoms.fold(last)} and ${atoms.fold(last + 2)}`) ||
    atoms.lexicon.phrases.get(`${atoms.fold(last)} and ${atoms.fold(last + 2)}`) === 'organization');

/** A word with a capital that is in no one's name. */
const isCommon = (atoms: Atoms, i: number): boolean =>
  isNameWord(atoms, i) &&
  atoms.has(i, Flag.word) &&
  !atoms.has(i, given | Flag.place | Flag.organization | Flag.capitalWord | Flag.title);

/** `Ministry of Culture, Media and Sport`: over a list of common words that ends in "and"; else `last`. */
function overList(atoms: Atoms, last: number): number {
  if (!isCommon(atoms, last)) return last;
  let end = last;
  while (end < last + longestList && atoms.mark(end + 1) === ',' && isCommon(atoms, end + 2)) {
    end += 2;
    while (isCommon(atoms, end + 1) && atoms.adjacent(end, end + 1)) end++;
  }
  const isOver = end > last && /^(?:and|&)$/.test(atoms.fold(end + 1)) && isCommon(atoms, end + 2);
  return isOver && atoms.adjacent(end + 1, end + 2) ? end + 2 : last;
}

const longestList = 12;

/** `University of California, Orra`, `University of Texas at Orra`: the town of a university that several share. */
function overCampus(atoms: Atoms, last: number): number {
  const campus = last + 2;
  if (!/^(?:,|-|at)$/.test(atoms.fold(last + 1)) || !atoms.isCapitalised(campus)) return last;
  if (!atoms.lexicon.language.campusStates.has(atoms.fold(last))) return last;
  if (atoms.fold(last - 1) !== 'of' || atoms.fold(last - 2) !== 'university') return last;
  const town = phraseAt(atoms, campus, atoms.count);
  if (town > 0) return campus + town - 1;
  return atoms.has(campus, Flag.place) && !atoms.has(campus, Flag.country) ? campus : last;
}

/** `Norfolk and Suffolk Police`: the body of two places. */
function isJointBody(atoms: Atoms, first: number, last: number): boolean {
  const isPart = (i: number): boolean => atoms.has(i, Flag.place) && !atoms.has(i, Flag.country);
  if (first !== last || !isPart(last) || !isPart(last + 2)) return false;
  const { jointBodies } = atoms.lexicon.language;
  let end = last + 3;
  while (end < last + 8 && isNameWord(atoms, end) && atoms.adjacent(end - 1, end)) end++;
  return end > last + 3 && jointBodies.has(atoms.fold(end - 1));
}

/**
 * `Trade and Industry Ministry`, `Orra Fire and Rescue Service`: common words on both sides, and the head of an
 * organization at the end.
 */
function goesOnWithAnd(atoms: Atoms, first: number, last: number): boolean {
  const name = given | Flag.surname | Flag.organizationHead | Flag.demonym;
  // `Orra and Lund Fire and Rescue Service`
  const from = first + phraseAt(atoms, first, last);
  for (let i = from; i <= last; i++) {
    const isOwner = i === first && last > first && !atoms.has(i, name);
    if (!isOwner && (atoms.has(i, name | Flag.place) || !atoms.has(i, Flag.word))) return false;
  }
  let end = last + 2;
  if (!atoms.has(end, Flag.word)) return false;
  while (end < last + 5 && isNameWord(atoms, end + 1) && atoms.adjacent(end, end + 1)) end++;
  return end > last + 2 && atoms.has(end, Flag.organizationHead);
}

function overAnd(atoms: Atoms, last: number): number {
  const after = last + 2;
  if (!isNameWord(atoms, after) || !atoms.adjacent(last + 1, after)) return last;
  if (!atoms.has(after, Flag.word) || !atoms.has(last, Flag.word)) return last;
  // `Housing and Urban Development`, though there was a Pope Urban
  const isOther = atoms.has(after, given | Flag.place) && !isCommon(atoms, after + 1);
  return isOther ? last : after;
}
