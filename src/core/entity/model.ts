import type { Span } from '../article';

export type EntityKind = 'person' | 'organization' | 'place';
export type MentionForm = 'name' | 'nominal' | 'pronoun';
export type Gender = 'female' | 'male';

/** A span that refers to an entity. */
export interface Mention extends Span {
  readonly kind: EntityKind;
  readonly form: MentionForm;
  /** Index in `FoundEntities.entities`. */
  readonly entity: number;
}

/** One person, organization or place as a single article knows it. */
export interface ArticleEntity {
  readonly kind: EntityKind;
  /** The fullest name in the article, without titles: `Hossein Salami`. */
  readonly name: string;
  /** Every form of the name in the article, as written, the preferred one first. */
  readonly variants: readonly string[];
  readonly gender?: Gender;
  /** Roles introduced with the name, lower case: `harbour master`. */
  readonly roles: readonly string[];
  /**
   * Blocking key for resolution across articles, see `canonical-key.ts`: equal keys are the same entity unless their
   * profiles contradict each other.
   */
  readonly key: string;
  /** Attributes that tell two bearers of one key apart, see `disambiguation.ts`; empty where the article has none. */
  readonly profile: string;
  /** Keys of the shorter forms that stand for this entity in this article: its acronym, the surname. */
  readonly aliases: readonly string[];
}

export interface FoundEntities {
  /** By start; a pronoun or nominal is here only where it is resolved. */
  readonly mentions: readonly Mention[];
  readonly entities: readonly ArticleEntity[];
  /** For each quotation, in its order: the speaker's index in `entities`, or undefined where that stays open. */
  readonly speakers: readonly (number | undefined)[];
}
