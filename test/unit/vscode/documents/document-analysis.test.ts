import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Mention } from '../../../../src/core/entity';
import type { ResolvedExtraction } from '../../../../src/corpus';
import { parseArticle } from '../../../../src/core/article';
import { ArticleDocuments, type OpenDocument } from '../../../../src/vscode/documents/article-documents';
import { JumpCourse, neighborSpan } from '../../../../src/vscode/language-features/jump-course';
import { nearestMentions } from '../../../../src/vscode/language-features/nearest-mentions';
import { DocumentAnalysis } from '../../../../src/vscode/documents/document-analysis';

const text = 'Quay opens\n\nMara O’Brien-Voss smiled. “Bank of Tarn,” she said.\r\nO’Brien-Voss left.';

/** A reading of `text` with these mentions, each `[words, entity]`, found in the order of the text. */
function reading(
  mentions: readonly (readonly [string, number])[],
  uri = 'file:///c/a.txt',
): DocumentAnalysis {
  let from = 0;
  const found = mentions.map<Mention>(([words, entity]) => {
    const start = text.indexOf(words, from);
    from = start;
    return { start, end: start + words.length, kind: 'person', form: 'name', entity };
  });
  return new DocumentAnalysis(uri, 1, text, [extraction(found)]);
}

function extraction(mentions: readonly Mention[] = []): ResolvedExtraction {
  return {
    article: parseArticle(text),
    found: { quotations: [], scareQuotes: [] },
    entities: { mentions, entities: [], speakers: [] },
    sources: [],
    ids: ['mara', 'tarn', 'mara'],
    names: ['Mara O’Brien-Voss', 'Bank of Tarn', 'Mara O’Brien-Voss'],
  };
}

function unexpected(): never {
  throw new assert.AssertionError({ message: 'not expected to be called' });
}

describe('reading of an open article', () => {
  const mara = reading([
    ['Mara O’Brien-Voss', 0],
    ['Bank of Tarn', 1],
    ['Tarn', 1],
    ['she', 0],
    ['O’Brien-Voss', 2],
  ]);

  it('finds the mention at any place of a name with apostrophe and hyphen', () => {
    for (const character of [0, 5, 6, 8, 13, 17])
      assert.equal(mara.mentionAt({ line: 2, character })?.words, 'Mara O’Brien-Voss');
    assert.equal(mara.mentionAt({ line: 2, character: 20 }), undefined);
  });

  it('takes the shorter of two mentions that hold the place', () => {
    const character = text.split('\n')[2]!.indexOf('Tarn');
    assert.equal(mara.mentionAt({ line: 2, character: character + 1 })?.words, 'Tarn');
    assert.equal(mara.mentionAt({ line: 2, character: character - 1 })?.words, 'Bank of Tarn');
  });

  it('joins what the corpus knows as one entity, though the article keeps two', () => {
    assert.deepEqual(
      mara.mentionsOf('mara').map(({ words }) => words),
      ['Mara O’Brien-Voss', 'she', 'O’Brien-Voss'],
    );
  });

  it('gives positions as the editor counts them', () => {
    assert.deepEqual(mara.rangeOf(mara.mentions.at(-1)!), {
      start: { line: 3, character: 0 },
      end: { line: 3, character: 12 },
    });
  });
});

describe('the course of jumps', () => {
  // `Bank of Tarn` stands for Mara here, as `RSPCA inspector` does for an inspector.
  const mara = reading([
    ['Mara', 0],
    ['Bank of Tarn', 0],
    ['Bank', 1],
    ['Voss', 2],
  ]);
  const start = { line: 2, character: 0 };
  const bank = { line: 2, character: 27 };
  const [first, description] = mara.mentionsOf('mara');

  it('keeps its entity where it has led, though another mention begins there', () => {
    const course = new JumpCourse();
    assert.equal(course.from(mara, start)?.id, 'mara');
    course.to(mara, description!, bank);
    assert.equal(mara.mentionAt(bank)?.id, 'tarn');
    assert.equal(course.from(mara, bank)?.id, 'mara');
  });

  it('takes the mention under the cursor anywhere else, also in another article', () => {
    const course = new JumpCourse();
    course.to(mara, first!, start);
    assert.equal(course.from(mara, bank)?.id, 'tarn');
    course.to(mara, description!, bank);
    assert.equal(course.from(reading([['Bank', 1]], 'file:///c/b.txt'), bank)?.id, 'tarn');
  });

  it('goes on with the entity of the last jump where there is no name', () => {
    const course = new JumpCourse();
    const nowhere = { line: 2, character: 20 };
    assert.equal(course.from(mara, nowhere), undefined);
    course.to(mara, first!, start);
    assert.equal(course.from(mara, nowhere)?.id, 'mara');
  });
});

describe('neighboring mentions', () => {
  const spans = [
    { start: 2, end: 5 },
    { start: 10, end: 14 },
    { start: 20, end: 22 },
  ];

  it('leaves the mention under the cursor, wherever in it the cursor is', () => {
    for (const offset of [10, 12, 14]) {
      assert.equal(neighborSpan(spans, offset, 'next')?.start, 20);
      assert.equal(neighborSpan(spans, offset, 'previous')?.start, 2);
    }
  });

  it('finds none beyond the ends', () => {
    assert.equal(neighborSpan(spans, 21, 'next'), undefined);
    assert.equal(neighborSpan(spans, 3, 'previous'), undefined);
  });

  it('goes back the way it came', () => {
    const gaps = fc.array(fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 })), {
      minLength: 2,
    });
    fc.assert(
      fc.property(gaps, (pairs) => {
        let at = 0;
        const all = pairs.map(([gap, length]) => ({ start: (at += gap), end: (at += length) }));
        for (const [index, span] of all.slice(0, -1).entries()) {
          const next = neighborSpan(all, span.start, 'next');
          assert.equal(next, all[index + 1]);
          assert.equal(neighborSpan(all, next!.start, 'previous'), span);
        }
      }),
    );
  });
});

describe('reading of a document with several articles', () => {
  const at = text.indexOf('Mara');
  const second = { ...parseArticle(text.slice(at)), record: 'voss', start: at };
  const mention: Mention = { start: 0, end: 4, kind: 'person', form: 'name', entity: 0 };
  const entities = { mentions: [mention], entities: [], speakers: [] };
  const both = new DocumentAnalysis('file:///c/a.txt', 1, text, [
    { ...extraction([]), article: { ...parseArticle(text), record: 'quay' } },
    { ...extraction(), article: second, entities },
  ]);

  it('finds a mention of any of them where the document has it', () => {
    assert.equal(both.mentionAt({ line: 2, character: 2 })?.words, 'Mara');
    assert.equal(both.mentionAt({ line: 0, character: 2 }), undefined);
  });

  it('knows which article holds a position, and its id', () => {
    assert.equal(both.articleIdAt({ line: 0, character: 3 }), 'file:///c/a.txt#quay');
    assert.equal(both.articleIdAt({ line: 2, character: 0 }), 'file:///c/a.txt#voss');
    assert.equal(both.articleAt({ line: 3, character: 0 }).article.start, at);
  });
});

describe('readings of the open documents', () => {
  function open(version = 1): OpenDocument {
    return { uri: 'file:///c/a.txt', version, getText: () => text };
  }

  it('extracts a version once, whoever asks', async () => {
    let extracted = 0;
    const index = { extract: () => (extracted++, Promise.resolve([extraction()])) };
    const documents = new ArticleDocuments<OpenDocument>(index, () => true, unexpected);
    const [first, second] = await Promise.all([documents.analyze(open()), documents.analyze(open())]);
    assert.equal(extracted, 1);
    assert.equal(first, second);
    await documents.analyze(open(2));
    assert.equal(extracted, 2);
  });

  it('cancels a version that is overtaken, and gives nothing for it', async () => {
    const signals: (AbortSignal | undefined)[] = [];
    const answers: ((answer: ResolvedExtraction[]) => void)[] = [];
    const index = {
      extract: (_uri: string, _text: string, signal?: AbortSignal) => {
        signals.push(signal);
        return new Promise<ResolvedExtraction[]>((resolve) => answers.push(resolve));
      },
    };
    const documents = new ArticleDocuments<OpenDocument>(index, () => true, unexpected);
    const [old, fresh] = [documents.analyze(open(1)), documents.analyze(open(2))];
    for (const answer of answers) answer([extraction()]);
    assert.equal(await old, undefined);
    assert.equal((await fresh)?.version, 2);
    assert.deepEqual(
      signals.map((signal) => signal?.aborted),
      [true, false],
    );
  });

  it('asks again after a failure, which it reports', async () => {
    const failures: unknown[] = [];
    let tries = 0;
    const index = {
      extract: () =>
        tries++ === 0 ? Promise.reject(new Error('worker died')) : Promise.resolve([extraction()]),
    };
    const documents = new ArticleDocuments<OpenDocument>(
      index,
      () => true,
      (_uri, error) => failures.push(error),
    );
    assert.equal(await documents.analyze(open()), undefined);
    assert.equal((await documents.analyze(open()))?.version, 1);
    assert.equal(failures.length, 1);
  });

  it('never reads what is no article', async () => {
    const documents = new ArticleDocuments<OpenDocument>({ extract: unexpected }, () => false, unexpected);
    assert.equal(await documents.analyze(open()), undefined);
  });
});

describe('nearest mentions', () => {
  const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 4 } };
  const stored = (...uris: string[]): { items: { uri: string; range: typeof range }[]; total: number } => ({
    items: uris.map((uri) => ({ uri, range })),
    total: uris.length,
  });

  it('lets unsaved text answer for itself, first, and counts it instead of what is stored', () => {
    const open = reading([['Mara', 0]], 'file:///c/a.txt');
    const page = stored('file:///c/a.txt', 'file:///c/a.txt', 'file:///c/b.txt');
    const { places, total } = nearestMentions('mara', page, [open], 10);
    assert.deepEqual(
      places.map(({ uri, range: { start } }) => `${uri}:${start.line}`),
      ['file:///c/a.txt:2', 'file:///c/b.txt:0'],
    );
    assert.equal(total, 2);
  });

  it('keeps to its limit and still knows the total', () => {
    const page = { ...stored('file:///c/a.txt', 'file:///c/b.txt', 'file:///c/c.txt'), total: 90 };
    const { places, total } = nearestMentions('mara', page, [], 2);
    assert.equal(places.length, 2);
    assert.equal(total, 90);
  });
});
