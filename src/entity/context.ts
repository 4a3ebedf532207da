import { Case, type Atoms } from './atoms';
import type { Candidate } from './candidate';
import { noScores, type Scores } from './kinds';
import { Flag, given } from './lexicon';

/** What the words around a name say of its kind. */
export function contextScores(atoms: Atoms, c: Candidate): Scores {
  const s = noScores();
  const sentence = atoms.sentence[c.first]!;
  if (c.titleFirst !== undefined) s.person += isOfficialWord(atoms, c) ? 0 : 8;
  else if (c.first > 0 && atoms.sentence[c.first - 1] === sentence) before(atoms, c, s);
  if (isFirstInSentence(atoms, c.titleFirst ?? c.first)) inDateline(atoms, c, s);
  const label = atoms.labelOf(c.first);
  const speaks = label && atoms.start[c.first]! >= label.start && atoms.end[c.end - 1]! <= label.end;
  if (speaks && !atoms.has(c.first, Flag.word)) s.person += 6;
  if (c.end < atoms.count && atoms.sentence[c.end] === sentence) after(atoms, c, s);
  return s;
}

/** `Executive Order`, `Major Crime Unit`: an adjective that is also a title, before common words. */
function isOfficialWord(atoms: Atoms, { first, end }: Candidate): boolean {
  if (!atoms.has(first - 1, Flag.rolePart)) return false;
  for (let i = first; i < end; i++)
    if (!atoms.has(i, Flag.word) || atoms.has(i, given | Flag.surname)) return false;
  return true;
}

function before(atoms: Atoms, c: Candidate, s: Scores): void {
  const i = c.first - 1;
  const flags = atoms.flags(i);
  const word = atoms.fold(i);
  const isLower = atoms.case[i] === Case.lower;
  const isPlace = atoms.has(c.first, Flag.place) || c.phrase === 'place';
  const { beforeOrganization } = atoms.lexicon.language;
  if (isLower && c.words.length < 3 && beforeOrganization.has(word) && !atoms.has(c.first, given))
    s.organization += 4;
  if (isLower && flags & Flag.role) s.person += flags & Flag.place ? 2 : 4;
  if (flags & Flag.placePreposition)
    s.place += word === 'in' ? (isPlace ? 5 : 3) : word === 'at' || word === 'near' ? 2 : 1.5;
  // `in Orra`, but `in May`, `in HTML`, `in Orra's novel`
  const isPlain = atoms.case[c.first] === Case.capital && !atoms.has(c.first, Flag.word | Flag.capitalWord);
  const isOwner = atoms.case[c.end] === Case.lower && atoms.start[c.end] === atoms.end[c.end - 1];
  if (word === 'in' && isPlain && !isOwner) s.place += 1.5;
  placeHeadBefore(atoms, c, s);
  if (word === 'the') theBefore(atoms, c, s);
  else if (word === 'a' || word === 'an') {
    s.person -= 2;
    s.other += 2;
  } else if (word === 'of' && atoms.mark(i - 1) === ',') s.place += 3;
  else if (word === 'by') s.person += 1;
  else if (isLower && /^(?:b|c|st|lbw)$/.test(word)) s.person += 6;
  else if (word === 'v' || word === 'vs') rivalry(atoms, c, s);
  else if (word === ',' && isPlace && atoms.isCapitalised(i - 1)) s.place += 2;
  else if (word === '(' && isPlace && atoms.mark(c.end) === ')') s.place += 4;
  // 5. Orra
  if (word === '.' && atoms.case[i - 1] === Case.number && isFirstInSentence(atoms, i - 1)) {
    s.person += 4;
    s.organization -= 2;
    s.place -= 3;
  }
}

/**
 * `the river Orra`; `the village of Orra`, `residents of Lund and Orra`, `a man from Orra`, `moved to Orra`: a word that
 * a place follows behind a preposition; `Ann Lund, 41, of Orra`: where somebody lives. `the
 * mother of Orra` is a person's.
 */
function placeHeadBefore(atoms: Atoms, c: Candidate, s: Scores): void {
  const { placeNouns, namedPlaces, personNouns, beforePlaces, beforePersons, notBeforePlaces } =
    atoms.lexicon.language;
  const i = c.first - 1;
  if (atoms.case[i] === Case.lower && namedPlaces.has(atoms.fold(i))) s.place += 6;
  if (c.words.length > 2) return;
  let link = i;
  // Over the names before it, as far as they are of the same list.
  const floor = Math.max(0, i - longestList);
  while (
    link > floor &&
    (atoms.isCapitalised(link) || atoms.mark(link) === ',' || atoms.fold(link) === 'and')
  )
    link--;
  // `Born in Orraville, Lund joined`: no list.
  const isListed =
    atoms.mark(i) !== ',' || (/^(?:,|and)$/.test(atoms.fold(c.end)) && atoms.isCapitalised(c.end + 1));
  const heads = beforePlaces.get(atoms.fold(link));
  if (!heads || !isListed || atoms.case[link] !== Case.lower) return;
  const head = link - 1;
  if (link === i && atoms.mark(head) === ',' && /^(?:of|from)$/.test(atoms.fold(link))) {
    if (atoms.case[head - 1] === Case.number || atoms.isCapitalised(head - 1)) s.place += 5;
    return;
  }
  const isWord =
    atoms.case[head] === Case.lower ||
    isFirstInSentence(atoms, head) ||
    atoms.has(head, Flag.title | Flag.role);
  if (!isWord || !atoms.adjacent(head, link)) return;
  const noun = atoms.fold(head);
  if (atoms.fold(link) === 'of') {
    const isOfSeveral = noun.endsWith('s') && placeNouns.has(noun.slice(0, -1));
    if (isOfSeveral || (link === i && placeNouns.has(noun))) s.place += 8;
  }
  const isPeople =
    atoms.fold(link) === 'from' && (personNouns.has(noun) || personNouns.has(noun.slice(0, -1)));
  if (heads.has(noun) || isPeople) s.place += atoms.fold(link) === 'in' ? 7 : 5;
  // `in Orraville and Lund`
  else if (link < i && atoms.fold(link) === 'in' && atoms.flags(c.first) === 0) s.place += 2.5;
  if (c.words.length === 1 && beforePersons.get(atoms.fold(link))?.has(noun)) s.person += 4;
  if (link === i && notBeforePlaces.has(noun)) s.place -= 4;
}

/** A list of places behind `the villages of`, in atoms. */
const longestList = 9;

function theBefore(atoms: Atoms, c: Candidate, s: Scores): void {
  // the River Orra
  if (atoms.has(c.first, Flag.placeStart) && c.words.length > 1) s.place += 4;
  const next = c.end;
  const isAttribute =
    atoms.case[next] === Case.lower &&
    atoms.has(next, Flag.word) &&
    !atoms.has(next, Flag.functionWord | Flag.speech) &&
    atoms.adjacent(next - 1, next);
  if (isAttribute) {
    // the Orra government
    s.person -= 1.5;
    s.organization += 0.5;
    return;
  }
  s.person -= 5;
  s.organization += c.words.length > 1 ? 1 : 1.5;
  if (atoms.has(c.first, Flag.team)) s.organization += 3;
  else if (c.words.length === 1) s.other += 1;
}

function after(atoms: Atoms, c: Candidate, s: Scores): void {
  const i = c.end;
  const flags = atoms.flags(i);
  const mark = atoms.mark(i);
  const word = atoms.fold(i);
  const isRival = word === 'v' || word === 'vs' || (word === 'at' && c.headline);
  if (isRival && atoms.isCapitalised(i + 1)) rivalry(atoms, c, s);
  else if (atoms.case[i] === Case.lower) {
    if (flags & Flag.speech) {
      if (!isBehindPreposition(atoms, c)) s.person += 2;
      s.organization += 1.2;
    }
    // `J Orra plc`
    if (flags & Flag.companyForm && atoms.lexicon.language.lastForms.has(word)) s.organization += 10;
    if (flags & Flag.afterOrganization) {
      s.organization += 2.5;
      s.person -= 1;
    } else if (flags & Flag.role) {
      s.organization += 1.5;
      s.place += 0.5;
    }
    if (word === 'who') s.person += 4;
    placeNounAfter(atoms, c, s);
  } else if (civicOffice(atoms, i)) {
    s.person -= 4;
    s.place += 3;
  } else if (mark === ',') afterComma(atoms, c, s);
  else if (mark === '(' && atoms.isCapitalised(i + 1) && /^[),]$/.test(atoms.mark(i + 2))) {
    if (atoms.has(i + 1, Flag.country)) s.person += 4;
    else if (atoms.case[i + 1] === Case.capitals) s.organization += 3;
  } else if (atoms.case[i] === Case.number && isScore(atoms, i)) {
    // Orraville 2 Lund 1: in tables of scores a town is a team.
    const isListed = atoms.mark(c.first - 1) === '.' || atoms.case[c.first - 1] === Case.lower;
    if (!isListed || isFirstInSentence(atoms, c.first)) rivalry(atoms, c, s);
    if (columns(atoms, i) > 2 && !isListed) s.organization += 4;
  }
}

/** `Residents of Orra said`: the verb is not the name's own. */
const isBehindPreposition = (atoms: Atoms, { first, titleFirst }: Candidate): boolean =>
  titleFirst === undefined && (atoms.has(first - 1, Flag.placePreposition) || atoms.fold(first - 1) === 'of');

function afterComma(atoms: Atoms, c: Candidate, s: Scores): void {
  const i = c.end + 1;
  const word = atoms.fold(i);
  const isAge =
    atoms.case[i] === Case.number &&
    atoms.end[i]! - atoms.start[i]! <= 2 &&
    /^[,.]?$/.test(atoms.mark(i + 1));
  if (isAge || word === 'who') s.person += 5;
  if (word === 'aged') s.person += 6;
  if (atoms.has(i, Flag.role) && atoms.case[i] === Case.lower) s.person += 2;
  if ((word === 'a' || word === 'the') && atoms.has(i + 1, Flag.role)) s.person += 2;
  if (/^(?:an?|the)$/.test(word)) describedAsPlace(atoms, i + 1, s);
  // Orraville, Ohio
  const isRegion =
    atoms.isCapitalised(i) && (atoms.has(i, Flag.place | Flag.state) || isPlacePhrase(atoms, i));
  if (isRegion) s.place += c.words.length > 1 ? 1.5 : atoms.has(c.first, Flag.place) ? 8 : 3;
}

/** `Orra, a small town in Norway`. */
function describedAsPlace(atoms: Atoms, first: number, s: Scores): void {
  const { placeNouns } = atoms.lexicon.language;
  for (
    let i = first;
    i < first + 4 && atoms.case[i] === Case.lower && !atoms.has(i, Flag.functionWord);
    i++
  ) {
    if (atoms.has(i, Flag.role)) return;
    if (!placeNouns.has(atoms.fold(i)) || nounFollows(atoms, i)) continue;
    s.place += 7;
    s.person -= 2;
    return;
  }
}

/** `the Orra district`, `Orra council`; `Orra mayor Ann Lund`, whose office is of a place. */
function placeNounAfter(atoms: Atoms, c: Candidate, s: Scores): void {
  const i = c.end;
  const { placeNouns, localBodies } = atoms.lexicon.language;
  if (!atoms.adjacent(i - 1, i)) return;
  const isNoun = placeNouns.has(atoms.fold(i)) && !nounFollows(atoms, i);
  if (isNoun) s.place += c.words.length === 1 ? 4 : 2;
  else if (c.words.length === 1 && localBodies.has(atoms.fold(i))) s.place += 4;
  if (!civicOffice(atoms, i)) return;
  s.person -= 4;
  s.place += 3;
}

/** `deputy police chief Ann Lund`: an office of a place, before its holder. */
function civicOffice(atoms: Atoms, first: number): boolean {
  if (!atoms.adjacent(first - 1, first)) return false;
  let office = first;
  while (office < first + 3 && atoms.case[office + 1] === Case.lower) office++;
  if (!atoms.isCapitalised(office + 1) || !atoms.adjacent(office, office + 1)) return false;
  const { civicOffices } = atoms.lexicon.language;
  const word = atoms.fold(office);
  return civicOffices.has(word) || civicOffices.has(`${atoms.fold(office - 1)} ${word}`);
}

/** `town councillor`, `port's engineer`: what comes next belongs to the noun. */
const nounFollows = (atoms: Atoms, i: number): boolean =>
  atoms.case[i + 1] === Case.lower &&
  atoms.adjacent(i, i + 1) &&
  (atoms.start[i + 1] === atoms.end[i] ||
    (atoms.has(i + 1, Flag.word) && !atoms.has(i + 1, Flag.functionWord | Flag.speech)));

/** A side in a game: a town stands for its club. */
function rivalry(atoms: Atoms, c: Candidate, s: Scores): void {
  const isTown = atoms.has(c.first, Flag.place) || c.phrase === 'place';
  if (isTown && !atoms.has(c.first, Flag.country)) s.organization += 6;
  else if (!isTown && !atoms.has(c.first, given)) s.organization += 2.5;
}

const isFirstInSentence = (atoms: Atoms, i: number): boolean =>
  i >= 0 && atoms.firstOfSentence[atoms.sentence[i]!] === i;

/** What a dateline begins with; a town in capitals that begins its paragraph, before a date, a comma or a dash. */
function inDateline(atoms: Atoms, c: Candidate, s: Scores): void {
  const dateline = atoms.datelineOf(c.first);
  if (dateline && atoms.end[c.end - 1]! <= dateline.end) s.place += 8;
  else if (atoms.case[c.first] === Case.capitals && isFirstInBlock(atoms, c.first)) {
    const isBeforeYear = atoms.case[c.end] === Case.number && 4 === atoms.end[c.end]! - atoms.start[c.end]!;
    if (isBeforeYear || (!c.headline && /^[,(—–-]$/.test(atoms.mark(c.end)))) s.place += 6;
  }
}

const isFirstInBlock = (atoms: Atoms, i: number): boolean =>
  atoms.blockOf(atoms.sentence[i]! - 1) !== atoms.blockOf(atoms.sentence[i]!);

/** How many numbers follow each other: a table's columns. */
function columns(atoms: Atoms, from: number): number {
  let count = 0;
  for (let i = from; i < atoms.count && i < from + 12 && atoms.sentence[i] === atoms.sentence[from]; i++) {
    if (atoms.case[i] === Case.number) count++;
    else if (!/^[-./]$/.test(atoms.mark(i))) break;
  }
  return count;
}

/** A small number after a name, at the end of its line or before another name or number. */
function isScore(atoms: Atoms, i: number): boolean {
  if (atoms.end[i]! - atoms.start[i]! > 3) return false;
  const next = i + 1;
  const sentence = atoms.sentence[i];
  if (next >= atoms.count || atoms.sentence[next] !== sentence) return true;
  if (atoms.isCapitalised(next) || atoms.case[next] === Case.number || atoms.mark(next) === '(') return true;
  return (
    atoms.mark(next) === '.' &&
    (atoms.case[next + 1] === Case.number || atoms.sentence[next + 1] !== sentence)
  );
}

function isPlacePhrase(atoms: Atoms, i: number): boolean {
  if (!atoms.has(i, Flag.phrase) || !atoms.isCapitalised(i + 1)) return false;
  return atoms.lexicon.phrases.get(`${atoms.fold(i)} ${atoms.fold(i + 1)}`) === 'place';
}
