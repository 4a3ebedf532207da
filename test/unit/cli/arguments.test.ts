import assert from 'node:assert/strict';
import { readArguments } from '../../../src/cli/arguments';
import { readQuery } from '../../../src/cli/quotes-command';

describe('the arguments of the command line', () => {
  it('switch the inflected forms of words off', () => {
    const request = readArguments(['quotes', 'corpus', 'masks', '--exact']);
    assert.ok('exact' in request && request.exact);
    const formsOf = (exact: boolean) => {
      const { match } = readQuery('masks', exact);
      return match?.type === 'word' ? (match.forms ?? []) : [];
    };
    assert.deepEqual(formsOf(true), []);
    assert.ok(formsOf(false).includes('mask'));
    assert.throws(() => readArguments(['mentions', 'corpus', 'Ward', '--exact']), /exact/);
  });
});
