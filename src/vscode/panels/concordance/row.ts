import { t } from '@vscode/l10n';
import type { ConcordanceHit } from '../../../corpus';
import { wholeWordsAfter, wholeWordsBefore } from '../../../presentation/context-words';
import type { Row } from './protocol';

/** A hit as a row of the concordance. */
export function rowOf(hit: ConcordanceHit): Row {
  const left = wholeWordsBefore(oneLine(hit.left));
  const words = oneLine(hit.hit);
  const right = wholeWordsAfter(oneLine(hit.right));
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

/** Line ends and indents become single spaces; one at an end stays, for it parts the words from the hit. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}
