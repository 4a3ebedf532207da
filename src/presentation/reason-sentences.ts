import { t } from '@vscode/l10n';
import type { Aspect, Reasons } from '../core/quotation';

/** What spoke for and against a quotation, in a sentence; empty where nothing did. */
export function reasonsSentence({ for: pro, against }: Reasons): string {
  if (pro.length === 0 && against.length === 0) return '';
  if (against.length === 0) return t('For it: {0}.', listed(pro, forIt));
  if (pro.length === 0) return t('Against it: {0}.', listed(against, againstIt));
  return t('For it: {0}. Against it: {1}.', listed(pro, forIt), listed(against, againstIt));
}

const listed = (aspects: readonly Aspect[], words: Readonly<Record<Aspect, () => string>>): string =>
  aspects.map((aspect) => words[aspect]()).join('; ');

const forIt: Readonly<Record<Aspect, () => string>> = {
  pattern: () => t('such a pattern mostly reports what somebody said'),
  cue: () => t('the verb, or what stands for one, and the words beside it mostly report'),
  marks: () => t('how much of it stands in quotation marks'),
  content: () => t('its words read like something that was said'),
  bounds: () => t('it ends where such quotations end'),
  speaker: () => t('the speaker’s words, and where they stand'),
  place: () => t('where it stands in the article'),
};

const againstIt: Readonly<Record<Aspect, () => string>> = {
  pattern: () => t('such a pattern often reports nothing'),
  cue: () => t('the verb, or what stands for one, and the words beside it often report nothing'),
  marks: () => t('how little of it stands in quotation marks'),
  content: () => t('its words read like the article’s own'),
  bounds: () => t('it may end elsewhere'),
  speaker: () => t('the speaker’s words, or where they stand'),
  place: () => t('where it stands in the article'),
};
