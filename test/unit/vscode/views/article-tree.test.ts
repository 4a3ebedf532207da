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

/** Those groups of a level that are shown open at first. */
function openOnes(nodes: readonly TreeNode[], grouping: ArticleGrouping = 'date'): string[] {
  return labels(
    nodes.filter((node) => node.type === 'group' && node.open),
    grouping,
  );
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

  it('opens on the newest month, which is something to read', async () => {
    const tree = new ArticleTree(memoryArticles(few), [], byDate);
    const years = await tree.children();
    assert.deepEqual(openOnes(years), ['2023: 2']);
    assert.deepEqual(openOnes(await tree.children(years[0])), ['February 2023: 1']);
    assert.deepEqual(openOnes(await tree.children(years[1])), ['December 2021: 1']);
  });

  it('opens what came first while articles come in, and what is newest when all are there', async () => {
    const opened = async (isInUse: boolean): Promise<TreeNode[]> => {
      const index = memoryArticles(few.slice(2, 3));
      const tree = new ArticleTree(index, [], byDate, () => isInUse);
      index.status = { ...index.status, phase: 'indexing' };
      assert.deepEqual(openOnes(await tree.children()), ['2021: 1']);
      Object.assign(index, { ...memoryArticles(few), status: index.status });
      assert.deepEqual(openOnes(await tree.children()), ['2021: 1']);
      index.status = { ...index.status, phase: 'idle' };
      return tree.children();
    };
    const years = await opened(false);
    assert.deepEqual(openOnes(years), ['2023: 2']);
    const inUse = await opened(true);
    assert.deepEqual(openOnes(inUse), ['2023: 2', '2021: 1'], 'where somebody reads it stays open');
    assert.notEqual(years[1]?.id, inUse[1]?.id, 'the editor keeps a node open as long as it is the same');
  });

  it('leaves a group closed that comes first later on', async () => {
    const index = memoryArticles(few.slice(2, 3));
    const tree = new ArticleTree(index, [], byDate);
    await tree.children();
    Object.assign(index, memoryArticles(few));
    assert.deepEqual(openOnes(await tree.children()), ['2021: 1']);
  });

  it('groups by folder at first where fewer than half of the articles have a date', async () => {
    const topics = ['business', 'sport', 'tech'].flatMap((topic) => [
      articleAt(`${topic}/1.txt`, { headline: `${topic} one` }),
      articleAt(`${topic}/2.txt`, { headline: `${topic} two` }),
    ]);
    const dated = articleAt('sport/3.txt', { headline: 'A final', date: '2020-02-02' });
    const tree = new ArticleTree(memoryArticles([...topics, dated]), []);
    const folders = await tree.children();
    assert.deepEqual(labels(folders, 'folder'), ['business: 2', 'sport: 3', 'tech: 2']);
    assert.deepEqual(openOnes(folders, 'folder'), ['business: 2']);
    assert.deepEqual(tree.order, { grouping: 'folder', sort: 'headline' });
  });

  it('groups by source at first where folders are many and dates few', async () => {
    const many = Array.from({ length: 120 }, (_, i) =>
      articleAt(`${i.toString(16)}/a.txt`, { source: i % 2 === 0 ? 'Harbour Post' : 'Vellin Echo' }),
    );
    const tree = new ArticleTree(memoryArticles(many), []);
    assert.deepEqual(labels(await tree.children(), 'source'), ['Harbour Post: 60', 'Vellin Echo: 60']);
  });

  it('shows one list at first where nothing tells the articles apart', async () => {
    const tree = new ArticleTree(memoryArticles([articleAt('b.txt'), articleAt('a.txt')]), []);
    assert.deepEqual(labels(await tree.children()), ['a.txt', 'b.txt']);
  });

  it('keeps the order that a person chose, whatever the articles are', async () => {
    const tree = new ArticleTree(memoryArticles([articleAt('x/b.txt'), articleAt('y/a.txt')]), []);
    await tree.children();
    tree.order = byDate;
    assert.deepEqual(labels(await tree.children()), ['Undated: 2']);
  });

  it('opens all groups once a filter leaves few, also those that it showed closed before', async () => {
    const many = Array.from({ length: 400 }, (_, i) =>
      articleAt(`${i % 20}/${i}.txt`, { headline: i % 10 === 0 ? 'Vaccine arrives' : 'Van stolen' }),
    );
    const tree = new ArticleTree(memoryArticles(many), [], { grouping: 'folder', sort: 'date' });
    tree.filter = 'va';
    const closed = await tree.children();
    assert.deepEqual(openOnes(closed, 'folder'), []);
    tree.filter = 'vaccine';
    const open = await tree.children();
    assert.equal(await tree.total(), 40);
    assert.equal(openOnes(open, 'folder').length, open.length);
    assert.ok(open.every(({ id }) => !closed.some((other) => other.id === id)));
    const node = await tree.locate(many[0]!);
    assert.ok(open.some(({ id }) => id === node?.parent?.id));
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

  it('names runs of undated articles by headlines, and by file where there is none', async () => {
    const many = Array.from({ length: 2100 }, (_, i) =>
      articleAt(`uk/${i < 1500 ? 'a' : 'b'}/${1000 + i}.txt`, {
        headline: i < 1000 ? '' : `${String.fromCharCode(97 + (i - 1000) / 50)} ferry`,
      }),
    );
    const tree = new ArticleTree(memoryArticles(many), [], byDate);
    const [undated] = await tree.children();
    assert.deepEqual(
      labels(await tree.children(undated)).map((label) => label.replace(/^\d+.txt – \d+.txt/, 'files')),
      ['files: 1000', 'a ferry – t ferry: 1000', 'u ferry – v ferry: 100'],
    );
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
