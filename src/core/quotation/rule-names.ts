import { t } from '@vscode/l10n';

/** Every pattern that attributes; a person reads why in `ruleSentence`. */
export type RuleName =
  | 'cue-before'
  | 'cue-after'
  | 'cue-inverted'
  | 'speaker-colon'
  | 'colon'
  | 'dash-after'
  | 'turn'
  | 'clause'
  | 'infinitive'
  | 'noun-phrase'
  | 'fronted'
  | 'source-before'
  | 'source-after'
  | 'gerund'
  | 'relative'
  | 'question'
  | 'raising'
  | 'passive'
  | 'cue-noun'
  | 'attitude'
  | 'judgement'
  | 'free-standing';

/** One sentence for people: why the quotation is given to its speaker. */
export function ruleSentence(rule: string): string {
  switch (rule as RuleName) {
    case 'cue-before':
      return t('The words in quote marks follow a verb of saying and its subject.');
    case 'cue-after':
      return t('A subject and its verb of saying follow the words in quote marks.');
    case 'cue-inverted':
      return t('A verb of saying and then its subject follow the quotation.');
    case 'speaker-colon':
      return t('The speaker stands before a colon.');
    case 'colon':
      return t('A sentence with this subject leads in by a colon.');
    case 'dash-after':
      return t('The speaker stands behind a dash or a colon after the quotation.');
    case 'turn':
      return t('The transcript names the speaker of this turn.');
    case 'clause':
      return t('A clause follows a verb of saying and its subject.');
    case 'infinitive':
      return t('The speaker promises, asks or urges something to be done.');
    case 'noun-phrase':
      return t('The verb tells what the speaker spoke about or how.');
    case 'fronted':
      return t('The statement stands before its subject and verb of saying.');
    case 'source-before':
    case 'source-after':
      return t('The source is named by a phrase such as “according to”.');
    case 'gerund':
      return t('The verb of saying is joined to a subject earlier in the sentence.');
    case 'relative':
      return t('The statement is the rest of a relative clause around its verb of saying.');
    case 'question':
      return t('The verb reports a question; who asked it stays open.');
    case 'raising':
      return t('The verb tells how something seems, or what is expected; nobody is named for it.');
    case 'passive':
      return t(
        'The verb stands in the passive; the speaker is the one by whom it was done, if anybody is named.',
      );
    case 'cue-noun':
      return t('A clause follows a noun such as “claim” or “statement”.');
    case 'attitude':
      return t('The verb tells what the speaker thinks or wants.');
    case 'judgement':
      return t('The verb tells what the speaker holds something to be.');
    case 'free-standing':
      return t('The words in quote marks stand alone behind a sentence about the speaker.');
    default:
      return t('The quotation was attributed by a rule that this version does not know.');
  }
}
