import assert from 'node:assert/strict';
import { extract } from '../../../src/core/extract';

const german = `Alte Brücke bleibt zu

Von Clara Ward

12. März 2024

„Die Brücke ist gesperrt“, sagte Oskar Lund am Dienstag. Niemand wollte im Rathaus sagen, wie lange das dauert.`;

describe('Extraction', () => {
  it('reads an article in the language that is asked for: byline, date and quotations', () => {
    const { article, found } = extract(german, { language: 'de' });
    assert.equal(article.byline?.text, 'Clara Ward');
    assert.equal(article.date?.iso, '2024-03-12');
    const [quotation] = found.quotations;
    assert.ok(quotation?.speaker[0]);
    assert.equal(german.slice(quotation.speaker[0].start, quotation.speaker[0].end), 'Oskar Lund');
  });

  it('takes a region of a language for the language, and an unknown language for English', () => {
    assert.deepEqual(extract(german, { language: 'de-AT' }), extract(german, { language: 'de' }));
    assert.deepEqual(extract(german, { language: 'xx' }), extract(german));
  });
});
