import { t } from '@vscode/l10n';
import type { Aspect, Reasons } from '../core/quotation';

/** What spoke for a quotation, and what against it, as lines of a name and a sentence; none where nothing did. */
export function reasonLines({
  for: pro,
  against,
}: Reasons): { readonly name: string; readonly text: string }[] {
  const lines = [
    { name: t('For it'), aspects: pro },
    { name: t('Against it'), aspects: against },
  ];
  return lines.flatMap(({ name, aspects }) =>
    aspects.length === 0 ? [] : [{ name, text: listed(aspects.map((aspect) => words[aspect]())) }],
  );
}

/** `the verb, the quotation marks and where it ends`. */
function listed(items: readonly string[]): string {
  const [last = '', ...others] = items.toReversed();
  return others.length === 0 ? last : t('{0} and {1}', others.reverse().join(', '), last);
}

const words: Readonly<Record<Aspect, () => string>> = {
  pattern: () => t('how it is attributed'),
  cue: () => t('the verb with its neighbors'),
  marks: () => t('how much stands in quotation marks'),
  content: () => t('its words'),
  bounds: () => t('where it ends'),
  speaker: () => t('the speaker’s words'),
  place: () => t('where it stands in the article'),
};
