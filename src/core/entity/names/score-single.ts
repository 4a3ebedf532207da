import { Case } from '../tokens/letter-case';
import type { Subtokens } from '../tokens/subtokens';
import type { Candidate } from './name-candidate';
import { Flag, given } from '../name-lexicon';
import type { Scores } from './type-scores';

/**
 * What a name of one word scores for its flags: a word with one of `flags` and none of `but` adds `weight` to a score,
 * `ofWord` instead where the dictionary has it in lower case as well.
 */
const singleWeights: readonly {
  readonly flags: number;
  readonly but: number;
  readonly score: keyof Scores;
  readonly weight: number;
  readonly ofWord: number;
}[] = [
  { flags: Flag.demonym, but: 0, score: 'other', weight: 12, ofWord: 12 },
  { flags: Flag.capitalWord, but: 0, score: 'other', weight: 8, ofWord: 8 },
  { flags: Flag.otherHead, but: 0, score: 'other', weight: 4, ofWord: 4 },
  { flags: Flag.particle, but: given | Flag.surname, score: 'other', weight: 8, ofWord: 8 },
  { flags: Flag.sport, but: given, score: 'other', weight: 4, ofWord: 4 },
  { flags: Flag.product, but: 0, score: 'other', weight: 8, ofWord: 6 },
  { flags: Flag.country, but: 0, score: 'place', weight: 9, ofWord: 9 },
  { flags: Flag.place, but: Flag.country, score: 'place', weight: 5, ofWord: 3 },
  { flags: Flag.organization, but: 0, score: 'organization', weight: 7, ofWord: 5 },
  {
    flags: Flag.organizationHead | Flag.companyForm | Flag.role | Flag.title | Flag.rolePart | Flag.placeHead,
    but: 0,
    score: 'other',
    weight: 0,
    ofWord: 3,
  },
  { flags: given, but: 0, score: 'person', weight: 3, ofWord: 1 },
  { flags: Flag.surname, but: 0, score: 'person', weight: 3, ofWord: 1 },
  { flags: Flag.team, but: given | Flag.surname, score: 'organization', weight: 3.5, ofWord: 3.5 },
  { flags: Flag.teamStart, but: 0, score: 'organization', weight: 3, ofWord: 3 },
];

/** Scores a name of one word. */
export function scoreSingle(subtokens: Subtokens, c: Candidate, s: Scores): void {
  const flags = subtokens.flags(c.first);
  const isWord = (flags & Flag.word) !== 0;
  for (const { flags: some, but, score, weight, ofWord } of singleWeights)
    if (flags & some && !(flags & but)) s[score] += isWord ? ofWord : weight;
  // `Paris` is a given name and a surname as well, and yet rather the town.
  if (flags & Flag.surname && flags & given && flags & Flag.place) s.person -= isWord ? 1 : 3;
  scoreAbbreviation(subtokens, c, s);
  scoreShape(subtokens, c, s);
  if (isWord) {
    if (flags & (Flag.place | Flag.organization)) return;
    s.other += c.headline ? 6 : 2;
    s.organization += 1.2;
    s.person += 0.8;
  } else if (flags === 0) {
    s.person += 1;
    s.organization += 0.8;
    s.place += 0.5;
  }
}

/** Scores what is short for something: `A66` and `Sec. 4` name nothing, nor does `Inc`; `N.J.` is a state. */
function scoreAbbreviation(subtokens: Subtokens, c: Candidate, s: Scores): void {
  const flags = subtokens.flags(c.first);
  const word = c.words[0]!;
  const { roadNumbers, lastForms } = subtokens.lexicon.language;
  if (roadNumbers.test(word)) s.other += 8;
  const isCapital = subtokens.case[c.first] === Case.capital;
  if (word.length < 5 && isCapital && isNumbered(subtokens, c.first)) s.other += 8;
  if (flags & Flag.companyForm && lastForms.has(word)) s.other += 8;
  // `Oldport, Mo.`, though an `Oldport, Va` may be a company's name elsewhere
  const isBehindTown = subtokens.mark(c.first - 1) === ',' && subtokens.isCapitalized(c.first - 2);
  if (flags & Flag.state && isBehindTown) s.place += 12;
  // `Oldport, N.J.`, `Oldport, MICH`
  if (flags & Flag.state && word.includes('.')) s.place += 8;
  else if (flags & Flag.state && !(flags & Flag.word) && word.length > 2) s.place += 5;
}

/** Scores how a name of one word is spelled: in capitals, with a hyphen, with an ending that names have. */
function scoreShape(subtokens: Subtokens, c: Candidate, s: Scores): void {
  const { personStarts, personEndings, placeEndings } = subtokens.lexicon.language;
  const flags = subtokens.flags(c.first);
  const word = c.words[0]!;
  scoreCapitals(subtokens, c, s);
  if (personStarts.test(word)) s.person += 3;
  if (personEndings.test(word)) s.person += 2;
  if (flags & Flag.word) return;
  if (placeEndings.test(word)) s.place += 2;
  if (word.includes('-') && !personStarts.test(word)) scoreHyphen(subtokens, c, s);
}

/** Scores a hyphen inside a name of one word. */
function scoreHyphen(subtokens: Subtokens, c: Candidate, s: Scores): void {
  const word = c.words[0]!;
  // `(R-Calif.)`
  if (word[1] === '-' && subtokens.mark(c.first - 1) !== '') s.other += 8;
  if (subtokens.lexicon.language.compoundEndings.test(word)) s.other += 8;
  else s.person += 0.5;
}

/** Scores capitals where a name of one word has more than its first, and the marks that only firms have in theirs. */
function scoreCapitals(subtokens: Subtokens, c: Candidate, s: Scores): void {
  const { first, headline } = c;
  const flags = subtokens.flags(first);
  const length = subtokens.end[first]! - subtokens.start[first]!;
  const word = c.words[0]!;
  if (subtokens.case[first] === Case.capitals && !headline) {
    if (length === 1) s.other += 6;
    else if (!(flags & (Flag.place | Flag.demonym))) s.organization += length > 6 ? 2 : 4;
  }
  // In a headline any short word may be a common one.
  if (headline && length < 5 && !(flags & ~Flag.word)) s.other += 1.5;
  if (/&|.\.(?:com|org|net|co)$/.test(word)) s.organization += 8;
  // `EuroOrra`, but `McOrra`
  const isJoined = /^[A-Z][a-z]+[A-Z]/.test(subtokens.text(first));
  if (isJoined && !subtokens.lexicon.language.personStarts.test(word)) s.organization += 3;
}

const isNumbered = (subtokens: Subtokens, i: number): boolean =>
  subtokens.isFirstWord(i) && subtokens.mark(i + 1) === '.' && subtokens.case[i + 2] === Case.number;
