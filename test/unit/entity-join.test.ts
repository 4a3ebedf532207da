import assert from 'node:assert/strict';
import { read, whoIs } from './entity-read';

describe('given names that lists have for women and men', () => {
  for (const [she, he] of [
    ['Hillary', 'Bill'],
    ['Maria', 'George'],
    ['Claire', 'Tony'],
    ['Lauren', 'Ted'],
    ['Holly', 'Sean'],
  ])
    it(`tells ${she} and ${he} of one surname apart`, () => {
      const found = read(
        `${he} Orrick and ${she} Orrick came to Lisbon. Mrs. Orrick spoke first. Mr. Orrick wept. Then she left, and he stayed.`,
      );
      assert.deepEqual(
        [whoIs(found, 'Orrick', 3), whoIs(found, 'Orrick', 4), whoIs(found, 'she'), whoIs(found, 'he')],
        [`${she} Orrick`, `${he} Orrick`, `${she} Orrick`, `${he} Orrick`],
      );
    });

  it('leaves open who of two is meant where a name is borne by both', () => {
    const found = read('Robin Orrick and Alexis Orrick came to Lisbon. Mrs. Orrick spoke first.');
    assert.equal(whoIs(found, 'Orrick', 3), 'Orrick');
  });
});
