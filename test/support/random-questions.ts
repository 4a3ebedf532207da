import fc from 'fast-check';
import { parseQuery, type Query } from '../../src/core/query';
import { articleId } from '../../src/corpus';
import type { QueryEngine } from '../../src/storage/port';
import { uriOf } from '../../src/workspace/uri';
import type { CorpusRoot } from '../../src/workspace/types';
import { keyOf } from '../../src/core/entity';
import { days, folders, names, people, sources, tags, vocabulary } from './random-corpus';

/** A question of the port, and how a report names it. */
export interface RandomQuestion {
  readonly name: string;
  readonly ask: (queries: QueryEngine) => Promise<unknown>;
}

const page = fc.record({
  offset: fc.constantFrom(0, 0, 0, 1, 3, 50),
  limit: fc.constantFrom(1000, 1000, 1, 2, 0),
});
const quoted = (word: string): string => `"${word}"`;
const word = fc.constantFrom(...vocabulary);
const term = fc.oneof(
  { weight: 4, arbitrary: word },
  {
    weight: 1,
    arbitrary: fc.array(word, { minLength: 1, maxLength: 3 }).map((all) => quoted(all.join(' '))),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(word, fc.integer({ min: 1, max: 4 }))
      .map(([each, length]) => `${Array.from(each).slice(0, length).join('')}*`),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(word, word, fc.nat({ max: 4 }))
      .map(([one, other, distance]) => `NEAR(${one} ${other}, ${distance})`),
  },
);
const clause = fc.oneof(
  { weight: 4, arbitrary: term },
  { weight: 1, arbitrary: term.map((each) => `-${each}`) },
  { weight: 1, arbitrary: fc.tuple(term, term).map(([one, other]) => `(${one} OR ${other})`) },
  { weight: 1, arbitrary: fc.tuple(term, term).map(([one, other]) => `(${one} -${other})`) },
);
const negatable = (texts: fc.Arbitrary<string>) =>
  fc.tuple(fc.constantFrom('', '', '-'), texts).map(([minus, text]) => minus + text);
const filter = fc.oneof(
  negatable(
    fc
      .constantFrom(...people, 'Ada', 'Ms Quill', 'nobody', 'unnamed')
      .map((each) => `speaker:${quoted(each)}`),
  ),
  negatable(fc.constantFrom(...people, 'Ada', 'nobody').map((each) => `about:${quoted(each)}`)),
  negatable(fc.constantFrom(...sources, 'wire', 'none').map((each) => `source:${quoted(each)}`)),
  negatable(fc.constantFrom(...folders, 'uk', 'one', 'none').map((each) => `folder:${quoted(each)}`)),
  negatable(fc.array(word, { minLength: 1, maxLength: 2 }).map((all) => `title:${quoted(all.join(' '))}`)),
  negatable(fc.constantFrom(...tags, 'HARBOUR', '#wall', 'cafe-life').map((each) => `tag:${quoted(each)}`)),
  fc.constantFrom('kind:direct', 'kind:indirect', '-kind:mixed', 'kind:attitude'),
  fc.constantFrom('sure:no', 'sure:yes'),
  fc.constantFrom(...days.map((day) => `after:${day}`)),
  fc.constantFrom(...days.map((day) => `before:${day}`)),
  fc.constantFrom('case:yes', 'accents:yes'),
);

/** The text of a query with every operator and filter; it need not be one that can be taken. */
export const queryText: fc.Arbitrary<string> = fc
  .tuple(fc.array(clause, { maxLength: 3 }), fc.array(filter, { maxLength: 2 }))
  .chain(([clauses, filters]) =>
    fc.shuffledSubarray([...clauses, ...filters], { minLength: clauses.length + filters.length }),
  )
  .map((parts) => parts.join(' '));

/** A query as it is typed or entered. */
export const query: fc.Arbitrary<Query> = fc
  .tuple(queryText, fc.boolean())
  .map(([text, typing]) => parseQuery(text, { typing }))
  .filter((parsed) => 'query' in parsed)
  .map((parsed) => parsed.query);

/** Questions of every kind about a store of these roots. */
export function questions(roots: readonly CorpusRoot[]): fc.Arbitrary<RandomQuestion> {
  const uri = fc
    .tuple(fc.constantFrom(...roots), fc.constantFrom(...folders), fc.constantFrom(...names))
    .map(([root, folder, name]) => uriOf(root, folder === '' ? name : `${folder}/${name}`));
  const article = fc
    .tuple(uri, fc.constantFrom('', '', '1', 'zweiter Teil'))
    .map(([each, record]) => articleId(each, record));
  const order = fc.record({
    grouping: fc.constantFrom('date', 'source', 'folder', 'none'),
    sort: fc.constantFrom('date', 'headline'),
  });
  const entity = fc
    .tuple(
      fc.constantFrom(...people, 'Ms Quill'),
      fc.constantFrom('person', 'place', 'organization'),
      fc.constantFrom('', '#born=1950', '#born=1990'),
    )
    .map(([name, kind, bearer]) => keyOf(name, kind) + bearer);
  const direction = fc.constantFrom('next', 'previous');
  const neighbor = fc.record({ article, direction, order });
  const filterText = fc.constantFrom(undefined, undefined, 'the', 'har', 'ferry the', 'zzz', '“');
  const within = fc.constantFrom(
    ...[undefined, undefined, [], ['2024'], ['2024', '2024-01'], ['2024', '2024-01', '2024-01-02'], ['']],
    ...[['Northern Wire'], ['news'], ['news', 'uk'], ['none'], [roots[0]!.uri], [roots[0]!.uri, 'news']],
    ...[[roots.at(-1)!.uri, 'Ärger', 'ab'], [roots[0]!.name]],
  );
  const list = fc.tuple(order, filterText, within, fc.boolean()).map(([each, text, path, direct]) => ({
    ...each,
    ...(text !== undefined && { filter: text }),
    ...(path && { within: path }),
    ...(direct && { direct }),
  }));
  const mentions = fc
    .tuple(
      entity,
      fc.option(article, { nil: undefined }),
      fc.subarray(['name', 'nominal', 'pronoun'] as const),
    )
    .map(([id, near, forms]) => ({
      entity: id,
      ...(near !== undefined && { near }),
      ...(forms.length > 0 && { forms }),
    }));
  const sort = fc.constantFrom('date', 'left', 'right', 'source', 'speaker');
  return fc.oneof(
    question(
      'articles',
      fc.tuple(list, page).map(([a, b]) => ({ ...a, ...b })),
      (queries, params) => queries.articles(params),
    ),
    question(
      'articleGroups',
      list.map(({ grouping, filter, within }) => ({
        grouping: grouping === 'none' ? 'date' : grouping,
        ...(filter !== undefined && { filter }),
        ...(within && { within }),
      })),
      (queries, params) => queries.articleGroups(params),
    ),
    question('article', article, (queries, params) => queries.article(params)),
    question('articlesOfFile', uri, (queries, params) => queries.articlesOfFile(params)),
    question('articlePosition', fc.record({ article, list }), (queries, params) =>
      queries.articlePosition(params),
    ),
    question('neighbor', neighbor, (queries, params) => queries.neighbor(params)),
    question(
      'neighborMentioning',
      fc.tuple(neighbor, entity).map(([a, id]) => ({ ...a, entity: id })),
      (queries, params) => queries.neighborMentioning(params),
    ),
    question('problems', page, (queries, params) => queries.problems(params)),
    question('searchQuotations', fc.record({ query, page }), (queries, params) =>
      queries.searchQuotations(params),
    ),
    question('searchQuotations', fc.record({ query, page }), (queries, params) =>
      queries.searchQuotations(params),
    ),
    question('countQuotations', query, (queries, params) => queries.countQuotations(params)),
    question(
      'searchText',
      fc.record({ query, page: fc.tuple(page, sort).map(([a, b]) => ({ ...a, sort: b })) }),
      (queries, params) => queries.searchText(params),
    ),
    question('countText', query, (queries, params) => queries.countText(params)),
    question('check', query, (queries, params) => queries.check(params)),
    question(
      'entities',
      fc
        .tuple(
          page,
          fc.constantFrom('count', 'name'),
          fc.constantFrom(undefined, 'person', 'place'),
          fc.constantFrom(undefined, 'qui', 'ada', 'the'),
        )
        .map(([each, by, kind, text]) => ({
          ...each,
          sort: by,
          ...(kind && { kind }),
          ...(text !== undefined && { filter: text }),
        })),
      (queries, params) => queries.entities(params),
    ),
    question('entity', entity, (queries, params) => queries.entity(params)),
    question(
      'mentions',
      fc.tuple(mentions, page).map(([a, b]) => ({ ...a, ...b })),
      (queries, params) => queries.mentions(params),
    ),
    question('entityArticles', fc.record({ id: entity, page }), (queries, params) =>
      queries.entityArticles(params),
    ),
    question('quotationsBy', fc.record({ id: entity, page }), (queries, params) =>
      queries.quotationsBy(params),
    ),
    question(
      'resolve',
      fc.array(
        fc
          .tuple(fc.constantFrom(...people), fc.constantFrom('', 'born=1950'))
          .map(([name, profile]) => ({ key: keyOf(name, 'person'), profile, name })),
        { maxLength: 3 },
      ),
      (queries, params) => queries.resolve(params),
    ),
    fc.constant<RandomQuestion>({ name: 'neverMerge', ask: (queries) => queries.neverMerge() }),
    fc.constant<RandomQuestion>({ name: 'coverage', ask: (queries) => queries.coverage() }),
  );
}

function question<P>(
  name: string,
  params: fc.Arbitrary<P>,
  ask: (queries: QueryEngine, params: P) => Promise<unknown>,
): fc.Arbitrary<RandomQuestion> {
  return params.map((each) => ({
    name: `${name} ${JSON.stringify(each)}`,
    ask: (queries) => ask(queries, each),
  }));
}
