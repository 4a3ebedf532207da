import type { EntityKind, Gender } from '../model';
import type { Candidate } from '../names/name-candidate';

/** An entity of an article while its mentions are gathered. */
export interface EntityCluster {
  /** Its index among the clusters of the article. */
  readonly index: number;
  readonly kind: EntityKind;
  /** Its mentions by name, in the order in which they were joined. */
  readonly names: Candidate[];
  /** The words of its fullest name. */
  readonly words: readonly string[];
  /** `lula` of `Luiz "Lula" da Orra`. */
  nickname?: readonly string[];
  /** `jr` */
  readonly suffix: string | undefined;
  /** From titles, given names and roles. */
  gender?: Gender;
  /** From the pronouns that refer to it: good within the article, too weak to tell namesakes apart across articles. */
  genderOfPronouns?: Gender;
  /** Short forms that stand for it in this article and would in another: acronyms, `Orra` for `Orra Holdings`. */
  readonly shortForms: Set<string>;
  /** Words of roles introduced with its name. */
  readonly roles: string[];
  /** Subtoken of its latest mention, while the article is read. */
  seen: number;
  /** How often it was called by a single name so far. */
  calledTimes: number;
  /** Whether it was called by its given name alone. */
  isOnFirstNameTerms: boolean;
}
