import assert from 'node:assert/strict';
import { articleId } from '../../src/corpus';
import type { ArticleRef, ArticleSink, QueryEngine, WritableStore } from '../../src/storage/port';
import type { CorpusRoot } from '../../src/workspace/types';
import { uriOf } from '../../src/workspace/uri';
import type { TestEngine } from '../support/direct-index';
import { putArticle, readArticle } from '../support/put-article';
import { queryOf } from './corpus-contract';

const root: CorpusRoot = { uri: 'file:///corpus', name: 'corpus', fsPath: '/corpus' };
const page = { offset: 0, limit: 100 };
const byDate = { grouping: 'date', sort: 'date' } as const;
const files = { size: 1, mtime: 0, doubt: false };
const file = (path: string): ArticleRef => ({ root: root.uri, path });
const uri = (path: string): string => uriOf(root, path);

const tide =
  'The tide turns\n\nMay 4, 2024\n\n“The tide is with us,” Edda Quill said. She spoke at the pier.\n';
const gale = 'A gale blows\n\nMay 5, 2024\n\n“Nobody sails today,” said Tomas Arlen, a pilot.\n';

/** Makes an engine of an empty place of its own for these roots. */
export type OpenEngine = (roots: readonly CorpusRoot[]) => TestEngine;

/** What every storage engine has to do beside what `describeIndex` asks of an index on it. */
export function describeStorage(name: string, make: OpenEngine): void {
  describe(name, () => {
    let { engine, encoder }: TestEngine = {} as TestEngine;
    let store: WritableStore;
    let queries: QueryEngine;

    beforeEach(async () => {
      ({ engine, encoder } = make([root]));
      store = (await engine.open('one'))!;
      queries = await engine.openQueries();
    });
    afterEach(async () => {
      await queries.close();
      await store.close();
    });

    const change = async (work: (sink: ArticleSink) => Promise<void>) => {
      await store.sink.begin();
      await work(store.sink);
      await store.sink.commit();
    };
    const put = (path: string, text: string) => change((sink) => putArticle(sink, encoder, file(path), text));
    const textsOf = async (query: string) =>
      (await queries.searchQuotations({ query: queryOf(query), page })).map(({ text }) => text);
    const pathsOf = async () =>
      (await queries.articles({ ...byDate, ...page })).items.map(({ path }) => path);

    describe('the articles of several roots', () => {
      const roots: CorpusRoot[] = ['one', 'two'].map((name) => ({
        ...{ uri: `file:///${name}/news`, name: 'news', fsPath: `/${name}/news` },
      }));

      it('are grouped by the URI of their root, then by folder', async () => {
        const { engine, encoder } = make(roots);
        const store = (await engine.open('one'))!;
        await store.sink.begin();
        for (const { uri } of roots.toReversed())
          for (const path of ['uk/b.txt', 'a.txt'])
            await putArticle(store.sink, encoder, { root: uri, path }, tide);
        await store.sink.commit();
        const queries = await engine.openQueries();
        try {
          assert.deepEqual(
            await queries.articleGroups({ grouping: 'folder' }),
            roots.map(({ uri }) => ({ value: uri, count: 2 })),
          );
          const within = [roots[0]!.uri, 'uk'];
          const list = { grouping: 'folder', sort: 'date', within, direct: true } as const;
          const [found, ...others] = (await queries.articles({ ...list, ...page })).items;
          assert.deepEqual([found?.id, others.length], [uriOf(roots[0]!, 'uk/b.txt'), 0]);
          assert.equal(await queries.articlePosition({ article: found!.id, list }), 0);
          // By root comes before by path: the root first whose first file was put first.
          const all = await queries.articles({ ...byDate, ...page });
          assert.deepEqual(
            all.items.map(({ id }) => id),
            [roots[1]!, roots[0]!].flatMap((each) => ['a.txt', 'uk/b.txt'].map((path) => uriOf(each, path))),
          );
        } finally {
          await queries.close();
          await store.close();
        }
      });
    });

    it('orders what is found of one day by path, whenever it came', async () => {
      for (const path of ['c.txt', 'a.txt', 'd.txt', 'b.txt']) await put(path, tide);
      const hits = await queries.searchQuotations({ query: queryOf('tide'), page });
      const paths = ['a.txt', 'b.txt', 'c.txt', 'd.txt'];
      assert.deepEqual(
        hits.map((hit) => hit.uri),
        paths.map(uri),
      );
      const second = await queries.searchQuotations({
        query: queryOf('tide'),
        page: { offset: 1, limit: 2 },
      });
      assert.deepEqual(second, hits.slice(1, 3));
      const text = await queries.searchText({ query: queryOf('pier'), page: { ...page, sort: 'date' } });
      assert.deepEqual(
        text.map((hit) => hit.uri),
        paths.map(uri),
      );
    });

    describe('a name that hundreds bear', () => {
      const bearers = Array.from(
        { length: 260 },
        (_, i) => `Jonas ${String.fromCharCode(65 + (i % 26))}${'aeiouaeiou'[Math.floor(i / 26)]!}rlen`,
      );

      it('stands for all of them, wanted and unwanted, in quotations and in the text', async () => {
        await change(async (sink) => {
          for (const [i, name] of bearers.entries())
            await putArticle(
              sink,
              encoder,
              file(`${i}.txt`),
              `Word ${i}\n\n“The tide came for ${name},” said Tilda Brook.\n\n“We waited,” said ${name}.\n`,
            );
          await putArticle(sink, encoder, file('none.txt'), 'None\n\n“The tide came,” said Tilda Brook.\n');
        });
        const both = async (text: string) => {
          const query = queryOf(text);
          return [(await queries.countQuotations(query)).total, (await queries.countText(query)).total];
        };
        assert.deepEqual(await both('tide'), [261, 261]);
        assert.deepEqual(await both('tide about:jonas'), [260, 260]);
        assert.deepEqual(await both('tide -about:jonas'), [1, 1]);
        assert.deepEqual(await both('waited speaker:jonas'), [260, 260]);
        assert.deepEqual(await both('tide -speaker:jonas'), [261, 261]);
        assert.deepEqual(await both('waited -speaker:jonas'), [0, 0]);
        const query = queryOf('tide about:jonas');
        assert.equal(
          (await queries.searchQuotations({ query, page: { offset: 250, limit: 50 } })).length,
          10,
        );
      });
    });

    describe('a store', () => {
      it('is written by one at a time', async () => {
        assert.equal(await engine.open('one'), undefined);
        await store.close();
        const again = await engine.open('one');
        assert.ok(again);
        store = again;
      });

      it('keeps what is stored, and starts afresh where articles are read in another way', async () => {
        await put('tide.txt', tide);
        await queries.close();
        await store.close();
        store = (await engine.open('one'))!;
        assert.equal(store.startedAfresh, undefined);
        assert.equal((await store.catalogue.counts()).withText, 1);
        await store.close();
        store = (await engine.open('two'))!;
        assert.equal(store.startedAfresh, 'outdated');
        assert.equal((await store.catalogue.counts()).withText, 0);
        queries = await engine.openQueries();
      });

      for (const reason of ['requested', 'damaged', 'outgrown'] as const)
        it(`is empty after a reset that is ${reason}, and can be filled again`, async () => {
          await put('tide.txt', tide);
          await queries.close();
          await store.reset(reason);
          queries = await engine.openQueries();
          assert.deepEqual(await pathsOf(), []);
          assert.equal(await store.catalogue.isComplete(), false);
          await put('gale.txt', gale);
          assert.deepEqual(await pathsOf(), ['gale.txt']);
        });

      it('says whether it holds the whole corpus', async () => {
        assert.equal(await store.catalogue.isComplete(), false);
        await change((sink) => sink.setComplete(true));
        assert.equal(await store.catalogue.isComplete(), true);
      });

      it('is followed by others while it is written', async () => {
        const follower = engine.follow();
        assert.deepEqual(await follower.look(), {
          ...{ isNew: true, hasChanged: true, isComplete: false },
          counts: { withText: 0, withFindings: 0, problems: 0 },
        });
        assert.equal((await follower.look())?.hasChanged, false);
        await put('tide.txt', tide);
        const seen = await follower.look();
        assert.deepEqual([seen?.isNew, seen?.hasChanged, seen?.counts.withText], [false, true, 1]);
        await follower.close();
      });

      it('is maintained until there is nothing to do', async () => {
        for (let i = 0; i < 20; i++) await put(`${i}.txt`, tide);
        await change((sink) => sink.setComplete(true));
        let steps = 0;
        while (await store.sink.maintain()) assert.ok(++steps < 1000);
        await store.sink.trimMemory();
        assert.equal((await textsOf('tide')).length, 20);
      });
    });

    describe('a transaction', () => {
      it('shows nothing before it is committed', async () => {
        await store.sink.begin();
        await putArticle(store.sink, encoder, file('tide.txt'), tide);
        assert.deepEqual(await pathsOf(), []);
        await store.sink.commit();
        assert.deepEqual(await pathsOf(), ['tide.txt']);
      });

      it('that is rolled back leaves what was', async () => {
        await put('tide.txt', tide);
        await store.sink.begin();
        await store.sink.removeFile(file('tide.txt'));
        await putArticle(store.sink, encoder, file('gale.txt'), gale);
        await store.sink.rollback();
        assert.deepEqual(await pathsOf(), ['tide.txt']);
        assert.deepEqual(await textsOf('speaker:arlen'), []);
        await store.sink.rollback();
        await put('gale.txt', gale);
        assert.deepEqual(await textsOf('speaker:arlen'), ['“Nobody sails today,”']);
      });

      it('is open once', async () => {
        await store.sink.begin();
        await assert.rejects(store.sink.begin(), { name: 'StorageError' });
        await store.sink.rollback();
        await assert.rejects(store.sink.removeFile(file('tide.txt')), { name: 'StorageError' });
      });
    });

    describe('the catalogue', () => {
      it('knows the files of each folder with their state', async () => {
        await put('news/tide.txt', tide);
        await change((sink) =>
          sink.putFile(file('broken.txt'), { size: 7, mtime: 9, doubt: true, hash: 'h' }),
        );
        assert.deepEqual([...(await store.catalogue.folders(root.uri))].filter(Boolean), ['news']);
        assert.deepEqual(
          await store.catalogue.files(root.uri, ''),
          new Map([['broken.txt', { size: 7, mtime: 9, doubt: true }]]),
        );
        assert.equal(await store.catalogue.hash(file('broken.txt')), 'h');
        assert.equal(await store.catalogue.hash(file('news/tide.txt')), undefined);
        await change((sink) => sink.touchFile(file('broken.txt'), files));
        assert.deepEqual((await store.catalogue.files(root.uri, '')).get('broken.txt'), files);
        assert.equal(await store.catalogue.hash(file('broken.txt')), 'h');
        assert.equal((await store.catalogue.files(root.uri, 'none')).size, 0);
      });

      it('touches only files that are stored', async () => {
        await change((sink) => sink.touchFile(file('none.txt'), files));
        assert.equal((await store.catalogue.files(root.uri, '')).size, 0);
      });

      it('has outdated files count as changed', async () => {
        await change((sink) => sink.putFile(file('a.txt'), { ...files, hash: 'h' }));
        await change((sink) => sink.outdateFiles([file('a.txt')]));
        assert.equal((await store.catalogue.files(root.uri, '')).get('a.txt')?.doubt, true);
        assert.equal(await store.catalogue.hash(file('a.txt')), undefined);
      });

      it('forgets roots that are not kept', async () => {
        await put('tide.txt', tide);
        await change((sink) => sink.keepRoots([]));
        assert.deepEqual(await pathsOf(), []);
        assert.equal((await store.catalogue.files(root.uri, '')).size, 0);
      });

      it('tells which files a change of people’s decisions reaches', async () => {
        await put('tide.txt', tide);
        await put('gale.txt', gale);
        const apart = { [root.uri]: 'neverMerge:\n  - [Edda Quill, Quill]\n' };
        const reached = async (texts: Record<string, string>) =>
          (await store.catalogue.filesReached(texts)).map(({ path }) => path);
        assert.deepEqual(await reached(apart), ['tide.txt']);
        await change((sink) => sink.putCuration(apart));
        assert.deepEqual(await store.catalogue.curation(), apart);
        assert.deepEqual(await queries.neverMerge(), [['Edda Quill', 'Quill']]);
        assert.deepEqual(await reached(apart), []);
        assert.deepEqual(await reached({}), ['tide.txt']);
      });
    });

    describe('an article with its text alone', () => {
      const putText = (path: string, text: string) =>
        change(async (sink) => {
          await sink.putFile(file(path), files);
          await sink.putText(file(path), readArticle(encoder, path, text).text);
        });
      const putFindings = (path: string, text: string) =>
        change((sink) => sink.putFindings(file(path), readArticle(encoder, path, text).findings));

      it('is listed, filtered and found by the concordance', async () => {
        await putText('tide.txt', tide);
        const { items } = await queries.articles({ ...byDate, ...page, filter: 'tide' });
        assert.deepEqual(
          items.map(({ headline }) => headline),
          ['The tide turns'],
        );
        assert.deepEqual((await queries.article(uri('tide.txt')))?.date, '2024-05-04');
        const hits = await queries.searchText({
          query: queryOf('"with us"'),
          page: { ...page, sort: 'date' },
        });
        assert.equal(hits.length, 1);
        assert.equal((await queries.countText(queryOf('tide after:2024'))).total, 2);
      });

      it('has no quotations and entities yet, and counts say so', async () => {
        await putText('tide.txt', tide);
        await put('gale.txt', gale);
        const coverage = { withText: 2, withFindings: 1 };
        assert.deepEqual(await queries.coverage(), coverage);
        assert.deepEqual(await queries.countQuotations(queryOf('')), {
          total: 1,
          undated: 0,
          unsure: 0,
          coverage,
        });
        assert.deepEqual((await queries.countText(queryOf('tide'))).coverage, coverage);
        assert.deepEqual(await store.catalogue.counts(), { ...coverage, problems: 0 });
        assert.equal((await queries.entities({ ...page, sort: 'count', filter: 'quill' })).total, 0);
      });

      it('is pending, newest first and each file once, until its findings come', async () => {
        const older = tide.replace('May 4, 2024', 'May 3, 2024');
        await putText('old.txt', older);
        await putText('sub/tide.txt', tide);
        await change((sink) =>
          sink.putText({ ...file('sub/tide.txt'), record: 'b' }, readArticle(encoder, 'b', tide).text),
        );
        await put('gale.txt', gale);
        const pending = async () => (await store.catalogue.pending()).map(({ path }) => path);
        assert.deepEqual(await pending(), ['sub/tide.txt', 'old.txt']);
        const [{ root: of, size, mtime, hash } = {}] = await store.catalogue.pending();
        assert.deepEqual([of, size, mtime, hash], [root.uri, files.size, files.mtime, undefined]);
        await putFindings('sub/tide.txt', tide);
        assert.deepEqual(await pending(), ['sub/tide.txt', 'old.txt']);
        await putFindings('old.txt', older);
        assert.deepEqual(await pending(), ['sub/tide.txt']);
        await change((sink) => sink.removeFile(file('sub/tide.txt')));
        assert.deepEqual(await pending(), []);
      });

      it('has them when its findings come later', async () => {
        await putText('tide.txt', tide);
        await put('gale.txt', gale);
        await putFindings('tide.txt', tide);
        assert.deepEqual(await textsOf('speaker:quill'), ['“The tide is with us,”']);
        assert.deepEqual(await queries.coverage(), { withText: 2, withFindings: 2 });
        const [quill] = (await queries.entities({ ...page, sort: 'count', filter: 'quill' })).items;
        assert.deepEqual([quill?.quotations, quill?.articles], [1, 1]);
        assert.deepEqual(await textsOf('title:tide'), ['“The tide is with us,”']);
      });

      it('has the last of them', async () => {
        await put('tide.txt', tide);
        await putFindings('tide.txt', tide);
        assert.deepEqual(await textsOf(''), ['“The tide is with us,”']);
        const [quill] = (await queries.entities({ ...page, sort: 'count', filter: 'quill' })).items;
        assert.deepEqual([quill?.quotations, quill?.articles], [1, 1]);
      });

      it('has them however many they are', async () => {
        const sayings = Array.from({ length: 40 }, (_, i) => `“Go ${i},” Quill said.`);
        const long = `Many words\n\nMay 4, 2024\n\n${sayings.join('\n\n')}\n`;
        for (const path of ['a.txt', 'b.txt', 'c.txt']) await putText(path, long);
        await putFindings('b.txt', long);
        assert.equal((await textsOf('')).length, 40);
        assert.deepEqual(await textsOf('"go 7"'), ['“Go 7,”']);
        assert.equal((await queries.countText(queryOf('"go 7"'))).total, 3);
        assert.equal((await queries.articles({ ...byDate, ...page })).total, 3);
        await change((sink) => sink.removeFile(file('b.txt')));
        assert.deepEqual(await textsOf(''), []);
        assert.equal((await queries.countText(queryOf('"go 7"'))).total, 2);
      });

      it('loses them when another text takes its place', async () => {
        await put('tide.txt', tide);
        await change((sink) => sink.putText(file('tide.txt'), readArticle(encoder, 'tide.txt', gale).text));
        assert.deepEqual(await textsOf(''), []);
        assert.deepEqual((await queries.article(uri('tide.txt')))?.headline, 'A gale blows');
        assert.equal((await queries.entities({ ...page, sort: 'count' })).total, 0);
      });

      it('has to be there', async () => {
        await store.sink.begin();
        await assert.rejects(
          store.sink.putFindings(file('none.txt'), readArticle(encoder, 'none.txt', tide).findings),
          { name: 'StorageError' },
        );
        await store.sink.rollback();
      });
    });

    describe('two articles of one file', () => {
      const [first, second] = ['a', 'b'].map((record) => articleId(uri('both.txt'), record)) as [
        string,
        string,
      ];

      beforeEach(() =>
        change(async (sink) => {
          await sink.putFile(file('both.txt'), files);
          const start = { line: tide.split('\n').length - 1, character: 0 };
          for (const [record, text, at] of [
            ['a', tide, undefined],
            ['b', gale, start],
          ] as const) {
            const read = readArticle(encoder, 'both.txt', text, at);
            await sink.putText({ ...file('both.txt'), record }, read.text);
            await sink.putFindings({ ...file('both.txt'), record }, read.findings);
          }
        }),
      );

      it('are each known by an id of their own', async () => {
        const { items, total } = await queries.articles({ ...byDate, ...page });
        assert.equal(total, 2);
        assert.deepEqual(
          items.map(({ id, uri: of, record, start }) => [id, of, record, start]),
          [
            [second, uri('both.txt'), 'b', { line: 5, character: 0 }],
            [first, uri('both.txt'), 'a', undefined],
          ],
        );
        assert.equal((await queries.article(first))?.headline, 'The tide turns');
        assert.equal((await queries.article(second))?.headline, 'A gale blows');
        assert.equal(await queries.article(uri('both.txt')), undefined);
        assert.deepEqual(
          (await queries.articlesOfFile(uri('both.txt'))).map(({ id }) => id),
          [first, second],
        );
      });

      it('stand at places of their own in every order', async () => {
        for (const grouping of ['date', 'source', 'folder', 'none'] as const)
          for (const sort of ['date', 'headline'] as const) {
            const order = { grouping, sort };
            const ids = (await queries.articles({ ...order, ...page })).items.map(({ id }) => id);
            assert.deepEqual(new Set(ids), new Set([first, second]));
            for (const [i, article] of ids.entries()) {
              assert.equal(await queries.articlePosition({ article, list: order }), i);
              const next = await queries.neighbor({ article, direction: 'next', order });
              assert.equal(next?.id, ids[(i + 1) % 2]);
            }
          }
      });

      it('have quotations, hits and mentions where they stand in the file', async () => {
        const [tides] = await queries.searchQuotations({ query: queryOf('tide'), page });
        const [gales] = await queries.searchQuotations({ query: queryOf('sails'), page });
        assert.deepEqual([tides?.article, tides?.uri], [first, uri('both.txt')]);
        assert.deepEqual([gales?.article, gales?.uri], [second, uri('both.txt')]);
        assert.deepEqual(tides?.range.start, { line: 4, character: 0 });
        assert.deepEqual(gales?.range.start, { line: 9, character: 0 });
        assert.equal(gales.speaker.range?.start.line, 9);
        const [hit] = await queries.searchText({ query: queryOf('pilot'), page: { ...page, sort: 'date' } });
        assert.deepEqual([hit?.article, hit?.range.start.line], [second, 9]);
        const [arlen] = (await queries.entities({ ...page, sort: 'count', filter: 'arlen' })).items;
        const mentions = await queries.mentions({ entity: arlen!.id, ...page });
        assert.deepEqual(
          mentions.items.map(({ article }) => article),
          [second],
        );
        const near = await queries.mentions({ entity: arlen!.id, near: first, ...page });
        assert.deepEqual(near.items, mentions.items);
        const mentioning = await queries.entityArticles({ id: arlen!.id, page });
        assert.deepEqual(
          mentioning.items.map(({ article }) => article.id),
          [second],
        );
        const neighbor = await queries.neighborMentioning({
          ...{ entity: arlen!.id, article: first, direction: 'next', order: byDate },
        });
        assert.equal(neighbor?.article.id, second);
        const said = await queries.quotationsBy({ id: arlen!.id, page });
        assert.deepEqual(
          said.items.map(({ article }) => article),
          [second],
        );
      });

      it('go with their file, and one by one when it is put with fewer', async () => {
        await change(async (sink) => {
          await sink.putFile(file('both.txt'), files);
          const read = readArticle(encoder, 'both.txt', gale);
          await sink.putText({ ...file('both.txt'), record: 'b' }, read.text);
          await sink.putFindings({ ...file('both.txt'), record: 'b' }, read.findings);
        });
        assert.deepEqual(
          (await queries.articlesOfFile(uri('both.txt'))).map(({ id }) => id),
          [second],
        );
        assert.deepEqual(await textsOf(''), ['“Nobody sails today,”']);
        await change((sink) => sink.removeFile(file('both.txt')));
        assert.deepEqual(await pathsOf(), []);
        assert.deepEqual(await textsOf(''), []);
      });

      it('have findings of their own', async () => {
        await change((sink) =>
          sink.putFindings(
            { ...file('both.txt'), record: 'a' },
            readArticle(encoder, 'both.txt', tide).findings,
          ),
        );
        assert.deepEqual(await textsOf(''), ['“Nobody sails today,”', '“The tide is with us,”']);
      });
    });
  });
}
