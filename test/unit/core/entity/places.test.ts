import assert from 'node:assert/strict';
import { findEntities, type FoundEntities } from '../../../../src/core/entity';
import { parseArticle, tokenize } from '../../../../src/core/article';
import { findQuotations } from '../../../../src/core/quotation';

function read(text: string): FoundEntities {
  const article = parseArticle(text);
  const tokens = tokenize(article);
  return findEntities(article, tokens, findQuotations(article, tokens).quotations);
}

/** `Name kind` of the names in a text, in its order. */
function names(text: string): string[] {
  return read(text)
    .mentions.filter(({ form }) => form === 'name')
    .map(({ start, end, kind }) => `${text.slice(start, end)} ${kind}`);
}

describe('a town that no list has', () => {
  for (const [text, town] of [
    ['Karl Hart, 41, of Otterley, West Yorkshire, stole a van.', 'Otterley'],
    ['Mark Reed, of Marlwick, denied the charge.', 'Marlwick'],
    ['A man from Ely was fined.', 'Ely'],
    ['Three people from Fennick were held.', 'Fennick'],
    ['Residents of Helmswick said they were tired of it.', 'Helmswick'],
    ['The people of Selby have waited.', 'Selby'],
    ['The family moved to Whitby last year.', 'Whitby'],
    ['She arrived at Tarvell on Friday.', 'Tarvell'],
    ['The road between Settle and Tarvell is closed.', 'Settle'],
    ['The road between Orrwick and Tarvell is closed.', 'Tarvell'],
    ['Police were called to Skipton at noon.', 'Skipton'],
    ['Whitby council said no.', 'Whitby'],
    ['Nobody in Shelby knew.', 'Shelby'],
    ['Three climbers and two nurses from Kendrick were held.', 'Kendrick'],
    ['The Bishop of Rippon spoke.', 'Rippon'],
    ['Ann Smith, MP for Skipton and Rippon, spoke.', 'Skipton'],
    ['Snow fell in Orrdale and Weirdale.', 'Weirdale'],
    ['Barbara Orrick, of Kirkwick Tarvey, was cleared.', 'Kirkwick Tarvey'],
    ['The rebels took North Kavi.', 'North Kavi'],
    ['Ann Harwick was found. People in Harwick wept.', 'Harwick'],
  ] as const)
    it(`is a place in: ${text}`, () => {
      assert.ok(names(text).includes(`${town} place`), names(text).join());
    });

  it('is a place throughout, where the article says so once and of nobody else', () => {
    assert.deepEqual(names('He is a councillor in Selby. Selby was quiet. A fog covered Selby.'), [
      'Selby place',
      'Selby place',
      'Selby place',
    ]);
  });
});

describe('a person of whom an article has more than the name of a town', () => {
  for (const [text, person, count] of [
    ['Ann Whitby was mayor. A letter from Whitby was read to the council.', 'Whitby', 1],
    ['The resignation of Hughes left Hughes injured, said David Hughes.', 'Hughes', 2],
    ['Born in Tarvell, Kelman moved on.', 'Kelman', 1],
    ['The mother of Kelwick said that he had left.', 'Kelwick', 1],
    ['Tom Bell said that the people of Bell would win.', 'Bell', 1],
    ['Michael Jordan left the court. Jordan scored twice.', 'Jordan', 1],
    ['Faith in Kessler has grown, and so has interest in Kessler.', 'Kessler', 2],
  ] as const)
    it(`stays a person in: ${text}`, () => {
      assert.equal(names(text).filter((name) => name === `${person} person`).length, count);
    });

  it('leaves the country that bears the name a country', () => {
    assert.deepEqual(names('Israel said it would act, and Chad said no.'), ['Israel place', 'Chad place']);
  });
});

describe('a road', () => {
  it('is no entity', () => {
    assert.deepEqual(names('The A66 was shut, and so was the B1234.'), []);
  });
});

describe('what something is owned in, or said in', () => {
  it('is no place', () => {
    for (const text of ['They bought a stake in Marlex on Friday.', 'The report came in May.'])
      assert.ok(!names(text).join().includes('place'), text);
  });
});

describe('the place of a dateline', () => {
  for (const [text, place] of [
    ['Tehran, 14 April – The plan was rejected.', 'Tehran'],
    ['Geneva, May 3 — Talks have begun.', 'Geneva'],
    ['Marlwick, May 3 — Talks have begun.', 'Marlwick'],
    ['Floods cut roads\n\nOtterley, Norway – Roads are closed.', 'Otterley'],
    ['OTTERLEY, Germany (AP) — The chancellor left.', 'OTTERLEY'],
  ] as const)
    it(`is a place in: ${text}`, () => {
      assert.equal(names(text)[0], `${place} place`);
    });

  it('is none where a person begins the sentence', () => {
    assert.equal(names('Ann Orrick – It was late. She said so.')[0], 'Ann Orrick person');
  });
});

describe('the preferred name of what an article has in capitals', () => {
  for (const [text, expected] of [
    ['CAIRO (Reuters) - It rained. Later Cairo was dry.', ['Cairo', 'Reuters']],
    ['THE HAGUE, May 3 (Reuters) - Judges in The Hague left the Hague.', ['The Hague', 'Reuters']],
    ['NEW YORK (AP) — It rained.', ['New York', 'AP']],
    ['NEW DELHI: It rained all day.', ['New Delhi']],
    ['ST. PAUL, Minn. (AP) — It rained.', ['St. Paul', 'Minn', 'AP']],
    ['RIO DE JANEIRO — It rained all day.', ['Rio de Janeiro']],
    ['STOCKTON-ON-SEA, England (AP) — It rained.', ['Stockton-on-Sea', 'England', 'AP']],
    ['BOEING AND NATO MEET IN U.S.\n\nIt rained all day.', ['Boeing', 'NATO', 'U.S.']],
    ['BANK OF ENGLAND SUES AC MILAN\n\nIt rained all day.', ['Bank of England', 'AC Milan']],
    ['LOCAL MAN SEES MCDAID\n\nIan McDaid was seen.', ['Ian McDaid']],
  ] as const)
    it(`is in small letters for: ${text.replace(/\n+/, ' / ')}`, () => {
      assert.deepEqual(
        read(text).entities.map(({ name }) => name),
        [...expected],
      );
    });

  it('keeps the letters of an acronym in prose', () => {
    assert.deepEqual(
      read('Officials of the WXO left on Monday, and the UNOCHI stayed.').entities.map(({ name }) => name),
      ['WXO', 'UNOCHI'],
    );
  });

  it('leaves the form in capitals among the variants', () => {
    assert.deepEqual(read('CAIRO (Reuters) - It rained.').entities[0]?.variants, ['Cairo', 'CAIRO']);
  });
});
