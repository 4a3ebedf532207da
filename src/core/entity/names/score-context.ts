import { Case, type Subtokens } from '../tokens/subtokens';
import type { Candidate } from './name-candidate';
import { noScores, type Scores } from './type-scores';
import { Flag, given, Small } from '../name-lexicon';

/** Scores a candidate by the words around it in its sentence. The weights are those of `score-words.ts`. */
export function scoreContext(subtokens: Subtokens, c: Candidate): Scores {
  const s = noScores();
  const sentence = subtokens.sentence[c.first]!;
  if (c.titleFirst !== undefined) s.person += isOfficialWord(subtokens, c) ? 0 : 8;
  else if (c.first > 0 && subtokens.sentence[c.first - 1] === sentence) before(subtokens, c, s);
  if (isFirstInSentence(subtokens, c.titleFirst ?? c.first)) inDateline(subtokens, c, s);
  const label = subtokens.labelOf(c.first);
  const speaks = label && subtokens.start[c.first]! >= label.start && subtokens.end[c.end - 1]! <= label.end;
  if (speaks && !subtokens.has(c.first, Flag.word)) s.person += 6;
  if (c.end < subtokens.count && subtokens.sentence[c.end] === sentence) after(subtokens, c, s);
  return s;
}

/** `Executive Order`, `Major Crime Unit`: an adjective that is also a title, before common words. */
function isOfficialWord(subtokens: Subtokens, { first, end }: Candidate): boolean {
  if (!subtokens.has(first - 1, Flag.rolePart)) return false;
  for (let i = first; i < end; i++)
    if (!subtokens.has(i, Flag.word) || subtokens.has(i, given | Flag.surname)) return false;
  return true;
}

function before(subtokens: Subtokens, c: Candidate, s: Scores): void {
  const i = c.first - 1;
  const flags = subtokens.flags(i);
  const word = subtokens.fold(i);
  const isLower = subtokens.case[i] === Case.lower;
  const isPlace = subtokens.has(c.first, Flag.place) || c.phrase === 'place';
  const { beforeOrganization } = subtokens.lexicon.language;
  if (isLower && c.words.length < 3 && beforeOrganization.has(word) && !subtokens.has(c.first, given))
    s.organization += 4;
  if (isLower && flags & Flag.role) s.person += flags & Flag.place ? 2 : 4;
  if (flags & Flag.placePreposition)
    s.place += subtokens.is(i, Small.in)
      ? isPlace
        ? 5
        : 3
      : subtokens.is(i, Small.at | Small.near)
        ? 2
        : 1.5;
  // `in Orra`, but `in May`, `in HTML`, `in Orra's novel`
  const isPlain =
    subtokens.case[c.first] === Case.capital && !subtokens.has(c.first, Flag.word | Flag.capitalWord);
  const isOwner = subtokens.case[c.end] === Case.lower && subtokens.start[c.end] === subtokens.end[c.end - 1];
  if (subtokens.is(i, Small.in) && isPlain && !isOwner) s.place += 1.5;
  placeHeadBefore(subtokens, c, s);
  if (subtokens.is(i, Small.definite)) theBefore(subtokens, c, s);
  else if (subtokens.is(i, Small.indefinite)) {
    s.person -= 2;
    s.other += 2;
  } else if (subtokens.is(i, Small.of) && subtokens.mark(i - 1) === ',') s.place += 3;
  else if (subtokens.is(i, Small.by)) s.person += 1;
  else if (isLower && subtokens.is(i, Small.dismissal)) s.person += 6;
  else if (subtokens.is(i, Small.versus)) rivalry(subtokens, c, s);
  else if (word === ',' && isPlace && subtokens.isCapitalised(i - 1)) s.place += 2;
  else if (word === '(' && isPlace && subtokens.mark(c.end) === ')') s.place += 4;
  // 5. Orra
  if (word === '.' && subtokens.case[i - 1] === Case.number && isFirstInSentence(subtokens, i - 1)) {
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
function placeHeadBefore(subtokens: Subtokens, c: Candidate, s: Scores): void {
  const { placeNouns, namedPlaces, personNouns, beforePlaces, beforePersons, notBeforePlaces } =
    subtokens.lexicon.language;
  const i = c.first - 1;
  if (subtokens.case[i] === Case.lower && namedPlaces.has(subtokens.fold(i))) s.place += 6;
  if (c.words.length > 2) return;
  let link = i;
  // Over the names before it, as far as they are of the same list.
  const floor = Math.max(0, i - maxListLength);
  while (
    link > floor &&
    (subtokens.isCapitalised(link) || subtokens.mark(link) === ',' || subtokens.is(link, Small.and))
  )
    link--;
  // `Born in Orraville, Lund joined`: no list.
  const isListed =
    subtokens.mark(i) !== ',' ||
    ((subtokens.mark(c.end) === ',' || subtokens.is(c.end, Small.and)) && subtokens.isCapitalised(c.end + 1));
  const heads = beforePlaces.get(subtokens.fold(link));
  if (!heads || !isListed || subtokens.case[link] !== Case.lower) return;
  const head = link - 1;
  if (link === i && subtokens.mark(head) === ',' && subtokens.is(link, Small.of | Small.from)) {
    if (subtokens.case[head - 1] === Case.number || subtokens.isCapitalised(head - 1)) s.place += 5;
    return;
  }
  const isWord =
    subtokens.case[head] === Case.lower ||
    isFirstInSentence(subtokens, head) ||
    subtokens.has(head, Flag.title | Flag.role);
  if (!isWord || !subtokens.adjacent(head, link)) return;
  const noun = subtokens.fold(head);
  if (subtokens.is(link, Small.of)) {
    const isOfSeveral = noun.endsWith('s') && placeNouns.has(noun.slice(0, -1));
    if (isOfSeveral || (link === i && placeNouns.has(noun))) s.place += 8;
  }
  const isPeople =
    subtokens.is(link, Small.from) && (personNouns.has(noun) || personNouns.has(noun.slice(0, -1)));
  if (heads.has(noun) || isPeople) s.place += subtokens.is(link, Small.in) ? 7 : 5;
  // `in Orraville and Lund`
  else if (link < i && subtokens.is(link, Small.in) && subtokens.flags(c.first) === 0) s.place += 2.5;
  if (c.words.length === 1 && beforePersons.get(subtokens.fold(link))?.has(noun)) s.person += 4;
  if (link === i && notBeforePlaces.has(noun)) s.place -= 4;
}

/** A list of places behind `the villages of`, in subtokens. */
const maxListLength = 9;

function theBefore(subtokens: Subtokens, c: Candidate, s: Scores): void {
  // the River Orra
  if (subtokens.has(c.first, Flag.placeStart) && c.words.length > 1) s.place += 4;
  const next = c.end;
  const isAttribute =
    subtokens.case[next] === Case.lower &&
    subtokens.has(next, Flag.word) &&
    !subtokens.has(next, Flag.functionWord | Flag.speech) &&
    subtokens.adjacent(next - 1, next);
  if (isAttribute) {
    // the Orra government
    s.person -= 1.5;
    s.organization += 0.5;
    return;
  }
  s.person -= 5;
  s.organization += c.words.length > 1 ? 1 : 1.5;
  if (subtokens.has(c.first, Flag.team)) s.organization += 3;
  else if (c.words.length === 1) s.other += 1;
}

function after(subtokens: Subtokens, c: Candidate, s: Scores): void {
  const i = c.end;
  const flags = subtokens.flags(i);
  const mark = subtokens.mark(i);
  const word = subtokens.fold(i);
  const isRival = subtokens.is(i, Small.versus) || (subtokens.is(i, Small.at) && c.headline);
  if (isRival && subtokens.isCapitalised(i + 1)) rivalry(subtokens, c, s);
  else if (subtokens.case[i] === Case.lower) {
    if (flags & Flag.speech) {
      if (!isBehindPreposition(subtokens, c)) s.person += 2;
      s.organization += 1.2;
    }
    // `J Orra plc`
    if (flags & Flag.companyForm && subtokens.lexicon.language.lastForms.has(word)) s.organization += 10;
    if (flags & Flag.afterOrganization) {
      s.organization += 2.5;
      s.person -= 1;
    } else if (flags & Flag.role) {
      s.organization += 1.5;
      s.place += 0.5;
    }
    if (subtokens.is(i, Small.who)) s.person += 4;
    placeNounAfter(subtokens, c, s);
  } else if (civicOffice(subtokens, i)) {
    s.person -= 4;
    s.place += 3;
  } else if (mark === ',') afterComma(subtokens, c, s);
  else if (mark === '(' && subtokens.isCapitalised(i + 1) && /^[),]$/.test(subtokens.mark(i + 2))) {
    if (subtokens.has(i + 1, Flag.country)) s.person += 4;
    else if (subtokens.case[i + 1] === Case.capitals) s.organization += 3;
  } else if (subtokens.case[i] === Case.number && isScore(subtokens, i)) {
    // Orraville 2 Lund 1: in tables of scores a town is a team.
    const isListed = subtokens.mark(c.first - 1) === '.' || subtokens.case[c.first - 1] === Case.lower;
    if (!isListed || isFirstInSentence(subtokens, c.first)) rivalry(subtokens, c, s);
    if (columns(subtokens, i) > 2 && !isListed) s.organization += 4;
  }
}

/** `Residents of Orra said`: the verb is not the name's own. */
const isBehindPreposition = (subtokens: Subtokens, { first, titleFirst }: Candidate): boolean =>
  titleFirst === undefined &&
  (subtokens.has(first - 1, Flag.placePreposition) || subtokens.is(first - 1, Small.of));

function afterComma(subtokens: Subtokens, c: Candidate, s: Scores): void {
  const i = c.end + 1;
  const isAge =
    subtokens.case[i] === Case.number &&
    subtokens.end[i]! - subtokens.start[i]! <= 2 &&
    /^[,.]?$/.test(subtokens.mark(i + 1));
  if (isAge || subtokens.is(i, Small.who)) s.person += 5;
  if (subtokens.is(i, Small.aged)) s.person += 6;
  if (subtokens.has(i, Flag.role) && subtokens.case[i] === Case.lower) s.person += 2;
  const hasArticle = subtokens.is(i, Small.definite | Small.indefinite);
  if (hasArticle && subtokens.has(i + 1, Flag.role)) s.person += 2;
  if (hasArticle) describedAsPlace(subtokens, i + 1, s);
  // Orraville, Ohio
  const isRegion =
    subtokens.isCapitalised(i) && (subtokens.has(i, Flag.place | Flag.state) || isPlacePhrase(subtokens, i));
  if (isRegion) s.place += c.words.length > 1 ? 1.5 : subtokens.has(c.first, Flag.place) ? 8 : 3;
}

/** `Orra, a small town in Norway`. */
function describedAsPlace(subtokens: Subtokens, first: number, s: Scores): void {
  const { placeNouns } = subtokens.lexicon.language;
  for (
    let i = first;
    i < first + 4 && subtokens.case[i] === Case.lower && !subtokens.has(i, Flag.functionWord);
    i++
  ) {
    if (subtokens.has(i, Flag.role)) return;
    if (!placeNouns.has(subtokens.fold(i)) || nounFollows(subtokens, i)) continue;
    s.place += 7;
    s.person -= 2;
    return;
  }
}

/** `the Orra district`, `Orra council`; `Orra mayor Ann Lund`, whose office is of a place. */
function placeNounAfter(subtokens: Subtokens, c: Candidate, s: Scores): void {
  const i = c.end;
  const { placeNouns, localBodies } = subtokens.lexicon.language;
  if (!subtokens.adjacent(i - 1, i)) return;
  const isNoun = placeNouns.has(subtokens.fold(i)) && !nounFollows(subtokens, i);
  if (isNoun) s.place += c.words.length === 1 ? 4 : 2;
  else if (c.words.length === 1 && localBodies.has(subtokens.fold(i))) s.place += 4;
  if (!civicOffice(subtokens, i)) return;
  s.person -= 4;
  s.place += 3;
}

/** `deputy police chief Ann Lund`: an office of a place, before its holder. */
function civicOffice(subtokens: Subtokens, first: number): boolean {
  if (!subtokens.adjacent(first - 1, first)) return false;
  let office = first;
  while (office < first + 3 && subtokens.case[office + 1] === Case.lower) office++;
  if (!subtokens.isCapitalised(office + 1) || !subtokens.adjacent(office, office + 1)) return false;
  const { civicOffices } = subtokens.lexicon.language;
  const word = subtokens.fold(office);
  return civicOffices.has(word) || civicOffices.has(`${subtokens.fold(office - 1)} ${word}`);
}

/** `town councillor`, `port's engineer`: what comes next belongs to the noun. */
const nounFollows = (subtokens: Subtokens, i: number): boolean =>
  subtokens.case[i + 1] === Case.lower &&
  subtokens.adjacent(i, i + 1) &&
  (subtokens.start[i + 1] === subtokens.end[i] ||
    (subtokens.has(i + 1, Flag.word) && !subtokens.has(i + 1, Flag.functionWord | Flag.speech)));

/** A side in a game: a town stands for its club. */
function rivalry(subtokens: Subtokens, c: Candidate, s: Scores): void {
  const isTown = subtokens.has(c.first, Flag.place) || c.phrase === 'place';
  if (isTown && !subtokens.has(c.first, Flag.country)) s.organization += 6;
  else if (!isTown && !subtokens.has(c.first, given)) s.organization += 2.5;
}

const isFirstInSentence = (subtokens: Subtokens, i: number): boolean =>
  i >= 0 && subtokens.firstOfSentence[subtokens.sentence[i]!] === i;

/** What a dateline begins with; a town in capitals that begins its paragraph, before a date, a comma or a dash. */
function inDateline(subtokens: Subtokens, c: Candidate, s: Scores): void {
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

/** How many numbers follow each other: a table's columns. */
function columns(subtokens: Subtokens, from: number): number {
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

/** A small number after a name, at the end of its line or before another name or number. */
function isScore(subtokens: Subtokens, i: number): boolean {
  if (subtokens.end[i]! - subtokens.start[i]! > 3) return false;
  const next = i + 1;
  const sentence = subtokens.sentence[i];
  if (next >= subtokens.count || subtokens.sentence[next] !== sentence) return true;
  if (subtokens.isCapitalised(next) || subtokens.case[next] === Case.number || subtokens.mark(next) === '(')
    return true;
  return (
    subtokens.mark(next) === '.' &&
    (subtokens.case[next + 1] === Case.number || subtokens.sentence[next + 1] !== sentence)
  );
}

function isPlacePhrase(subtokens: Subtokens, i: number): boolean {
  if (!subtokens.has(i, Flag.phrase) || !subtokens.isCapitalised(i + 1)) return false;
  return subtokens.lexicon.phrases.get(`${subtokens.fold(i)} ${subtokens.fold(i + 1)}`) === 'place';
}
