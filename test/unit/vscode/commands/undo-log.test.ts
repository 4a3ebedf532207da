import assert from 'node:assert/strict';
import { readLog, withEdit, type DecisionEdit } from '../../../../src/vscode/commands/undo-log';

const edit = (n: number, before = ''): DecisionEdit => ({
  uri: 'file:///x',
  what: `Edit ${n}.`,
  before,
  after: String(n),
});

describe('the log of edits that can be undone', () => {
  it('comes back as it was written, also without a text before', () => {
    const first: DecisionEdit = { uri: 'file:///x', what: 'Edit.', after: '1' };
    const log = withEdit(withEdit([], first), edit(2, 'text'));
    assert.deepEqual(readLog(JSON.stringify(log)), log);
  });

  it('forgets the oldest where there are many, or they are large', () => {
    let log: DecisionEdit[] = [];
    for (let n = 1; n <= 30; n++) log = withEdit(log, edit(n));
    assert.deepEqual(
      log.map(({ after }) => after),
      Array.from({ length: 20 }, (_, i) => String(i + 11)),
    );
    const large = withEdit([edit(1, 'x'.repeat(900_000))], edit(2, 'x'.repeat(900_000)));
    assert.deepEqual(
      large.map(({ after }) => after),
      ['2'],
    );
  });

  it('keeps an edit of any size as long as it is the last', () => {
    assert.equal(withEdit([], edit(1, 'x'.repeat(2_000_000))).length, 1);
  });

  it('is empty where it is damaged', () => {
    for (const text of ['', '{', 'null', '{"a":1}', '[1, {"uri": 2}]']) assert.deepEqual(readLog(text), []);
  });
});
