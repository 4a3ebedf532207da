import assert from 'node:assert/strict';
import type { ArticleGrouping, ArticleOrder } from '../../../../src/corpus';
import { groupLabel, rangeLabel } from '../../../../src/presentation/article-labels';
import { ArticleTree, maxLeaves, runSize, type TreeNode } from '../../../../src/vscode/views/article-tree';
import { articleAt, memoryArticles } from '../../../support/memory-articles';

const byDate: ArticleOrder = { grouping: 'date', sort: 'date' };
const noRoot = () => undefined;

/** What a person reads in a level of the tree. */
function labels(nodes: readonly TreeNode[], grouping: ArticleGrouping = 'date'): string[] {
  return nodes.map((node) => {
    if (node.type === 'article') return node.article.headline;
    if (node.type === 'range') return `${rangeLabel(node)}: ${node.count}`;
    return `${groupLabel(node, grouping, noRoot, 'en')}: ${node.count}`;
  });
}

const few = [
  articleAt('uk/a.txt', { headline: 'Ferry sails', date: '2023-01-24', source: 'Harbour Post' }),
  articleAt('uk/b.txt', { headline: 'Ferry sinks', date: '2023-02-01', source: 'Harbour Post' }),
  articleAt('c.txt', { headline: 'Mayor resigns', date: '2021-12-31' }),
  articleAt('uk/kent/d.txt', { headline: 'Old note' }),
];

describe('the tree of articles', () => {
  it('groups by year and month, newest first, and puts undated articles last', async () => {
    const tree = new ArticleTree(memoryArticles(few), [], byDate);
    const years = await tree.children();
    assert.deepEqual(labels(years), ['2023: 2', '2021: 1', 'Undated: 1']);
    const months = await tree.children(years[0]);
    assert.deepEqual(labels(months), ['February 2023: 1', 'January 2023: 1']);
    assert.deepEqual(labels(await tree.children(months[1])), ['Ferry sails']);
    assert.deepEqual(labels(await tree.children(years[2])), ['Old note']);
  });

  it('groups by source, with the articles of unknown source last', async () => {
    const tree = new ArticleTree(memoryArticles(few), [], { grouping: 'source', sort: 'headline' });
    const sources = await tree.children();
    assert.deepEqual(labels(sources, 'source'), ['Harbour Post: 2', 'Source unknown: 2']);
    assert.deepEqual(labels(await tree.children(sources[0])), ['Ferry sails', 'Ferry sinks']);
  });

  it('shows folders first and then the articles that stand in the folder itself', async () => {
    const tree = new ArticleTree(memoryArticles(few), [], { grouping: 'folder', sort: 'date' });
    const top = await tree.children();
    assert.deepEqual(labels(top, 'folder'), ['uk: 3', 'Mayor resigns']);
    const inside = await tree.children(top[0]);
    assert.deepEqual(labels(inside, 'folder'), ['kent: 1', 'Ferry sinks', 'Ferry sails']);
  });

  it('opens a group that is alone, unless others may still come', async () => {
    const index = memoryArticles(few.slice(0, 2));
    const tree = new ArticleTree(index, [], byDate);
    const isOpen = async () => (await tree.children()).map((node) => node.type === 'group' && node.open);
    assert.deepEqual(await isOpen(), [true]);
    index.status = { ...index.status, phase: 'indexing' };
    assert.deepEqual(await isOpen(), [false]);
  });

  it('shows only what the filter leaves, opened', async () => {
    const tree = new ArticleTree(memoryArticles(few), [], byDate);
    tree.filter = 'ferry';
    const years = await tree.children();
    assert.deepEqual(labels(years), ['2023: 2']);
    assert.equal(years[0]?.type === 'group' && years[0].open, true);
    assert.equal(await tree.total(), 2);
  });

  it('gives each node the same id each time, and another one while a filter is on', async () => {
    const tree = new ArticleTree(memoryArticles(few), [], byDate);
    const ids = (await tree.children()).map(({ id }) => id);
    assert.deepEqual(
      (await tree.children()).map(({ id }) => id),
      ids,
    );
    tree.filter = 'ferry';
    assert.ok(!ids.includes((await tree.children())[0]!.id));
  });

  it('divides a group of more than a thousand articles into runs that lose none', async () => {
    const many = Array.from({ length: 2345 }, (_, i) =>
      articleAt(`n${String(i).padStart(4, '0')}`, {
        date: `2023-01-${String(1 + (i % 31)).padStart(2, '0')}`,
      }),
    );
    const tree = new ArticleTree(memoryArticles(many), [], byDate);
    const [year] = await tree.children();
    const [month] = await tree.children(year);
    const runs = await tree.children(month);
    assert.deepEqual(labels(runs), [
      '2023-01-31 – 2023-01-18: 1000',
      '2023-01-18 – 2023-01-05: 1000',
      '2023-01-05 – 2023-01-01: 345',
    ]);
    const shown = (await Promise.all(runs.map((run) => tree.children(run)))).flat();
    assert.equal(new Set(shown.map(({ id }) => id)).size, many.length);
  });

  it('divides twice where one division would leave too many runs', async () => {
    const many = Array.from({ length: 120_000 }, (_, i) => articleAt(String(i)));
    const tree = new ArticleTree(memoryArticles(many), [], { grouping: 'none', sort: 'date' });
    const runs = await tree.children();
    assert.equal(runs.length, 12);
    assert.equal((await tree.children(runs[11])).length, 10);
    assert.equal(runSize(maxLeaves * 100), maxLeaves);
  });

  it('names runs of headlines by their beginnings', async () => {
    const many = Array.from({ length: 1500 }, (_, i) =>
      articleAt(String(i), { headline: `Headline number ${String(i).padStart(4, '0')} of the long list` }),
    );
    const tree = new ArticleTree(memoryArticles(many), [], { grouping: 'none', sort: 'headline' });
    assert.deepEqual(labels(await tree.children()), [
      'Headline number… – Headline number…: 1000',
      'Headline number… – Headline number…: 500',
    ]);
  });

  it('names runs of undated articles by their paths', async () => {
    const many = Array.from({ length: 2100 }, (_, i) =>
      articleAt(`uk/${i < 1500 ? 'a' : 'b'}/${1000 + i}.txt`),
    );
    const tree = new ArticleTree(memoryArticles(many), [], byDate);
    const [undated] = await tree.children();
    assert.deepEqual(labels(await tree.children(undated)), [
      '1000.txt – 1999.txt: 1000',
      'a/2000.txt – b/2999.txt: 1000',
      '3000.txt – 3099.txt: 100',
    ]);
  });

  it('finds the way to an article without reading the lists on it', async () => {
    const many = Array.from({ length: 120_000 }, (_, i) => articleAt(String(i).padStart(6, '0')));
    const index = memoryArticles(many);
    const tree = new ArticleTree(index, [], { grouping: 'none', sort: 'headline' });
    const node = await tree.locate(many[77_777]!);
    assert.ok(index.asked <= 1);
    const way: TreeNode[] = [];
    for (let at: TreeNode | undefined = node; at; at = at.parent) way.unshift(at);
    let level = await tree.children();
    for (const step of way) {
      const shown = level.find(({ id }) => id === step.id);
      assert.ok(shown, `${step.id} stands in the tree`);
      level = await tree.children(shown);
    }
    assert.deepEqual(
      way.map(({ type }) => type),
      ['range', 'range', 'article'],
    );
  });

  it('finds no way to an article that the filter leaves out', async () => {
    const tree = new ArticleTree(memoryArticles(few), [], byDate);
    tree.filter = 'mayor';
    assert.equal(await tree.locate(few[0]!), undefined);
    assert.ok(await tree.locate(few[2]!));
  });
});
