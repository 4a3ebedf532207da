import assert from 'node:assert/strict';
import { parseArticle, tokenize } from '../../../../src/core/article';
import { findEntities, type FoundEntities } from '../../../../src/core/entity';
import { findQuotations } from '../../../../src/core/quotation';

function read(text: string): FoundEntities {
  const article = parseArticle(text);
  const tokens = tokenize(article);
  return findEntities(article, tokens, findQuotations(article, tokens).quotations);
}

const entities = (text: string): string[] => read(text).entities.map(({ name, kind }) => `${name} ${kind}`);

describe('the words of formal documents', () => {
  for (const text of [
    'Readout of the meeting. Fact Sheet: The plan. Order of the day.',
    'WHEREAS, the harbour is old; and NOW, THEREFORE, it is so ordered. IN WITNESS WHEREOF, it was signed.',
    'Sec. 2. Definitions. Sec. 4. General Provisions. They are old.',
    'He signed an Executive Order on Friday, and two Executive Orders in May.',
    'It is set out in Annex II, under 50 U.S.C. 1622.',
    'The Major Crime Unit came.',
    'The Press Secretary left. The Administration waits. A Senior Administration Official stayed.',
    'FOR IMMEDIATE RELEASE\n\nThe work was late. Nobody came.',
  ])
    it(`name nobody in: ${text.replace(/\n+/, ' / ')}`, () => {
      assert.deepEqual(entities(text), []);
    });

  it('leave who is named beside them', () => {
    assert.deepEqual(entities('Judge Law spoke. General Grant left. The SEC acts, and NATO Allies met.'), [
      'SEC organization',
      'NATO organization',
      'Law person',
      'Grant person',
    ]);
  });

  it('leave the whole name of a department whose acronym has no D', () => {
    assert.deepEqual(entities('The Department of Health and Human Services (HHS) acts. HHS is large.'), [
      'Department of Health and Human Services organization',
    ]);
    assert.deepEqual(entities('It is for the Department of Housing and Urban Development.'), [
      'Department of Housing and Urban Development organization',
    ]);
  });
});

describe('a full name in capitals', () => {
  it('is that of a person, in a proclamation as in a headline with an initial', () => {
    assert.deepEqual(entities('NOW, THEREFORE, I, JOSEPH R. ORRICK JR., do so.'), [
      'Joseph R. Orrick Jr person',
    ]);
    assert.deepEqual(entities('JOHN F. ORRICK MEETS ANN B. LUND\n\nIt was late.'), [
      'John F. Orrick person',
      'Ann B. Lund person',
    ]);
  });
});

describe('the label of who speaks', () => {
  const turns = 'ORRICK: Good afternoon.\n\nLUND: Well, good afternoon, Jen.\n\nORRICK: Look, it is late.';
  it('is the person whom the headline names', () => {
    const text = `Press Briefing by Jen Orrick and Ann Lund\n\n${turns}`;
    assert.deepEqual(entities(text), ['Jen Orrick person', 'Ann Lund person']);
  });

  it('is a person in a transcript that names nobody else', () => {
    const { entities: found } = read(
      `Briefing\n\nMR. LUND: Good morning.\n\n${turns}\n\nZADOK: It is.\n\nLUND: Yes.`,
    );
    assert.deepEqual(
      found.map(({ name, kind }) => `${name} ${kind}`),
      ['Lund person', 'Orrick person', 'Jen person', 'Zadok person'],
    );
  });
});
