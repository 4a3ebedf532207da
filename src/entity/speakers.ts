import type { Span } from '../article';
import type { Quotation } from '../quotation';
import type { Mention } from './types';

/**
 * Who speaks: for each quotation the entity behind the words that the quotation finder calls its speaker. A person
 * named in them wins over the organization or place that describes the person; a possessor (`Orra's spokesman`) is not
 * the one who speaks.
 * @param mentions of every form, by start.
 */
export function speakersOf(
  text: string,
  quotations: readonly Quotation[],
  mentions: readonly Mention[],
): (number | undefined)[] {
  return quotations.map(({ speaker }) => {
    let best: Mention | undefined;
    let bestRank = 0;
    for (const span of speaker)
      for (
        let i = firstFrom(mentions, span.start);
        i < mentions.length && mentions[i]!.start < span.end;
        i++
      ) {
        const mention = mentions[i]!;
        if (mention.end > span.end) continue;
        const rank = rankOf(text, mention, span, mentions);
        if (rank > bestRank) {
          best = mention;
          bestRank = rank;
        }
      }
    return best?.entity;
  });
}

function rankOf(text: string, mention: Mention, span: Span, mentions: readonly Mention[]): number {
  const owns =
    /^['’]s?[\s\p{P}]/u.test(text.slice(mention.end, mention.end + 3)) && mention.end + 3 < span.end;
  if (mention.form === 'pronoun') return /\p{L}/u.test(text.slice(mention.end, span.end)) ? 0 : 2;
  if (owns) return 0;
  if (mention.form === 'nominal') return 3;
  if (mention.kind === 'person') return 4;
  // `Lund`, `the NHG`, `the Northern Harbour Guard (NHG)`: nothing but the name itself speaks, not `the Orra ministry`.
  let rest = text.slice(span.start, mention.start);
  let at = mention.end;
  for (let i = firstFrom(mentions, at); i < mentions.length && mentions[i]!.end <= span.end; i++)
    if (mentions[i]!.entity === mention.entity) {
      rest += text.slice(at, mentions[i]!.start);
      at = mentions[i]!.end;
    }
  return /^(?:\s|\p{P}|the\b|The\b)*$/u.test(rest + text.slice(at, span.end)) ? 1 : 0;
}

function firstFrom(mentions: readonly Mention[], start: number): number {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (mentions[middle]!.start < start) low = middle + 1;
    else high = middle;
  }
  return low;
}
