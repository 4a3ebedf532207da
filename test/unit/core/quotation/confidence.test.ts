import assert from 'node:assert/strict';
import { parseArticle, tokenize } from '../../../../src/core/article';
import { findQuotations, isListed, surenessOf } from '../../../../src/core/quotation';
import { find } from '../../../support/marked-quotations';

const sure = (text: string): number => find(text).quotations[0]!.confidence;

describe('a quotation that is shown by default', () => {
  const shown = (text: string): readonly boolean[] =>
    find(text).quotations.map((quotation) => isListed(quotation));
  it('has words in marks, or a clause after a verb of saying', () => {
    assert.deepEqual(shown('“The bridge over the harbour is closed,” Ms Ward said.'), [true]);
    assert.deepEqual(shown('Ms Ward said the bridge over the harbour was closed.'), [true]);
    assert.deepEqual(shown('According to the council, the bridge is closed until the spring.'), [true]);
  });
  it('is none where a verb that can report has another complement', () => {
    for (const text of [
      'Ms Ward showed off her garden on Sunday.',
      'The star showed her figure in a blue dress at the harbour.',
      'The wind knocked him to the ground before the ferry left.',
    ])
      assert.ok(
        shown(text).every((is) => !is),
        text,
      );
  });
});

describe('an attitude', () => {
  it('is found, and listed only where attitudes are asked for', () => {
    const found = find('Ms Ward believes that the bridge over the harbour should be closed.').quotations;
    assert.deepEqual(
      found.map(({ kind }) => kind),
      ['attitude'],
    );
    assert.ok(!isListed(found[0]!) && !isListed(found[0]!, { sure: false }));
    assert.ok(isListed(found[0]!, { kind: ['attitude'] }));
  });
});

describe('sureness', () => {
  const quotation = { kind: 'indirect', rule: 'clause', confidence: 0.4 } as const;
  it('tells what is likelier wrong than right, and hides what is hardly a quotation', () => {
    const of = (confidence: number) => surenessOf({ ...quotation, confidence });
    assert.deepEqual([0.9, 0.5, 0.4, 0.2].map(of), ['sure', 'sure', 'unsure', 'hidden']);
  });
  it('hides marked words and phrases only where they are least likely', () => {
    assert.equal(surenessOf({ ...quotation, kind: 'direct', confidence: 0.2 }), 'unsure');
    assert.equal(surenessOf({ ...quotation, rule: 'noun-phrase', confidence: 0.2 }), 'unsure');
  });
});

describe('the confidence of a quotation', () => {
  it('is highest for whole sentences in marks with a verb of saying behind them', () => {
    const whole = sure('“The bridge over the harbour is closed until the spring,” Ms Ward said.');
    assert.ok(whole >= 0.9);
    assert.ok(sure('“Closed,” Ms Ward said.') < whole);
    assert.ok(sure('Ms Ward said the bridge over the harbour was closed until the spring.') < whole);
  });
  it('is low where a verb that can report shows something instead', () => {
    const said = sure('Ms Ward announced that the bridge over the harbour was closed.');
    const shown = sure('Ms Ward showed the garden behind her house on Sunday.');
    assert.ok(shown < 0.3);
    assert.ok(said > 0.6);
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
