import { t } from '@vscode/l10n';
import { oneLine } from '../core/text/characters';

interface ShownSpeaker {
  readonly words?: string | undefined;
  readonly name?: string | undefined;
}

/**
 * How a speaker is shown: the name that is known, with the article's own words beside it where they are another
 * name or a pronoun: `Hossein Salami (“He”)`. What is not resolved stands as it stands; nobody named is ''.
 */
export function speakerLabel({ words, name }: ShownSpeaker): string {
  if (!name) return words === undefined ? '' : oneLine(words);
  if (!words || plain(words).includes(plain(name))) return name;
  return t('{0} (“{1}”)', name, oneLine(words));
}

/** The same; where the article names nobody, that. */
export function speakerName(speaker: ShownSpeaker): string {
  return speakerLabel(speaker) || t('unattributed');
}

function plain(name: string): string {
  return name.toLowerCase().replaceAll('’', "'").replace(/\s+/g, ' ');
}
