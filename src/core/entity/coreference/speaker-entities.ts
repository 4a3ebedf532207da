import { firstFrom, type Span } from '../../text/span';
import type { Quotation } from '../../quotation';
import { Flag, type Lexicon } from '../name-lexicon';
import type { EntityTables } from '../../language/contract';
import { isApostrophe } from '../tokens/letter-case';
import type { ArticleEntity, Gender, Mention } from '../model';

/**
 * Who speaks: for each quotation the entity behind the words that the quotation finder calls its speaker. A person
 * named in them wins over the organization or place that describes the person; a possessor (`Orra's spokesman`) and
 * who stands behind a preposition (`a friend of Orra`) are not the ones who speak.
 * @param mentions of every form, by start.
 */
export function speakersOf(
  text: string,
  quotations: readonly Quotation[],
  mentions: readonly Mention[],
  lexicon: Lexicon,
): (number | undefined)[] {
  return quotations.map(({ speaker }) => {
    let best: Mention | undefined;
    let bestRank = 0;
    for (const span of speaker)
      for (
        let i = firstFrom(mentions, span.start);
        i < mentions.length && mentions[i]!.start < span.end;
        i++
      ) {
        const mention = mentions[i]!;
        if (mention.end > span.end) continue;
        const rank = rankOf({ text, mentions, mention, span, lexicon });
        if (rank > bestRank || (best && rank === bestRank && isDescriptionOf(text, best, mention))) {
          best = mention;
          bestRank = rank;
        }
      }
    return best?.entity;
  });
}

/**
 * Whether a few words without a conjunction stand between two mentions, so that the first describes the second:
 * `Lund chairman Ann Orra`.
 */
const isDescriptionOf = (text: string, first: Mention, second: Mention): boolean =>
  first.kind === 'person' &&
  second.kind === 'person' &&
  /^(?: (?!(?:and|or|with|to|of|for)\b)[\p{L}.-]+){1,4} $/u.test(text.slice(first.end, second.start));

/** So many paragraphs at most lie between a quotation and the next one of the same speaker. */
const maxParagraphs = 3;

/**
 * Gives a speaker who is only called `he` or `she` the speaker of the quotation before, where nobody else is named
 * between the two who may be meant: Ann Orra said it was late. “It is too late,” *she* said.
 * @param mentions of every form, by start.
 * @param blockOf the paragraph of an offset.
 * @param speakers of the quotations, as indices in `entities`; changed where one is found.
 */
export function continueSpeakers(
  { text, quotations, mentions, entities, lexicon }: SpokenArticle,
  blockOf: (offset: number) => number,
  speakers: (number | undefined)[],
): void {
  for (let i = 1; i < quotations.length; i++) {
    const { speaker, parts } = quotations[i]!;
    const before = speakers[i - 1];
    if (speakers[i] !== undefined || before === undefined || speaker.length !== 1) continue;
    const gender = lexicon.language.pronouns.get(
      text.slice(speaker[0]!.start, speaker[0]!.end).toLowerCase(),
    );
    if (!gender || !mayBe(entities[before]!, gender)) continue;
    const { start } = speaker[0]!;
    const last = quotations[i - 1]!;
    const from = Math.max(last.parts.at(-1)!.end, last.speaker.at(-1)?.end ?? 0);
    if (from > start || blockOf(start) - blockOf(from - 1) > maxParagraphs) continue;
    const isOwn = (mention: Mention): boolean =>
      parts.some((part) => part.start <= mention.start && mention.end <= part.end);
    let isRivaled = false;
    for (let k = firstFrom(mentions, from); k < mentions.length && mentions[k]!.start < start; k++) {
      const mention = mentions[k]!;
      if (mention.entity !== before && !isOwn(mention) && mayBe(entities[mention.entity]!, gender))
        isRivaled = true;
    }
    if (!isRivaled) speakers[i] = before;
  }
}

/** What was found in an article before it is said who speaks by a pronoun. */
export interface SpokenArticle {
  readonly text: string;
  readonly quotations: readonly Quotation[];
  readonly mentions: readonly Mention[];
  readonly entities: readonly Pick<ArticleEntity, 'kind' | 'gender'>[];
  readonly lexicon: Lexicon;
}

const mayBe = ({ kind, gender }: Pick<ArticleEntity, 'kind' | 'gender'>, wanted: Gender): boolean =>
  kind === 'person' && (gender === undefined || gender === wanted);

/**
 * Gives the speakers whom an interview names by their initials the person who bears them: `IC` is Ines Calder, where only one
 * person of the article has these initials.
 * @param speakers of the quotations, as indices in `entities`; changed where one is found.
 */
export function nameInitials(
  text: string,
  quotations: readonly Quotation[],
  entities: readonly Pick<ArticleEntity, 'kind' | 'name'>[],
  speakers: (number | undefined)[],
): void {
  quotations.forEach(({ speaker: [span, more], rule }, i) => {
    if (!span || more || (rule !== 'turn' && rule !== 'speaker-colon')) return;
    const letters = text.slice(span.start, span.end).replaceAll('.', '');
    if (!/^\p{Lu}{2,3}$/u.test(letters)) return;
    const bearers = entities.flatMap(({ kind, name }, entity) =>
      kind === 'person' && initialsOf(name) === letters ? [entity] : [],
    );
    if (bearers.length === 1) speakers[i] = bearers[0];
  });
}

const initialsOf = (name: string): string => (name.match(/(?<![\p{L}\p{M}'’])\p{Lu}/gu) ?? []).join('');

/** A mention in the words of a speaker. */
interface NamedSpeaker {
  readonly text: string;
  /** All mentions of the article, by start. */
  readonly mentions: readonly Mention[];
  readonly mention: Mention;
  /** Of the speaker's words. */
  readonly span: Span;
  readonly lexicon: Lexicon;
}

/** How surely a mention in the words of a speaker is the one who speaks; 0: it is not. */
function rankOf(named: NamedSpeaker): number {
  const { text, mention, span, lexicon } = named;
  const { utterances } = lexicon.language;
  if (mention.form === 'pronoun') {
    const [noun, ...others] = wordsIn(text.slice(mention.end, span.end));
    // `her claim`
    return noun === undefined || (others.length === 0 && utterances.has(noun)) ? 2 : 0;
  }
  if (isOwner(text, mention.end, span.end, lexicon.language))
    return utterances.has(wordsIn(text.slice(mention.end, span.end)).at(-1)!.toLowerCase()) ? 1 : 0;
  const before = text.slice(span.start, mention.start);
  if (mention.kind !== 'place' && isAuthor(before, lexicon.language)) return 1;
  if (isComplement(before, lexicon)) return 0;
  if (mention.form === 'nominal') return 3;
  if (mention.kind === 'person') return 4;
  return rankOfBody(named);
}

/** The same for the name of an organization or a place. */
function rankOfBody({ text, mentions, mention, span, lexicon }: NamedSpeaker): number {
  const { definite, indefinite, beforeOrganization, utterances } = lexicon.language;
  // `Lund`, `the NHG`, `the Northern Harbour Guard (NHG)`: nothing but the name itself speaks, not `the Orra ministry`.
  let rest = text.slice(span.start, mention.start);
  let at = mention.end;
  for (let i = firstFrom(mentions, at); i < mentions.length && mentions[i]!.end <= span.end; i++)
    if (mentions[i]!.entity === mention.entity) {
      rest += text.slice(at, mentions[i]!.start);
      at = mentions[i]!.end;
    }
  const behind = wordsIn(text.slice(at, span.end));
  if ([...wordsIn(rest), ...behind].every((word) => definite.has(uncapitalized(word)))) return 1;
  // `an NHG statement`
  const isUttered =
    mention.kind === 'organization' && behind.length === 1 && utterances.has(behind[0]!.toLowerCase());
  const isArticle = (word: string): boolean =>
    definite.has(uncapitalized(word)) || indefinite.has(uncapitalized(word));
  if (isUttered && wordsIn(rest).every(isArticle)) return 1;
  // `Software maker Lund`
  const nearest = /(?<!\S)(\S+)\s+$/.exec(rest)?.[1]?.toLowerCase() ?? '';
  const isNamed = mention.kind === 'organization' && beforeOrganization.has(nearest);
  return isNamed && behind.length === 0 ? 1 : 0;
}

/** The words of a text without punctuation. */
const wordsIn = (text: string): string[] => text.split(/[\s\p{P}]+/u).filter((word) => word !== '');

const uncapitalized = (word: string): string => word.charAt(0).toLowerCase() + word.slice(1);

/** Whether a mention that ends at `at` is a possessor of what stands behind it up to `end`: `Orra's spokesman`. */
function isOwner(text: string, at: number, end: number, { genitive }: EntityTables): boolean {
  if (!isApostrophe(text.charCodeAt(at))) return false;
  const behind = `'${text.slice(at + 1, end)}`;
  const ending = [...genitive].find((each) => behind.startsWith(each)) ?? "'";
  return behind.length > ending.length + 1 && /^[\s\p{P}]/u.test(behind.slice(ending.length));
}

/** Whether what comes next is the author of what speaks: `a report by`, `a statement from the`. */
function isAuthor(before: string, { utterances, authorPrepositions, definite }: EntityTables): boolean {
  const words = wordsIn(before.toLowerCase());
  if (definite.has(words.at(-1) ?? '')) words.pop();
  return authorPrepositions.has(words.at(-1) ?? '') && utterances.has(words.at(-2) ?? '');
}

/** Whether what comes next belongs to the noun before its preposition; in `Director of …, Ann Orra` it does not. */
function isComplement(before: string, { language, flags }: Lexicon): boolean {
  const words = before.split(/\s+/).filter((word) => word !== '');
  for (let i = words.length - 1; i >= 0; i--) {
    const word = words[i]!.toLowerCase().replace(/\.$/, '');
    // What opens the words is their own head: `For Orra`, `By Ann Orra`.
    if (language.complementPrepositions.has(word)) return i > 0;
    if (!language.beforeNames.has(word) && ((flags.get(word) ?? 0) & (Flag.title | Flag.role)) === 0)
      return false;
  }
  return false;
}
