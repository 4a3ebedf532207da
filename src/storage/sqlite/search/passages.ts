import type { Passages, PassagesRequest, Surroundings, SurroundingsRequest } from '../../../corpus';
import { noSurroundings, passagesOf, surroundingsOf } from '../../search/passages';
import type { SearchContext } from './search-context';

export function passages(context: SearchContext, request: PassagesRequest): Passages | undefined {
  const article = context.articles.articleOf(request.article);
  return article && passagesOf(article, request);
}

export const surroundings = (
  context: SearchContext,
  { places, length }: SurroundingsRequest,
): Surroundings[] =>
  places.map(({ article: id, range }) => {
    context.check();
    const article = context.articles.articleOf(id);
    return article ? surroundingsOf(article, range, length) : noSurroundings;
  });
