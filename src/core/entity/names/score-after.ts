import { Case } from '../tokens/letter-case';
import type { Subtokens } from '../tokens/subtokens';
import type { Candidate } from './name-candidate';
import { Flag, Small } from '../name-lexicon';
import { scoreResult, scoreRivalry } from './score-rivals';
import type { Scores } from './type-scores';

/** Scores a candidate by what stands behind it in its sentence. */
export function scoreAfter(subtokens: Subtokens, c: Candidate, s: Scores): void {
  const i = c.end;
  const mark = subtokens.mark(i);
  const isRival = subtokens.is(i, Small.versus) || (subtokens.is(i, Small.at) && c.headline);
  if (isRival && subtokens.isCapitalized(i + 1)) scoreRivalry(subtokens, c, s);
  else if (subtokens.case[i] === Case.lower) scoreWordAfter(subtokens, c, s);
  else if (isCivicOffice(subtokens, i)) scoreCivicOffice(s);
  else if (mark === ',') scoreComma(subtokens, c, s);
  else if (mark === '(') scoreBracket(subtokens, c, s);
  else if (subtokens.case[i] === Case.number) scoreResult(subtokens, c, s);
}

/** Scores a word in small letters right behind a name: `Orra said`, `Orra shares`, `Orra plc`, `the Orra district`. */
function scoreWordAfter(subtokens: Subtokens, c: Candidate, s: Scores): void {
  const i = c.end;
  const flags = subtokens.flags(i);
  if (flags & Flag.speech) {
    if (!isBehindPreposition(subtokens, c)) s.person += 2;
    s.organization += 1.2;
  }
  // `J Orra plc`
  if (flags & Flag.companyForm && subtokens.lexicon.language.lastForms.has(subtokens.fold(i)))
    s.organization += 10;
  if (flags & Flag.afterOrganization) {
    s.organization += 2.5;
    s.person -= 1;
  } else if (flags & Flag.role) {
    s.organization += 1.5;
    s.place += 0.5;
  }
  if (subtokens.is(i, Small.who)) s.person += 4;
  const isFirm =
    c.words.length > 1 && (flags & Flag.speech ? speaksAsBody(subtokens, i) : isSaidOfCompany(subtokens, i));
  if (isFirm) {
    s.organization += 9;
    s.person -= 3;
  }
  scorePlaceNoun(subtokens, c, s);
}

/** `Ann Orra shares rose`: a noun of what a company has, and no verb of what a person does. */
const isSaidOfCompany = (subtokens: Subtokens, noun: number): boolean =>
  subtokens.lexicon.language.companyNouns.has(subtokens.fold(noun)) &&
  subtokens.case[noun + 1] === Case.lower &&
  /ed$|^(?:rose|fell|were|are|have|had|will|may|jumped|sank|lost|in|on|by)$/.test(subtokens.fold(noun + 1));

/** `Ann Orra said it would close`: who speaks is meant by a pronoun for things, a day at most between. */
function speaksAsBody(subtokens: Subtokens, verb: number): boolean {
  const { bodyPronouns, bodyPlans } = subtokens.lexicon.language;
  for (let i = verb + 1; i < verb + 5; i++) {
    if (subtokens.case[i] === Case.mark) return false;
    if (bodyPronouns.has(subtokens.fold(i)))
      return bodyPlans.get(subtokens.fold(i + 1))?.has(subtokens.fold(i + 2)) === true;
  }
  return false;
}

/** `Residents of Orra said`: the verb is not the name's own. */
const isBehindPreposition = (subtokens: Subtokens, { first, titleFirst }: Candidate): boolean =>
  titleFirst === undefined &&
  (subtokens.has(first - 1, Flag.placePreposition) || subtokens.is(first - 1, Small.of));

/** Scores a bracket behind a name: a person's country (`Orra (Norway)`), an organization's acronym (`Orra Union (OU)`). */
function scoreBracket(subtokens: Subtokens, c: Candidate, s: Scores): void {
  const i = c.end + 1;
  if (!subtokens.isCapitalized(i) || !/^[),]$/.test(subtokens.mark(i + 1))) return;
  if (subtokens.has(i, Flag.country)) s.person += 4;
  else if (subtokens.case[i] === Case.capitals) s.organization += 3;
}

/** Scores what stands behind a name and a comma: an age, a role, a description, the region of a town. */
function scoreComma(subtokens: Subtokens, c: Candidate, s: Scores): void {
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
  if (hasArticle) scoreDescription(subtokens, i + 1, s);
  // `Orraville, Ohio`
  const isRegion =
    subtokens.isCapitalized(i) && (subtokens.has(i, Flag.place | Flag.state) || isPlacePhrase(subtokens, i));
  if (isRegion) s.place += c.words.length > 1 ? 1.5 : subtokens.has(c.first, Flag.place) ? 8 : 3;
}

/** Scores a description as a place: `Orra, a small town in Norway`. */
function scoreDescription(subtokens: Subtokens, first: number, s: Scores): void {
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

/** Scores a noun of places: `the Orra district`, `Orra council`; `Orra mayor Ann Lund`, whose office is of a place. */
function scorePlaceNoun(subtokens: Subtokens, c: Candidate, s: Scores): void {
  const i = c.end;
  const { placeNouns, localBodies } = subtokens.lexicon.language;
  if (!subtokens.adjacent(i - 1, i)) return;
  const isNoun = placeNouns.has(subtokens.fold(i)) && !nounFollows(subtokens, i);
  if (isNoun) s.place += c.words.length === 1 ? 4 : 2;
  else if (c.words.length === 1 && localBodies.has(subtokens.fold(i))) s.place += 4;
  if (isCivicOffice(subtokens, i)) scoreCivicOffice(s);
}

/** Scores an office that one holds in a place, behind its name. */
function scoreCivicOffice(s: Scores): void {
  s.person -= 4;
  s.place += 3;
}

/** `deputy police chief Ann Lund`: an office of a place, before its holder. */
function isCivicOffice(subtokens: Subtokens, first: number): boolean {
  if (!subtokens.adjacent(first - 1, first)) return false;
  let office = first;
  while (office < first + 3 && subtokens.case[office + 1] === Case.lower) office++;
  if (!subtokens.isCapitalized(office + 1) || !subtokens.adjacent(office, office + 1)) return false;
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

function isPlacePhrase(subtokens: Subtokens, i: number): boolean {
  if (!subtokens.has(i, Flag.phrase) || !subtokens.isCapitalized(i + 1)) return false;
  return subtokens.lexicon.phrases.get(`${subtokens.fold(i)} ${subtokens.fold(i + 1)}`) === 'place';
}
