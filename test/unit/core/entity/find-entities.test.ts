import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseArticle, tokenize } from '../../../../src/core/article';
import { findEntities, InMemoryResolver, type FoundEntities } from '../../../../src/core/entity';
import { read, whoIs, type ReadText } from '../../../support/read-entities';
import { assertGrowth } from '../../../support/growth';
import { rounds } from '../../../support/rounds';

/** `Name person`, in the order of the text, names only. */
const names = (text: string): string[] => {
  const found = read(text);
  return found.mentions
    .filter((mention) => mention.form === 'name')
    .map((mention) => `${text.slice(mention.start, mention.end)} ${mention.kind}`);
};

/** Whom the name behind a title stands for; the title's look-ahead says which. */
function titled(found: ReadText, title: RegExp): string | undefined {
  const match = title.exec(found.text)!;
  const mention = found.mentions.find((each) => each.start === match.index + match[0].length);
  return mention && found.entities[mention.entity]!.name;
}

describe('names', () => {
  for (const [text, expected] of [
    ['The ferry was met by Ann Orrick in Lisbon on Monday.', ['Ann Orrick person', 'Lisbon place']],
    [
      "It was signed by Jean-Pierre Vallois and Padraig O'Rielly.",
      ['Jean-Pierre Vallois person', "Padraig O'Rielly person"],
    ],
    [
      "A letter from Marie d'Orsenne reached Willem van der Stoel.",
      ["Marie d'Orsenne person", 'Willem van der Stoel person'],
    ],
    [
      'He thanked Omar Al-Rashwan and Kim Sung-jo for the map.',
      ['Omar Al-Rashwan person', 'Kim Sung-jo person'],
    ],
    [
      'The novel by J. T. Marlwick was read by Luiz "Beto" da Rocha.',
      ['J. T. Marlwick person', 'Luiz "Beto" da Rocha person'],
    ],
    ['The award went to Harold Pinnock Jr. on Friday.', ['Harold Pinnock Jr person']],
    [
      'Al-Rashwan left. Grace said so, and Mr van der Stoel agreed.',
      ['Al-Rashwan person', 'Grace person', 'van der Stoel person'],
    ],
    ['Grace periods are short.', []],
    ['Don’t forget it, the harbour master said. Shr 25 cts. Avg shrs 4.1 mln. Oper net 1.2 mln.', []],
    ['Shares of Inc. were sold in witness WHEREOF it was signed.', []],
    [
      'He moved to Fenby, N.J., with the Securities and Exchange Commission.',
      ['Fenby place', 'N.J. place', 'Securities and Exchange Commission organization'],
    ],
    [
      'Det Ch Insp Karen Marlwick met the Archbishop of Canterbury Justin Orrick at Lund General Infirmary.',
      [
        'Karen Marlwick person',
        'Canterbury place',
        'Justin Orrick person',
        'Lund General Infirmary organization',
      ],
    ],
    [
      'It was signed by the Assistant Secretary of the Air Force and Chief Operating Officer of Marlwick Airways Tom Reyd.',
      ['Air Force organization', 'Marlwick Airways organization', 'Tom Reyd person'],
    ],
    ['It fell when Dean Shaw met retailer Marlwell.', ['Dean Shaw person', 'Marlwell organization']],
    ['Chief Financial Officer Ann Pinnock left on Friday.', ['Ann Pinnock person']],
    [
      'Deputy Director of the Orrick Museum Ann Pinnock came to the Prince of Wales Hospital.',
      ['Orrick Museum organization', 'Ann Pinnock person', 'Prince of Wales Hospital organization'],
    ],
    [
      'The deal was praised by Orrick Motors LLC Jim Reyd of Lund Holdings plc.',
      ['Orrick Motors LLC organization', 'Jim Reyd person', 'Lund Holdings organization'],
    ],
    ['It began at 9:15 AM EST Sunday. PDT Ann Pinnock was there.', ['Ann Pinnock person']],
    ['Yesterday Mrs Pinnock thanked Dr. Ana Lopresti.', ['Pinnock person', 'Ana Lopresti person']],
    [
      'Bank of England governor Edith Marlwick spoke.',
      ['Bank of England organization', 'Edith Marlwick person'],
    ],
    [
      'U.S. President Gordon Tarvell met Prime Minister Lena Ostrova.',
      ['U.S. place', 'Gordon Tarvell person', 'Lena Ostrova person'],
    ],
    ['Syrian Minister of Defence Karim Anwar Sabri left.', ['Karim Anwar Sabri person']],
    ['The leaders of North and South Korea met.', ['North place', 'South Korea place']],
    [
      'Shares in Tarvell Holdings Inc. rose in London.',
      ['Tarvell Holdings Inc organization', 'London place'],
    ],
    [
      'The Ministry of Trade and Industry wrote to the University of Lisbon.',
      ['Ministry of Trade and Industry organization', 'University of Lisbon organization'],
    ],
    [
      'Reporters visited Montgomery, Alabama, and the Tarvell River.',
      ['Montgomery place', 'Alabama place', 'Tarvell River place'],
    ],
    [
      'The Department of Justice wrote to the Commission on Harbour Safety on Monday.',
      ['Department of Justice organization', 'Commission on Harbour Safety organization'],
    ],
    [
      'A student at the University of Lisbon Porto Edith Marlwick met White House Press Secretary Ann Orrick.',
      [
        'University of Lisbon Porto organization',
        'Edith Marlwick person',
        'White House organization',
        'Ann Orrick person',
      ],
    ],
    ['The Chief Executive Officer of General Motors smiled.', ['General Motors organization']],
    [
      'The US Coast Guard found the boat off Western Australia.',
      ['US Coast Guard organization', 'Western Australia place'],
    ],
    [
      'Chicago-based Tarvell Holdings sold T-shirts to Rep. Ann Orrick (R-Calif.).',
      ['Chicago place', 'Tarvell Holdings organization', 'Ann Orrick person'],
    ],
    [
      'Stuart Law met Edith Woods. Later Law left.',
      ['Stuart Law person', 'Edith Woods person', 'Law person'],
    ],
    [
      'Rosa Jean King won. Then King left, and so did the King of the hill.',
      ['Rosa Jean King person', 'King person'],
    ],
    [
      'Martin Luther King Jr. met Stephen King, and the King left.',
      ['Martin Luther King Jr person', 'Stephen King person'],
    ],
    ['South Korean and North Korean envoys met a Saudi Arabian prince and two New Zealanders.', []],
    [
      'She left St. Mary’s Hospital for King’s College London, and the Workers’ Party won.',
      [
        'St. Mary’s Hospital organization',
        'King’s College London organization',
        'Workers’ Party organization',
      ],
    ],
    [
      'Tarvell Town beat Orrick United, and the River Orrick froze.',
      ['Tarvell Town organization', 'Orrick United organization', 'River Orrick place'],
    ],
    [
      'Tarvell Ports said its profit rose, and Tarvell Water was fined.',
      ['Tarvell Ports organization', 'Tarvell Water organization'],
    ],
    ['Hurricane Ida hit Lisbon, and Storm Eunice followed.', ['Lisbon place']],
    [
      'Ann Orrick met Karim Sabri. Then the Orricks left, and X was quiet.',
      ['Ann Orrick person', 'Karim Sabri person'],
    ],
    [
      'On Tuesday Ann Orrick left. In May Germany voted, and Theresa May spoke.',
      ['Ann Orrick person', 'Germany place', 'Theresa May person'],
    ],
    [
      'Former Arsenal striker Karim Sabri came. World War II was over, and Islam had spread.',
      ['Arsenal organization', 'Karim Sabri person'],
    ],
    [
      'It was J.D. Orrick, and Peter Baker of U.S. Steel.',
      ['J.D. Orrick person', 'Peter Baker person', 'U.S. Steel organization'],
    ],
    ['French and German ministers spoke English on Tuesday.', []],
    ['However, the harbour was quiet. Nobody came.', []],
    [
      'Rafiqul Islam met Fredric March. Islam said so, and Mr Islam left for Oslo in March.',
      ['Rafiqul Islam person', 'Fredric March person', 'Islam person', 'Islam person', 'Oslo place'],
    ],
    [
      'Sunni Islam spread. Clinton spoke, and Clinton March 3 was over.',
      ['Clinton person', 'Clinton person'],
    ],
    [
      'Michael Jordan came. Jordan smiled, and they cheered Jordan. Then Michael Jordan left.',
      ['Michael Jordan person', 'Jordan person', 'Jordan person', 'Michael Jordan person'],
    ],
    [
      'Jordan closed its border. A road to Jordan was closed, and Jordan said so.',
      ['Jordan place', 'Jordan place', 'Jordan place'],
    ],
    [
      'Denzel Washington went home. In Washington it rained.',
      ['Denzel Washington person', 'Washington place'],
    ],
    ['Paris and London are large. Paris was quiet.', ['Paris place', 'London place', 'Paris place']],
    [
      'They asked Will Smith and Will Young. Will White House aides resign?',
      ['Will Smith person', 'Will Young person', 'White House organization'],
    ],
    [
      'The first Black woman there met Black voters and White students. Then Jack Black left. Black smiled.',
      ['Jack Black person', 'Black person'],
    ],
    [
      'Denzel Washington was honoured in Washington. Washington, 67, smiled.',
      ['Denzel Washington person', 'Washington place', 'Washington person'],
    ],
    [
      'Mr Bridge met Mrs Church. Then Dr Day met Ms Rivers, and Mr. King left King County.',
      ['Bridge person', 'Church person', 'Day person', 'Rivers person', 'King person', 'King County place'],
    ],
    [
      'Coun Ann Orrick met Dean King, of Twerley, and Dean Smith. Then King left.',
      ['Ann Orrick person', 'Dean King person', 'Twerley place', 'Dean Smith person', 'King person'],
    ],
    [
      'United Nations Secretary-General Ana Lopresti met UN Secretary-General Orrick and NATO Secretary General Jon Reyd.',
      [
        'United Nations organization',
        'Ana Lopresti person',
        'UN organization',
        'Orrick person',
        'NATO organization',
        'Jon Reyd person',
      ],
    ],
    [
      'Attorney General-designate Ann Orrick met Director-General Jon Reyd, Vice-Admiral Tom Lund and Minister-designate Jo Marl.',
      ['Ann Orrick person', 'Jon Reyd person', 'Tom Lund person', 'Jo Marl person'],
    ],
    [
      'Travis County District Attorney José Lund met Los Angeles County Sheriff Tom Reyd, Manhattan Borough President Jo Marl and Lisbon Fire Chief Al Orrick.',
      [
        'Travis County place',
        'José Lund person',
        'Los Angeles County place',
        'Tom Reyd person',
        'Manhattan place',
        'Jo Marl person',
        'Lisbon place',
        'Al Orrick person',
      ],
    ],
    [
      'Dutch Water Minister Ann Lund met Iraqi Oil Minister Tom Reyd, Indian External Affairs Minister Jo Marl and Housing and Urban Development Secretary Al Orrick of British Steel.',
      [
        'Ann Lund person',
        'Tom Reyd person',
        'Jo Marl person',
        'Al Orrick person',
        'British Steel organization',
      ],
    ],
    [
      'Thai Water Board chief Ann Lund met Otley Rugby Club Secretary Tom Reyd and Assistant U.S. Attorney Jo Marl.',
      [
        'Thai Water Board organization',
        'Ann Lund person',
        'Otley Rugby Club organization',
        'Tom Reyd person',
        'U.S. place',
        'Jo Marl person',
      ],
    ],
    [
      'Chancellor of the Exchequer Ann Lund gave the Order of Merit to Greater Manchester and to Travis Hill.',
      ['Ann Lund person', 'Greater Manchester place', 'Travis Hill person'],
    ],
  ] as const)
    it(`are found in: ${text}`, () => {
      assert.deepEqual(names(text), [...expected]);
    });

  it('are found in a headline in capitals by what the text below says', () => {
    const found = names(
      'ORRICK MEETS SABRI IN LISBON\n\nLena Orrick met Karim Sabri in Lisbon on Monday, officials said.',
    );
    assert.deepEqual(found.slice(0, 3), ['ORRICK person', 'SABRI person', 'LISBON place']);
  });

  it('are found in a headline With Every Word Capitalised, without the words around them', () => {
    assert.deepEqual(
      names('Iran Kills Hopes of Quick Deal\n\nTalks were held on Monday, officials said.')[0],
      'Iran place',
    );
  });

  it('are split where a label or a prefix is joined to them', () => {
    assert.deepEqual(names('The anti-Tarvell vote surprised Gordon Tarvell.')[0], 'Tarvell person');
  });

  it('are clubs in a table of scores, and persons in a list of places', () => {
    const text = 'Results of first division matches:\n\nLiverpool 2 Leicester 1\n\n1. Orrick (Norway) 71';
    assert.deepEqual(names(text), [
      'Liverpool organization',
      'Leicester organization',
      'Orrick person',
      'Norway place',
    ]);
  });
});

describe('entities of an article', () => {
  it('have title, full name, surname and given name', () => {
    const found = read(
      'Major General Hassan Golab spoke. Golab left early. "We knew him as Hassan," a friend recalled.',
    );
    assert.equal(whoIs(found, 'Golab', 2), 'Hassan Golab');
    assert.equal(whoIs(found, 'Hassan', 2), 'Hassan Golab');
    assert.deepEqual(found.entities[0]?.roles, ['major general']);
  });

  it('have an acronym, in brackets or with the name behind it, and later uses of either', () => {
    for (const text of [
      'The Northern Harbour Guards [NHG] sailed. Later the NHG returned.',
      'The NHG (Northern Harbour Guards) sailed. Later the NHG returned.',
      'The NHG, the Northern Harbour Guards, sailed. Later the NHG returned.',
    ])
      assert.equal(whoIs(read(text), 'NHG', 2), 'Northern Harbour Guards', text);
  });

  it('are two where two people have one surname, and the nearer one is meant', () => {
    const found = read(
      'Edith Marlwick opened the fair. Peter Marlwick closed it. Mr Marlwick then left. Mrs Marlwick stayed.',
    );
    assert.equal(whoIs(found, 'Marlwick', 3), 'Peter Marlwick');
    assert.equal(whoIs(found, 'Marlwick', 4), 'Edith Marlwick');
    const open = read('Edith Marlwick and Alex Marlwick opened the fair. Marlwick then left.');
    assert.equal(whoIs(open, 'Marlwick', 3), 'Marlwick');
  });

  it('are a woman and a man where titles, given names or what they are to each other say so', () => {
    for (const couple of [
      'Bill Orrick and Hillary Orrick came in.',
      'Bill and Hillary Orrick came in.',
      'Hillary Orrick and her husband, Bill, came in. Bill Orrick sat down.',
    ]) {
      const found = read(`${couple} Mrs Orrick spoke. Then Mr. Orrick left.`);
      const [mrs, mr] = [/Mrs (?=Orrick)/, /Mr\. (?=Orrick)/].map((title) => titled(found, title));
      assert.deepEqual([mrs, mr], ['Hillary Orrick', 'Bill Orrick'], couple);
    }
    const relatives = read(
      'Sasha Orrick sang. Alex Orrick came with his wife, Sam Orrick. Mrs Orrick spoke, and Mrs Orrick left.',
    );
    assert.equal(titled(relatives, /Mrs (?=Orrick spoke)/), 'Sam Orrick');
    assert.equal(titled(relatives, /Mrs (?=Orrick left)/), 'Sam Orrick');
  });

  it('are Mr and Mrs with a particle before their surname', () => {
    const found = read(
      'Luiz da Orrick came with Ana da Orrick. Mrs. da Orrick sang. Mr. da Orrick wept. Later Mrs da Orrick left.',
    );
    const who = [3, 4, 5].map((occurrence) => whoIs(found, 'da Orrick', occurrence));
    assert.deepEqual(who, ['Ana da Orrick', 'Luiz da Orrick', 'Ana da Orrick']);
  });

  it('are, behind a title, rather not whom the article calls by the given name', () => {
    const found = read(
      'Adam Orrick swam with Karim Orrick, his uncle. Later Adam left. Mr Orrick wept, but Mr Orrick stayed.',
    );
    assert.equal(titled(found, /Mr (?=Orrick wept)/), 'Karim Orrick');
    assert.equal(titled(found, /Mr (?=Orrick stayed)/), 'Karim Orrick');
  });

  it('are never Mr and Mrs in one, whoever of two they are', () => {
    for (const text of [
      'Sasha Orrick and Alex Orrick came in. Mrs Orrick spoke. Then Mr Orrick left. Mrs Orrick stayed.',
      'Mr and Mrs Orrick came in. Mrs Orrick spoke. Then Mr Orrick left. Mrs Orrick stayed.',
      'Karl Orrick came in. Mrs Orrick spoke. Then Mr Orrick left. Mrs Orrick stayed.',
    ]) {
      const found = read(text);
      const [spoke, left, stayed] = ['spoke', 'left', 'stayed'].map((verb) => {
        const at = text.indexOf(`Orrick ${verb}`);
        return found.mentions.find((mention) => mention.start === at)!.entity;
      });
      assert.notEqual(spoke, left, text);
      const [mrs, mr] = [found.entities[spoke!]!, found.entities[left!]!];
      assert.notDeepEqual([mrs.key, mrs.profile], [mr.key, mr.profile], text);
      if (!text.startsWith('Sasha')) assert.equal(stayed, spoke, text);
    }
  });

  it('are no person where a surname stands for a family', () => {
    for (const family of ['Two Orricks', 'Both Orricks', 'The Orricks', 'Orricks']) {
      const found = read(`Bill Orrick came with Hillary Orrick. ${family} left early, and so did others.`);
      assert.equal(whoIs(found, 'Orricks'), undefined, family);
    }
    const jones = read('Bill Jones came with Hillary Jones. The Joneses left early.');
    assert.equal(whoIs(jones, 'Joneses'), undefined);
    const adams = read('Karl Adam came in. Later Adams left, and Roberts smiled.');
    assert.equal(whoIs(adams, 'Adams'), 'Adams');
  });

  it('are two where two given names share one surname', () => {
    const found = read('Karl and Anna Orrick spoke on Monday. Karl Orrick left. Anna stayed.');
    assert.equal(whoIs(found, 'Karl'), 'Karl Orrick');
    assert.equal(whoIs(found, 'Karl Orrick'), 'Karl Orrick');
    assert.equal(whoIs(found, 'Anna', 2), 'Anna Orrick');
    const other = read('Anna Lund spoke. Anna and Karl Orrick left.');
    assert.equal(whoIs(other, 'Anna', 2), 'Anna Lund');
  });

  it('are one without the Arabic article, and two where initials contradict each other', () => {
    const found = read('Karim al-Sabri spoke on Monday. Then Sabri left.');
    assert.equal(whoIs(found, 'Sabri', 2), 'Karim al-Sabri');
    const two = read('George W. Orrick met George H. W. Orrick.');
    assert.equal(whoIs(two, 'George W. Orrick'), 'George W. Orrick');
    assert.equal(whoIs(two, 'George H. W. Orrick'), 'George H. W. Orrick');
  });

  it('are a woman or a man by the pronoun that owns what follows a number', () => {
    const found = read(
      'Anna Orrick met Karl Orrick in Lisbon. Mr Orrick had built ships. In 1968 Orrick published her first book.',
    );
    assert.equal(whoIs(found, 'Orrick', 4), 'Anna Orrick');
  });

  it('are who the article calls by the surname, once it does', () => {
    const text =
      'Gordon Tarvell arrived. Tarvell waved. Tarvell smiled. Edith Marlwick and Alex Tarvell came too. Tarvell left.';
    assert.equal(whoIs(read(text), 'Tarvell', 5), 'Gordon Tarvell');
  });

  it('keep father and son of one name apart', () => {
    const found = read(
      'Harold Pinnock met his son Harold Pinnock Jr. in Lund. Pinnock was calm. Pinnock Jr. wept.',
    );
    assert.equal(whoIs(found, 'Pinnock', 3), 'Harold Pinnock');
    assert.equal(whoIs(found, 'Pinnock Jr', 2), 'Harold Pinnock Jr');
  });

  it('are one with and without middle names, initials, or the end of the given name', () => {
    for (const [full, short] of [
      ['Edith Rose Marlwick', 'Edith Marlwick'],
      ['Edith Marlwick', 'E. Marlwick'],
      ['Creswell Orrick', 'Cres Orrick'],
    ] as const)
      assert.equal(
        whoIs(read(`${full} came in. Later ${short} left.`), short, 1 + Number(full === short)),
        full,
      );
    const apart = read('Edith Marlwick came in. Later Peter Marlwick left.');
    assert.equal(whoIs(apart, 'Peter Marlwick'), 'Peter Marlwick');
  });

  it('are one with a middle name and its initial, a short given name, and without a suffix', () => {
    for (const forms of [
      ['Walter Brennan Marlwick', 'Walter B. Marlwick', 'Walter Marlwick'],
      ['Walter B. Marlwick', 'Walter Brennan Marlwick', 'Marlwick'],
      ['Joseph R. Marlwick Jr', 'Joe Marlwick', 'Marlwick'],
      ['Robert F. Marlwick', 'Bob Marlwick', 'Robert Marlwick'],
    ]) {
      const found = read(`${forms.map((form) => `They met ${form} in the harbour.`).join(' ')}\n`);
      assert.equal(found.entities.length, 1, forms.join());
    }
    const apart = read('They met Walter Brennan Marlwick and Walter C. Marlwick.');
    assert.equal(apart.entities.length, 2);
    const sons = read('They met Robert Downey, Jr., in the harbour. Later Downey left.');
    assert.equal(whoIs(sons, 'Downey', 2), 'Robert Downey, Jr');
  });

  it('are, in another article, who has the usual form of the name', () => {
    const keysOf = (text: string): string[] => read(text).entities.map(({ key }) => key);
    const [usual] = keysOf('They met Joe Marlwick.');
    for (const text of [
      'They met Joseph R. Marlwick Jr. in the harbour. Joe Marlwick smiled.',
      'They met Joseph Brennan Marlwick in the harbour. Joseph B. Marlwick smiled.',
    ])
      assert.deepEqual(keysOf(text), [usual], text);
  });

  it('keep the particles of a surname, at the head of a sentence as well', () => {
    for (const [full, later] of [
      ['Luiz da Orrick', 'da Orrick'],
      ['Karim bin Orrick', 'Bin Orrick'],
      ['Oscar de la Orrick', 'De la Orrick'],
      ['Ursula von der Orrick', 'von der Orrick'],
    ] as const) {
      const found = read(
        `They met ${full} in the harbour. ${later} smiled, and as ${later} said, it rained.`,
      );
      assert.equal(whoIs(found, later, full.endsWith(later) ? 2 : 1), full, later);
      assert.equal(whoIs(found, later, full.endsWith(later) ? 3 : 2), full, later);
    }
    const none = read('They met Oscar de la Orrick. De facto it was over. Orrick smiled.');
    assert.equal(whoIs(none, 'De'), undefined);
    assert.equal(whoIs(none, 'Orrick', 2), 'Oscar de la Orrick');
  });

  it('have a double surname whole, and later its end', () => {
    const found = read(
      "They met Colette d'Arc-Morel and Catherine Zeta-Lund. Morel left. Zeta-Lund smiled, and so did Lund.",
    );
    assert.equal(whoIs(found, 'Morel', 2), "Colette d'Arc-Morel");
    assert.equal(whoIs(found, 'Zeta-Lund', 2), 'Catherine Zeta-Lund');
    assert.equal(whoIs(found, 'Lund', 3), 'Catherine Zeta-Lund');
    const tennis = names('Update-Orrick wins again in Lisbon.');
    assert.equal(tennis[0], 'Orrick person');
  });

  it('are in a headline who of one surname is named first, unless together with the other', () => {
    const text = 'Orrick wins again\n\nRafael Orrick won on Sunday. His coach, Karim Orrick, smiled.\n';
    assert.equal(whoIs(read(text), 'Orrick'), 'Rafael Orrick');
    const both = 'Orrick wins again\n\nRafael Orrick beat Karim Orrick on Sunday. Karim Orrick smiled.\n';
    assert.equal(whoIs(read(both), 'Orrick'), 'Orrick');
  });

  it('are who was named before, though another who is named later has the name for a surname', () => {
    const found = read(
      'Idriss Orrick Itno died. Orrick, 68, had ruled for years. His son is Mahamat Orrick.',
    );
    assert.equal(whoIs(found, 'Orrick', 2), 'Idriss Orrick Itno');
  });

  it('are one with the name that they were born with, but are not called by it', () => {
    const found = read(
      'Eleanor Orrick died on Monday. Born Eleanor May Lund in Oslo, Mrs Orrick studied there. Lund is a town.',
    );
    assert.equal(whoIs(found, 'Eleanor May Lund'), 'Eleanor Orrick');
    const other = read('Ann Lund died on Monday. Born Eleanor May Lund in Oslo, Mrs Orrick studied there.');
    assert.equal(whoIs(other, 'Eleanor May Lund'), 'Eleanor May Lund');
  });

  it('do not have the office of whom they are a relative of', () => {
    const found = read('Ann Orrick, the mayor’s wife, left on Monday. The mayor was calm.');
    assert.equal(whoIs(found, 'The mayor'), undefined);
    assert.equal(whoIs(found, 'the mayor'), undefined);
  });

  it('have a title in their midst that is a name', () => {
    const found = read('They met Sacha Baron Orrick in the harbour. Orrick smiled.');
    assert.equal(whoIs(found, 'Orrick', 2), 'Sacha Baron Orrick');
  });

  it('are organizations under their short names', () => {
    for (const [full, short] of [
      ['Tarvell Motor Company', 'Tarvell'],
      ['Church of Orrickology', 'Orrickology'],
      ['US Coast Guard', 'Coast Guard'],
      ['British Home Office', 'Home Office'],
      ['Denver Dodgers', 'Dodgers'],
    ] as const) {
      const found = read(`The ${full} sent a letter. On Monday the ${short} said it was sent again.`);
      assert.equal(whoIs(found, short, full.includes(short) ? 2 : 1), full);
    }
    const union = read(
      'The University of Lisbon paid. The University of Lisbon Student Union thanked everybody.',
    );
    assert.equal(whoIs(union, 'University of Lisbon'), 'University of Lisbon');
    const other = read(
      'The Orrick Science Fair sent a letter. On Monday the Science Fair Board of Lund replied.',
    );
    assert.notEqual(whoIs(other, 'Science Fair Board of Lund'), 'Orrick Science Fair');
  });

  it('are organizations under a name of ordinary words, where the article has one that ends so', () => {
    const found = read(
      'The Orrick City Council met the Lundish Supreme Court of Appeal. The City Council wept; the Supreme Court did not.\n\nThe Marlwick Police Department and the Reyd Police Department came. The Police Department left.\n',
    );
    assert.equal(whoIs(found, 'City Council', 2), 'Orrick City Council');
    assert.equal(whoIs(found, 'Supreme Court', 2), 'Lundish Supreme Court of Appeal');
    assert.equal(whoIs(found, 'Police Department', 3), 'Police Department');
  });

  it('are places with and without the word for what they are', () => {
    const found = read('They sailed to Tarvell Island in May. In Tarvell it rained.');
    assert.equal(whoIs(found, 'Tarvell', 2), 'Tarvell Island');
    const apart = read(
      'They drove from Gaza to Gaza City, from Mexico City to Mexico, and to the City of London.',
    );
    assert.equal(whoIs(apart, 'Gaza'), 'Gaza');
    assert.equal(whoIs(apart, 'Mexico', 2), 'Mexico');
  });

  it('have a role that was introduced with the name', () => {
    const found = read(
      'Ann Orrick, the harbour master of Lund, was calm. The crowd cheered the harbour master.',
    );
    assert.equal(whoIs(found, 'the harbour master', 2), 'Ann Orrick');
    const before = read('The guards commander-in-chief, Major General Hassan Golab, agreed.');
    assert.equal(whoIs(before, 'The guards commander-in-chief'), 'Hassan Golab');
    const capital = read('Prime Minister Ann Orrick met him. They say the Prime Minister was calm.');
    assert.equal(whoIs(capital, 'the Prime Minister'), 'Ann Orrick');
  });

  it('have an office of something, of a country, or of its people', () => {
    const state = read('Secretary of State Ann Orrick left. They say the secretary of state was calm.');
    assert.equal(whoIs(state, 'the secretary of state'), 'Ann Orrick');
    const owner = read(
      'Norway’s foreign minister, Ann Orrick, left. They say the foreign minister was calm.',
    );
    assert.equal(whoIs(owner, 'the foreign minister'), 'Ann Orrick');
    const people = read(
      'Norwegian Prime Minister Ann Orrick left. They say the Norwegian prime minister was calm.',
    );
    assert.equal(whoIs(people, 'the Norwegian prime minister'), 'Ann Orrick');
  });

  it('have an office of what it was introduced with, and of nothing else', () => {
    const found = read(
      'Lund chief Ann Orrick met Jon Reyd, an Otley councillor, and Tom Marl, a Leeds councillor. The Lund chief smiled. The Otley councillor said no. The Leeds councillor left, as did the York councillor and the councillor.',
    );
    assert.equal(whoIs(found, 'The Lund chief'), 'Ann Orrick');
    assert.equal(whoIs(found, 'The Otley councillor'), 'Jon Reyd');
    assert.equal(whoIs(found, 'The Leeds councillor'), 'Tom Marl');
    assert.equal(whoIs(found, 'the York councillor'), undefined);
    assert.equal(whoIs(found, 'the councillor'), undefined);
    const boss = read('NHG CEO Ann Orrick spoke. "No," the NHG CEO said.\n');
    assert.equal(
      boss.speakers[0],
      boss.entities.findIndex(({ name }) => name === 'Ann Orrick'),
    );
    const of = read('Ann Orrick, mayor of Otley, spoke. The Otley mayor was calm.');
    assert.equal(whoIs(of, 'The Otley mayor'), 'Ann Orrick');
  });

  it('have an office of one country, whatever the country is called', () => {
    const found = read(
      'Russian President Ivan Lund called U.S. President Tom Reyd. The Russian president spoke. The American president did not, and nor did the French president.',
    );
    assert.equal(whoIs(found, 'The Russian president'), 'Ivan Lund');
    assert.equal(whoIs(found, 'The American president'), 'Tom Reyd');
    assert.equal(whoIs(found, 'the French president'), undefined);
    const other = read('The French president, Ann Lund, left. The US president stayed. The president sang.');
    assert.equal(whoIs(other, 'The president'), undefined);
  });

  it('are no description of each other in a list', () => {
    const found = read('It was Ann Orrick, harbour chief Karim Sabri, and others.');
    assert.equal(whoIs(found, 'harbour chief'), undefined);
  });

  it('have no office above or below the one that was introduced', () => {
    const found = read(
      'President Ann Orrick left. The vice president stayed. Former mayor Karim Sabri came, and the mayor did not.',
    );
    assert.equal(whoIs(found, 'The vice president'), undefined);
    assert.equal(whoIs(found, 'the mayor'), undefined);
    const deputy = read(
      'Vice President Ann Orrick left. The president stayed. The vice president came back.',
    );
    assert.equal(whoIs(deputy, 'The president'), undefined);
    assert.equal(whoIs(deputy, 'The vice president'), 'Ann Orrick');
  });

  it('are not joined where a person has said that they are two', () => {
    const text = 'Karim Anwar Sabri arrived. Anwar Sabri spoke.';
    assert.equal(whoIs(read(text), 'Anwar Sabri', 2), 'Karim Anwar Sabri');
    const apart = read(text, { neverMerge: [['Karim Anwar Sabri', 'Anwar Sabri']] });
    assert.equal(whoIs(apart, 'Anwar Sabri', 2), 'Anwar Sabri');
  });

  it('do not take a demonym or a capital for the country', () => {
    const found = read('Norwegian boats left Oslo. Norway was not amused.');
    assert.deepEqual(found.entities.map((entity) => entity.name).sort(), ['Norway', 'Oslo']);
    assert.equal(whoIs(found, 'Norwegian'), undefined);
    const asked = read(found.text, { demonyms: true });
    assert.equal(whoIs(asked, 'Norwegian'), 'Norway');
  });
});

describe('pronouns', () => {
  it('stand for the one person whose gender fits', () => {
    const found = read('Edith Marlwick met Peter Tarvell in Lisbon. She thanked him for his patience.');
    assert.equal(whoIs(found, 'She'), 'Edith Marlwick');
    assert.equal(whoIs(found, 'him'), 'Peter Tarvell');
    assert.equal(whoIs(found, 'his'), 'Peter Tarvell');
  });

  it('are not the subject of whose verb they are the object', () => {
    const head = 'Harbour news\n\nOwen Radcliffe met Brian Feeney on Monday. ';
    for (const text of ['Radcliffe told him the offer was final.', 'Radcliffe called on him to go.'])
      assert.notEqual(whoIs(read(head + text), 'him'), 'Owen Radcliffe', text);
    const found = read(`${head}Radcliffe said his friends had left him.`);
    assert.notEqual(whoIs(found, 'him'), 'Brian Feeney');
    const mother = read('News\n\nAnna Orrick arrived. Orrick hugged her mother, and Lea Lund greeted her.');
    assert.equal(whoIs(mother, 'her'), 'Anna Orrick');
    assert.equal(whoIs(mother, 'her', 2), 'Anna Orrick');
  });
  it('are who spoke just before, though the sentence begins with what was said', () => {
    const found = read(
      'News\n\nAnna Orrick came in at noon.\n\n“She never wore gloves,” said Peter Lund, a friend. He smiled.',
    );
    assert.equal(whoIs(found, 'He'), 'Peter Lund');
  });

  it('are not whom a letter behind the name would hide', () => {
    const found = read('News\n\nAlex Lund came in. Judge Owen Reyd KC told him the trial was over.');
    assert.notEqual(whoIs(found, 'him'), 'Owen Reyd');
  });

  it('are who owns what speaks, but nobody where a person of his does', () => {
    const head = 'News\n\nOwen Reyd called it a crime. ';
    const office = read(`${head}Peter Lund’s office said he was calm.`);
    assert.notEqual(whoIs(office, 'he'), 'Owen Reyd');
    const lawyer = read(`${head}Peter Lund’s lawyer said he was calm.`);
    assert.equal(whoIs(lawyer, 'he'), undefined);
    const wife = read('News\n\nPeter Lund left. Lund’s wife said he was calm.');
    assert.equal(whoIs(wife, 'he'), 'Peter Lund');
  });

  it('are who is known by the given name alone, where that or what he is to another tells the gender', () => {
    const found = read(
      'News\n\nJudge Owen Reyd left. Karen Lund wept.\n\nHer husband, Paul, stood beside her. He said it was over.',
    );
    assert.notEqual(whoIs(found, 'He'), 'Owen Reyd');
    const girl = read('News\n\nPeter Lund left. Sophie stayed. She smiled.');
    assert.equal(whoIs(girl, 'She'), 'Sophie');
  });

  it('stay open between two persons who fit as well', () => {
    const found = read('The room was full of friends of Peter Tarvell and of John Orrick. He smiled.');
    assert.equal(whoIs(found, 'He'), undefined);
  });

  it('stay open where somebody of unknown gender comes between', () => {
    const found = read('Edith Marlwick said Sasha Orrick lost her keys.');
    assert.equal(whoIs(found, 'her'), undefined);
    const told = read('Edith Marlwick said Peter Orrick lost her keys.');
    assert.equal(whoIs(told, 'her'), 'Edith Marlwick');
  });

  it('stay open where somebody who is only described speaks', () => {
    const found = read('Peter Tarvell left at noon. The trade minister said that he was sorry.');
    assert.equal(whoIs(found, 'he'), undefined);
    const hers = read('Edith Marlwick left at noon. The spokesman said that she was sorry.');
    assert.equal(whoIs(hers, 'she'), 'Edith Marlwick');
    const known = read(
      'Peter Tarvell, the harbour master of Orra, left at noon. The harbour master said that he was sorry.',
    );
    assert.equal(whoIs(known, 'he'), 'Peter Tarvell');
  });

  it('stay open where somebody who is only described may be meant', () => {
    const found = read(
      'Chief Ann Orrick said the woman was found on Monday. Her body was in the river. Then she was named.',
    );
    assert.equal(whoIs(found, 'Her'), undefined);
    assert.equal(whoIs(found, 'she'), undefined);
    assert.equal(whoIs(read('Ann Orrick met a woman in May. She said it was good.'), 'She'), 'Ann Orrick');
  });

  it('do not stand for whom somebody mentions within a quotation', () => {
    const found = read(
      'Peter Tarvell praised the crew. "We owe this to Captain John Orrick," Tarvell said. He left at noon.',
    );
    assert.equal(whoIs(found, 'He'), 'Peter Tarvell');
  });

  it('“I” is who speaks', () => {
    const found = read('"I saw the light," said Edith Marlwick.');
    assert.equal(whoIs(found, 'I'), 'Edith Marlwick');
  });
});

describe('speakers', () => {
  const speakerOf = (text: string): string | undefined => {
    const { speakers, entities } = read(text);
    return speakers[0] === undefined ? undefined : entities[speakers[0]]!.name;
  };

  it('are a person before the organization that describes the person, and an organization that speaks itself', () => {
    assert.equal(speakerOf('"It is late," said Bank of England governor Edith Marlwick.'), 'Edith Marlwick');
    assert.equal(speakerOf('"It is late," said the Bank of England.'), 'Bank of England');
    assert.equal(
      speakerOf('The Northern Harbour Guards (NHG) said that it was late.'),
      'Northern Harbour Guards',
    );
  });

  it('are a company behind the word for what it is', () => {
    const found = read('Software maker Brightwell said that it would leave.\n');
    assert.equal(found.entities[found.speakers[0]!]?.name, 'Brightwell');
  });

  it('have a surname that is a people’s name elsewhere, and letters behind it that are none', () => {
    assert.equal(speakerOf('"It is late," said the guard\'s chief, Volker Turk.'), 'Volker Turk');
    assert.equal(speakerOf('Sara Quill KC said that it was late.'), 'Sara Quill');
    assert.equal(
      speakerOf('Orrashire Fire and Rescue Service said that it was late.'),
      'Orrashire Fire and Rescue Service',
    );
  });

  it('have a surname that is a month or a verb elsewhere', () => {
    assert.equal(speakerOf('Theresa May said it was late. "It is late," said Mrs May.'), 'Theresa May');
    assert.equal(speakerOf('Jack Will said that it was late.'), 'Jack Will');
  });

  it('are not those whom the one who speaks only belongs to', () => {
    for (const said of [
      '"It is late," said a friend of Edith Marlwick.',
      '"It is late," said a lawyer for former President Edith Marlwick.',
      'Notes on a lecture by Mrs Edith Marlwick said that it was late.',
    ])
      assert.equal(speakerOf(said), undefined, said);
    for (const said of [
      '"It is late," said the director of the harbour study, Edith Marlwick.',
      '"It is late," said Minister of Education Edith Marlwick.',
      '"It is late," said Edith Marlwick of the harbour board.',
    ])
      assert.equal(speakerOf(said), 'Edith Marlwick', said);
  });

  it('stay open where only a role speaks', () => {
    assert.equal(speakerOf('"It is late," said a spokesman for the Bank of England.'), undefined);
    assert.equal(speakerOf('"It is late," said Edith Marlwick\'s lawyer.'), undefined);
  });
});

describe('an article with a name in parts', () => {
  const text = `NHG Ready to Widen Cooperation with Lurian Navy

By Staff, Agencies

Stressing the importance of cooperation between Norway and Portugal, the Northern Harbour Guards [NHG] commander-in-chief voiced readiness to work with the Portuguese navy.

Major General Hassan Golab made the remarks in a meeting with the Portuguese Minister of Defense Karim Anwar Sabri in Oslo on Tuesday.

Golab considered the exchange of experience to be important, saying that the NHG is ready to widen cooperation.

He stressed the value of training, adding, "We are ready to help the navy in the required fields."

Anwar Sabri, for his part, thanked Norway for its support. "The nation will never forget this help, led by Captain Idris Benhallou. Your assistance is an undeniable fact."

He considered the support of Norway to be decisive, and said that "harbours that sleep accuse others of sleeping."`;

  it('joins variants, pronouns and the name of two words', () => {
    const found = read(text);
    assert.equal(whoIs(found, 'Golab', 2), 'Hassan Golab');
    assert.equal(whoIs(found, 'Anwar Sabri', 2), 'Karim Anwar Sabri');
    assert.equal(whoIs(found, 'He', 1), 'Hassan Golab');
    assert.equal(whoIs(found, 'He', 2), 'Karim Anwar Sabri');
    assert.equal(whoIs(found, 'NHG', 1), 'Northern Harbour Guards');
  });

  it('joins the short name of an organization with one that another article spells out, unless it is an ordinary word', () => {
    const linker = new InMemoryResolver();
    const full = read(
      'The Church of Orrickology met. Orrickology is old. The US Coast Guard came. The Coast Guard left.',
    );
    const other = read('Orrickology officials spoke. The Coast Guard left.');
    for (const each of [full, other]) linker.add(each);
    const idIn = (found: FoundEntities, name: string) =>
      linker.idOf(found.entities.find((entity) => entity.name === name)!);
    assert.equal(idIn(full, 'Church of Orrickology'), idIn(other, 'Orrickology'));
    assert.notEqual(idIn(full, 'US Coast Guard'), idIn(other, 'Coast Guard'));
  });

  it('joins the name of two words with nobody of another article', () => {
    const linker = new InMemoryResolver();
    const own = read(text);
    const other = read('President Anwar Sabri opened a school in Lima. Anwar Sabri said nothing.');
    for (const each of [own, other]) linker.add(each);
    const idIn = (found: FoundEntities, name: string) =>
      linker.idOf(found.entities.find((entity) => entity.name === name)!);
    assert.notEqual(idIn(own, 'Karim Anwar Sabri'), idIn(other, 'Anwar Sabri'));
  });
});

describe('the finder of entities', () => {
  const words = fc.constantFrom(
    ...[
      'Ann',
      'Orrick',
      'Dr',
      '.',
      ',',
      'of',
      'the',
      'Bank',
      'NHG',
      '(',
      ')',
      '[',
      ']',
      '"',
      'he',
      'She',
      'said',
      'van',
      "d'Or",
      '&',
      '-',
    ],
    ...[
      'J',
      '.',
      'North',
      'and',
      'South',
      'Korea',
      '12',
      'Anti-Orrick',
      "O'",
      '’s',
      'SOCCER-ORRICK',
      'Minister',
      'Jr',
      '\n\n',
      'İ',
      'ﬁ',
    ],
  );

  it('never throws, and gives mentions in order and within the text', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(words, { maxLength: 60 }).map((list) => list.join(' ')),
          fc.array(words, { maxLength: 40 }).map((list) => list.join('')),
        ),
        (text) => {
          const { mentions, entities, speakers } = read(text);
          let last = 0;
          for (const mention of mentions) {
            assert.ok(mention.start >= last && mention.end > mention.start && mention.end <= text.length);
            assert.ok(entities[mention.entity]);
            last = mention.start;
          }
          for (const speaker of speakers) assert.ok(speaker === undefined || entities[speaker]);
        },
      ),
      { numRuns: rounds(30) },
    );
  });

  it('takes time in proportion to the text, also where everything is a name', () => {
    for (const unit of [
      'Ann Orrick ',
      'Smith, ',
      'J. ',
      'Ann-',
      'Bank of ',
      'NHG (',
      'the captain, ',
      'He and Ann Smith said. ',
    ]) {
      const prepare = (times: number) => {
        const article = parseArticle(unit.repeat(times));
        const tokens = tokenize(article);
        return () => void findEntities(article, tokens, []);
      };
      prepare(2000)();
      assertGrowth(unit, prepare, { small: 4000, large: 16_000, limit: (ms) => 12 * ms + 60 });
    }
  });
});

describe('places', () => {
  for (const [text, expected] of [
    ['He lives in the village of Orlen. Orlen is small.', ['Orlen place', 'Orlen place']],
    ['The town of Brackwell and the island of Marren met.', ['Brackwell place', 'Marren place']],
    ['The villages of Orlen and Pettick were hit.', ['Orlen place', 'Pettick place']],
    ['Tarvell, a small village in the north, was hit.', ['Tarvell place']],
    ['Three died in the Orlen district. Orlen is poor.', ['Orlen place', 'Orlen place']],
    ['The river Sarrow rose.', ['Sarrow place']],
    ['Paris mayor Anne Orrick spoke.', ['Paris place', 'Anne Orrick person']],
    ['Orlen police chief Tom Pinnock spoke.', ['Orlen place', 'Tom Pinnock person']],
    ['Paris deputy mayor Anne Orrick spoke.', ['Paris place', 'Anne Orrick person']],
    [
      'PARIS MAYOR ANNE ORRICK LEAVES\n\nParis mayor Anne Orrick left.',
      ['PARIS place', 'ANNE ORRICK person', 'Paris place', 'Anne Orrick person'],
    ],
    // What a person is, and who works for one.
    ['Reyd, a town councillor, agreed.', ['Reyd person']],
    ['Reyd, a city lawyer, agreed.', ['Reyd person']],
    ["Kim Seo-min, the port's chief engineer, agreed.", ['Kim Seo-min person']],
    ['It was said by Clinton lawyer Tom Pinnock.', ['Clinton person', 'Tom Pinnock person']],
  ] as const)
    it(`are told from persons in ${JSON.stringify(text)}`, () => {
      assert.deepEqual(names(text), expected);
    });
});

describe('firms and clubs', () => {
  for (const [text, expected] of [
    ['Ernst & Young said so.', ['Ernst & Young organization']],
    ['Anna & Marlwick said so.', ['Anna & Marlwick organization']],
    [
      "Ben & Jerry's melted, and Ben and Jerry's is cold.",
      ["Ben & Jerry's organization", "Ben and Jerry's organization"],
    ],
    ['Johnson and Johnson said so.', ['Johnson and Johnson organization']],
    ['H&M said so.', ['H&M organization']],
    [
      'Pinnock & Sons rose. Pinnock and Sons fell.',
      ['Pinnock & Sons organization', 'Pinnock and Sons organization'],
    ],
    ['Ann Pinnock and Tom Marlwick left.', ['Ann Pinnock person', 'Tom Marlwick person']],
    ['Pinnock and Marlwell met.', ['Pinnock person', 'Marlwell person']],
    [
      'Los Angeles Lakers lost to the Boston Celtics.',
      ['Los Angeles Lakers organization', 'Boston Celtics organization'],
    ],
    [
      'Sheffield Wednesday lost to Manchester United.',
      ['Sheffield Wednesday organization', 'Manchester United organization'],
    ],
  ] as const)
    it(`are organizations in ${JSON.stringify(text)}`, () => {
      assert.deepEqual(names(text), expected);
    });

  it('are the same with a sign and with a word', () => {
    const found = read(
      'Marks and Spencer rose. Marks & Spencer fell. M&S was glad, and so was Spencer & Co.',
    );
    assert.deepEqual(
      found.entities.map(({ name }) => name),
      ['Marks and Spencer', 'Spencer & Co'],
    );
    assert.equal(found.entities[1]!.key, 'organization:spencer');
  });
});

describe('long names of organizations', () => {
  for (const [text, name] of [
    [
      'The Organisation for Harbour Co-operation and Development (OHCD) met.',
      'Organisation for Harbour Co-operation and Development',
    ],
    [
      'The Organization for Safety and Cooperation in Europe met.',
      'Organization for Safety and Cooperation in Europe',
    ],
    [
      'The Centre for Research on Ferries and Clean Water (CRFW) met.',
      'Centre for Research on Ferries and Clean Water',
    ],
    [
      'The Office for the Coordination of Harbour Affairs met.',
      'Office for the Coordination of Harbour Affairs',
    ],
    [
      'The Royal Society for the Prevention of Cruelty to Gulls (RSPCG) met.',
      'Royal Society for the Prevention of Cruelty to Gulls',
    ],
    [
      'The Department for Fisheries, Food and Rural Affairs met.',
      'Department for Fisheries, Food and Rural Affairs',
    ],
    [
      'The Committee on Foreign Ferries in the United States [CFFUS] met.',
      'Committee on Foreign Ferries in the United States',
    ],
    [
      'The European Bank for Repairs and Development (EBRD) lent.',
      'European Bank for Repairs and Development',
    ],
    ['The Northern Harbour Guard (NHG) met.', 'Northern Harbour Guard'],
  ] as const)
    it(`are not cut in ${JSON.stringify(text)}`, () => {
      const { entities } = read(text);
      assert.deepEqual(
        entities.map((entity) => `${entity.name} ${entity.kind}`),
        [`${name} organization`],
      );
    });

  it('end before what is beside them', () => {
    assert.deepEqual(names('The Department of Justice, Ann Pinnock and Lisbon agreed.'), [
      'Department of Justice organization',
      'Ann Pinnock person',
      'Lisbon place',
    ]);
    assert.deepEqual(names('The Institute for Harbour Studies in Lisbon met.'), [
      'Institute for Harbour Studies organization',
      'Lisbon place',
    ]);
    assert.deepEqual(names('Centre Tom Reyd scored.'), ['Tom Reyd person']);
  });

  it('have their acronym in capitals or as a word', () => {
    const found = read('The Department for Ferries and Rural Affairs (DEFRA) met. Defra was late.');
    assert.equal(found.entities.length, 1);
  });
});

describe('an acronym that everybody knows', () => {
  const known = read('The Central Intelligence Agency (CIA) met. The CIA was late.');
  const alone = read('The CIA was late.');
  const other = read('The Coastal Institute of Agriculture (CIA) met. The CIA was late.');
  const linker = new InMemoryResolver();
  for (const found of [known, alone, other]) linker.add(found);
  const idOf = (found: FoundEntities): string => linker.idOf(found.entities[0]!);

  it('has the meaning that an article gives it, in that article alone', () => {
    assert.deepEqual(
      other.entities.map(({ name, variants }) => [name, ...variants]),
      [['Coastal Institute of Agriculture', 'Coastal Institute of Agriculture', 'CIA']],
    );
    assert.equal(idOf(known), idOf(alone));
    assert.notEqual(idOf(other), idOf(known));
    assert.equal(linker.entity(idOf(other))?.name, 'Coastal Institute of Agriculture');
  });

  it('is not taken for another name by its letters alone', () => {
    const found = read('The Coastal Institute of Agriculture met. The CIA was late.');
    assert.equal(found.entities.length, 2);
  });
});

describe('what tells two persons of one name apart', () => {
  const dated = 'Date: 2024-05-01\n\n';
  for (const [text, profile] of [
    ['Ana Orrick (34) left.', 'age=34'],
    ['Ana Orrick, 34, left.', 'age=34'],
    ['Ana Orrick, who is 34, left.', 'age=34'],
    ['Ana Orrick, a 34-year-old teacher, left.', 'age=34'],
    ['The 34-year-old teacher Ana Orrick left.', 'age=34'],
    [`${dated}Ana Orrick (34) left.`, 'born=1990'],
    [`${dated}Ana Orrick (born 1953) left.`, 'born=1953'],
    ['Ana Orrick (b. 1953) left.', 'born=1953'],
    ['Ana Orrick (1953–2024) left.', 'born=1953'],
    // Minutes, a film's year.
    ['It was won by Ana Orrick (34) and Karin Reyd (71).', ''],
    ['Scorers: Ana Orrick (34).', ''],
    ['Ana Orrick (2024) was shown.', ''],
  ] as const)
    it(`is read in ${JSON.stringify(text)}`, () => {
      const found = read(text).entities.find(({ name }) => name === 'Ana Orrick');
      assert.equal(found?.profile.replace(/;?(?:gender|field)=[^;]*/g, ''), profile);
    });
});

describe('a headline in capitals', () => {
  for (const [text, expected] of [
    [
      'MAYOR MARLWICK SAYS HARBOUR WILL CLOSE\n\nMayor Ann Marlwick spoke in Lisbon.',
      ['MARLWICK person', 'Ann Marlwick person', 'Lisbon place'],
    ],
    ['BREXITEERS REJECT SUPERSTORE IN MELEE OVER NETZERO\n\nTom Marlwick left.', ['Tom Marlwick person']],
    [
      'GAZA TALKS STALL, NATO SAYS\n\nTom Marlwick left.',
      ['GAZA place', 'NATO organization', 'Tom Marlwick person'],
    ],
  ] as const)
    it(`has only names that are known in ${JSON.stringify(text)}`, () => {
      assert.deepEqual(names(text), expected);
    });
});

describe('nicknames', () => {
  for (const [text, kinds] of [
    [
      'Luiz Ignacio "Beto" da Rocha won. Beto was glad, and Da Rocha left.',
      ['Luiz Ignacio "Beto" da Rocha', 'Beto', 'Da Rocha'],
    ],
    ['Luiz Ignacio “Beto” da Rocha won. Beto was glad.', ['Luiz Ignacio “Beto” da Rocha', 'Beto']],
    [
      'Dwayne "The Stone" Reyd came. The Stone was late, and Reyd was not.',
      ['Dwayne "The Stone" Reyd', 'The Stone', 'Reyd'],
    ],
    ["Joaquín 'El Gordo' Marlwick fled. El Gordo was caught.", ["Joaquín 'El Gordo' Marlwick", 'El Gordo']],
    ['Joaquín ‘El Gordo’ Marlwick fled. El Gordo was caught.', ['Joaquín ‘El Gordo’ Marlwick', 'El Gordo']],
    [
      'The trial of Anthony "Fat Tony" Orrick began. Fat Tony smiled.',
      ['Anthony "Fat Tony" Orrick', 'Fat Tony'],
    ],
    ['Harold "Magic" Pinnock came. Magic Pinnock scored.', ['Harold "Magic" Pinnock', 'Magic Pinnock']],
    ["Jack 'the Hat' Marlwick fled.", ["Jack 'the Hat' Marlwick"]],
    ['James (Jim) Pinnock fled. Jim Pinnock was caught.', ['James (Jim) Pinnock', 'Jim Pinnock']],
    ['Crown Prince Mohammed bin Orrick (MBO) came. MBO smiled.', ['Mohammed bin Orrick', 'MBO', 'MBO']],
    [
      'Tom Marlwick, also known as "El Gordo," fled. El Gordo was caught.',
      ['Tom Marlwick', 'El Gordo', 'El Gordo'],
    ],
  ] as const)
    it(`joins one person in ${JSON.stringify(text)}`, () => {
      const { entities, mentions } = read(text);
      const named = mentions.filter((mention) => mention.form === 'name');
      assert.deepEqual(
        named.map(({ start, end }) => text.slice(start, end)),
        kinds,
      );
      assert.deepEqual(
        entities.map(({ kind }) => kind),
        ['person'],
      );
      const variants = entities[0]!.variants.map((variant) => variant.toLowerCase());
      assert.ok(variants.length > 1, variants.join(', '));
    });

  it('does not tell a person from the same one without the nickname', () => {
    const linker = new InMemoryResolver();
    const [a, b] = ['Luiz "Beto" Marlwick won.', 'Luiz Marlwick won.'].map((text) => read(text));
    linker.add(a!);
    linker.add(b!);
    assert.equal(linker.idOf(a!.entities[0]!), linker.idOf(b!.entities[0]!));
  });

  it('leaves quoted words between two names and letters of something else alone', () => {
    assert.deepEqual(names('He called Lisbon "Great" and left.'), ['Lisbon place']);
    assert.deepEqual(names('It was said by Ann Orrick (NHG) of the club.'), [
      'Ann Orrick person',
      'NHG organization',
    ]);
    assert.deepEqual(names('In Lisbon "Old" Tom Reyd was king.').includes('Lisbon place'), true);
  });
});

describe('a woman and a man of one surname', () => {
  const couple = 'Peter Orrick met Anna Orrick in Lisbon. ';
  for (const [rest, expected] of [
    ['Orrick said he would stay.', 'Peter Orrick'],
    ['Orrick said she would stay.', 'Anna Orrick'],
    ['"We are late," Orrick said, adding that she was tired.', 'Anna Orrick'],
    ['Orrick was born in Lisbon and he died there.', 'Peter Orrick'],
    ['Orrick lost her keys.', 'Anna Orrick'],
    ['Mr Orrick wept.', 'Peter Orrick'],
    ['Ms Orrick wept.', 'Anna Orrick'],
    // Doubt stays open.
    ['Orrick said nothing.', 'Orrick'],
    ['Orrick saw him at noon.', 'Orrick'],
    ['Orrick saw her at noon.', 'Orrick'],
    ['Orrick said the teacher had lost his keys.', 'Orrick'],
  ] as const)
    it(`tells whom ${JSON.stringify(rest)} means`, () => {
      assert.equal(whoIs(read(couple + rest), 'Orrick', 3), expected);
    });

  it('reads each name by its own pronoun', () => {
    const found = read(
      `${couple}Orrick said she was glad. Orrick said she was late. Orrick said he was not.`,
    );
    assert.deepEqual(
      [3, 4, 5].map((n) => whoIs(found, 'Orrick', n)),
      ['Anna Orrick', 'Anna Orrick', 'Peter Orrick'],
    );
  });
});
