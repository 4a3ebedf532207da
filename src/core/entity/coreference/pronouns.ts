import type { Span } from '../../article';
import { Case } from '../tokens/letter-case';
import type { Subtokens } from '../tokens/subtokens';
import { Flag, Small } from '../name-lexicon';
import { isPersonNoun, someoneElseActs, type RecentMention } from './described-persons';
import { isObjectPronoun } from './name-genders';
import type { Gender } from '../model';

/** A pronoun and the person it stands for. */
export interface ResolvedPronoun {
  readonly subtoken: number;
  /** Index of the cluster. */
  readonly of: number;
}

/** A mention of a person, in the order of the text. */
export interface PersonMention {
  readonly first: number;
  readonly end: number;
  readonly of: number;
}

export interface PronounInput {
  readonly subtokens: Subtokens;
  readonly mentions: readonly PersonMention[];
  /** For each cluster its gender, where the article or the name tells it; the finder adds what pronouns tell. */
  readonly genders: (Gender | undefined)[];
  /** For each cluster: how often it is named. The person an article is about comes to mind first. */
  readonly weights: readonly number[];
  /** Spoken words with the cluster of their speaker, in the order of the text, where that is known. */
  readonly spoken: readonly Speech[];
}

interface Speech {
  readonly span: Span;
  readonly speaker: number | undefined;
}

/** What is known of the persons of an article up to a pronoun. */
interface Discourse extends PronounInput {
  readonly recent: RecentMention[];
  /** For each sentence its number, see `tellingOrder`. */
  readonly order: Int32Array;
}

/** How many sentences back a person is still remembered. */
const maxSentenceDistance = 3;
/** How many paragraphs back. */
const maxBlockDistance = 2;
/** By how much the best candidate must lead the second. */
const minLead = 1;
/** So many mentions are remembered. */
const maxRecent = 40;

/**
 * Resolves `he`, `she` and their forms. Salience follows the classic order (Hobbs; Lappin and Leass): the subject of
 * this or the last sentence before its other persons, the nearer before the farther. A pronoun is answered only where
 * its gender and this order leave one candidate with a clear lead.
 */
export function resolvePronouns(input: PronounInput): ResolvedPronoun[] {
  const { subtokens, mentions, genders, spoken } = input;
  const { pronouns } = subtokens.lexicon.language;
  const resolved: ResolvedPronoun[] = [];
  const discourse: Discourse = { ...input, recent: [], order: tellingOrder(subtokens, spoken) };
  /** The last pronoun of a gender that may stand for somebody who is only described. */
  const described = new Map<Gender, number>();
  const speechAtMention = speechReader(spoken);
  const speechAtPronoun = speechReader(spoken);
  let next = 0;
  for (let i = 0; i < subtokens.count; i++) {
    while (next < mentions.length && mentions[next]!.first <= i) {
      const mention = mentions[next++]!;
      note(discourse, mention, speechAtMention(subtokens.start[mention.first]!) !== undefined);
    }
    if (!subtokens.mayBePronoun(i)) continue;
    const gender = pronouns.get(subtokens.fold(i));
    if (gender === undefined) continue;
    const speech = speechAtPronoun(subtokens.start[i]!);
    const of = choose(discourse, gender, i, speech?.speaker);
    if (of === undefined) continue;
    if (
      isStillDescribed(discourse, described.get(gender), of, i) ||
      someoneElseActs(subtokens, discourse.recent, of, gender, i)
    ) {
      described.set(gender, i);
      continue;
    }
    genders[of] ??= gender;
    resolved.push({ subtoken: i, of });
    note(discourse, { of, first: i, end: i + 1 }, speech !== undefined);
  }
  return resolved;
}

/** Gives the spoken words in which an offset lies; to be asked for rising offsets. */
function speechReader(spoken: PronounInput['spoken']): (at: number) => Speech | undefined {
  let next = 0;
  return (at) => {
    while (next < spoken.length && spoken[next]!.span.end <= at) next++;
    const speech = spoken[next];
    return speech && speech.span.start <= at ? speech : undefined;
  };
}

/**
 * Where somebody who is only described was meant, the next pronoun means him too, until the other one is named again.
 * @param left the last pronoun that was left open so.
 */
const isStillDescribed = (
  { subtokens, recent }: Discourse,
  left: number | undefined,
  of: number,
  at: number,
): boolean =>
  left !== undefined &&
  subtokens.sentence[at]! - subtokens.sentence[left]! <= 1 &&
  !recent.some((mention) => mention.of === of && mention.subtoken > left);

/**
 * Numbers the sentences as the article tells them: one that begins within quote marks has the number of the sentence
 * before it, negative.
 */
function tellingOrder(subtokens: Subtokens, spoken: PronounInput['spoken']): Int32Array {
  const sentences = subtokens.firstOfSentence.length - 1;
  const order = new Int32Array(sentences);
  let number = 1;
  let quote = 0;
  for (let s = 0; s < sentences; s++) {
    const at = subtokens.start[subtokens.firstOfSentence[s]!] ?? 0;
    while (quote < spoken.length && spoken[quote]!.span.end <= at) quote++;
    const span = spoken[quote]?.span;
    // The mark itself stands before the span.
    const isQuoted = span !== undefined && span.start <= at + 1 && span.end > at + 1;
    order[s] = isQuoted ? -number : ++number;
  }
  return order;
}

/** Remembers a mention, and forgets those that are out of reach. */
function note(
  { subtokens, recent, order }: Discourse,
  { of, first, end }: PersonMention,
  isSpoken: boolean,
): void {
  const sentence = subtokens.sentence[first]!;
  const isFirst = !recent.some((other) => other.sentence === sentence && other.isSubject);
  // The subject of a verb of saying heads a clause of its own: `Her father, Jon Orra, said he`.
  const speaks = subtokens.has(end, Flag.speech) && subtokens.case[end] === Case.lower;
  // `Orra's office said he` tells of Orra, `Orra's lawyer said he` of the lawyer.
  const owns = subtokens.is(end, Small.genitive);
  const isOwner = owns && !(subtokens.has(end + 2, Flag.speech) && !isPersonNoun(subtokens, end + 1));
  const { language } = subtokens.lexicon;
  const isObject =
    subtokens.sentence[first - 1] === sentence && language.objectPrepositions.has(subtokens.fold(first - 1));
  recent.push({
    of,
    subtoken: first,
    end,
    sentence,
    isQuoted: isSpoken && order[sentence]! < 0,
    isSubject: speaks || (isFirst && !isOwner && !isObject),
    speaks,
    beginsClause: subtokens.case[end] === Case.lower && !owns && !subtokens.has(end, Flag.functionWord),
  });
  while (
    recent.length > 0 &&
    Math.abs(order[recent[0]!.sentence]!) < Math.abs(order[sentence]!) - maxSentenceDistance
  )
    recent.shift();
  if (recent.length > maxRecent) recent.shift();
}

/**
 * The antecedent of a pronoun: the candidate whose best mention scores highest by nearness, grammatical role, gender and
 * how often the article names it; undefined where the second is nearly as good.
 * @param speaker who says the pronoun, and so is not meant.
 */
function choose(
  discourse: Discourse,
  gender: Gender,
  at: number,
  speaker: number | undefined,
): number | undefined {
  const { subtokens, recent } = discourse;
  const sentence = subtokens.sentence[at]!;
  const scores = new Map<number, number>();
  const subject = subjectOver(subtokens, recent, at);
  for (const mention of recent) {
    if (mention.subtoken >= at || mention.of === speaker || mention.of === subject) continue;
    const score = scoreOf(discourse, mention, sentence, gender);
    if (score !== undefined) scores.set(mention.of, Math.max(scores.get(mention.of) ?? 0, score));
  }
  if (scores.size === 0) return undefined;
  for (const mention of recent) {
    const score = scores.get(mention.of);
    if (score !== undefined && mention.speaks && mention.sentence === sentence && mention.subtoken < at)
      scores.set(mention.of, score + 2);
  }
  const [first, second] = [...scores].sort((a, b) => b[1] - a[1]);
  if (second && first![1] - second[1] < minLead) return undefined;
  const [chosen] = first!;
  return isOvershadowed(discourse, chosen, at) ? undefined : chosen;
}

/** How many sentences of the telling lie between two sentences. */
const distanceOf = (order: Int32Array, from: number, to: number): number =>
  Math.abs(order[to]!) - Math.abs(order[from]!);

function isInReach({ subtokens, order }: Discourse, mention: RecentMention, sentence: number): boolean {
  // Whom somebody speaks of within quote marks is not whom the article goes on to tell of.
  if (mention.isQuoted && order[sentence]! > 0) return false;
  const blocks = subtokens.blockOf(sentence) - subtokens.blockOf(mention.sentence);
  return distanceOf(order, mention.sentence, sentence) <= maxSentenceDistance && blocks <= maxBlockDistance;
}

/**
 * Scores a mention as the antecedent of a pronoun by nearness, grammatical role, gender and how often the article names
 * the person; undefined where its gender is another, or it is out of reach. Set by hand, as the other weights; `npm run
 * score` prints how pronouns fare.
 */
function scoreOf(
  discourse: Discourse,
  mention: RecentMention,
  sentence: number,
  gender: Gender,
): number | undefined {
  const { order, genders, weights } = discourse;
  const known = genders[mention.of];
  if ((known !== undefined && known !== gender) || !isInReach(discourse, mention, sentence)) return undefined;
  const distance = distanceOf(order, mention.sentence, sentence);
  const near = distance <= 1 ? 3 : distance === 2 ? 1.8 : 1;
  const byRole = near * (mention.isSubject ? 1 : 0.45);
  return byRole + (known === gender ? 1.5 : 0) + Math.min(0.8, weights[mention.of]! * 0.1);
}

/** The longest verb group between a subject and the pronoun that is its object, in subtokens. */
const maxVerbLength = 4;

/** Whom an object pronoun cannot mean: `Orra called on him` tells of somebody else than Orra (Chomsky's principle B). */
function subjectOver(subtokens: Subtokens, recent: readonly RecentMention[], at: number): number | undefined {
  if (!isObjectPronoun(subtokens, at)) return undefined;
  let last = recent.length - 1;
  while (last >= 0 && recent[last]!.subtoken >= at) last--;
  const mention = recent[last];
  if (!mention || mention.sentence !== subtokens.sentence[at] || at - mention.end > maxVerbLength + 1)
    return undefined;
  let verbs = 0;
  // `Ann Orra KC told him`
  let from = mention.end;
  while (
    subtokens.case[from] === Case.capitals &&
    subtokens.lexicon.language.postNominals.has(subtokens.fold(from))
  )
    from++;
  for (let i = from; i < at; i++) {
    // `Orra forgave Lund and allowed him`: Lund is no subject of that verb.
    if (subtokens.case[i] !== Case.lower || subtokens.is(i, Small.and | Small.or | Small.but))
      return undefined;
    if (!subtokens.has(i, Flag.functionWord)) verbs++;
  }
  return verbs <= 1 && at > from ? mention.of : undefined;
}

/**
 * Whether somebody whose gender nothing tells begins a clause between the chosen one and the pronoun: `Ann Orra said
 * Alex Lund lost her keys`.
 */
function isOvershadowed({ subtokens, recent, genders }: Discourse, chosen: number, at: number): boolean {
  for (let i = recent.length - 1; i >= 0; i--) {
    const mention = recent[i]!;
    if (mention.subtoken >= at) continue;
    if (mention.sentence !== subtokens.sentence[at] || mention.of === chosen) return false;
    if (genders[mention.of] === undefined && mention.beginsClause) return true;
  }
  return false;
}
