import { t } from '@vscode/l10n';
import type { AttributionRule } from '../core/quotation';

/** Why a quotation is attributed to its speaker, in one sentence. */
export function ruleSentence(rule: AttributionRule): string {
  switch (rule) {
    case 'cue-before':
      return t('The quoted words follow a subject and its reporting verb.');
    case 'cue-after':
      return t('The quoted words come before a subject and its reporting verb.');
    case 'cue-inverted':
      return t('A reporting verb and then its subject follow the quotation.');
    case 'speaker-colon':
      return t('The speaker’s name and a colon come before the quotation.');
    case 'colon':
      return t('A sentence with this subject introduces the quotation with a colon.');
    case 'dash-after':
      return t('The speaker is named after a dash or a colon at the end of the quotation.');
    case 'turn':
      return t('The transcript names the speaker of this turn.');
    case 'clause':
      return t('A clause follows a subject and its reporting verb.');
    case 'infinitive':
      return t('The speaker promises, asks for or urges something.');
    case 'noun-phrase':
      return t('The verb says what the speaker talked about, or how.');
    case 'fronted':
      return t('The statement comes before its subject and reporting verb.');
    case 'source-before':
    case 'source-after':
      return t('A phrase such as “according to” names the source.');
    case 'gerund':
      return t('The reporting verb belongs to a subject earlier in the sentence.');
    case 'relative':
      return t('The statement is the rest of a relative clause around its reporting verb.');
    case 'question':
      return t('The verb reports a question without saying who asked it.');
    case 'raising':
      return t('The verb says how something seems or what is expected, without saying who thinks so.');
    case 'passive':
      return t('The verb is passive; the speaker, if named, follows “by”.');
    case 'cue-noun':
      return t('A clause follows a noun such as “claim” or “statement”.');
    case 'attitude':
      return t('The verb says what the speaker thinks or wants.');
    case 'judgement':
      return t('The verb says what the speaker considers something to be.');
    case 'continued':
      return t('The quoted words follow a statement of the same speaker.');
    case 'interview':
      return t('The paragraph answers a question of an interview.');
    case 'corrected':
      return t('A person has corrected this, in .corpus/corrections.jsonl.');
    case 'free-standing':
      return t('The quoted words stand alone after a sentence about the speaker.');
  }
}
