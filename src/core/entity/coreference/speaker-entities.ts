import { firstFrom, type Span } from '../../text/span';
import type { Quotation } from '../../quotation';
import { Flag, type Lexicon } from '../name-lexicon';
import type { EntityTables } from '../../language/contract';
import { isApostrophe } from '../tokens/letter-case';
import type { ArticleEntity, Mention } from '../model';

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
        if (rank > bestRank) {
          best = mention;
          bestRank = rank;
        }
      }
    return best?.entity;
  });
}

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
