import { t } from '@vscode/l10n';
import type { AttributionRule } from '../core/quotation';

/** Why a quotation is attributed to its speaker, in one sentence. */
export const ruleSentence = (rule: AttributionRule): string => sentences[rule]();

const sentences: Readonly<Record<AttributionRule, () => string>> = {
  'cue-before': () => t('The quoted words follow a subject and its reporting verb.'),
  'cue-after': () => t('The quoted words come before a subject and its reporting verb.'),
  'cue-inverted': () => t('A reporting verb and then its subject follow the quotation.'),
  'speaker-colon': () => t('The speaker’s name and a colon come before the quotation.'),
  colon: () => t('A sentence with this subject introduces the quotation with a colon.'),
  'dash-after': () => t('The speaker is named after a dash or a colon at the end of the quotation.'),
  turn: () => t('The transcript names the speaker of this turn.'),
  clause: () => t('A clause follows a subject and its reporting verb.'),
  infinitive: () => t('The speaker promises, asks for or urges something.'),
  'noun-phrase': () => t('The verb says what the speaker talked about, or how.'),
  fronted: () => t('The statement comes before its subject and reporting verb.'),
  'source-before': () => t('A phrase such as “according to” names the source.'),
  'source-after': () => t('A phrase such as “according to” names the source.'),
  gerund: () => t('The reporting verb belongs to a subject earlier in the sentence.'),
  relative: () => t('The statement is the rest of a relative clause around its reporting verb.'),
  question: () => t('The verb reports a question without saying who asked it.'),
  raising: () => t('The verb says how something seems or what is expected, without saying who thinks so.'),
  passive: () => t('The verb is passive; the speaker, if named, follows “by”.'),
  'cue-noun': () => t('A clause follows a noun such as “claim” or “statement”.'),
  attitude: () => t('The verb says what the speaker thinks or wants.'),
  judgement: () => t('The verb says what the speaker considers something to be.'),
  continued: () => t('The quoted words follow a statement of the same speaker.'),
  interview: () => t('The paragraph answers a question of an interview.'),
  corrected: () => t('A person has corrected this, in .corpus/corrections.jsonl.'),
  'free-standing': () => t('The quoted words stand alone after a sentence about the speaker.'),
};
