import { Case, type Atoms } from './atoms';
import { isInHeadline } from './bearers';
import type { Candidate } from './candidate';
import type { Draft } from './coreference';
import { suffixOf } from './nameParts';

/** Whether a full name without suffix is that of a bearer who has one. */
export class Suffixes {
  /** Undefined while nobody has asked. */
  #tellsOfFathers: boolean | undefined;

  constructor(readonly atoms: Atoms) {}

  /**
   * `Karl Orra` behind `Karl Orra III`, who was introduced so; behind `Karl Orra Jr` only where the article tells of no
   * father who may have the name as well.
   */
  mayBeLeftOut(c: Candidate, { suffix, names }: Pick<Draft, 'suffix' | 'names'>): boolean {
    if (suffix === undefined || suffixOf(this.atoms, c) !== undefined) return false;
    // `Shah Abbas I` beside `Shah Abbas II`
    if (this.atoms.fold(c.end) === 'i') return false;
    if (c.first < names[0]!.first && !isInHeadline(this.atoms, c)) return false;
    const { sonSuffixes, fatherAndSon } = this.atoms.lexicon.language;
    if (!sonSuffixes.has(suffix)) return true;
    this.#tellsOfFathers ??= this.#hasWord(fatherAndSon);
    return !this.#tellsOfFathers;
  }

  #hasWord(words: ReadonlySet<string>): boolean {
    const { atoms } = this;
    for (let i = 0; i < atoms.count; i++)
      if (atoms.case[i] === Case.lower && words.has(atoms.fold(i))) return true;
    return false;
  }
}
