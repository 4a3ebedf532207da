import type { Cancelled } from '../../core/cancellation';
import type { QueryEngine } from '../port';

type QuestionName = Exclude<keyof QueryEngine, 'close'>;

/** How an engine answers each question of the port out of `C`, what it has opened of the store. */
export type Answers<C> = {
  readonly [Q in QuestionName]: (
    context: C,
    params: Parameters<QueryEngine[Q]>[0],
  ) => Awaited<ReturnType<QueryEngine[Q]>>;
};

/** Has one question answered from one state of the store. */
export type Ask<C> = <A>(question: (context: C) => A, cancelled: Cancelled | undefined) => Promise<A>;

/** Returns the query engine that asks these answers. */
export function queryEngineOf<C>(answers: Answers<C>, ask: Ask<C>, close: QueryEngine['close']): QueryEngine {
  const asks =
    <P, A>(answer: (context: C, params: P) => A) =>
    (params: P, cancelled?: Cancelled): Promise<A> =>
      ask((context) => answer(context, params), cancelled);
  return {
    articles: asks(answers.articles),
    articleGroups: asks(answers.articleGroups),
    article: asks(answers.article),
    passages: asks(answers.passages),
    surroundings: asks(answers.surroundings),
    articlesOfFile: asks(answers.articlesOfFile),
    articlePosition: asks(answers.articlePosition),
    neighbor: asks(answers.neighbor),
    neighborMentioning: asks(answers.neighborMentioning),
    problems: asks(answers.problems),
    nearest: asks(answers.nearest),
    searchQuotations: asks(answers.searchQuotations),
    countQuotations: asks(answers.countQuotations),
    searchText: asks(answers.searchText),
    countText: asks(answers.countText),
    check: asks(answers.check),
    entities: asks(answers.entities),
    entity: asks(answers.entity),
    mentions: asks(answers.mentions),
    entityArticles: asks(answers.entityArticles),
    quotationsBy: asks(answers.quotationsBy),
    resolve: asks(answers.resolve),
    corrections: asks(answers.corrections),
    neverMerge: () => ask((context) => answers.neverMerge(context, undefined), undefined),
    coverage: () => ask((context) => answers.coverage(context, undefined), undefined),
    close,
  };
}
