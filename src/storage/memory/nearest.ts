import type { NearestPassages, NearestRequest } from '../../corpus';
import { considerQuotation, considerText, type QuotedArticle } from '../search/near-candidates';
import { NearestSearch } from '../search/nearest';
import { speakerOf } from './quotations';
import { dayOf, type KeptArticle } from './state';
import type { View } from './view';

/** The passages nearest to some words: all quotations are looked at, and all texts unless that is it. */
export function nearest(view: View, request: NearestRequest): NearestPassages {
  const search = new NearestSearch(request);
  const speakers = speakersOf(view, request.speaker);
  const passedOver = new Set(request.except === undefined ? [] : view.articlesOfFile(request.except));
  const articles = [...view.articles()]
    .filter((article) => !passedOver.has(article))
    .map((article) => quotedArticle(view, article, speakers));
  for (const article of articles)
    for (const quotation of article.quotations)
      considerQuotation(search, article, quotation, request.speaker);
  if (!search.isFound()) for (const article of articles) considerText(search, article, request.speaker);
  return search.answer();
}

/** The entities behind a speaker, also one that is given with a title. */
function speakersOf(view: View, speaker: string | undefined): ReadonlySet<string> {
  if (speaker === undefined) return new Set();
  const found = view.entities.named({ value: speaker, prefix: false });
  if (found.size > 0) return found;
  return view.entities.named({ value: speaker.split(/\s+/).slice(-2).join(' '), prefix: false });
}

function quotedArticle(view: View, article: KeptArticle, speakers: ReadonlySet<string>): QuotedArticle {
  return {
    id: JSON.stringify([article.root, article.path, article.record]),
    ...{ text: article.text.text, blocks: article.text.blocks, date: dayOf(article) },
    quotations: article.findings?.quotations ?? [],
    mentions: article.findings?.mentions ?? [],
    place: (span) => view.placeOf(article, span),
    speakerOf: (quotation) => speakerOf(view, article, quotation),
    isByEntity: ({ entity }) =>
      entity === undefined ? undefined : speakers.has(view.entities.idsOf(article)[entity]!),
  };
}
