/**
 * What is wrong with the file of decisions: a code and its parameters, and the line, from 0.
 * `presentation/problems.ts` words it.
 */
export type CurationProblem = CurationMistake & { readonly line: number };

export type CurationMistake =
  | {
      readonly code:
        | 'notLists'
        | 'groupOfOne'
        | 'notAnEntity'
        | 'missingName'
        | 'invalidWikidata'
        | 'invalidOnly'
        | 'unknownEntityKind';
    }
  /** `error` is the YAML reader's own message. */
  | { readonly code: 'invalidYaml'; readonly error: string }
  | { readonly code: 'unknownList' | 'unknownField' | 'notNames' | 'notAList'; readonly field: string }
  /** The name is claimed by the entity `owner` too. */
  | { readonly code: 'nameClaimedTwice'; readonly name: string; readonly owner: string };
