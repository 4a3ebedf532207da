import { t } from '@vscode/l10n';

/** What can be typed besides words, with the text that choosing it puts into the box. */
export interface QueryHint {
  readonly insert: string;
  readonly text: string;
}

export function queryHints(): QueryHint[] {
  return [
    { insert: '"…"', text: t('These words in this order, exactly as they stand in the article.') },
    {
      insert: 'speaker:',
      text: t('Said by this person, under any name; put several words in quotation marks.'),
    },
    {
      insert: 'speaker:unnamed',
      text: t('Said by people whom the article does not name: a council official.'),
    },
    { insert: 'about:', text: t('Mentions this person, organization or place nearby.') },
    { insert: 'after:', text: t('From this year, month or day on: after:2023-01 includes January.') },
    { insert: 'before:', text: t('Before this year, month or day: before:2023-01 excludes January.') },
    {
      insert: 'kind:',
      text: t(
        'Only direct, indirect or mixed quotations; kind:attitude finds what somebody wants or believes.',
      ),
    },
    { insert: 'sure:', text: t('sure:no shows unsure quotations too, sure:yes none of them.') },
    { insert: 'source:', text: t('From this outlet.') },
    { insert: 'folder:', text: t('In articles below this folder.') },
    { insert: 'title:', text: t('In articles with this word in the headline.') },
    {
      insert: 'tag:',
      text: t('In articles with this tag, or one below it: tag:harbour finds harbour/wall.'),
    },
    { insert: '-', text: t('Leaves out this word; before a filter, leaves out what it finds.') },
    { insert: 'OR', text: t('Either one: ferry OR harbour. Parentheses group.') },
    { insert: 'NEAR', text: t('Words near each other: NEAR(ferry harbour, 5).') },
    { insert: '*', text: t('Any ending: harbo* finds harbour and harbor.') },
    {
      insert: 'case:',
      text: t('case:yes matches case; accents:yes matches accents.'),
    },
    { insert: 'exact:', text: t('exact:yes finds words as they are typed, not their other forms.') },
  ];
}
