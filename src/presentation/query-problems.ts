import { t } from '@vscode/l10n';
import type { QueryProblem } from '../core/query';

/** Why a query can't be taken, and what to write instead. */
export function queryProblemSentence(problem: QueryProblem): string {
  if (isPlain(problem)) return sentences[problem.code]();
  switch (problem.code) {
    case 'tooLong':
      return t('This search is longer than {0} characters.', problem.maxLength);
    case 'unknownFilter':
      return t(
        'There is no filter “{0}:”. Did you mean “{1}:”? To search for the word itself, put it in quotation marks.',
        problem.typed,
        problem.meant,
      );
    case 'unclosedValue':
      return t('The value of “{0}:” has no closing quotation mark.', problem.filter);
    case 'missingValue':
      return t('Nothing follows “{0}:”.', problem.filter);
    case 'notYesOrNo':
      return t('Write yes or no after “{0}:”.', problem.filter);
    case 'unknownKind':
      return t('“{0}” is not a kind of quotation. Use direct, indirect, mixed or attitude.', problem.value);
    case 'invalidDate':
      return t(
        '“{0}” is not a date. Write a year, month or day, as in 2023, 2023-01 or 2023-01-24.',
        problem.value,
      );
    case 'noSuchMonth':
      return t('There is no month {0}.', problem.month);
    case 'noSuchDay':
      return t('{0} has no day {1}.', problem.month, problem.day);
    case 'emptyPeriod':
      return t('No day is both on or after {0} and before {1}.', problem.after, problem.before);
    case 'negatedDate':
      return t(
        '“{0}:” can’t have a minus; use “{1}:” instead.',
        problem.filter,
        problem.filter === 'after' ? 'before' : 'after',
      );
    case 'negatedSwitch':
      return t('“{0}:” can’t have a minus; write yes or no after it.', problem.filter);
  }
}

type PlainCode = Exclude<
  QueryProblem['code'],
  | 'tooLong'
  | 'unknownFilter'
  | 'unclosedValue'
  | 'missingValue'
  | 'negatedDate'
  | 'negatedSwitch'
  | 'notYesOrNo'
  | 'unknownKind'
  | 'invalidDate'
  | 'noSuchMonth'
  | 'noSuchDay'
  | 'emptyPeriod'
>;

function isPlain(problem: QueryProblem): problem is Extract<QueryProblem, { readonly code: PlainCode }> {
  return problem.code in sentences;
}

/** What is to be said of a problem that is the same in every query. */
const sentences: Readonly<Record<PlainCode, () => string>> = {
  nothingToFind: () => t('There is no letter or digit to search for.'),
  onlyExclusions: () => t('This only says what to leave out. Add a word to find.'),
  unopenedParenthesis: () => t('This parenthesis was never opened.'),
  unclosedParenthesis: () => t('This parenthesis is never closed.'),
  emptyParentheses: () => t('There is nothing between these parentheses.'),
  onlyExclusionsInParentheses: () => t('These parentheses only say what to leave out. Add a word to find.'),
  tooManyParentheses: () => t('The parentheses are nested too deeply.'),
  filterInParentheses: () => t('A filter applies to the whole search. Move it outside the parentheses.'),
  missingOperand: () => t('Something is missing here.'),
  andWithoutSides: () => t('AND needs a word on both sides.'),
  orWithoutSides: () => t('OR needs a word on both sides; filters apply to the whole search.'),
  onlyExclusionsBesideOr: () => t('One side of this OR only says what to leave out.'),
  nearWithoutSides: () => t('NEAR needs a word or a phrase on both sides.'),
  nearWithOther: () => t('NEAR(…) takes only words and phrases, and a number at the end: NEAR(a b, 5).'),
  nearWithTooFew: () => t('NEAR needs two words or phrases, as in NEAR(a b, 5).'),
  nearWithoutNumber: () => t('After the comma, NEAR(…) takes a number of words, as in NEAR(a b, 5).'),
  detachedMinus: () => t('Put the minus directly before what it leaves out.'),
  minusWithoutWord: () => t('There is no letter or digit after this minus.'),
  misplacedStar: () => t('A star stands for the rest of a word, so it must follow the beginning of one.'),
  unclosedPhrase: () => t('This phrase has no closing quotation mark.'),
  emptyPhrase: () => t('There is no letter or digit between these quotation marks.'),
  noKindLeft: () => t('This leaves out every kind of quotation.'),
};
