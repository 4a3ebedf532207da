import assert from 'node:assert/strict';
import type { NearestRequest } from '../../src/corpus';
import type { QueryEngine, WritableStore } from '../../src/storage/port';
import type { CorpusRoot } from '../../src/workspace/types';
import { putArticle } from '../support/put-article';
import type { OpenEngine } from './storage-contract';

const root: CorpusRoot = { uri: 'file:///corpus', name: 'corpus', fsPath: '/corpus' };

const articles: Readonly<Record<string, string>> = {
  'late.txt': `Pier to close

May 6, 2024

“We will close the old pier before winter,” Clara Ward said on Monday. “Nobody has paid for its repair.”

The harbor board met for two hours. Boats lay along the quay and gulls sat on the roof of the fish hall.
`,
  'early.txt': `Board meets

May 2, 2024

“We will close the old pier before winter,” said Clara Ward, the harbor master.

Tomas Arlen said that the ferry would never sail again without new engines.
`,
  'other.txt': `Ferry sails

May 9, 2024

“We must keep 12 boats in the harbor,” Tomas Arlen said.

Edda Quill called the plan “a gift to nobody but the builders” and left the room.
`,
};

/** What every engine finds for words that somebody is said to have said. */
export function describeNearest(name: string, make: OpenEngine): void {
  describe(`${name}, the passages nearest to some words`, () => {
    let store: WritableStore;
    let queries: QueryEngine;

    before(async () => {
      const { engine, encoder } = make([root]);
      store = (await engine.open('one'))!;
      await store.sink.begin();
      for (const [path, text] of Object.entries(articles))
        await putArticle(store.sink, encoder, { root: root.uri, path }, text);
      await store.sink.commit();
      queries = await engine.openQueries();
    });
    after(async () => {
      await queries.close();
      await store.close();
    });

    const nearest = (text: string, more: Partial<NearestRequest> = {}) =>
      queries.nearest({ parts: [text], limit: 10, ...more });
    /** `verbatim early.txt`. */
    const found = async (text: string, more: Partial<NearestRequest> = {}) =>
      (await nearest(text, more)).passages.map(
        ({ comparison, uri }) => `${comparison.verdict} ${uri.slice(root.uri.length + 1)}`,
      );

    it('are those that have them verbatim, the earliest first', async () => {
      assert.deepEqual(await found('We will close the old pier before winter.'), [
        'verbatim early.txt',
        'verbatim late.txt',
      ]);
      const { passages, isComplete } = await nearest('close the old pier');
      const [first] = passages;
      assert.ok(isComplete && first);
      assert.deepEqual([first.kind, first.isMarked, first.date], ['direct', true, '2024-05-02']);
      assert.deepEqual(first.range, { start: { line: 4, character: 9 }, end: { line: 4, character: 27 } });
      assert.equal(first.speaker?.name, 'Clara Ward');
      assert.match(first.paragraph, /^“We will close .* the harbor master\.$/);
      assert.deepEqual(await found('close the old pier', { limit: 1 }), ['verbatim early.txt']);
    });

    it('are those that differ in little, with what changed', async () => {
      const { passages } = await nearest('We must keep 13 boats in the harbor');
      assert.equal(passages[0]?.comparison.verdict, 'differs');
      assert.deepEqual(
        passages[0].comparison.changes.map(({ kind, asked, found }) => [kind, asked, found]),
        [['number', '13', '12']],
      );
      assert.deepEqual(await found('we must keep … boats in the harbour'), ['differs other.txt']);
    });

    it('span the words that a quotation’s speaker parts', async () => {
      assert.deepEqual(
        await found('', {
          parts: ['We will close the old pier before winter', 'Nobody has paid for its repair'],
        }),
        ['verbatim late.txt'],
      );
    });

    it('say whether they are by the asked speaker, whom they prefer', async () => {
      const words = 'We will close the old pier before winter';
      const by = async (speaker: string) =>
        (await nearest(words, { speaker })).passages.map(({ isBySpeaker }) => isBySpeaker);
      assert.deepEqual(await by('Clara Ward'), [true, true]);
      assert.deepEqual(await by('Harbor Master Clara Ward'), [true, true]);
      assert.deepEqual(await by('Ward'), [true, true]);
      assert.deepEqual(await by('Tomas Arlen'), [false, false]);
    });

    it('tell words in marks from those that are only reported, and from an article’s own', async () => {
      const [marked] = (await nearest('a gift to nobody but the builders')).passages;
      assert.deepEqual([marked?.kind, marked?.isMarked], ['mixed', true]);
      const [reported] = (await nearest('the ferry would never sail again')).passages;
      assert.deepEqual([reported?.kind, reported?.isMarked], ['indirect', false]);
      const [own] = (await nearest('Boats lay along the quay and gulls sat on the roof')).passages;
      assert.deepEqual([own?.comparison.verdict, own?.kind, own?.isMarked], ['verbatim', undefined, false]);
      assert.equal(own?.range.start.line, 6);
    });

    it('pass over the file that the words stand in', async () => {
      const except = `${root.uri}/early.txt`;
      assert.deepEqual(await found('We will close the old pier before winter', { except }), [
        'verbatim late.txt',
      ]);
    });

    it('are none where nothing is near, or nothing is asked', async () => {
      assert.deepEqual(await found('Quite another matter altogether, of geese and thunder'), []);
      assert.deepEqual(await found('“…”'), []);
      assert.deepEqual(await found(''), []);
    });
  });
}
