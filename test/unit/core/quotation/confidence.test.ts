import assert from 'node:assert/strict';
import { parseArticle, tokenize } from '../../../../src/core/article';
import { findQuotations } from '../../../../src/core/quotation';
import { find } from '../../../support/marked-quotations';

const sure = (text: string): number => find(text).quotations[0]!.confidence;

describe('the confidence of a quotation', () => {
  it('is highest for whole sentences in marks with a verb of saying behind them', () => {
    const whole = sure('“The bridge over the harbour is closed until the spring,” Ms Ward said.');
    assert.ok(whole >= 0.9);
    assert.ok(sure('“Closed,” Ms Ward said.') < whole);
    assert.ok(sure('Ms Ward said the bridge over the harbour was closed until the spring.') < whole);
  });
  it('is lower where a comma leaves open where a clause ends', () => {
    const plain = sure('Ms Ward said the bridge over the harbour was closed until the spring.');
    const comma = sure('Ms Ward said the bridge over the harbour was closed, a blow to the ferries.');
    assert.ok(comma < plain);
  });
  it('is lower for a verb that does more than say', () => {
    const said = sure('Ms Ward said that the bridge over the harbour was closed for good.');
    const found = sure('The inquiry found that the bridge over the harbour was closed for good.');
    assert.ok(found < said);
  });
  it('is lower where the speaker stands far from the verb', () => {
    const near = sure('Executives say the bridge is safe for all who use it.');
    const far = sure('Executives who have worked with Ms Ward say the bridge is safe for all who use it.');
    assert.ok(far < near);
  });
  it('decides whether a speaker is named at all', () => {
    const article = parseArticle('Harbour news\n\nMs Ward sees the bridge as a danger.');
    const [bold] = findQuotations(article, tokenize(article), { minConfidence: 0 }).quotations;
    const [careful] = findQuotations(article, tokenize(article), { minConfidence: 0.9 }).quotations;
    assert.equal(bold!.speaker.length, 1);
    assert.deepEqual(careful!.speaker, []);
  });
});
