import { factsOf, type ArticleEntity, type FactField } from '../../core/entity';
import { isListed } from '../../core/quotation';
import type { FoundQuotation } from '../article-record';
import { packNumbers, unpackNumbers } from './bytes';

/**
 * What one article says of a key and profile: facts as `src/core/entity` counts them, and how often the article mentions it.
 */
export interface NameRecord {
  readonly key: string;
  readonly profile: string;
  /** A letter for the field and the value: `nAda Quill`. */
  readonly facts: readonly string[];
}

const fieldLetters = {
  name: 'n',
  variant: 'v',
  role: 'r',
  gender: 'g',
  kind: 'k',
  target: 't',
  alias: 'a',
} as const satisfies Record<FactField, string>;
const fields = new Map(
  Object.entries(fieldLetters).map(([field, letter]) => [letter as string, field as FactField]),
);

/** Which field a fact is of. */
export const fieldOf = (fact: string): FactField => fields.get(fact[0]!)!;

/** Whether a fact is of a field. */
export const isOf = (fact: string, field: FactField): boolean =>
  fact.charCodeAt(0) === fieldLetters[field].charCodeAt(0);

/** On one line and without control characters, which an engine may part facts by. */
// oxlint-disable-next-line no-control-regex -- these are what is looked for
const plain = (value: string): string => value.replace(/[\0-\x1f]+| {2,}/g, ' ');

/** The names and variants among the facts of an article's name. */
export const calledIn = ({ facts }: NameRecord): string[] =>
  facts.filter((fact) => isOf(fact, 'name') || isOf(fact, 'variant')).map((fact) => fact.slice(1));

/**
 * Groups an article's facts by key and profile.
 * @returns the groups, and for each entity the index of its own.
 */
export function namesOf(entities: readonly ArticleEntity[]): { names: NameRecord[]; of: number[] } {
  const groups = new Map<string, { key: string; profile: string; facts: Set<string> }>();
  const indexes = new Map<string, number>();
  const groupOf = (key: string, profile: string) => {
    const id = `${key}\t${profile}`;
    let group = groups.get(id);
    if (!group) {
      indexes.set(id, groups.size);
      groups.set(id, (group = { key, profile, facts: new Set() }));
    }
    return group;
  };
  const of = entities.map((entity) => {
    const key = plain(entity.key);
    const profile = plain(entity.profile);
    for (const fact of factsOf(entity))
      groupOf(plain(fact.key), plain(fact.profile)).facts.add(fieldLetters[fact.field] + plain(fact.value));
    groupOf(key, profile);
    return indexes.get(`${key}\t${profile}`)!;
  });
  return {
    names: [...groups.values()].map(({ key, profile, facts }) => ({ key, profile, facts: [...facts] })),
    of,
  };
}

/** How often an article names, describes or means the entities of a name, and quotes them. */
export interface EntityCounts {
  name: number;
  nominal: number;
  pronoun: number;
  quotations: number;
}

/** Who speaks the quotations that are listed by default: those that counts are about. */
export const speakersOf = (quotations: readonly FoundQuotation[]): (number | undefined)[] =>
  quotations.filter((quotation) => isListed(quotation)).map(({ entity }) => entity);

/** How often the names of an article stand in it. */
export function countNames(
  names: number,
  of: readonly number[],
  mentions: readonly { entity: number; form: 'name' | 'nominal' | 'pronoun' }[],
  speakers: readonly (number | undefined)[],
): EntityCounts[] {
  const counts = Array.from({ length: names }, () => ({ name: 0, nominal: 0, pronoun: 0, quotations: 0 }));
  for (const { entity, form } of mentions) counts[of[entity]!]![form]++;
  for (const speaker of speakers) if (speaker !== undefined) counts[of[speaker]!]!.quotations++;
  return counts;
}

/** What an article says of a name, as it is stored: the row of `name`, and which of the row's facts. */
export interface StoredName {
  readonly row: number;
  readonly facts: readonly number[];
}

export const packStoredNames = (names: readonly StoredName[]): Uint8Array<ArrayBuffer> =>
  packNumbers(names.flatMap(({ row, facts }) => [row, facts.length, ...facts]));

export function unpackStoredNames(bytes: Uint8Array): StoredName[] {
  const numbers = unpackNumbers(bytes);
  const names: StoredName[] = [];
  for (let at = 0; at < numbers.length;) {
    const facts = at + 2;
    const end = facts + numbers[at + 1]!;
    names.push({ row: numbers[at]!, facts: numbers.slice(facts, end) });
    at = end;
  }
  return names;
}
