import type { Article } from '../../core/article';
import type { Extraction } from '../../core/extract';
import type { ArticleFindings, ArticleText } from '../../storage/port';

/** What is known of an article's text by its file. */
export type ArticlePlace = Pick<ArticleText, 'encoding' | 'start'>;

/** What is stored of an article by its text alone. */
export function textRecord(article: Article, place: ArticlePlace): ArticleText {
  const { text, headline, byline, date, source, tags, blocks, problems } = article;
  return {
    text,
    headline: headline.text,
    ...(byline && { byline: byline.text }),
    ...(date && { date }),
    ...(source !== undefined && { source }),
    ...(tags.length > 0 && { tags }),
    words: countWords(article),
    ...place,
    problems,
    blocks: blocks.map(({ start, end, kind, dateline }) => ({
      start,
      end,
      isParagraph: kind === 'paragraph',
      ...(dateline && { datelineEnd: dateline.end }),
    })),
  };
}

/** What is stored of an article's quotations, entities and mentions. */
export function findingsRecord({ found, entities, sources }: Extraction): ArticleFindings {
  return {
    quotations: found.quotations.map(({ kind, rule, confidence, parts, cue, speaker }, i) => {
      const entity = entities.speakers[i];
      return {
        ...{ kind, rule, confidence: Math.round(confidence * 1000) / 1000, parts, cue, speaker },
        ...(entity !== undefined && { entity }),
        ...sources[i],
      };
    }),
    mentions: entities.mentions,
    entities: entities.entities,
  };
}

/** Counts runs of other characters than white space. */
function countWords({ text, blocks }: Article): number {
  let words = 0;
  for (const { start, end } of blocks) {
    let inWord = false;
    for (let i = start; i < end; i++) {
      const code = text.charCodeAt(i);
      const isSpace = code === 32 || (code >= 9 && code <= 13) || code === 160;
      if (!isSpace && !inWord) words++;
      inWord = !isSpace;
    }
  }
  return words;
}
