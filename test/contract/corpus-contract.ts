import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { CorpusIndex, IndexChange, QuotationHit } from '../../src/engine';
import { foldedWords, parseQuery, type Query } from '../../src/core/query';
import type { CorpusRoot } from '../../src/workspace/types';

/** Opens an index of these folders that knows nothing yet; what it is given it has to read itself. */
export type OpenIndex = (roots: readonly CorpusRoot[]) => CorpusIndex;

export function queryOf(text: string): Query {
  const parsed = parseQuery(text);
  assert.ok('query' in parsed, text);
  return parsed.query;
}

/** A folder of articles that is gone after the tests. */
export class Folder {
  readonly path = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'corpus-')));
  readonly root: CorpusRoot = { uri: pathToFileURL(this.path).toString(), name: 'corpus', fsPath: this.path };

  #clock = 1_500_000_000;

  write(file: string, content: string | Uint8Array): void {
    fs.mkdirSync(path.dirname(path.join(this.path, file)), { recursive: true });
    fs.writeFileSync(path.join(this.path, file), content);
    // Long ago, so that size and time leave no doubt; each time another second.
    this.#clock++;
    fs.utimesSync(path.join(this.path, file), this.#clock, this.#clock);
  }
  remove(file: string): void {
    fs.rmSync(path.join(this.path, file), { recursive: true });
  }
  rename(from: string, to: string): void {
    fs.renameSync(path.join(this.path, from), path.join(this.path, to));
  }
  uri(file: string): string {
    return pathToFileURL(path.join(this.path, file)).toString();
  }
  dispose(): void {
    fs.rmSync(this.path, { recursive: true, force: true });
  }
}

/** A folder of short articles, each with a word of its own and its quotation, in nine folders. */
export function numberedArticles(count: number): Folder {
  const folder = new Folder();
  for (let i = 0; i < count; i++)
    folder.write(`${i % 9}/${i}.txt`, `Number ${i}\n\n“Word${i},” said Edda Quill of Port Ansa.\n`);
  return folder;
}

const article = (date: string, headline: string, ...paragraphs: string[]) =>
  ` date ${date} ${headline}\n\nBy Nora Nieman\n\n${paragraphs.join('\n\n')}\n`;

/** Five dated articles and an undated one; people, places and sayings made up. */
export const articles: Readonly<Record<string, string>> = {
  'news/uk/wall.txt': article(
    '2023-01-10',
    'Harbour wall will be rebuilt',
    'Edda Quill, the harbour master, welcomed the plan on Monday.',
    '“The wall will hold for a hundred years,” Quill said. “We are ready to begin in spring.”',
    'She said that the café on the quay would stay open.',
  ),
  'news/uk/strike.txt': article(
    '2023-02-03',
    'Ferry crews strike for a second day',
    'Tomas Arlen, who leads the crews, spoke to reporters in Port Ansa.',
    '“Nobody wants a strike,” Arlen said, “but we are ready to begin one.”',
    'Edda Quill said that the ferries would sail again on Friday.',
  ),
  'news/sea.md':
    '---\ntitle: The sea is rising\ndate: 2022-12-31\nsitename: The Ansa Courier\n---\n\n' +
    'Water stood in the streets of Port Ansa again.\n\n“The Sea will take what it wants,” Tomas Arlen said.\n',
  'opinion/wall.md':
    '---\ntitle: A wall of words\ndate: 2023-02-03\nsitename: Northern Post\ntags: [Harbour/Wall, sea level]\n---\n\n' +
    'What a wall is worth is hard to say.\n\n“Walls don’t hold,” said Mira Osten, a professor of coasts.\n',
  'opinion/note.txt':
    'A note on ferries\n\nEdda Quill said that the wall was old.\n\nNothing else was said.\n',
  'old/cafe.txt': article('2019-06-01', 'A cafe opens', '“Our Cafe is open,” Edda Quill said.'),
};

const page = { offset: 0, limit: 100 };
const byDate = { grouping: 'date', sort: 'date' } as const;

/** What every engine behind the port has to do. */
export function describeIndex(name: string, open: OpenIndex): void {
  describe(name, () => {
    let folder: Folder;
    let index: CorpusIndex;
    const textsOf = async (query: string) =>
      (await index.searchQuotations(queryOf(query), page)).map(({ text }) => text);
    const totalOf = async (query: string) => (await index.countQuotations(queryOf(query))).total;
    const coverage = { withText: 6, withFindings: 6 };
    const paths = (hits: readonly { uri: string }[]) =>
      hits.map(({ uri }) => uri.slice(folder.root.uri.length + 1));

    before(async () => {
      folder = new Folder();
      for (const [file, text] of Object.entries(articles)) folder.write(file, text);
      index = open([folder.root]);
      await index.reconcile();
    });
    after(async () => {
      await index.dispose();
      folder.dispose();
    });

    it('says when it is done', () => {
      assert.equal(index.status.phase, 'idle');
      assert.equal(index.status.articles, 6);
      assert.equal(index.status.withFindings, 6);
      assert.equal(index.status.problems, 0);
    });

    describe('articles', () => {
      it('stand newest first, undated last', async () => {
        const { items, total } = await index.articles({ ...byDate, ...page });
        assert.equal(total, 6);
        assert.deepEqual(paths(items), [
          'news/uk/strike.txt',
          'opinion/wall.md',
          'news/uk/wall.txt',
          'news/sea.md',
          'old/cafe.txt',
          'opinion/note.txt',
        ]);
      });

      it('show what a row and its tooltip need', async () => {
        assert.deepEqual(await index.article(folder.uri('news/uk/wall.txt')), {
          id: folder.uri('news/uk/wall.txt'),
          uri: folder.uri('news/uk/wall.txt'),
          path: 'news/uk/wall.txt',
          root: folder.root.uri,
          headline: 'Harbour wall will be rebuilt',
          byline: 'Nora Nieman',
          date: '2023-01-10',
          dateOrigin: 'header',
          lead:
            'Edda Quill, the harbour master, welcomed the plan on Monday. “The wall will hold for a hundred years,” ' +
            'Quill said. “We are ready to begin in spring.” She said that the café on the quay would stay open.',
          words: 46,
          encoding: 'utf8',
          problems: [],
        });
        assert.equal(await index.article(folder.uri('news/none.txt')), undefined);
      });

      it('give their text passage by passage, in as many steps as one likes', async () => {
        const article = folder.uri('news/sea.md');
        const whole = await index.passages({ article, maxLength: 10_000 });
        assert.deepEqual(
          whole?.items.map(({ text, range }) => [range.start.line, text]),
          [
            [6, 'Water stood in the streets of Port Ansa again.'],
            [8, '“The Sea will take what it wants,” Tomas Arlen said.'],
          ],
        );
        assert.deepEqual(whole.lines, [0, 8]);
        assert.equal(whole.next, undefined);
        const first = await index.passages({ article, maxLength: 20 });
        assert.deepEqual(
          first?.items.map(({ text }) => text),
          ['Water stood in the'],
        );
        assert.deepEqual(first.next, { line: 6, character: 18 });
        const rest = await index.passages({ article, from: first.next, maxLength: 10_000 });
        assert.deepEqual(
          rest?.items.map(({ text }) => text),
          [' streets of Port Ansa again.', whole.items[1]!.text],
        );
        const line = await index.passages({ article, from: { line: 7, character: 0 }, to: 8, maxLength: 99 });
        assert.deepEqual(line?.items, [whole.items[1]]);
        assert.equal(await index.passages({ article: folder.uri('none.txt'), maxLength: 99 }), undefined);
      });

      it('come in pages', async () => {
        const { items, total } = await index.articles({ ...byDate, offset: 2, limit: 2 });
        assert.equal(total, 6);
        assert.deepEqual(paths(items), ['news/uk/wall.txt', 'news/sea.md']);
      });

      it('are found by words of their headlines, the last one unfinished', async () => {
        const { items } = await index.articles({ ...byDate, ...page, filter: 'Rebuilt wa' });
        assert.deepEqual(paths(items), ['news/uk/wall.txt']);
      });

      it('are grouped by date', async () => {
        const groups = (within?: string[]) =>
          index.articleGroups({ grouping: 'date', ...(within && { within }) });
        assert.deepEqual(await groups(), [
          { value: '2023', count: 3 },
          { value: '2022', count: 1 },
          { value: '2019', count: 1 },
          { value: '', count: 1 },
        ]);
        assert.deepEqual(await groups(['2023']), [
          { value: '2023-02', count: 2 },
          { value: '2023-01', count: 1 },
        ]);
        const inFebruary = await index.articles({
          ...byDate,
          ...page,
          within: ['2023', '2023-02'],
          sort: 'headline',
        });
        assert.deepEqual(paths(inFebruary.items), ['opinion/wall.md', 'news/uk/strike.txt']);
        const none = await index.articles({ ...byDate, ...page, within: [''] });
        assert.deepEqual(paths(none.items), ['opinion/note.txt']);
      });

      it('are grouped by source and folder', async () => {
        const sources = await index.articleGroups({ grouping: 'source' });
        assert.deepEqual(
          sources.filter(({ value }) => value !== '').map(({ value }) => value),
          ['Northern Post', 'The Ansa Courier'],
        );
        assert.deepEqual(await index.articleGroups({ grouping: 'folder' }), [
          { value: 'news', count: 3 },
          { value: 'old', count: 1 },
          { value: 'opinion', count: 2 },
        ]);
        assert.deepEqual(await index.articleGroups({ grouping: 'folder', within: ['news'] }), [
          { value: 'uk', count: 2 },
        ]);
        const below = { grouping: 'folder', sort: 'date', ...page, within: ['news'] } as const;
        assert.equal((await index.articles(below)).total, 3);
        assert.deepEqual(paths((await index.articles({ ...below, direct: true })).items), ['news/sea.md']);
      });

      for (const grouping of ['date', 'source', 'folder', 'none'] as const)
        for (const sort of ['date', 'headline'] as const)
          it(`follow each other by ${grouping} and ${sort} as they are listed`, async () => {
            const order = { grouping, sort };
            const listed = paths((await index.articles({ ...order, ...page })).items);
            for (const [i, file] of listed.entries()) {
              const next = await index.neighbor(folder.uri(file), 'next', order);
              const previous = await index.neighbor(folder.uri(file), 'previous', order);
              assert.equal(next?.path, listed[(i + 1) % listed.length]);
              assert.equal(previous?.path, listed.at(i - 1));
              assert.equal(await index.articlePosition(folder.uri(file), order), i);
            }
          });

      it('lead to the next one that mentions someone', async () => {
        const [arlen] = (await index.entities({ ...page, sort: 'count', filter: 'arlen' })).items;
        const from = (file: string) => index.neighborMentioning(arlen!.id, folder.uri(file), 'next', byDate);
        assert.equal((await from('news/uk/strike.txt'))?.article.path, 'news/sea.md');
        assert.equal((await from('news/uk/strike.txt'))?.wrapped, false);
        assert.equal((await from('old/cafe.txt'))?.article.path, 'news/uk/strike.txt');
        assert.equal((await from('old/cafe.txt'))?.wrapped, true);
        assert.equal(
          await index.neighborMentioning('person:nobody', folder.uri('old/cafe.txt'), 'next', byDate),
          undefined,
        );
      });
    });

    describe('quotations', () => {
      const one = async (query: string): Promise<QuotationHit> => {
        const hits = await index.searchQuotations(queryOf(query), page);
        assert.equal(hits.length, 1, `${query}: ${hits.length}`);
        return hits[0]!;
      };

      it('are found by words in any order, newest first', async () => {
        const hits = await index.searchQuotations(queryOf('begin ready'), page);
        assert.deepEqual(paths(hits), ['news/uk/strike.txt', 'news/uk/wall.txt']);
        assert.equal(await totalOf('begin ready'), 2);
      });

      it('carry place, speaker, cue and the words that matched', async () => {
        const hit = await one('nobody');
        assert.equal(hit.text, '“Nobody wants a strike,” … “but we are ready to begin one.”');
        assert.deepEqual(
          hit.matches.map(([start, end]) => hit.text.slice(start, end)),
          ['Nobody'],
        );
        assert.equal(hit.kind, 'direct');
        assert.equal(hit.speaker.words, 'Arlen');
        assert.equal(hit.speaker.name, 'Tomas Arlen');
        assert.equal(hit.cue, 'said');
        assert.equal(hit.headline, 'Ferry crews strike for a second day');
        assert.equal(hit.date, '2023-02-03');
        assert.equal(hit.dateOrigin, 'header');
        assert.equal(hit.parts.length, 2);
        assert.deepEqual(hit.range.start, { line: 6, character: 0 });
        assert.deepEqual(hit.cueRange?.start, { line: 6, character: 31 });
      });

      it('have what stands around them, over paragraphs and up to whole words', async () => {
        const { article, range } = await one('nobody');
        const places = [
          { article, range },
          { article: `${article}.gone`, range },
        ];
        const [around, gone] = await index.surroundings({ places, length: 40 });
        assert.equal(around!.before, '… spoke to reporters in Port Ansa.');
        assert.equal(around!.after, 'Edda Quill said that the ferries …');
        assert.deepEqual(gone, { before: '', after: '' });
        const [whole] = await index.surroundings({ places, length: 10_000 });
        assert.match(whole!.before, /^Ferry crews strike for a second day\n\nBy Nora Nieman\n\n/);
      });

      it('are found by any words that follow one another in them', async () => {
        const all = await index.searchQuotations(queryOf(''), page);
        const keyOf = ({ uri, range }: QuotationHit) => `${uri} ${JSON.stringify(range)}`;
        const phrases = new Map<string, Set<string>>();
        for (const hit of all) {
          const words = foldedWords(hit.text).map(({ word }) => word);
          for (const [i, word] of words.slice(1).entries()) {
            const phrase = `"${words[i]!} ${word}"`;
            phrases.set(phrase, (phrases.get(phrase) ?? new Set()).add(keyOf(hit)));
          }
        }
        assert.ok(phrases.size > 20);
        for (const [phrase, expected] of phrases) {
          const found = (await index.searchQuotations(queryOf(phrase), page)).map(keyOf);
          assert.deepEqual(new Set(found), expected, phrase);
        }
      });

      it('are found by beginnings of words of one letter and more', async () => {
        for (const beginning of ['n*', 'no*', 'nob*', 'nobo*', 'nobody*'])
          assert.ok(
            (await textsOf(beginning)).some((text) => text.includes('Nobody')),
            beginning,
          );
        assert.deepEqual(await textsOf('nobodyy*'), []);
      });

      it('are found in any script, and in old prints', async () => {
        folder.write(
          'scripts.txt',
          article(
            ...['2024-01-01', 'Scripts', 'Mira Osten spoke in Port Ansa.'],
            ...['“नमस्ते दोस्तों, it is,” Osten said.', '“We ſuppoſed it ſo,” Osten said.'],
          ),
        );
        await index.refresh([folder.uri('scripts.txt')]);
        for (const query of ['नमस्ते', 'नमस्ते दोस्तों', '"नमस्ते दोस्तों"', 'नमस्ते*', 'supposed', 'suppos*']) {
          assert.equal((await textsOf(query)).length, 1, query);
          assert.equal(await totalOf(query), 1, query);
        }
        folder.remove('scripts.txt');
        await index.refresh([folder.uri('scripts.txt')]);
      });

      it('are found by long beginnings of words, however many other words begin alike', async () => {
        const presses = Array.from({ length: 150 }, (_, i) => `“Press number ${i} will run,” Osten said.`);
        folder.write(
          'presses.txt',
          article(
            ...['2024-01-01', 'Presses run', 'Mira Osten spoke in Port Ansa.'],
            ...['“The preserve of few,” Osten said.', ...presses, '“A president spoke,” Osten said.'],
          ),
        );
        await index.refresh([folder.uri('presses.txt')]);
        assert.deepEqual(await textsOf('presid*'), ['“A president spoke,”']);
        assert.deepEqual(await textsOf('preser*'), ['“The preserve of few,”']);
        assert.deepEqual(await textsOf('presx*'), []);
        const pageOf = async (offset: number, limit: number) =>
          (await index.searchQuotations(queryOf('press*'), { offset, limit })).map(({ text }) => text);
        const all = await pageOf(0, 1000);
        assert.equal(all.length, 150);
        assert.deepEqual(
          [...(await pageOf(0, 100)), ...(await pageOf(100, 40)), ...(await pageOf(140, 100))],
          all,
        );
        assert.equal(await totalOf('press*'), 150);
        folder.remove('presses.txt');
        await index.refresh([folder.uri('presses.txt')]);
      });

      it('are found by phrases across their parts, without prefix or stem', async () => {
        assert.equal(await totalOf('"strike but we are ready"'), 1);
        assert.equal(await totalOf('"wants a strik"'), 0);
        assert.equal(await totalOf('"ready we are"'), 0);
        assert.equal(await totalOf('"we are ready to be"*'), 2);
      });

      it('are narrowed by OR, without and NEAR', async () => {
        assert.equal(await totalOf('nobody OR hundred'), 2);
        assert.equal(await totalOf('ready -spring'), 1);
        assert.equal(await totalOf('ready -"begin in spring"'), 1);
        assert.equal(await totalOf('NEAR(ready spring, 3)'), 1);
        assert.equal(await totalOf('NEAR(ready spring, 2)'), 0);
      });

      it('are the same with any quote mark, apostrophe, case or accent', async () => {
        assert.equal(await totalOf("don't"), 1);
        assert.equal(await totalOf('don’t'), 1);
        assert.equal(await totalOf('CAFÉ'), 2);
        assert.equal(await totalOf('cafe'), 2);
      });

      it('tell case and accents apart when they are asked to', async () => {
        const strict = (text: string, filters: Query['filters']) => {
          const query = queryOf(text);
          return index.countQuotations({ ...query, filters: { ...query.filters, ...filters } });
        };
        assert.equal((await strict('Sea', { matchCase: true })).total, 1);
        assert.equal((await strict('sea', { matchCase: true })).total, 0);
        assert.equal((await strict('café', { matchAccents: true })).total, 1);
        assert.equal((await strict('cafe', { matchAccents: true })).total, 1);
      });

      it('are found by speaker, under each name and by pronouns', async () => {
        assert.equal(await totalOf('speaker:quill'), 5);
        assert.equal(await totalOf('speaker:"Edda Quill"'), 5);
        assert.equal(await totalOf('speaker:arlen'), 2);
        assert.equal(await totalOf('speaker:nobody'), 0);
        assert.equal(await totalOf('-speaker:quill speaker:arlen'), 2);
        assert.equal(await totalOf('ready speaker:quill'), 1);
      });

      it('are found by who is mentioned beside them', async () => {
        assert.equal(await totalOf('about:quill ferries'), 1);
        assert.equal(await totalOf('about:"port ansa"'), 0);
      });

      it('are found by date; undated ones are left out and counted', async () => {
        for (const query of ['speaker:quill after:2023', 'speaker:quill before:2023-02-03']) {
          const { total, undated, coverage: searched } = await index.countQuotations(queryOf(query));
          assert.deepEqual({ total, undated, searched }, { total: 3, undated: 1, searched: coverage }, query);
        }
        assert.equal(await totalOf('after:2023-02 before:2023-02-04 nobody'), 1);
      });

      it('are found by source, folder, headline and kind', async () => {
        assert.equal(await totalOf('source:"northern post"'), 1);
        assert.equal(await totalOf('source:courier'), 1);
        assert.equal(await totalOf('folder:uk'), await totalOf('folder:news/uk'));
        assert.equal(await totalOf('folder:news'), (await totalOf('folder:uk')) + 1);
        assert.equal(await totalOf('cafe -folder:old'), 1);
        assert.equal(await totalOf('cafe -folder:old -folder:news'), 0);
        assert.equal(await totalOf('title:"wall of words"'), 1);
        assert.equal(await totalOf('title:"wall words"'), 0);
        assert.equal(await totalOf('title:wall hold'), 2);
        assert.equal(await totalOf('hold -title:harbour'), 1);
        assert.equal(await totalOf('kind:indirect speaker:quill'), 3);
      });

      it('are found by the tags of their article, and by those above them', async () => {
        const tagged = await totalOf('tag:harbour/wall');
        assert.equal(tagged, await totalOf('title:"wall of words"'));
        for (const query of ['tag:harbour', 'tag:HARBOUR', 'tag:"sea level"', 'tag:sea-level tag:harbour'])
          assert.equal(await totalOf(query), tagged, query);
        for (const query of ['tag:wall', 'tag:har', 'tag:sea', 'tag:harbour tag:none'])
          assert.equal(await totalOf(query), 0, query);
        assert.equal(
          await totalOf('the -tag:harbour'),
          (await totalOf('the')) - (await totalOf('the tag:harbour')),
        );
        const summary = (await index.articles({ offset: 0, limit: 99, grouping: 'none', sort: 'date' }))
          .items;
        assert.deepEqual(
          summary.flatMap(({ tags = [] }) => tags),
          ['Harbour/Wall', 'sea level'],
        );
      });

      it('can be asked for by filters or exclusions alone', async () => {
        const all = await totalOf('');
        assert.equal(all, (await textsOf('')).length);
        const { match } = queryOf('ready');
        const without: Query = { text: '', match: { type: 'not', node: match! }, filters: {} };
        assert.equal((await index.countQuotations(without)).total, all - 2);
      });

      it('come in pages', async () => {
        const all = await index.searchQuotations(queryOf(''), page);
        const second = await index.searchQuotations(queryOf(''), { offset: 1, limit: 2 });
        assert.deepEqual(second, all.slice(1, 3));
      });

      it('take any characters for words, not for syntax', async () => {
        for (const word of [
          '"',
          '*',
          'a"b',
          'x AND',
          'a:b',
          "'; DROP TABLE x",
          '{words} : a',
          '\0',
          '\ue000',
          '-',
        ])
          await index.countQuotations({
            text: word,
            match: { type: 'word', word, prefix: true },
            filters: {},
          });
      });
    });

    describe('text', () => {
      const contexts = async (query: string, sort: 'date' | 'left' | 'right' = 'date') =>
        (await index.searchText(queryOf(query), { ...page, sort })).map(({ left, hit, right }) => [
          left,
          hit,
          right,
        ]);

      it('gives hits with their context, newest first', async () => {
        assert.deepEqual(await contexts('"port ansa"'), [
          ['Tomas Arlen, who leads the crews, spoke to reporters in ', 'Port Ansa', '.'],
          ['Water stood in the streets of ', 'Port Ansa', ' again.'],
        ]);
        assert.deepEqual(await index.countText(queryOf('"port ansa"')), {
          total: 2,
          undated: 0,
          unsure: 0,
          coverage,
        });
      });

      it('sorts by what stands beside the hit', async () => {
        const rights = (await contexts('wall', 'right')).map(([, , right]) => right!.trim().split(/\W+/)[0]);
        assert.deepEqual(rights, [...rights].sort());
      });

      it('counts every hit', async () => {
        const hits = await contexts('said exact:yes');
        assert.equal((await index.countText(queryOf('said exact:yes'))).total, hits.length);
        assert.equal(hits.length, 9);
        // One more has another form of it.
        assert.equal((await index.countText(queryOf('said'))).total, 10);
      });

      it('looks for filters at the place of the hit', async () => {
        assert.equal((await index.countText(queryOf('ready speaker:quill'))).total, 1);
        assert.equal((await index.countText(queryOf('wall exact:yes after:2023-02'))).total, 1);
        assert.equal((await index.countText(queryOf('wall exact:yes after:2023-02'))).undated, 1);
        assert.equal((await index.countText(queryOf('s* folder:old'))).total, 1);
      });

      it('says who is speaking there', async () => {
        const [hit] = await index.searchText(queryOf('nobody'), { ...page, sort: 'date' });
        assert.equal(hit?.speaker, 'Tomas Arlen');
      });
    });

    describe('entities', () => {
      const named = async (filter: string) =>
        (await index.entities({ ...page, sort: 'count', filter })).items;

      it('gather names, variants and counts', async () => {
        const [quill] = await named('edd');
        assert.equal(quill?.name, 'Edda Quill');
        assert.equal(quill.kind, 'person');
        assert.ok(quill.variants.includes('Quill'));
        assert.equal(quill.articles, 4);
        assert.equal(quill.quotations, 5);
        assert.deepEqual(await index.entity(quill.id), quill);
        assert.equal(await index.entity('person:nobody'), undefined);
      });

      it('are listed by count and by name', async () => {
        const { items, total } = await index.entities({ ...page, kind: 'person', sort: 'count' });
        assert.equal(items.length, total);
        assert.equal(items[0]?.name, 'Edda Quill');
        assert.deepEqual(
          items.map(({ mentions }) => mentions),
          items.map(({ mentions }) => mentions).sort((a, b) => b - a),
        );
        const byName = await index.entities({ ...page, kind: 'person', sort: 'name' });
        assert.deepEqual(
          byName.items.map(({ name }) => name),
          items.map(({ name }) => name).sort(),
        );
      });

      it('are listed by how often they are quoted, and those alone who are', async () => {
        const { items, total } = await index.entities({ ...page, quoted: true, sort: 'quotations' });
        assert.equal(total, items.length);
        assert.deepEqual(
          items.map(({ name, quotations }) => [name, quotations]),
          [
            ['Edda Quill', 5],
            ['Tomas Arlen', 2],
            ['Mira Osten', 1],
          ],
        );
        const all = await index.entities({ ...page, sort: 'quotations' });
        assert.ok(all.total > total);
        assert.deepEqual(all.items.slice(0, total), items);
      });

      it('have their mentions, articles and quotations', async () => {
        const [quill] = await named('quill');
        const forms = ['name', 'nominal', 'pronoun'] as const;
        const { items, total } = await index.mentions({ entity: quill!.id, forms, ...page });
        assert.equal(items.length, total);
        assert.equal(total, quill!.mentions);
        assert.ok(items.some(({ form, text }) => form === 'pronoun' && text === 'She'));
        const names = await index.mentions({ entity: quill!.id, ...page });
        assert.ok(names.items.every(({ form }) => form === 'name'));
        const inArticles = await index.entityArticles(quill!.id, page);
        assert.equal(inArticles.total, 4);
        assert.equal(
          inArticles.items.reduce((sum, { mentions }) => sum + mentions, 0),
          total,
        );
        const said = await index.quotationsBy(quill!.id, { offset: 0, limit: 3 });
        assert.equal(said.total, 5);
        assert.equal(said.items[0]?.date, '2023-02-03');
      });

      it('have the nearest mentions first', async () => {
        const [quill] = await named('quill');
        const near = folder.uri('news/uk/wall.txt');
        const { items } = await index.mentions({ entity: quill!.id, near, ...page });
        assert.deepEqual(
          [...new Set(paths(items))],
          ['news/uk/wall.txt', 'news/uk/strike.txt', 'old/cafe.txt', 'opinion/note.txt'],
        );
      });

      it('stand behind the names of a query', async () => {
        const { speakers, about } = await index.check(queryOf('speaker:quill about:arlen'));
        assert.deepEqual([speakers[0]?.name, about[0]?.name], ['Edda Quill', 'Tomas Arlen']);
      });

      it('are known to a text that is not stored', async () => {
        const text =
          ' date 2024-01-01 New\n\nBy Staff\n\nEdda Quill, the harbour master, met reporters.\n\n“Yes,” Quill said.\n';
        const [extraction] = await index.extract(folder.uri('new.txt'), text);
        const { entities, ids, found } = extraction!;
        const [quill] = await named('quill');
        const at = entities.entities.findIndex(({ name }) => name === 'Edda Quill');
        assert.equal(ids[at], quill?.id);
        assert.equal(ids.length, entities.entities.length);
        assert.equal(found.quotations.length, 1);
      });
    });

    describe('decisions of people', () => {
      const file = '.corpus/entities.yaml';
      const decide = async (yaml: string) => {
        folder.write(file, yaml);
        await index.refresh([folder.uri(file)]);
      };
      const people = async () =>
        (await index.entities({ ...page, kind: 'person', sort: 'name' })).items.map(({ name }) => name);
      let asFound: string[];

      before(async () => {
        asFound = await people();
      });
      after(async () => {
        folder.remove('.corpus');
        await index.refresh([folder.uri(file)]);
        assert.deepEqual(await people(), asFound);
        assert.equal(await totalOf('speaker:quill'), 5);
      });

      it('part names that one article took for one person, and join them again', async () => {
        const said = await totalOf('speaker:"edda quill"');
        await decide('neverMerge:\n  - [Edda Quill, Quill]\n');
        assert.deepEqual(
          (await people()).filter((name) => !asFound.includes(name)),
          ['Quill'],
        );
        assert.equal(await totalOf('speaker:"edda quill"'), said - 1);
        const text = articles['news/uk/wall.txt']!;
        const [extraction] = await index.extract(folder.uri('news/uk/wall.txt'), text);
        const { entities, names } = extraction!;
        const short = entities.mentions.find(({ start, end }) => text.slice(start, end) === 'Quill');
        assert.equal(names[short?.entity ?? -1], 'Quill');
        await decide('entities: []\n');
        assert.deepEqual(await people(), asFound);
        assert.equal(await totalOf('speaker:"edda quill"'), said);
      });

      it('give an entity another name, known at once', async () => {
        const changes: IndexChange[] = [];
        const stop = index.onChange((change) => changes.push(change));
        await decide(
          'entities:\n  - name: Edda Anne Quill\n    kind: person\n    variants: [Edda Quill]\n    wikidata: Q1\n',
        );
        stop();
        assert.ok(changes.some(({ entities }) => entities));
        const [quill] = (await index.entities({ ...page, sort: 'count', filter: 'anne' })).items;
        assert.equal(quill?.name, 'Edda Anne Quill');
        assert.equal(quill.curated, true);
        assert.equal(quill.wikidata, 'Q1');
        assert.equal(quill.quotations, 5);
        assert.equal(await totalOf('speaker:"anne quill"'), 5);
        const [hit] = await index.searchQuotations(queryOf('hundred'), page);
        assert.equal(hit?.speaker.name, 'Edda Anne Quill');
        assert.ok(!(await people()).includes('Edda Quill'));
      });

      it('make one of two', async () => {
        await decide('entities:\n  - name: Edda Quill\n    kind: person\n    variants: [Tomas Arlen]\n');
        assert.equal(await totalOf('speaker:arlen'), 7);
        const [both] = (await index.entities({ ...page, sort: 'count', filter: 'tomas' })).items;
        assert.equal(both?.name, 'Edda Quill');
        assert.equal(both.articles, 5);
        assert.equal((await index.entityArticles(both.id, page)).total, 5);
        assert.equal((await index.quotationsBy(both.id, page)).total, 7);
      });

      it('hold for articles that come later', async () => {
        folder.write('later.txt', article('2024-03-03', 'Later', '“A gull,” Tomas Arlen said.'));
        await index.refresh([folder.uri('later.txt')]);
        assert.equal(await totalOf('speaker:"edda quill"'), 8);
        folder.remove('later.txt');
        await index.refresh([folder.uri('later.txt')]);
      });

      it('leave out what names nobody', async () => {
        await decide('ignore: [Tomas Arlen]\n');
        assert.ok(!(await people()).includes('Tomas Arlen'));
        assert.ok((await people()).includes('Edda Quill'));
      });

      it('stay in force while the file is wrong', async () => {
        const before = await people();
        await decide('entities: [\n');
        assert.deepEqual(await people(), before);
      });

      it('hold after a rebuild', async () => {
        await decide('ignore: [Tomas Arlen]\n');
        await index.rebuild();
        assert.ok(!(await people()).includes('Tomas Arlen'));
      });
    });

    describe('corrections of people', () => {
      const file = '.corpus/corrections.jsonl';
      const said = 'that the ferries would sail again on Friday';
      const strike = 'news/uk/strike.txt';
      const correct = async (...corrections: (object | string)[]) => {
        const lines = corrections.map((each) => (typeof each === 'string' ? each : JSON.stringify(each)));
        folder.write(file, `${lines.join('\n')}\n`);
        await index.refresh([folder.uri(file)]);
      };
      const about = (words: string, article = strike) => {
        const text = articles[article]!;
        const start = text.indexOf(words);
        const [prefix, suffix] = [text.slice(start - 9, start), text.slice(start + words.length).slice(0, 9)];
        return { article, at: { exact: words, prefix, suffix, start, end: start + words.length } };
      };
      after(async () => {
        folder.remove('.corpus');
        await index.refresh([folder.uri(file)]);
        assert.equal(await totalOf('speaker:quill'), 5);
      });

      it('take a quotation out of lists and counts at once, and put it back when they are undone', async () => {
        const changes: IndexChange[] = [];
        const stop = index.onChange((change) => changes.push(change));
        await correct({ action: 'notAQuotation', ...about(said) });
        stop();
        assert.ok(changes.some(({ entities }) => entities));
        assert.equal(await totalOf('ferries'), 0);
        const [quill] = (await index.entities({ ...page, sort: 'count', filter: 'quill' })).items;
        assert.equal(quill?.quotations, 4);
        const [extraction] = await index.extract(folder.uri(strike), articles[strike]!);
        assert.equal(extraction!.found.quotations.length, 1);
        folder.write(file, '');
        await index.refresh([folder.uri(file)]);
        assert.equal(await totalOf('ferries'), 1);
      });

      it('give a quotation another speaker, and another end', async () => {
        await correct({ action: 'speaker', ...about(said), speaker: { name: 'Tomas Arlen' } });
        const [hit] = await index.searchQuotations(queryOf('speaker:arlen ferries'), page);
        assert.equal(hit?.speaker.name, 'Tomas Arlen');
        assert.deepEqual([hit.rule, hit.confidence], ['corrected', 1]);
        const { at } = about('that the ferries would sail again');
        await correct({ action: 'extent', ...about(said), content: [at] });
        assert.deepEqual(await textsOf('ferries'), ['that the ferries would sail again']);
      });

      it('hold beside broken lines, after a rebuild, and say so where an article lost their words', async () => {
        await correct('{broken', { action: 'notAQuotation', ...about(said) });
        assert.equal(await totalOf('ferries'), 0);
        await index.rebuild();
        assert.equal(await totalOf('ferries'), 0);
        folder.write(strike, articles[strike]!.replace(said, 'nothing'));
        await index.refresh([folder.uri(strike)]);
        const problemsOf = async () => (await index.article(folder.uri(strike)))?.problems;
        assert.deepEqual(await problemsOf(), [{ code: 'correctionLost', words: said }]);
        folder.write(strike, articles[strike]!);
        await index.refresh([folder.uri(strike)]);
        assert.deepEqual(await problemsOf(), []);
      });
    });

    describe('changes', () => {
      it('are searchable once they are read again', async () => {
        const changes: IndexChange[] = [];
        const stop = index.onChange((change) => changes.push(change));
        folder.write(
          'news/new.txt',
          article('2024-05-05', 'New', '“A zebra crossed the pier,” Edda Quill said.'),
        );
        await index.refresh([folder.uri('news/new.txt')]);
        assert.equal(await totalOf('zebra'), 1);
        assert.deepEqual(changes.at(-1)?.uris, [folder.uri('news/new.txt')]);
        stop();

        folder.write(
          'news/new.txt',
          article('2018-05-05', 'New', '“A lion crossed the pier,” Mira Osten said.'),
        );
        await index.refresh([folder.uri('news/new.txt')]);
        assert.equal(await totalOf('zebra'), 0);
        assert.equal(await totalOf('speaker:osten'), 2);
        assert.equal(await totalOf('speaker:quill'), 5);

        folder.rename('news/new.txt', 'news/renamed.txt');
        await index.refresh([folder.uri('news/new.txt'), folder.uri('news/renamed.txt')]);
        assert.deepEqual(paths(await index.searchQuotations(queryOf('lion'), page)), ['news/renamed.txt']);

        folder.remove('news/renamed.txt');
        await index.refresh([folder.uri('news')]);
        assert.equal(await totalOf('lion'), 0);
        assert.equal(index.status.articles, 6);
      });

      it('are seen after a search that has stopped at its first hit', async () => {
        const one = { offset: 0, limit: 1 };
        assert.equal((await index.searchQuotations(queryOf('"the wall" OR "ready to"'), one)).length, 1);
        folder.write('news/late.txt', article('2024-06-06', 'Late', '“The wall is late,” Edda Quill said.'));
        await index.refresh([folder.uri('news/late.txt')]);
        assert.deepEqual(
          (await index.searchQuotations(queryOf('"the wall" OR "ready to"'), one)).map(({ text }) => text),
          ['“The wall is late,”'],
        );
        folder.remove('news/late.txt');
        await index.refresh([folder.uri('news/late.txt')]);
      });

      it('of folders reach all in them', async () => {
        folder.rename('news/uk', 'news/gb');
        await index.refresh([folder.uri('news/uk'), folder.uri('news/gb')]);
        assert.equal(await totalOf('folder:uk'), 0);
        assert.equal(await totalOf('folder:gb nobody'), 1);
        folder.rename('news/gb', 'news/uk');
        await index.reconcile();
        assert.equal(await totalOf('folder:uk nobody'), 1);
        assert.equal(
          (await index.entities({ ...page, sort: 'count', filter: 'quill' })).items[0]?.articles,
          4,
        );
      });

      it('are found without a word about them', async () => {
        folder.write('news/unheard.txt', article('2024-01-01', 'Unheard', '“A heron,” Edda Quill said.'));
        await index.reconcile();
        assert.equal(await totalOf('heron'), 1);
        folder.remove('news/unheard.txt');
        await index.reconcile();
        assert.equal(await totalOf('heron'), 0);
      });

      it('leave out a file that is not an article, and say why', async () => {
        folder.write(
          'news/binary.txt',
          new Uint8Array(2000).map((_, i) => (i * 7919) % 256),
        );
        await index.refresh([folder.uri('news/binary.txt')]);
        const { items, total } = await index.problems(page);
        assert.equal(total, 1);
        assert.equal(items[0]?.uri, folder.uri('news/binary.txt'));
        assert.deepEqual(items[0].problem, { code: 'binary' });
        folder.remove('news/binary.txt');
        await index.refresh([folder.uri('news/binary.txt')]);
        assert.equal((await index.problems(page)).total, 0);
      });

      it('are all made good by a rebuild', async () => {
        const before = await index.searchQuotations(queryOf(''), page);
        await index.rebuild();
        assert.deepEqual(new Set(await textsOf('')), new Set(before.map(({ text }) => text)));
        assert.equal(index.status.articles, 6);
      });

      it('are not waited for by who has lost interest', async () => {
        const cancelled = AbortSignal.abort();
        await assert.rejects(index.searchQuotations(queryOf('wall'), page, cancelled), {
          name: 'AbortError',
        });
        await assert.rejects(index.reconcile(cancelled), { name: 'AbortError' });
        const controller = new AbortController();
        const search = index.searchQuotations(queryOf('wall'), page, controller.signal);
        controller.abort();
        await assert.rejects(search, { name: 'AbortError' });
      });
    });
  });
}
