import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { anchorOf } from '../../../src/core/text/anchor';
import { scoreCommand } from '../../score/command';
import { scoreCorrections } from '../../score/corrections';

describe('score of corrections', () => {
  const folder = mkdtempSync(join(tmpdir(), 'score-corrections-'));
  const text =
    'Ferry stops\n\nElena Marsh, the harbour master, said the ferry would stop on Friday. “We are sorry,” said Tom Varga.\n';
  const at = (words: string) =>
    anchorOf(text, { start: text.indexOf(words), end: text.indexOf(words) + words.length });
  const stop = at('the ferry would stop on Friday');
  const write = (...corrections: readonly object[]): void => {
    mkdirSync(join(folder, '.corpus'), { recursive: true });
    const lines = corrections.map((each) => JSON.stringify({ article: 'ferry.txt', ...each }));
    writeFileSync(join(folder, '.corpus/corrections.jsonl'), lines.join('\n'));
  };
  before(() => {
    writeFileSync(join(folder, 'ferry.txt'), text);
  });
  after(() => {
    rmSync(folder, { recursive: true });
  });

  it('says of each kind how many are found right without them', () => {
    write(
      { action: 'right', at: stop, speaker: 'Elena Marsh' },
      { action: 'right', at: at('“We are sorry,”'), speaker: 'Elena Marsh' },
      { action: 'notAQuotation', at: stop },
      { action: 'notAQuotation', at: at('the harbour master') },
      { action: 'speaker', at: stop, speaker: { name: 'Tom Varga' } },
      { action: 'extent', at: stop, content: [at('the ferry would stop on Friday')] },
      { action: 'right', at: { ...stop, exact: 'words that are gone from the article' } },
    );
    assert.deepEqual(scoreCorrections(folder), {
      notAQuotation: { judged: 2, right: 1, lost: 0 },
      speaker: { judged: 1, right: 0, lost: 0 },
      extent: { judged: 1, right: 1, lost: 0 },
      right: { judged: 2, right: 1, lost: 1 },
      all: { judged: 6, right: 3, lost: 1 },
    });
  });

  it('is a table of the command, which says where there is no such file', () => {
    let output = '';
    const out = { write: (each: string) => (output += each), complain: (each: string) => (output += each) };
    assert.equal(scoreCommand(['corrections', folder], '', out), 0);
    assert.match(output, /^corrections +judged +right +share +lost\n/);
    assert.equal(scoreCommand(['corrections', join(folder, 'none')], '', out), 2);
    assert.match(output, /corrections\.jsonl: there is no such file\.$/);
  });
});
