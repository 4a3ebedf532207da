import assert from 'node:assert/strict';
import { parseArticle, tokenize } from '../../../../src/core/article';
import { findEntities } from '../../../../src/core/entity';
import { findQuotations } from '../../../../src/core/quotation';

/** Who speaks in each quotation of a text; `nobody` where the article does not name the speaker. */
function speakers(text: string): string[] {
  const article = parseArticle(text);
  const tokens = tokenize(article);
  const found = findEntities(article, tokens, findQuotations(article, tokens).quotations);
  return found.speakers.map((entity) => (entity === undefined ? 'nobody' : found.entities[entity]!.name));
}

/** @param cases text → who speaks in its only quotation. */
function isSaidBy(cases: Readonly<Record<string, string>>): void {
  for (const [text, speaker] of Object.entries(cases)) assert.deepEqual(speakers(text), [speaker], text);
}

describe('what somebody has written or filed', () => {
  it('speaks for its author', () => {
    isSaidBy({
      'Orrick Motors’ lawsuit said the bridge was unsafe.': 'Orrick Motors',
      'Ann Orrick’s report said the bridge was unsafe.': 'Ann Orrick',
      'A Harbour Council statement said the bridge was unsafe.': 'Harbour Council',
      'A report by Ann Orrick said the bridge was unsafe.': 'Ann Orrick',
      'A statement from the Harbour Council said the bridge was unsafe.': 'Harbour Council',
      'Orrick University’s latest study said the bridge was unsafe.': 'Orrick University',
    });
  });

  it('does not speak for its subject, its place, or an owner of something else', () => {
    isSaidBy({
      'A report on Orrick Motors said the bridge was unsafe.': 'nobody',
      'A study in Norway said the bridge was unsafe.': 'nobody',
      'Orrick Motors’ spokesman said the bridge was unsafe.': 'nobody',
      'Ann Orrick’s neighbour said the bridge was unsafe.': 'nobody',
      'A spokesman for the Harbour Council said the bridge was unsafe.': 'nobody',
      'A friend from the Harbour Council said the bridge was unsafe.': 'nobody',
      'A Harbour Council clerk said the bridge was unsafe.': 'nobody',
      'The statement said the bridge was unsafe.': 'nobody',
    });
  });
});

describe('a description that speaks', () => {
  it('is the one whom it stands for', () => {
    isSaidBy({
      'Orrick Motors Ltd shut a plant. The company said the bridge was unsafe.': 'Orrick Motors Ltd',
      'Orrick Motors Ltd shut a plant. It said the bridge was unsafe.': 'Orrick Motors Ltd',
      'Ann Orrick, 34, left on Monday. The 34-year-old said the bridge was unsafe.': 'Ann Orrick',
      'Ann Orrick left on Monday. The actress said the bridge was unsafe.': 'Ann Orrick',
      'Ann Orrick left. The actress, who came with boyfriend Peter Lundby, said the bridge was unsafe.':
        'Ann Orrick',
    });
  });

  it('is nobody where two may be meant, or somebody else speaks for him', () => {
    isSaidBy({
      'Orrick Motors Ltd met Lundby Foods Ltd and left. The council said the bridge was unsafe.': 'nobody',
      'Ann Orrick and Eva Lundby left on Monday. The actress said the bridge was unsafe.': 'nobody',
      'Orrick Motors Ltd shut a plant. The company’s lawyer said the bridge was unsafe.': 'nobody',
      'Orrick Motors Ltd shut a plant. A spokesman for the company said the bridge was unsafe.': 'nobody',
    });
  });
});

describe('a pronoun that speaks', () => {
  it('goes on with the speaker of the quotation before, where nobody else is named between', () => {
    assert.deepEqual(
      speakers(
        'Ann Orrick said Clara Lund was wrong about the bridge. “It is safe,” she said. “I have walked on it.”\n\n“It will stay open,” she added.',
      ),
      ['Ann Orrick', 'Ann Orrick', 'Ann Orrick'],
    );
  });
  it('may mean somebody else who is named between', () => {
    const [first, second] = speakers(
      'Ann Orrick said the bridge was safe. Clara Lund met Ida Berg at the pier. “It is not safe,” she said.',
    );
    assert.equal(first, 'Ann Orrick');
    assert.notEqual(second, 'Ann Orrick');
  });
});
