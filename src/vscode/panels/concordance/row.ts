import { t } from '@vscode/l10n';
import { collapseSpaces } from '../../../core/text/characters';
import type { ConcordanceHit } from '../../../corpus';
import { wholeWordsAfter, wholeWordsBefore } from '../../../presentation/context-words';
import type { Row } from './protocol';

/** A hit as a row of the concordance. */
export function rowOf(hit: ConcordanceHit): Row {
  const left = wholeWordsBefore(collapseSpaces(hit.left));
  const words = collapseSpaces(hit.hit);
  const right = wholeWordsAfter(collapseSpaces(hit.right));
  const speaker = hit.speaker ?? '';
  const date = hit.date ?? '';
  const article = [hit.headline, hit.source].filter((part) => part !== undefined && part !== '').join(' · ');
  const said = speaker && t('said by {0}', speaker);
  const spoken = [`${left}${words}${right}`.trim(), said, date || t('undated'), article];
  return {
    left,
    hit: words,
    right,
    speaker,
    date,
    article,
    spoken: spoken.filter((part) => part !== '').join('; '),
  };
}
