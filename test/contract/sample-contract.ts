import assert from 'node:assert/strict';
import { isListed, type Listing } from '../../src/core/quotation';
import type { QueryEngine, WritableStore } from '../../src/storage/port';
import type { CorpusRoot } from '../../src/workspace/types';
import { uriOf } from '../../src/workspace/uri';
import { putSamples, sampleCorpus } from '../support/sample-corpus';
import { queryOf } from './corpus-contract';
import { queryTexts, sampleQuestions } from './sample-questions';
import type { OpenEngine } from './storage-contract';

const root: CorpusRoot = { uri: 'file:///corpus', name: 'corpus', fsPath: '/corpus' };
const all = { offset: 0, limit: 100_000 };

/** Finds all that was found, attitudes and unsure ones too. */
const everyQuotation = 'sure:no kind:direct kind:indirect kind:mixed kind:attitude';

/** What holds between the answers of every storage engine that is filled with the sample corpus. */
export function describeSampleCorpus(name: string, make: OpenEngine): void {
  describe(name, () => {
    let store: WritableStore;
    let queries: QueryEngine;
    const pagesOf = async <T>(ask: (page: { offset: number; limit: number }) => Promise<readonly T[]>) => {
      const items: T[] = [];
      for (let offset = 0; ; offset += 40) {
        const page = await ask({ offset, limit: 40 });
        items.push(...page);
        if (page.length < 40) return items;
      }
    };

    before(async () => {
      const { engine, encoder } = make([root]);
      store = (await engine.open('one'))!;
      await store.sink.begin();
      await putSamples(store.sink, encoder, root.uri, sampleCorpus());
      await store.sink.commit();
      queries = await engine.openQueries();
    });
    after(async () => {
      await queries.close();
      await store.close();
    });

    it('lists every article in every order', async () => {
      const ids = sampleCorpus().map(({ path }) => uriOf(root, path));
      for (const grouping of ['date', 'source', 'folder', 'none'] as const)
        for (const sort of ['date', 'headline'] as const) {
          const { items } = await queries.articles({ grouping, sort, ...all });
          assert.deepEqual(items.map(({ id }) => id).sort(), ids.sort());
        }
    });

    it('has every quotation as it was found', async () => {
      const found = sampleCorpus().flatMap(({ path, text: { text }, findings }) =>
        findings.quotations.map(({ kind, parts }) => [
          uriOf(root, path),
          kind,
          parts.map(({ start, end }) => text.slice(start, end)).join(' … '),
        ]),
      );
      const hits = await queries.searchQuotations({ query: queryOf(everyQuotation), page: all });
      const key = (row: readonly unknown[]) => JSON.stringify(row);
      assert.deepEqual(
        hits.map(({ uri, kind, text }) => key([uri, kind, text])).sort(),
        found.map(key).sort(),
      );
    });

    it('lists by default what is shown, and counts what it leaves out as unsure', async () => {
      const quotations = sampleCorpus().flatMap(({ findings }) => findings.quotations);
      const number = (listing: Listing) => quotations.filter((each) => isListed(each, listing)).length;
      const everything = number({ sure: false });
      for (const [text, sure] of [
        ['', undefined],
        ['sure:yes', true],
        ['sure:no', false],
      ] as const) {
        const total = number(sure === undefined ? {} : { sure });
        const { total: counted, unsure } = await queries.countQuotations(queryOf(text));
        assert.deepEqual([counted, unsure], [total, everything - total], text);
      }
      assert.ok(number({ sure: true }) < number({}) && number({}) < everything);
      assert.equal(
        (await queries.countQuotations(queryOf('kind:attitude'))).total,
        quotations.filter(({ kind }) => kind === 'attitude').length,
      );
    });

    it('counts what it finds, and finds it in pages as at once', async () => {
      for (const text of queryTexts.filter((_, i) => i % 4 === 0)) {
        const query = queryOf(text);
        const quotations = await queries.searchQuotations({ query, page: all });
        assert.equal((await queries.countQuotations(query)).total, quotations.length, text);
        assert.deepEqual(
          await pagesOf((page) => queries.searchQuotations({ query, page })),
          quotations,
          text,
        );
        const hits = await queries.searchText({ query, page: { ...all, sort: 'date' } });
        assert.equal((await queries.countText(query)).total, hits.length, text);
      }
    });

    it('parts all hits in those of a filter and those without it', async () => {
      const totals = async (...texts: string[]) =>
        Promise.all(
          texts.map(async (text) => [
            (await queries.countQuotations(queryOf(text))).total,
            (await queries.countText(queryOf(text))).total,
          ]),
        );
      for (const filter of [
        'source:northern',
        'folder:harbour-courier',
        'title:strike',
        'title:"vote to strike"',
      ]) {
        const [all, within, without] = await totals('the', `the ${filter}`, `the -${filter}`);
        assert.ok(within![1]! > 0, filter);
        assert.deepEqual([within![0]! + without![0]!, within![1]! + without![1]!], all, filter);
      }
    });

    it('has as many mentions, articles and quotations of each entity as it says', async () => {
      const { items, total } = await queries.entities({ sort: 'count', ...all });
      assert.equal(items.length, total);
      const forms = ['name', 'nominal', 'pronoun'] as const;
      let mentions = 0;
      for (const entity of items) {
        const { id } = entity;
        const found = await queries.mentions({ entity: id, forms, ...all });
        const articles = await queries.entityArticles({ id, page: all });
        const quotations = await queries.quotationsBy({ id, page: all });
        assert.deepEqual(
          [found.items.length, found.total, articles.items.length, articles.total, quotations.items.length],
          [entity.mentions, entity.mentions, entity.articles, entity.articles, entity.quotations],
          id,
        );
        assert.equal(
          articles.items.reduce((sum, each) => sum + each.mentions, 0),
          entity.mentions,
        );
        assert.deepEqual(await queries.entity(id), entity);
        mentions += entity.mentions;
      }
      assert.equal(
        mentions,
        sampleCorpus().reduce((sum, { findings }) => sum + findings.mentions.length, 0),
      );
    });

    it('takes every question, and answers it the same way twice', async () => {
      let asked = 0;
      for (const { name, ask } of sampleQuestions(root)) {
        if (asked++ % 41 > 0) continue;
        assert.deepEqual(await ask(queries), await ask(queries), name);
      }
      assert.ok(asked > 1000);
    });
  });
}
