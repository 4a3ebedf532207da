import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { queryOf } from '../contract/corpus-contract';
import { useSampleQueries } from '../support/sample-queries';

/** The queries in the first column of a page's table. */
function examplesOf(page: string): string[] {
  const text = readFileSync(`media/walkthrough/${page}.md`, 'utf8');
  return [...text.matchAll(/^\| `([^`]+)`/gm)].map(([, query]) => query!);
}

describe('the tour', () => {
  const queries = useSampleQueries();

  it('has examples that find quotations of the sample corpus', async () => {
    const examples = examplesOf('quotes');
    assert.ok(examples.length >= 5);
    for (const query of examples) {
      const { total } = await queries().countQuotations(queryOf(query), () => false);
      assert.ok(total > 0, query);
    }
  });

  it('has examples that find places in the sample corpus', async () => {
    const examples = examplesOf('concordance');
    assert.ok(examples.length >= 4);
    for (const query of examples) {
      const { total } = await queries().countText(queryOf(query), () => false);
      assert.ok(total > 0, query);
    }
  });
});
