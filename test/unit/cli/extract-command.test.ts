import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import { extractCommand } from '../../../src/cli/extract-command';
import { jsonLine } from '../../../src/cli/terminal';
import type { Prediction } from '../../../src/cli/prediction';

async function run(lines: readonly string[]) {
  const output: string[] = [];
  const complaints: string[] = [];
  const input = new PassThrough();
  input.end(lines.join('\n'));
  const code = await extractCommand(input, {
    writeJson: (value) => Promise.resolve(void output.push(jsonLine(value))),
    note: (line) => void complaints.push(line),
    signal: new AbortController().signal,
  });
  const predictions = output.map((line) => JSON.parse(line) as Prediction);
  return { code, predictions, complaints };
}

describe('extract command', () => {
  it('prints one line for each article, in the order they came in', async () => {
    const { code, predictions } = await run([
      '{"id":"b","text":"Rain fell on Ostwick."}',
      '',
      '{"id":"a","text":"","title":null,"quotes":[1]}',
    ]);
    assert.equal(code, 0);
    assert.deepEqual(
      predictions.map((each) => each.id),
      ['b', 'a'],
    );
    assert.deepEqual(Object.keys(predictions[1]!), ['id', 'quotations', 'mentions', 'entities']);
  });

  it('says of each quotation its spans, who said it, its kind, the rule that found it and how sure that is', async () => {
    const text = 'Ferry stops\n\nOstwick harbour master Elena Marsh said: “The ferry stops today.”';
    const { predictions } = await run([JSON.stringify({ id: 'a', text })]);
    const { quotations, entities } = predictions[0]!;
    assert.equal(quotations.length, 1);
    const { parts, speakerEntity, kind, confidence, rule } = quotations[0]!;
    assert.deepEqual(parts, [[text.indexOf('“'), text.length]]);
    assert.equal(entities[speakerEntity!]!.name, 'Elena Marsh');
    assert.equal(kind, 'direct');
    assert.equal(rule, 'cue-before');
    assert.ok(confidence > 0.5 && confidence <= 1, String(confidence));
  });

  it('names a line that is no article, reads the others, and fails in the end', async () => {
    const { code, predictions, complaints } = await run([
      '{"id":1,"text":"x"}',
      'no',
      '{"id":"c","text":"x"}',
    ]);
    assert.equal(code, 2);
    assert.deepEqual(
      predictions.map((each) => each.id),
      ['c'],
    );
    assert.match(complaints.join('\n'), /^line 1: .*\nline 2: /);
  });
});
