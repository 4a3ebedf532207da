import type { Subtokens } from '../tokens/subtokens';
import type { EntityCluster } from './entity-cluster';

/** An entity that the text has named, as far as the text is read. */
export interface RecentEntity {
  readonly cluster: EntityCluster;
  /** Of its latest mention. */
  sentence: number;
  isSubject: boolean;
}

/** So many entities are remembered. */
const maxRecent = 24;

/** The entities of one kind that were mentioned last, for a description to refer to. */
export class RecentEntities {
  readonly #subtokens: Subtokens;
  #recent: RecentEntity[] = [];

  constructor(subtokens: Subtokens) {
    this.#subtokens = subtokens;
  }

  get all(): readonly RecentEntity[] {
    return this.#recent;
  }

  /** Notes a mention that begins in a subtoken. */
  note(cluster: EntityCluster, first: number): void {
    const subtokens = this.#subtokens;
    const sentence = subtokens.sentence[first]!;
    const isObject =
      subtokens.adjacent(first - 1, first) &&
      subtokens.lexicon.language.objectPrepositions.has(subtokens.fold(first - 1));
    const known = this.#recent.find((each) => each.cluster === cluster);
    const isFirst = !this.#recent.some((each) => each.sentence === sentence && each.isSubject);
    const isSubject = (known?.sentence === sentence && known.isSubject) || (isFirst && !isObject);
    this.#recent = this.#recent.filter((each) => each !== known);
    this.#recent.push({ cluster, sentence, isSubject });
    if (this.#recent.length > maxRecent) this.#recent.shift();
  }
}

/**
 * How readily an entity comes to mind in a sentence: the nearer, the subject, and what is named often. Set by hand; `npm
 * run score` prints how nominals fare.
 */
export function salienceOf({ cluster, sentence, isSubject }: RecentEntity, at: number): number {
  const distance = at - sentence;
  const near = distance <= 1 ? 3 : distance === 2 ? 2.2 : distance === 3 ? 1.6 : distance <= 6 ? 1 : 0.3;
  return near * (isSubject ? 1 : 0.75) + Math.log2(1 + cluster.names.length);
}
