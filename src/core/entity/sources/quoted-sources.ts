import type { Article, Span } from '../../article';
import type { Quotation } from '../../quotation';
import { firstFrom } from '../../text/span';
import { fold } from '../../text/fold';
import type { FoundEntities, Mention } from '../model';
import { isPluralOf } from '../names/plurals';
import { Flag, lexiconOf, type Lexicon } from '../name-lexicon';
import type { QuotedSource, SourceSort } from './model';
import { headOf, isRole, ownRole, roleBefore, roleBehind, roleIn } from './role-spans';

/**
 * Tells for each quotation what sort of source it has, and the role in which the article quotes it; undefined where nobody
 * is named, or a pronoun leaves open who is meant. Costs time in proportion to quotations and to the mentions of who
 * speaks.
 */
export function quotedSources(
  article: Pick<Article, 'text' | 'blocks'>,
  quotations: readonly Quotation[],
  found: FoundEntities,
  language?: string,
): (QuotedSource | undefined)[] {
  if (quotations.length === 0) return [];
  const lexicon = lexiconOf(language);
  const introduced = new Introduced(article, found, lexicon);
  return quotations.map(({ speaker: [span] }, i) => {
    const entity = found.speakers[i];
    if (!span) return undefined;
    const words = article.text.slice(span.start, span.end);
    const kind = entity === undefined ? undefined : found.entities[entity]!.kind;
    const sort = kind ? (kind === 'person' ? 'person' : 'organization') : sortOf(words, lexicon);
    if (!sort) return undefined;
    if (sort !== 'person' && sort !== 'unnamed') return { sort };
    const role =
      (entity === undefined ? undefined : introduced.beside(span, entity)) ??
      ownRole(article.text, span, lexicon);
    const known = role ?? (entity === undefined ? undefined : introduced.roleOf(entity));
    return { sort, ...(known && { role: known }) };
  });
}

/** Where an article says what its persons are. */
class Introduced {
  readonly #article: Pick<Article, 'text' | 'blocks'>;
  readonly #found: FoundEntities;
  readonly #lexicon: Lexicon;
  /** By entity; undefined where the article has none. */
  readonly #roles = new Map<number, Span | undefined>();
  #names: Mention[][] | undefined;

  constructor(article: Pick<Article, 'text' | 'blocks'>, found: FoundEntities, lexicon: Lexicon) {
    this.#article = article;
    this.#found = found;
    this.#lexicon = lexicon;
  }

  /** The role beside the name in the words of a speaker. */
  beside(span: Span, entity: number): Span | undefined {
    const { mentions } = this.#found;
    for (let i = firstFrom(mentions, span.start); i < mentions.length && mentions[i]!.start < span.end; i++) {
      const mention = mentions[i]!;
      if (mention.entity !== entity || mention.form !== 'name') continue;
      const role = this.#beside(mention);
      if (role) return role;
    }
    return undefined;
  }

  /** The first role that the article gives a person. */
  roleOf(entity: number): Span | undefined {
    if (!this.#roles.has(entity)) this.#roles.set(entity, this.#firstRole(entity));
    return this.#roles.get(entity);
  }

  #firstRole(entity: number): Span | undefined {
    const names = this.#namesOf(entity);
    for (const mention of names.slice(0, maxIntroductions)) {
      const role = this.#beside(mention);
      if (role) return role;
    }
    return undefined;
  }

  /** The mentions by name of an entity, in the order of the text. */
  #namesOf(entity: number): readonly Mention[] {
    if (!this.#names) {
      this.#names = this.#found.entities.map(() => []);
      for (const mention of this.#found.mentions)
        if (mention.form === 'name') this.#names[mention.entity]!.push(mention);
    }
    return this.#names[entity] ?? [];
  }

  #beside(mention: Mention): Span | undefined {
    const { text, blocks } = this.#article;
    const block = blocks.find(({ start, end }) => start <= mention.start && mention.end <= end);
    if (!block || block.kind === 'byline') return undefined;
    return (
      roleBehind(text, mention, block.end, this.#lexicon) ??
      roleBefore(text, mention, block.start, this.#lexicon) ??
      this.#description(mention)
    );
  }

  /** What the article calls somebody before a comma and the name: *the defence minister*, Yusuf Dahl. */
  #description(mention: Mention): Span | undefined {
    const { mentions } = this.#found;
    const before = mentions[firstFrom(mentions, mention.start) - 1];
    if (before?.entity !== mention.entity || before.form !== 'nominal') return undefined;
    const { text } = this.#article;
    const isBeside = /^,\s+$/.test(text.slice(before.end, mention.start));
    return isBeside ? roleIn(text, before.start, before.end, this.#lexicon) : undefined;
  }
}

/** Who a person is, is told where the article first names them. */
const maxIntroductions = 4;

/** The sort of a source by its words, where nobody is known by name. */
function sortOf(words: string, lexicon: Lexicon): SourceSort | undefined {
  const { language, flags, bodySorts } = lexicon;
  const phrase = words.trim();
  if (language.groupPronouns.has(fold(phrase))) return 'group';
  if (language.bodyPronouns.has(fold(phrase))) return 'organization';
  const head = headOf(phrase, lexicon);
  if (head === undefined) return undefined;
  const folded = fold(head).replace(/['’]s$/, '');
  const isLone = !/\s/.test(phrase);
  if (isLone && ((flags.get(folded) ?? 0) & Flag.functionWord) !== 0) return undefined;
  // A sentence may begin with a common noun.
  const isFirst = phrase.startsWith(head) && ((flags.get(folded) ?? 0) & Flag.word) !== 0;
  const isCommon = /^\p{Ll}/u.test(head) || isFirst || (isRole(head, lexicon) && /^\p{Ll}/u.test(phrase));
  if (!isCommon) return sortOfName(phrase, lexicon);
  if (language.utterances.has(folded)) return 'document';
  if (bodySorts.has(folded) || ((flags.get(folded) ?? 0) & Flag.organizationHead) !== 0)
    return 'organization';
  const people = { has: (noun: string) => isRole(noun, lexicon) };
  if (language.peopleNouns.has(folded) && folded !== 'person' && folded !== 'man' && folded !== 'woman')
    return 'group';
  if (isPluralOf(language, folded, people)) return 'group';
  const isPlural = language.pluralEndings.some(
    (ending) => folded.endsWith(ending) && flags.has(folded.slice(0, -ending.length)),
  );
  return isPlural && !isRole(folded, lexicon) ? 'group' : 'unnamed';
}

/** The sort of a name that no entity was found for: with an article it is hardly a person's. */
function sortOfName(phrase: string, { flags, language }: Lexicon): SourceSort {
  const [first = ''] = phrase.split(/\s/, 1);
  const own = flags.get(fold(first).replace(/\.$/, '')) ?? 0;
  if (language.definite.has(fold(first))) return 'organization';
  return (own & (Flag.title | Flag.female | Flag.male | Flag.surname)) !== 0 || /\s/.test(phrase)
    ? 'person'
    : 'organization';
}
