import type { FilterName } from './filter-names';

/** Why a query can't be taken: a code and its parameters, worded by `presentation/query-problems.ts`. */
export type QueryProblem =
  | {
      readonly code:
        | 'nothingToFind'
        | 'onlyExclusions'
        | 'unopenedParenthesis'
        | 'unclosedParenthesis'
        | 'emptyParentheses'
        | 'onlyExclusionsInParentheses'
        | 'tooManyParentheses'
        | 'filterInParentheses'
        | 'missingOperand'
        | 'andWithoutSides'
        | 'orWithoutSides'
        | 'onlyExclusionsBesideOr'
        | 'nearWithoutSides'
        | 'nearWithOther'
        | 'nearWithTooFew'
        | 'nearWithoutNumber'
        | 'detachedMinus'
        | 'minusWithoutWord'
        | 'misplacedStar'
        | 'unclosedPhrase'
        | 'emptyPhrase'
        | 'noKindLeft';
    }
  | { readonly code: 'tooLong'; readonly maxLength: number }
  /** A word with a colon that looks like the filter `meant`. */
  | { readonly code: 'unknownFilter'; readonly typed: string; readonly meant: FilterName }
  | {
      readonly code: 'unclosedValue' | 'missingValue' | 'negatedDate' | 'negatedSwitch' | 'notYesOrNo';
      readonly filter: FilterName;
    }
  | { readonly code: 'unknownKind' | 'invalidDate'; readonly value: string }
  | { readonly code: 'noSuchMonth'; readonly month: string }
  /** `month` is `YYYY-MM`. */
  | { readonly code: 'noSuchDay'; readonly month: string; readonly day: string }
  | { readonly code: 'emptyPeriod'; readonly after: string; readonly before: string };
