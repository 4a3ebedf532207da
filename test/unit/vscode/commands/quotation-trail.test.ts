import assert from 'node:assert/strict';
import { parseQuery, type Query } from '../../../../src/core/query';
import type { HitCount, PageRequest, QuotationHit } from '../../../../src/corpus';
import { QuotationTrail } from '../../../../src/vscode/commands/quotation-trail';

const range = { start: { line: 2, character: 0 }, end: { line: 2, character: 9 } };

/** An index in which every query has so many hits, of numbered articles. */
class Numbered {
  total: number;

  constructor(total: number) {
    this.total = total;
  }

  searchQuotations(_query: Query, { offset, limit }: PageRequest): Promise<QuotationHit[]> {
    const length = Math.max(0, Math.min(limit, this.total - offset));
    return Promise.resolve(
      Array.from({ length }, (_, i) => ({
        uri: `file:///c/${offset + i}.txt`,
        article: `file:///c/${offset + i}.txt`,
        range,
        headline: `Article ${offset + i}`,
        encoding: 'utf8',
        kind: 'direct' as const,
        text: 'The quay is dry.',
        matches: [],
        parts: [range],
        speaker: {},
        rule: 'free-standing' as const,
        confidence: 0.9,
      })),
    );
  }

  countQuotations(): Promise<HitCount> {
    return Promise.resolve({
      total: this.total,
      undated: 0,
      unsure: 0,
      coverage: { withText: 3, withFindings: 3 },
    });
  }
}

const parsed = parseQuery('quay');
const query = 'query' in parsed ? parsed.query : assert.fail();

describe('the way through what the last search found', () => {
  it('goes on from the quotation that was opened, and back', async () => {
    const trail = new QuotationTrail(new Numbered(5), query, 2);
    const next = await trail.step('next');
    assert.deepEqual([next?.at, next?.total, next?.hit.headline], [3, 5, 'Article 3']);
    assert.equal((await trail.step('previous'))?.at, 2);
  });

  it('goes around the ends', async () => {
    const trail = new QuotationTrail(new Numbered(2), query, 1);
    assert.equal((await trail.step('next'))?.at, 0);
    assert.equal((await trail.step('previous'))?.at, 1);
    const fresh = new QuotationTrail(new Numbered(2), query, -1);
    assert.equal((await fresh.step('next'))?.at, 0);
  });

  it('keeps to what is there now', async () => {
    const index = new Numbered(9);
    const trail = new QuotationTrail(index, query, 7);
    index.total = 3;
    assert.equal((await trail.step('next'))?.at, 0);
    index.total = 0;
    assert.equal(await trail.step('next'), undefined);
  });
});
