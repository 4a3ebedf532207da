import fc from 'fast-check';
import assert from 'node:assert/strict';
import { parseCorrections, withCorrection, type Correction } from '../../../../src/core/correction';

const words = fc.string({ minLength: 1 }).filter((text) => text.trim() !== '');
const anchor = fc.record({
  ...{ exact: words, prefix: fc.string(), suffix: fc.string(), start: fc.nat(), end: fc.nat() },
});
const about = { article: words, at: anchor };
const correction: fc.Arbitrary<Correction> = fc.oneof(
  fc.record({ action: fc.constant('notAQuotation' as const), ...about }),
  fc.record({
    action: fc.constant('speaker' as const),
    ...about,
    speaker: fc.oneof(fc.record({ name: words }), fc.record({ words: anchor }), fc.constant(null)),
  }),
  fc.record({
    action: fc.constant('extent' as const),
    ...about,
    content: fc.array(anchor, { minLength: 1, maxLength: 3 }),
  }),
  fc.record({
    action: fc.constant('right' as const),
    ...about,
    record: words,
    made: fc.string(),
    speaker: words,
  }),
);

describe('a file of corrections', () => {
  it('gives back what was added to it, whatever stood there', () => {
    fc.assert(
      fc.property(fc.array(correction, { maxLength: 5 }), fc.string(), (all, before) => {
        const text = all.reduce(withCorrection, before);
        const { lines } = parseCorrections(text);
        const old = parseCorrections(before).lines;
        assert.ok(text.startsWith(before));
        assert.deepEqual(
          lines.slice(old.length).map((line) => line.correction),
          all.map((each): unknown => JSON.parse(JSON.stringify(each))),
        );
      }),
    );
  });

  it('tells each broken line with its number, and reads the others', () => {
    const good = { action: 'notAQuotation', article: 'a.txt', at: { exact: 'the wall' } };
    const lines = [
      ...[JSON.stringify(good), '', '{broken', '[]', '{"action":"praise"}'],
      ...[
        '{"action":"speaker","article":"a.txt"}',
        JSON.stringify({ ...good, action: 'speaker', speaker: 7 }),
      ],
      ...[
        JSON.stringify({ ...good, action: 'extent', content: [] }),
        JSON.stringify({ ...good, article: 1 }),
      ],
    ];
    const { lines: read, problems } = parseCorrections(lines.join('\r\n'));
    assert.deepEqual(
      read.map(({ line }) => line),
      [0],
    );
    assert.deepEqual(problems, [
      { code: 'notJson', line: 2 },
      { code: 'notAnObject', line: 3 },
      { code: 'unknownAction', line: 4 },
      { code: 'invalidField', field: 'at', line: 5 },
      { code: 'invalidField', field: 'speaker', line: 6 },
      { code: 'invalidField', field: 'content', line: 7 },
      { code: 'invalidField', field: 'article', line: 8 },
    ]);
  });
});
