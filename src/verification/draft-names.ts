import { fold } from '../core/text/fold';
import type { Span } from '../core/text/span';
import type { CorpusIndex, EntitySummary, ResolvedExtraction } from '../corpus';

/** A name in a draft that the corpus spells in another way. */
export interface NameFinding {
  /** Where the draft has it first. */
  readonly span: Span;
  readonly name: string;
  /** As the corpus has it. */
  readonly spelled: string;
  readonly entity: EntitySummary;
}

/** Of more names in a draft the first are looked up. */
const maxNames = 60;
/** So many entities of the corpus are compared with a name. */
const maxCandidates = 50;

type NameIndex = Pick<CorpusIndex, 'entities' | 'entity' | 'entityArticles'>;

/** The names of people and organizations in a draft that are one of the corpus's but for their spelling. */
export async function draftNames(
  index: NameIndex,
  uri: string,
  extractions: readonly ResolvedExtraction[],
  signal?: AbortSignal,
): Promise<NameFinding[]> {
  const findings: NameFinding[] = [];
  for (const { name, id, span } of namesOf(extractions).slice(0, maxNames)) {
    signal?.throwIfAborted();
    const known = await knownElsewhere(index, id, uri);
    const found = known ? otherSpelling(name, known) : await likeName(index, name, signal);
    if (found) findings.push({ name, span, ...found });
  }
  return findings;
}

/** An entity that other files than the draft mention. */
async function knownElsewhere(index: NameIndex, id: string, uri: string): Promise<EntitySummary | undefined> {
  const entity = await index.entity(id);
  if (entity?.articles !== 1) return entity;
  const { items } = await index.entityArticles(id, { offset: 0, limit: 1 });
  return items[0]?.article.uri === uri ? undefined : entity;
}

interface DraftName {
  readonly name: string;
  readonly id: string;
  readonly span: Span;
}

/** Each name of several words once, where it stands first. */
function namesOf(extractions: readonly ResolvedExtraction[]): DraftName[] {
  const names = new Map<string, DraftName>();
  for (const { article, entities, ids } of extractions)
    for (const { start, end, kind, form, entity } of entities.mentions) {
      const name = article.text.slice(start, end).replace(/\s+/g, ' ');
      if (form !== 'name' || kind === 'place' || !name.includes(' ') || names.has(name)) continue;
      const span = { start: article.start + start, end: article.start + end };
      names.set(name, { name, id: ids[entity]!, span });
    }
  return [...names.values()];
}

type Spelling = Pick<NameFinding, 'spelled' | 'entity'>;

/** The same letters with other accents, as the corpus has them. */
function otherSpelling(name: string, entity: EntitySummary): Spelling | undefined {
  const known = [entity.name, ...entity.variants];
  const bare = (text: string) => fold(text, { keepAccents: true }).normalize();
  if (known.some((each) => bare(each) === bare(name))) return undefined;
  const spelled = known.find((each) => fold(each) === fold(name));
  return spelled === undefined ? undefined : { spelled, entity };
}

/** Somebody of the corpus whose name differs in a letter or two of one word. */
async function likeName(
  index: NameIndex,
  name: string,
  signal: AbortSignal | undefined,
): Promise<Spelling | undefined> {
  const words = name.split(' ');
  const [first = '', last = ''] = [words[0], words.at(-1)];
  const filters = [last, `${first} ${last.slice(0, 1)}`];
  for (const filter of filters) {
    const { items } = await index.entities(
      { filter, sort: 'count', offset: 0, limit: maxCandidates },
      signal,
    );
    for (const entity of items) {
      const spelled = [entity.name, ...entity.variants].find((each) => isMisspelled(name, each));
      if (spelled !== undefined) return { spelled, entity };
    }
  }
  return undefined;
}

/** One word of several has a letter or two that are not the other's; short words none. */
export function isMisspelled(name: string, known: string): boolean {
  const [a, b] = [fold(name).split(' '), fold(known).split(' ')];
  if (a.length !== b.length || a.length < 2) return false;
  const other = a.flatMap((word, i) => (word === b[i] ? [] : [[word, b[i]!] as const]));
  const [pair] = other;
  if (other.length !== 1 || !pair) return false;
  const length = Math.min(pair[0].length, pair[1].length);
  return length >= 4 && distance(pair[0], pair[1]) <= (length >= 7 ? 2 : 1);
}

/** Letters to change, to add, to leave out, or to swap with their neighbor (optimal string alignment). */
function distance(a: string, b: string): number {
  const rows = [Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const isSame = a[i - 1] === b[j - 1];
      let least = Math.min(rows[i - 1]![j]! + 1, row[j - 1]! + 1, rows[i - 1]![j - 1]! + (isSame ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, rows[i - 2]![j - 2]! + 1);
      row.push(least);
    }
    rows.push(row);
  }
  return rows[a.length]![b.length]!;
}
