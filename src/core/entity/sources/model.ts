import type { Span } from '../../article';

/**
 * What sort of source somebody is quoted as: a person with a name, one without (`an official`), several people, an
 * organization, or a document that nobody is named as the author of (`the study`).
 */
export type SourceSort = (typeof sourceSorts)[number];
export const sourceSorts = ['person', 'unnamed', 'group', 'organization', 'document'] as const;

/** Who is quoted, beside the name. */
export interface QuotedSource {
  readonly sort: SourceSort;
  /**
   * Role and affiliation as the article gives them, without an article before them: `Labour leader`, `analyst at Savills`.
   * Beside the speaker's own words, else where the article introduces the same person.
   */
  readonly role?: Span;
}
