import { t } from '@vscode/l10n';
import type { QueryProblem } from '../core/query';

/** Why a query can't be taken, and what to write instead. */
export function queryProblemSentence(problem: QueryProblem): string {
  switch (problem.code) {
    case 'tooLong':
      return t('This search is longer than {0} characters.', problem.maxLength);
    case 'nothingToFind':
      return t('There is no letter or digit to search for.');
    case 'onlyExclusions':
      return t('This only says what to leave out. Add a word to find.');
    case 'unopenedParenthesis':
      return t('This parenthesis was never opened.');
    case 'unclosedParenthesis':
      return t('This parenthesis is never closed.');
    case 'emptyParentheses':
      return t('There is nothing between these parentheses.');
    case 'onlyExclusionsInParentheses':
      return t('These parentheses only say what to leave out. Add a word to find.');
    case 'tooManyParentheses':
      return t('The parentheses are nested too deeply.');
    case 'filterInParentheses':
      return t('A filter applies to the whole search. Move it outside the parentheses.');
    case 'missingOperand':
      return t('Something is missing here.');
    case 'andWithoutSides':
      return t('AND needs a word on both sides.');
    case 'orWithoutSides':
      return t('OR needs a word on both sides; filters apply to the whole search.');
    case 'onlyExclusionsBesideOr':
      return t('One side of this OR only says what to leave out.');
    case 'nearWithoutSides':
      return t('NEAR needs a word or a phrase on both sides.');
    case 'nearWithOther':
      return t('NEAR(…) takes only words and phrases, and a number at the end: NEAR(a b, 5).');
    case 'nearWithTooFew':
      return t('NEAR needs two words or phrases, as in NEAR(a b, 5).');
    case 'nearWithoutNumber':
      return t('After the comma, NEAR(…) takes a number of words, as in NEAR(a b, 5).');
    case 'detachedMinus':
      return t('Put the minus directly before what it leaves out.');
    case 'minusWithoutWord':
      return t('There is no letter or digit after this minus.');
    case 'misplacedStar':
      return t('A star stands for the rest of a word, so it must follow the beginning of one.');
    case 'unclosedPhrase':
      return t('This phrase has no closing quotation mark.');
    case 'emptyPhrase':
      return t('There is no letter or digit between these quotation marks.');
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
    case 'negatedDate':
      return t(
        '“{0}:” can’t have a minus; use “{1}:” instead.',
        problem.filter,
        problem.filter === 'after' ? 'before' : 'after',
      );
    case 'negatedSwitch':
      return t('“{0}:” can’t have a minus; write yes or no after it.', problem.filter);
    case 'notYesOrNo':
      return t('Write yes or no after “{0}:”.', problem.filter);
    case 'noKindLeft':
      return t('This leaves out every kind of quotation.');
    case 'unknownKind':
      return t('“{0}” is not a kind of quotation. Use direct, indirect or mixed.', problem.value);
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
  }
}
