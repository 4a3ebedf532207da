import type { ArticleFindings, QueryEngine } from '../../src/storage/port';
import type { Query } from '../../src/core/query';
import { uriOf } from '../../src/workspace/uri';
import type { CorpusRoot } from '../../src/workspace/types';
import { sampleCorpus } from '../support/sample-corpus';
import { queryOf } from './corpus-contract';

/** A question about the sample corpus, and how it is read in a report. */
export interface Question {
  readonly name: string;
  readonly ask: (queries: QueryEngine) => Promise<unknown>;
}

const all = { offset: 0, limit: 10_000 };
const pages = [all, { offset: 3, limit: 5 }, { offset: 0, limit: 1 }, { offset: 9_999, limit: 2 }];
const groupings = ['date', 'source', 'folder', 'none'] as const;
const sorts = ['date', 'headline'] as const;

/** Words, phrases, beginnings, nearness, alternatives and exclusions; with every filter. */
export const queryTexts: readonly string[] = [
  ...['', 'the', 'strike', 'Strike', 'harbour mayor', 'we will', 'not', 'it is', "don't", 'don’t', 'a'],
  ...['"we will"', '"will we"', '"the harbour"', '"of the"', '"the har"*', '"it is not"'],
  ...['har*', 'h*', 'ha*', 'harb*', 'harbour*', 's* t*', 'zzz', 'zzz*'],
  ...['NEAR(we will, 2)', 'NEAR(the harbour, 5)', 'NEAR("the harbour" will, 8)', 'NEAR(the of, 0)'],
  ...[
    'strike OR ferry',
    'we (strike OR ferry)',
    '"we will" OR "the harbour"',
    'zzz OR ferry',
    'fer* OR har*',
  ],
  ...['the -of', 'we -"we will"', 'the -har*', 'we -(strike OR ferry)', 'the -NEAR(the of, 1)'],
  ...['kind:direct', 'kind:indirect we', 'kind:mixed', 'kind:direct kind:mixed the'],
  ...['after:2024-03', 'before:2024-03', 'after:2024-02 before:2024-04 the', 'after:2024-03-22 we'],
  ...[
    'source:harbour',
    'source:"northern wire" the',
    '-source:northern the',
    'source:zzz the',
    'source:vellin',
  ],
  ...['folder:northern-wire', 'folder:2024-03 the', '-folder:harbour-courier the', 'folder:courier the'],
  ...['folder:harbour-courier/2024-02 we', 'folder:corpus the', 'folder:zzz the'],
  ...[
    'title:strike',
    'title:"strike begins"',
    'title:"ferry strike" the',
    '-title:strike the',
    '-title:"the harbour" the',
  ],
  ...['title:harbour title:the the', 'folder:archive title:zzz'],
];

/** Names of the sample corpus as somebody types them. */
function names(): string[] {
  const found = sampleCorpus().flatMap(({ findings }: { findings: ArticleFindings }) =>
    findings.entities.flatMap(({ name, variants }) => [name, ...variants]),
  );
  return [...new Set(found)].sort().filter((_, i) => i % 9 === 0);
}

/** Every kind of question that the port takes, with the requests that a person can make. */
export function* sampleQuestions(root: CorpusRoot): Generator<Question> {
  const ids = sampleCorpus().map(({ path }) => uriOf(root, path));
  const someIds = [...ids.filter((_, i) => i % 5 === 0), uriOf(root, 'none.txt'), 'other:///none.txt'];
  yield* articleQuestions(ids, someIds);
  for (const text of queryTexts) yield* queryQuestions(text, queryOf(text));
  for (const name of names())
    for (const text of [
      `speaker:"${name}"`,
      `about:"${name}" the`,
      `the -speaker:"${name}"`,
      `-about:"${name}" we`,
    ]) {
      const query = queryOf(text);
      yield* queryQuestions(text, query);
      yield { name: `check ${text}`, ask: (queries) => queries.check(query) };
    }
  for (const text of ['The', 'café', 'STRIKE', 'Harbour', 'we -Strike', 'the -Harbour'])
    for (const filters of [
      { matchCase: true },
      { matchAccents: true },
      { matchCase: true, matchAccents: true },
    ])
      yield* queryQuestions(`${text} ${JSON.stringify(filters)}`, { ...queryOf(text), filters });
  yield* entityQuestions(someIds);
}

function* articleQuestions(ids: readonly string[], someIds: readonly string[]): Generator<Question> {
  for (const grouping of groupings)
    for (const sort of sorts) {
      const order = { grouping, sort };
      for (const page of pages)
        for (const filter of [undefined, 'the', 'fer', 'harbour the', 'zzz', '“']) {
          const request = { ...order, ...page, ...(filter !== undefined && { filter }) };
          yield { name: `articles ${JSON.stringify(request)}`, ask: (queries) => queries.articles(request) };
        }
      for (const article of someIds) {
        yield {
          name: `position of ${article} by ${grouping} and ${sort}`,
          ask: (queries) => queries.articlePosition({ article, list: order }),
        };
        for (const direction of ['next', 'previous'] as const)
          yield {
            name: `${direction} of ${article} by ${grouping} and ${sort}`,
            ask: (queries) => queries.neighbor({ article, direction, order }),
          };
      }
    }
  const within: readonly (readonly [(typeof groupings)[number], readonly string[]])[] = [
    ...(['2024', '2023', ''] as const).map((value) => ['date', [value]] as const),
    ...[['date', ['2024', '2024-03']] as const, ['date', ['2024', '2024-03', '2024-03-22']] as const],
    ...(['', 'Northern Wire', 'The Harbour Courier', 'none'] as const).map(
      (value) => ['source', [value]] as const,
    ),
    ...[['folder', ['harbour-courier']] as const, ['folder', ['harbour-courier', '2024-02']] as const],
    ...[['folder', ['harbour']] as const, ['folder', []] as const, ['folder', ['archive']] as const],
  ];
  for (const [grouping, path] of within) {
    for (const sort of sorts)
      for (const direct of [false, true]) {
        const request = { grouping, sort, within: path, direct, ...all };
        yield { name: `articles ${JSON.stringify(request)}`, ask: (queries) => queries.articles(request) };
        for (const article of someIds)
          yield {
            name: `position of ${article} in ${JSON.stringify(request)}`,
            ask: (queries) =>
              queries.articlePosition({ article, list: { grouping, sort, within: path, direct } }),
          };
      }
    if (grouping === 'none') continue;
    for (const filter of [undefined, 'the']) {
      const request = { grouping, within: path, ...(filter !== undefined && { filter }) };
      yield { name: `groups ${JSON.stringify(request)}`, ask: (queries) => queries.articleGroups(request) };
    }
  }
  for (const grouping of ['date', 'source', 'folder'] as const)
    yield { name: `groups by ${grouping}`, ask: (queries) => queries.articleGroups({ grouping }) };
  for (const id of [...ids, ...someIds]) {
    yield { name: `article ${id}`, ask: (queries) => queries.article(id) };
    yield { name: `articles of ${id}`, ask: (queries) => queries.articlesOfFile(id) };
    for (const request of [
      { maxLength: 100_000 },
      { maxLength: 90, from: { line: 2, character: 4 } },
      { maxLength: 1, from: { line: 5, character: 0 }, to: 9 },
    ])
      yield {
        name: `passages of ${id} ${JSON.stringify(request)}`,
        ask: (queries) => queries.passages({ article: id, ...request }),
      };
    const places = [3, 5, 900].map((line) => ({
      ...{ article: id, range: { start: { line, character: 2 }, end: { line, character: 9 } } },
    }));
    yield {
      name: `surroundings in ${id}`,
      ask: (queries) => queries.surroundings({ places, length: 60 }),
    };
  }
  yield { name: 'problems', ask: (queries) => queries.problems(all) };
  yield { name: 'coverage', ask: (queries) => queries.coverage() };
  yield { name: 'names kept apart', ask: (queries) => queries.neverMerge() };
}

/** What is asked about one query. */
export function* queryQuestions(text: string, query: Query): Generator<Question> {
  for (const page of pages)
    yield {
      name: `quotations ${text} ${JSON.stringify(page)}`,
      ask: (queries) => queries.searchQuotations({ query, page }),
    };
  yield { name: `count of quotations ${text}`, ask: (queries) => queries.countQuotations(query) };
  for (const sort of ['date', 'left', 'right', 'source', 'speaker'] as const)
    yield {
      name: `text ${text} by ${sort}`,
      ask: (queries) => queries.searchText({ query, page: { ...all, sort } }),
    };
  yield {
    name: `text ${text}, a page`,
    ask: (queries) => queries.searchText({ query, page: { offset: 2, limit: 3, sort: 'date' } }),
  };
  yield { name: `count of text ${text}`, ask: (queries) => queries.countText(query) };
}

function* entityQuestions(someIds: readonly string[]): Generator<Question> {
  for (const sort of ['count', 'name', 'quotations'] as const)
    for (const kind of [undefined, 'person', 'organization', 'place'] as const)
      for (const filter of [undefined, 'mar', 'port', 'the', 'zzz', 'va k'])
        for (const page of pages) {
          const request = { sort, ...page, ...(kind && { kind }), ...(filter !== undefined && { filter }) };
          yield { name: `entities ${JSON.stringify(request)}`, ask: (queries) => queries.entities(request) };
          const quoted = { ...request, quoted: true };
          yield { name: `entities ${JSON.stringify(quoted)}`, ask: (queries) => queries.entities(quoted) };
        }
  const entities = sampleCorpus().flatMap(({ findings }) => findings.entities);
  const ids = [...new Set(entities.map(({ key }) => key))].sort();
  for (const [i, id] of [...ids, 'person:nobody'].entries()) {
    yield { name: `entity ${id}`, ask: (queries) => queries.entity(id) };
    yield { name: `quotations by ${id}`, ask: (queries) => queries.quotationsBy({ id, page: all }) };
    yield { name: `articles with ${id}`, ask: (queries) => queries.entityArticles({ id, page: all }) };
    yield { name: `mentions of ${id}`, ask: (queries) => queries.mentions({ entity: id, ...all }) };
    if (i % 10 > 0) continue;
    const page = { offset: 1, limit: 2 };
    yield { name: `quotations by ${id}, a page`, ask: (queries) => queries.quotationsBy({ id, page }) };
    yield { name: `articles with ${id}, a page`, ask: (queries) => queries.entityArticles({ id, page }) };
    const forms = ['pronoun', 'nominal', 'name'] as const;
    for (const near of someIds) {
      yield {
        name: `mentions of ${id} near ${near}`,
        ask: (queries) => queries.mentions({ entity: id, near, forms, ...all }),
      };
      for (const direction of ['next', 'previous'] as const)
        yield {
          name: `${direction} of ${near} with ${id}`,
          ask: (queries) =>
            queries.neighborMentioning({
              ...{ entity: id, article: near, direction },
              order: { grouping: 'date', sort: 'date' },
            }),
        };
    }
  }
  const unresolved = [...entities, { key: 'person:nobody', profile: '', name: 'Nobody' }];
  yield { name: 'resolve', ask: (queries) => queries.resolve(unresolved) };
}
