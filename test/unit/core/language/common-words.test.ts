import assert from 'node:assert/strict';
import { extract } from '../../../../src/core/extract';
import { otherLanguageOf } from '../../../../src/core/language/common-words';
import { articleProblemSentence } from '../../../../src/presentation/problems';

const french = `Le port ferme lundi

Le capitaine Morvan a déclaré que le port serait fermé à partir de lundi, dans la nuit, pour des travaux sur la digue.
« On ne peut pas sortir par ce vent », a dit le patron du chalutier, qui est au port avec ses hommes depuis une
semaine. Il est venu pour les filets, selon la mairie, et les bateaux sont au quai.`;

const english = `Port to close on Monday

Captain Morvan said that the port would be closed from Monday night for work on the sea wall. “You cannot go out in this
wind,” said the master of the trawler, who has been in port with his crew for a week. He came for the nets, the town
hall said, and the boats are at the quay.`;

describe('the language of a text', () => {
  it('is told where it is plainly another one than expected', () => {
    assert.equal(otherLanguageOf(french, 'en'), 'fr');
    assert.equal(otherLanguageOf(english, 'de'), 'en');
    assert.equal(otherLanguageOf(english, 'en-GB'), undefined);
    assert.equal(otherLanguageOf(french, 'fr'), undefined);
  });

  it('is not doubted in a short text, a table, or where the expected language is not known', () => {
    assert.equal(otherLanguageOf('Le port est fermé et la mer est haute.', 'en'), undefined);
    const table = Array.from({ length: 60 }, (_, i) => `Quill ${i} Harbour Town`).join('\n');
    assert.equal(otherLanguageOf(table, 'en'), undefined);
    assert.equal(otherLanguageOf(english, 'xx'), undefined);
  });
});

describe('an article in another language', () => {
  it('has no speakers invented for it, and says why', () => {
    const { article, found } = extract(french, { path: 'port.txt' });
    assert.deepEqual(found.quotations, []);
    const [problem] = article.problems;
    assert.ok(problem);
    assert.match(articleProblemSentence(problem), /French/);
  });

  it('is read as ever where it is quoted in an article of the expected one', () => {
    const { article, found } = extract(`${english}\n\n“C'est la vie et le port est là,” he said.`, {});
    assert.deepEqual(article.problems, []);
    assert.ok(found.quotations.length >= 2);
  });
});
