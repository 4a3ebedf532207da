import type { Span } from '../../article';
import { Case } from '../tokens/letter-case';
import type { Subtokens } from '../tokens/subtokens';
import { Flag, Small } from '../name-lexicon';
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
  readonly spoken: readonly { readonly span: Span; readonly speaker: number | undefined }[];
}

/** How many sentences back a person is still remembered, and paragraphs. */
const reach = 3;
const paragraphs = 2;
/** Words of a description up to its role: `the new trade minister`. */
const maxRoleLength = 5;
/** By how much the first candidate must lead the second. */
const lead = 1;

/**
 * Resolves `he`, `she` and their forms. Salience follows the classic order (Hobbs; Lappin and Leass): the subject of
 * this or the last sentence before its other persons, the nearer before the farther. A pronoun is answered only where
 * its gender and this order leave one candidate with a clear lead.
 */
export function resolvePronouns({
  subtokens,
  mentions,
  genders,
  weights,
  spoken,
}: PronounInput): ResolvedPronoun[] {
  const { pronouns } = subtokens.lexicon.language;
  const resolved: ResolvedPronoun[] = [];
  const recent: Recent[] = [];
  /** The last pronoun of a gender that may stand for somebody who is only described. */
  const described = new Map<Gender, number>();
  let next = 0;
  let quote = 0;
  let lastQuote = 0;
  const isSpoken = (at: number): boolean => {
    while (lastQuote < spoken.length && spoken[lastQuote]!.span.end <= at) lastQuote++;
    return lastQuote < spoken.length && spoken[lastQuote]!.span.start <= at;
  };
  const order = tellingOrder(subtokens, spoken);
  const discourse: Discourse = { recent, order, genders, weights };
  for (let i = 0; i < subtokens.count; i++) {
    while (next < mentions.length && mentions[next]!.first <= i) {
      const mention = mentions[next++]!;
      note(subtokens, recent, order, mention, isSpoken(subtokens.start[mention.first]!));
    }
    if (!subtokens.mayBePronoun(i)) continue;
    const gender = pronouns.get(subtokens.fold(i));
    if (gender === undefined) continue;
    while (quote < spoken.length && spoken[quote]!.span.end <= subtokens.start[i]!) quote++;
    const speech = spoken[quote];
    const speaker = speech && speech.span.start <= subtokens.start[i]! ? speech.speaker : undefined;
    const of = choose(subtokens, discourse, gender, i, speaker);
    if (of === undefined) continue;
    // Where somebody who is only described was meant, the next pronoun means him too, until the other is named again.
    const left = described.get(gender) ?? -1;
    const isStillOpen =
      left >= 0 &&
      subtokens.sentence[i]! - subtokens.sentence[left]! <= 1 &&
      !recent.some((mention) => mention.of === of && mention.subtoken > left);
    if (isStillOpen || someoneElseActs(subtokens, recent, of, gender, i)) {
      described.set(gender, i);
      continue;
    }
    genders[of] ??= gender;
    resolved.push({ subtoken: i, of });
    note(
      subtokens,
      recent,
      order,
      { of, first: i, end: i + 1 },
      speech !== undefined && speech.span.start <= subtokens.start[i]!,
    );
  }
  return resolved;
}

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

interface Recent {
  readonly of: number;
  readonly subtoken: number;
  /** The subtoken behind it. */
  readonly end: number;
  readonly sentence: number;
  /** The first person of its sentence, and not the object of a preposition or an owner. */
  readonly isSubject: boolean;
  readonly speaks: boolean;
  /** A verb may follow it. */
  readonly beginsClause: boolean;
  /** It stands within quote marks, in a sentence that begins there. */
  readonly isQuoted: boolean;
}

function note(
  subtokens: Subtokens,
  recent: Recent[],
  order: Int32Array,
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
  while (recent.length > 0 && Math.abs(order[recent[0]!.sentence]!) < Math.abs(order[sentence]!) - reach)
    recent.shift();
  if (recent.length > 40) recent.shift();
}

/** What is known of the persons of an article up to a pronoun. */
interface Discourse extends Pick<PronounInput, 'genders' | 'weights'> {
  readonly recent: readonly Recent[];
  /** For each sentence its number, see `tellingOrder`. */
  readonly order: Int32Array;
}

/**
 * The antecedent of a pronoun: the candidate whose best mention scores highest by nearness, grammatical role, gender and
 * how often the article names it; undefined where the second is nearly as good.
 * @param speaker who says the pronoun, and so is not meant.
 */
function choose(
  subtokens: Subtokens,
  discourse: Discourse,
  gender: Gender,
  at: number,
  speaker: number | undefined,
): number | undefined {
  const { recent, genders } = discourse;
  const sentence = subtokens.sentence[at]!;
  const scores = new Map<number, number>();
  const subject = subjectOver(subtokens, recent, at);
  for (const mention of recent) {
    if (mention.subtoken >= at || mention.of === speaker || mention.of === subject) continue;
    const known = genders[mention.of];
    if ((known !== undefined && known !== gender) || !isInReach(subtokens, discourse, mention, sentence))
      continue;
    const score =
      scoreOf(discourse, mention, sentence) + (known === gender ? 1.5 : 0) + weightOf(discourse, mention);
    scores.set(mention.of, Math.max(scores.get(mention.of) ?? 0, score));
  }
  if (scores.size === 0) return undefined;
  for (const mention of recent) {
    const score = scores.get(mention.of);
    if (score !== undefined && mention.speaks && mention.sentence === sentence && mention.subtoken < at)
      scores.set(mention.of, score + 2);
  }
  const ranked = [...scores].sort((a, b) => b[1] - a[1]);
  const [first, second] = ranked;
  if (second && first![1] - second[1] < lead) return undefined;
  const [chosen] = first!;
  return isOvershadowed(subtokens, recent, genders, chosen, at) ? undefined : chosen;
}

/** How many sentences of the telling lie between two sentences. */
const distanceOf = (order: Int32Array, from: number, to: number): number =>
  Math.abs(order[to]!) - Math.abs(order[from]!);

function isInReach(subtokens: Subtokens, { order }: Discourse, mention: Recent, sentence: number): boolean {
  // Whom somebody speaks of within quote marks is not whom the article goes on to tell of.
  if (mention.isQuoted && order[sentence]! > 0) return false;
  const between = subtokens.blockOf(sentence) - subtokens.blockOf(mention.sentence);
  return distanceOf(order, mention.sentence, sentence) <= reach && between <= paragraphs;
}

/** By nearness and grammatical role. Set by hand, as the other weights; `npm run score` prints how pronouns fare. */
function scoreOf({ order }: Discourse, mention: Recent, sentence: number): number {
  const distance = distanceOf(order, mention.sentence, sentence);
  const near = distance <= 1 ? 3 : distance === 2 ? 1.8 : 1;
  return near * (mention.isSubject ? 1 : 0.45);
}

/** By how often the article names the candidate. */
const weightOf = ({ weights }: Discourse, mention: Recent): number =>
  Math.min(0.8, weights[mention.of]! * 0.1);

/** Longest verb group between a subject and the pronoun that is its object, in subtokens. */
const maxVerbLength = 4;

/** Whom an object pronoun cannot mean: `Orra called on him` tells of somebody else than Orra (Chomsky's principle B). */
function subjectOver(subtokens: Subtokens, recent: readonly Recent[], at: number): number | undefined {
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

/** How far back a description is looked for, in subtokens. */
const descriptionReach = 200;

/**
 * Whether somebody who is only described is the subject of a clause between the chosen one and the pronoun, and may be
 * meant: `Ann Orra left. The trade minister said he was sorry`; `Chief Ann Orra said the woman was found on Monday. Her
 * body was in the river`.
 */
function someoneElseActs(
  subtokens: Subtokens,
  recent: readonly Recent[],
  chosen: number,
  gender: Gender,
  at: number,
): boolean {
  const { roleGender } = subtokens.lexicon;
  const nearest = subtokens.sentence[at]! - 1;
  for (let i = at - 1; i > Math.max(0, at - descriptionReach) && subtokens.sentence[i]! >= nearest; i--) {
    if (recent.some((mention) => mention.of === chosen && mention.subtoken === i)) return false;
    if (!isDescribedSubject(subtokens, i, at)) continue;
    if ((roleGender.get(subtokens.fold(i)) ?? gender) !== gender) continue;
    let first = i;
    while (
      first > i - maxRoleLength &&
      subtokens.case[first - 1] !== Case.mark &&
      !isArticle(subtokens, first)
    )
      first--;
    if (!isArticle(subtokens, first)) continue;
    // The harbour master whom the article has named is known.
    if (!recent.some((mention) => mention.subtoken >= first && mention.subtoken <= i)) return true;
  }
  return false;
}

/** `minister said` in the pronoun's own sentence; `woman was` in that or the one before. */
function isDescribedSubject(subtokens: Subtokens, i: number, at: number): boolean {
  if (subtokens.case[i] !== Case.lower || subtokens.case[i + 1] !== Case.lower || i + 1 >= at) return false;
  const speaks = subtokens.has(i + 1, Flag.speech);
  if (speaks && subtokens.has(i, Flag.role) && subtokens.sentence[i] === subtokens.sentence[at]) return true;
  if (!subtokens.lexicon.language.personNouns.has(subtokens.fold(i))) return false;
  return speaks || subtokens.lexicon.language.predicates.test(subtokens.fold(i + 1));
}

const isArticle = (subtokens: Subtokens, i: number): boolean =>
  subtokens.lexicon.language.descriptionStarts.has(subtokens.fold(i));

const isPersonNoun = (subtokens: Subtokens, i: number): boolean =>
  subtokens.has(i, Flag.role) || subtokens.lexicon.language.personNouns.has(subtokens.fold(i));

/**
 * Whether somebody whose gender nothing tells begins a clause between the chosen one and the pronoun: `Ann Orra said
 * Alex Lund lost her keys`.
 */
function isOvershadowed(
  subtokens: Subtokens,
  recent: readonly Recent[],
  genders: readonly (Gender | undefined)[],
  chosen: number,
  at: number,
): boolean {
  for (let i = recent.length - 1; i >= 0; i--) {
    const mention = recent[i]!;
    if (mention.subtoken >= at) continue;
    if (mention.sentence !== subtokens.sentence[at] || mention.of === chosen) return false;
    if (genders[mention.of] === undefined && mention.beginsClause) return true;
  }
  return false;
}
