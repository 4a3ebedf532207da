import { t } from '@vscode/l10n';
import type { SourceSort } from '../core/entity';
import { oneLine } from '../core/text/characters';

interface ShownSpeaker {
  readonly words?: string | undefined;
  readonly name?: string | undefined;
  /** As the article gives it. */
  readonly role?: string | undefined;
}

/**
 * How a speaker is shown: the name that is known, with the article's own words beside it where they are another
 * name or a pronoun, and the role that it gives: `Hossein Salami (“He”), commander of the guard`. What is not resolved stands as it stands; nobody named is ''.
 */
export function speakerLabel({ words, name, role }: ShownSpeaker): string {
  const label = nameLabel({ words, name });
  const isShown = role === undefined || plain(label).includes(plain(oneLine(role)));
  return isShown ? label : t('{0}, {1}', label, oneLine(role));
}

function nameLabel({ words, name }: ShownSpeaker): string {
  if (!name) return words === undefined ? '' : oneLine(words);
  if (!words || plain(words).includes(plain(name))) return name;
  return t('{0} (“{1}”)', name, oneLine(words));
}

/** What sort of source somebody is. */
export function sourceSortLabel(sort: SourceSort): string {
  switch (sort) {
    case 'person':
      return t('named person');
    case 'unnamed':
      return t('unnamed person');
    case 'group':
      return t('group of people');
    case 'organization':
      return t('organization');
    case 'document':
      return t('document');
  }
}

/** The same; where the article names nobody, that. */
export function speakerName(speaker: ShownSpeaker): string {
  return speakerLabel(speaker) || t('unattributed');
}

function plain(name: string): string {
  return name.toLowerCase().replaceAll('’', "'").replace(/\s+/g, ' ');
}

/**
 * How the name of a speaker is known; the confidence of a quotation says nothing of it. It stands `here`, in full
 * `elsewhere` in the article, or was `inferred` from a pronoun or a description; `unclear` where there is none.
 */
export type NameOrigin = 'here' | 'elsewhere' | 'inferred' | 'unclear';

export function nameOriginOf({ words = '', name }: ShownSpeaker): NameOrigin {
  if (name === undefined) return 'unclear';
  const said = new Set(wordsIn(words));
  const named = wordsIn(name);
  if (named.every((word) => said.has(word))) return 'here';
  return named.some((word) => word.length > 1 && said.has(word)) ? 'elsewhere' : 'inferred';
}

const wordsIn = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
