import { Case } from '../tokens/letter-case';
import type { Subtokens } from '../tokens/subtokens';
import { isInHeadline } from './partial-names';
import type { Candidate } from '../names/name-candidate';
import type { EntityCluster } from './entity-cluster';
import { suffixOf } from '../names/name-parts';

/** Decides whether a full name without its suffix is that of a bearer who has one. */
export class NameSuffixes {
  readonly subtokens: Subtokens;
  /** Whether the article has words of fathers and sons; undefined until it was asked for. */
  #tellsOfFathers: boolean | undefined;

  constructor(subtokens: Subtokens) {
    this.subtokens = subtokens;
  }

  /**
   * Whether a name may be the bearer's without the suffix: `Karl Orra` behind `Karl Orra III`, who was introduced so;
   * behind `Karl Orra Jr` only where the article tells of no father who may have the name as well.
   */
  mayBeLeftOut(c: Candidate, { suffix, names }: Pick<EntityCluster, 'suffix' | 'names'>): boolean {
    if (suffix === undefined || suffixOf(this.subtokens, c) !== undefined) return false;
    // `Shah Abbas I` beside `Shah Abbas II`
    if (this.subtokens.fold(c.end) === 'i') return false;
    if (c.first < names[0]!.first && !isInHeadline(this.subtokens, c)) return false;
    const { sonSuffixes, fatherAndSon } = this.subtokens.lexicon.language;
    if (!sonSuffixes.has(suffix)) return true;
    this.#tellsOfFathers ??= this.#hasWord(fatherAndSon);
    return !this.#tellsOfFathers;
  }

  #hasWord(words: ReadonlySet<string>): boolean {
    const { subtokens } = this;
    for (let i = 0; i < subtokens.count; i++)
      if (subtokens.case[i] === Case.lower && words.has(subtokens.fold(i))) return true;
    return false;
  }
}
