import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { scoreCommand } from '../../score/command';
import { GoldFault, parseGold } from '../../score/gold';

const text = 'Ferry stops\n\nElena Marsh of Ostwick said: “The ferry stops today.” It rained.';
const said = '“The ferry stops today.”';
const start = text.indexOf(said);
const quotes = [
  { parts: [[start, start + said.length]], speakerParts: [[13, 24]], speakerName: 'Elena Marsh' },
];
const entities = [
  { name: 'Elena Marsh', kind: 'person', forms: ['Elena Marsh'], nominals: [] },
  { name: 'Ostwick', kind: 'place', forms: ['Ostwick'], nominals: ['the town'] },
];

function fault(...lines: readonly unknown[]): string {
  const content = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n');
  try {
    parseGold(content, 'gold.jsonl');
  } catch (error) {
    if (error instanceof GoldFault) return error.message;
    throw error;
  }
  return assert.fail('no fault was found');
}

describe('annotated articles', () => {
  it('may have quotations, mentions, entities or several of them', () => {
    const lines = [
      { id: 'a', text, quotes },
      { id: 'b', text, entities, date: null },
      { id: 'c', text },
    ];
    const articles = parseGold(`${lines.map((line) => JSON.stringify(line)).join('\r\n\n')}\n`, '');
    assert.deepEqual(
      articles.map((each) => [each.quotes.length, each.mentions.length, each.entities.length]),
      [
        [1, 0, 0],
        [0, 0, 2],
        [0, 0, 0],
      ],
    );
  });

  it('are told with the line where they err and with what is wrong there', () => {
    const good = { id: 'a', text };
    const bad = (fields: object): object => ({ id: 'b', text, ...fields });
    const entity = entities[0]!;
    for (const [line, message] of [
      ['{"id":', /^gold\.jsonl, line 2: it is not JSON \([^()]+\)\.$/],
      ['[]', /^gold\.jsonl, line 2: it is not an object\.$/],
      [{ id: 'b' }, /line 2: text is missing\.$/],
      [{ id: 7, text }, /line 2: id is not a string\.$/],
      [good, /line 2: the id “a” is that of line 1, too\.$/],
      [bad({ quotes: {} }), /line 2: quotes is not a list\.$/],
      [bad({ quotes: [{}] }), /line 2: quotes\[0\]\.parts is missing\.$/],
      [
        bad({ quotes: [{ parts: [[5, 500]] }] }),
        /quotes\[0\]\.parts\[0\] is not a pair of offsets from 0 to 77, the length of the text\.$/,
      ],
      [
        bad({ mentions: [{ start: 9, end: 5, type: 'x', form: 'name' }] }),
        /mentions\[0\] is not .* start and an end/,
      ],
      [bad({ ignore: [{ start: 9 }] }), /ignore\[0\] is not/],
      [
        bad({ entities: [entity, { ...entity, kind: 'firm' }] }),
        /entities\[1\]\.kind is not one of person, /,
      ],
      [
        bad({ entities: [{ ...entity, forms: [''] }] }),
        /entities\[0\]\.forms\[0\] is not a filled string\.$/,
      ],
    ] as const) {
      assert.match(fault(good, line), message);
    }
    assert.equal(fault('', ' '), 'gold.jsonl: it holds no article.');
  });

  it('are read or refused in a sentence, whatever stands in the file', () => {
    const field = fc.oneof(fc.jsonValue(), fc.constant(quotes), fc.constant(entities));
    const record = fc.record(
      {
        id: fc.string(),
        text: fc.oneof(fc.string(), fc.constant(text)),
        quotes: field,
        mentions: field,
        entities: field,
      },
      { requiredKeys: [] },
    );
    const line = fc.oneof(
      fc.string(),
      fc.json(),
      record.map((value) => JSON.stringify(value)),
    );
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        try {
          parseGold(lines.join('\n'), 'gold.jsonl');
        } catch (error) {
          assert.ok(error instanceof GoldFault, String(error));
        }
      }),
    );
  });
});

describe('score command', () => {
  const folder = mkdtempSync(join(tmpdir(), 'score-command-'));
  after(() => {
    rmSync(folder, { recursive: true });
  });

  function run(...args: readonly string[]) {
    let output = '';
    const complaints: string[] = [];
    const code = scoreCommand(args, folder, {
      write: (words) => void (output += words),
      complain: (line) => void complaints.push(line),
    });
    return { code, output, complaints: complaints.join('\n') };
  }

  before(() => {
    writeFileSync(join(folder, 'town-dev.jsonl'), JSON.stringify({ id: 'a', text, quotes, entities }));
    writeFileSync(join(folder, 'town-train.jsonl'), JSON.stringify({ id: 'b', text, quotes }));
    writeFileSync(join(folder, 'broken.jsonl'), `${JSON.stringify({ id: 'c', text })}\n{`);
  });

  it('prints all tables of a file in which quotations and entities are annotated, and examples of errors', () => {
    const { code, output } = run('town-dev.jsonl', '--misses', '3');
    assert.equal(code, 0);
    assert.match(output, /^town-dev\.jsonl: 1 articles, /);
    assert.match(output, /^direct +1 +1 +1\.000 /m);
    assert.match(output, /^speakerName +1 +1 +1\.000 +1\.000$/m);
    assert.match(output, /^nobodySaid +1 +0 +\.000$/m);
    assert.match(output, /^names +2 +2 +1\.000 +1\.000 +1\.000 +1\.000$/m);
    for (const row of ['bCubed', 'persons', 'organizations', 'places', 'entities', 'nominals'])
      assert.match(output, new RegExp(`^${row} `, 'm'));
    assert.doesNotMatch(output, /NaN|undefined/);
  });

  it('reads the files for development where none is named, and prints their figures as JSON', () => {
    const { output } = run('--json');
    const scores = JSON.parse(output) as Record<string, Record<string, unknown>>;
    assert.deepEqual(Object.keys(scores), ['town-dev.jsonl']);
    const parts = Object.keys(scores['town-dev.jsonl']!);
    assert.deepEqual(parts, ['articles', 'speed', 'quotations', 'shown', 'calibration', 'who']);
  });

  it('says which file can’t be read or which line of it errs, before it scores any', () => {
    for (const [file, message] of [
      ['absent.jsonl', /^score: absent\.jsonl: there is no such file\.$/],
      ['broken.jsonl', /^score: .*broken\.jsonl, line 2: it is not JSON \(/],
      [folder, /^score: .*: .*directory/],
    ] as const) {
      const { code, output, complaints } = run('town-dev.jsonl', file);
      assert.deepEqual([code, output], [2, '']);
      assert.match(complaints, message);
    }
  });

  it('says what it takes where it is called wrongly', () => {
    for (const args of [['--misses', 'some'], ['--missing'], ['--misses']]) {
      const { code, complaints } = run(...args);
      assert.equal(code, 2);
      assert.match(complaints, /^score: .*missing.*|^score: .*misses.*/);
      assert.match(complaints, /\nusage: npm run score -- /);
    }
  });
});
