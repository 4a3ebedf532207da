import assert from 'node:assert/strict';
import { closestQuotations } from '../../../../src/vscode/commands/closest-quotations';
import { queryOf } from '../../../contract/corpus-contract';
import { useSampleQueries } from '../../../support/sample-queries';

describe('the closest quotations', () => {
  const queries = useSampleQueries();

  const closest = async (text: string): Promise<string[]> => {
    const index: Parameters<typeof closestQuotations>[0] = {
      searchQuotations: (query, page) => queries().searchQuotations({ query, page }),
      nearest: (request) => queries().nearest(request),
    };
    return (await closestQuotations(index, queryOf(text))).map((hit) => hit.text);
  };

  it('are found for a phrase with a word too many or another word', async () => {
    const phrases = ['"people think a harbour master rules the sea"', '"I will command a telephone"'];
    for (const phrase of phrases) {
      const [first = ''] = await closest(phrase);
      assert.match(first, /^“People think a harbour master commands the sea,” … “I command a telephone.”/);
    }
  });

  it('keep to the filters', async () => {
    assert.deepEqual(await closest('"people think a harbour master rules the sea" before:2020'), []);
  });

  it('are few, and none where little is alike or little was typed', async () => {
    assert.deepEqual(await closest('"zeppelins over seven purple giraffes"'), []);
    assert.deepEqual(await closest('zeppelin sea'), []);
    assert.deepEqual(await closest('-zeppelin speaker:marsh'), []);
    assert.ok((await closest('"the wall of the harbour"')).length <= 3);
  });
});
