import assert from 'node:assert/strict';
import { parseArticle, tokenize } from '../../../../src/core/article';
import { findEntities } from '../../../../src/core/entity';
import { findQuotations } from '../../../../src/core/quotation';

/** Each mention by name and what its entity is called, in the order of the text. */
function mentions(text: string): string[] {
  const article = parseArticle(text);
  const tokens = tokenize(article);
  const found = findEntities(article, tokens, findQuotations(article, tokens).quotations);
  return found.mentions
    .filter(({ form }) => form === 'name')
    .map(({ start, end, entity }) => `${text.slice(start, end)} → ${found.entities[entity]!.name}`);
}

/** Every mention is of the entity that the first one names. */
function areOne(text: string, ...forms: readonly string[]): void {
  assert.deepEqual(
    mentions(text),
    forms.map((form) => `${form} → ${forms[0]!}`),
  );
}

describe('an acronym in brackets behind an organization', () => {
  it('may have small letters', () => {
    areOne('The Department for Canals (DfC) left. The DfC is new.', 'Department for Canals', 'DfC', 'DfC');
    areOne('The Museum of Harbour Art (MoHA) is shut. MoHA is old.', 'Museum of Harbour Art', 'MoHA', 'MoHA');
  });

  it('may be a word', () => {
    const long = 'Department for Orchards, Fish and Rural Affairs';
    areOne(`The ${long} (Dofra) acts. Dofra is new.`, long, 'Dofra', 'Dofra');
  });

  it('may come from another language', () => {
    areOne("The Harbour Workers' Party (HKK) left. The HKK won.", "Harbour Workers' Party", 'HKK', 'HKK');
    areOne('The Party of Canals (PvdK) won. The PvdK left.', 'Party of Canals', 'PvdK', 'PvdK');
  });

  it('may stand behind one word', () => {
    assert.ok(mentions('Lund and OrriXoSmith (OXS) fell. OXS was sold.').includes('OXS → OrriXoSmith'));
  });

  it('may be what it is traded as', () => {
    assert.deepEqual(mentions('Orrick Holdings (NYSE: ORH) fell. ORH was sold.'), [
      'Orrick Holdings → Orrick Holdings',
      'NYSE → NYSE',
      'ORH → Orrick Holdings',
      'ORH → Orrick Holdings',
    ]);
  });

  it('is not the country of a team, nor who took the picture, nor what everybody knows as another', () => {
    assert.deepEqual(mentions('They saw Dynamo Orrick (UKR). The White House (AP) is white.'), [
      'Dynamo Orrick → Dynamo Orrick',
      'UKR → UKR',
      'White House → White House',
      'AP → AP',
    ]);
    assert.deepEqual(mentions('The Orrick Institute (Lisbon) met the Harbour Council (UN).'), [
      'Orrick Institute → Orrick Institute',
      'Lisbon → Lisbon',
      'Harbour Council → Harbour Council',
      'UN → UN',
    ]);
  });

  it('is nobody else’s where it stands behind two, and open elsewhere', () => {
    const found = mentions('The Orchard Agency (OA) met the Ocean Authority (OA). The OA left.');
    assert.deepEqual(
      found.filter((mention) => mention.startsWith('OA')),
      ['OA → Orchard Agency', 'OA → Ocean Authority', 'OA → OA'],
    );
  });

  it('is not that of a person', () => {
    assert.deepEqual(mentions('Senator Ann Orrick (R-Ohio) met Tom Lund (D) and Eva Reyd (HKK).'), [
      'Ann Orrick → Ann Orrick',
      'Tom Lund → Tom Lund',
      'Eva Reyd → Eva Reyd',
      'HKK → HKK',
    ]);
  });
});

describe('the whole name of an organization', () => {
  for (const [text, expected] of [
    ['The Norfolk and Suffolk NHS Foundation Trust left.', ['Norfolk and Suffolk NHS Foundation Trust']],
    ['Tyne and Wear Fire and Rescue Service came.', ['Tyne and Wear Fire and Rescue Service']],
    ['Hughes and Norfolk Police said so.', ['Hughes', 'Norfolk Police']],
    ['It was sent to Kent and Surrey.', ['Kent', 'Surrey']],
    ['Reporters Without Borders met Save the Children.', ['Reporters Without Borders', 'Save the Children']],
    ['Save the harbour, they said.', []],
    ['Marlwick Bros. Pictures fell, and Meta Platforms rose.', ['Marlwick Bros. Pictures', 'Meta Platforms']],
    ['She wrote for Orrick.com and Amazon.com.', ['Orrick.com', 'Amazon.com']],
    ['The House Committee on Ways and Means met.', ['House Committee on Ways and Means']],
    ['It is at the University of California, Berkeley.', ['University of California, Berkeley']],
    ['It is at the University of Texas at El Paso.', ['University of Texas at El Paso']],
    ['It is at the University of Lisbon, Berkeley.', ['University of Lisbon', 'Berkeley']],
    ['The European Court of Human Rights ruled.', ['European Court of Human Rights']],
    ['The New York Court of Appeals ruled.', ['New York Court of Appeals']],
    [
      'It is the Society for the Prevention of Cruelty to Children.',
      ['Society for the Prevention of Cruelty to Children'],
    ],
    ['The Front for the Liberation of Lisbon left.', ['Front for the Liberation of Lisbon']],
    ['Grocer J Marlwick plc grew.', ['J Marlwick']],
    ['Whitby Hospital shut, and Ann Church left.', ['Whitby Hospital', 'Ann Church']],
    ['The Sunday Times wrote of Reform UK.', ['Sunday Times', 'Reform UK']],
    ['They wrote to the Ministry of Culture in Lisbon.', ['Ministry of Culture', 'Lisbon']],
    [
      'He fled East Germany for Northern Cyprus and Antigua and Barbuda.',
      ['East Germany', 'Northern Cyprus', 'Antigua and Barbuda'],
    ],
  ] as const)
    it(`is found in: ${text}`, () => {
      assert.deepEqual(
        mentions(text).map((mention) => mention.split(' → ')[0]),
        [...expected],
      );
    });
});

describe('a short form of an organization behind its name', () => {
  for (const [text, ...forms] of [
    ['Amnesty International left. Amnesty was sad.', 'Amnesty International', 'Amnesty'],
    ['Marlwick Bank fell. Later Marlwick said so.', 'Marlwick Bank', 'Marlwick'],
    ['The Bank of England cut rates. The Bank will wait, and a bank will not.', 'Bank of England', 'Bank'],
    [
      'The Royal Society for Harbour Birds left. The Society is old.',
      'Royal Society for Harbour Birds',
      'Society',
    ],
    ['The Supreme Court sat. The Court ruled; the court was full.', 'Supreme Court', 'Court'],
    ['The New York Times wrote it. The Times is old.', 'New York Times', 'Times'],
    ['The Metropolitan Police came. The Met left.', 'Metropolitan Police', 'Met'],
    ['The Conservative Party lost. The Conservatives were sad.', 'Conservative Party', 'Conservatives'],
    ['Orrick United won, and then United lost. The United front broke.', 'Orrick United', 'United'],
    ['United Airlines was late. Then United said so.', 'United Airlines', 'United'],
    ['The Justice Department acts. The Department is large.', 'Justice Department', 'Department'],
  ] as const)
    it(`is joined to it in: ${text}`, () => {
      areOne(text, ...forms);
    });

  for (const [text, form] of [
    ['The Bank of England met the Bank of Japan. The Bank will wait.', 'Bank'],
    ['Orrick United beat Marlwick United. Then United cheered.', 'United'],
    ['Orrick City won. Bankers in the City cheered.', 'City'],
    ['The Court was full. Then the Supreme Court sat.', 'Court'],
    ['The Harbour Government met. The Government left.', 'Government'],
    ['The Bank of England left Bank Street and the Bank for Canals.', 'Bank'],
  ] as const)
    it(`is left open in: ${text}`, () => {
      assert.ok(!mentions(text).some((mention) => mention.startsWith(`${form} →`)), mentions(text).join());
    });
});
