import assert from 'node:assert/strict';
import type { IndexStatus, LeftOutFile, QuotationHit } from '../../../src/corpus';
import {
  articleDescriptionIn,
  articleFacts,
  articleSpoken,
  groupLabel,
} from '../../../src/presentation/article-labels';
import {
  entityCounts,
  entityFigures,
  mentionInContext,
  otherNames,
} from '../../../src/presentation/entity-labels';
import { groupQuery } from '../../../src/vscode/views/group-query';
import {
  countLine,
  evidence,
  noQuotationSentence,
  quotationRow,
} from '../../../src/presentation/quotation-row';
import {
  isIncomplete,
  problemsMessage,
  soFar,
  stateOf,
  statusDetail,
  statusLine,
} from '../../../src/presentation/status-text';
import { parseQuery } from '../../../src/core/query';
import { articleAt } from '../../support/memory-articles';

const place = { start: { line: 0, character: 0 }, end: { line: 0, character: 9 } };
const idle: IndexStatus = { phase: 'idle', articles: 12, withFindings: 12, done: 12, problems: 0 };
const coverage = { withText: 12, withFindings: 12 };

function hit(more: Partial<QuotationHit> = {}): QuotationHit {
  return {
    article: 'file:///corpus/a.txt',
    uri: 'file:///corpus/a.txt',
    range: place,
    headline: 'Ferry sails',
    encoding: 'utf8',
    kind: 'direct',
    text: '“The ferry sails at noon,”',
    matches: [],
    parts: [place],
    speaker: {},
    rule: 'cue-after',
    confidence: 0.934,
    ...more,
  };
}

describe('a row of a quotation', () => {
  it('shows a resolved speaker with the article’s own words beside the name', () => {
    const row = quotationRow(hit({ speaker: { words: 'He', name: 'Ada Quill' }, date: '2023-01-24' }));
    assert.equal(row.about, 'Ada Quill (“He”) · direct · 2023-01-24 · Ferry sails');
  });

  it('shows the role in which an article quotes somebody, where its words do not say it', () => {
    const quoted = (speaker: QuotationHit['speaker']) => quotationRow(hit({ speaker })).about.split(' · ')[0];
    assert.equal(
      quoted({ words: 'She', name: 'Ada Quill', role: 'harbour master' }),
      'Ada Quill (“She”), harbour master',
    );
    assert.equal(quoted({ words: 'a council official', role: 'council official' }), 'a council official');
  });

  it('says that a quotation is unsure', () => {
    assert.match(quotationRow(hit({ confidence: 0.3 })).about, / · direct · words unsure · /);
    assert.doesNotMatch(quotationRow(hit()).about, /unsure/);
  });

  it('shows an unresolved speaker as it stands, and says where nobody is named', () => {
    assert.match(quotationRow(hit({ speaker: { words: 'a harbour master' } })).about, /^a harbour master · /);
    assert.match(quotationRow(hit()).about, /^unattributed · .* · undated · /);
  });

  it('keeps kind and date in sight behind a speaker who is described at length', () => {
    const words = 'the chair of the committee that looked into the breach of the outer wall';
    assert.equal(
      quotationRow(hit({ speaker: { words }, date: '2023-01-24' })).about,
      'the chair of the committee that looked into the… · direct · 2023-01-24 · Ferry sails',
    );
  });

  it('begins where the quotation begins as long as its first match is in sight then', () => {
    const text = 'Nobody in this town has ever seen the sea come through the harbour like that, said no one.';
    const at = text.indexOf('harbour');
    const { content } = quotationRow(hit({ text, matches: [[at, at + 7]] }), 'harbour');
    assert.equal(content, text);
  });

  it('begins before a first match that comes late, at a word, with as much as fits', () => {
    const text = `${'word '.repeat(100)}harbour and ${'more '.repeat(100)}`;
    const { content } = quotationRow(hit({ text, matches: [[500, 507]] }));
    assert.match(content, /^… (word ){6,8}‹harbour› and/);
    assert.ok(content.length < 320);
    const last = `${'word '.repeat(100)}harbour`;
    assert.match(
      quotationRow(hit({ text: last, matches: [[500, 507]] })).content,
      /^… (word ){15,17}‹harbour›$/,
    );
  });

  it('has one ellipsis where it begins between two parts', () => {
    const text = `“${'word '.repeat(20)}word” … “When the tall and very old keeper of the harbour ${'went '.repeat(20)}”`;
    const at = text.indexOf('harbour');
    const { content } = quotationRow(hit({ text, matches: [[at, at + 7]] }));
    assert.match(content, /^… “?(When )?the tall/);
  });

  it('marks each match, unless the editor does because it stands there as typed', () => {
    const found = hit({
      text: 'The quay is dry, the other quay is not.',
      matches: [
        [4, 8],
        [27, 31],
      ],
    });
    assert.equal(
      quotationRow(found, 'speaker:quill quay').content,
      'The ‹quay› is dry, the other ‹quay› is not.',
    );
    const both = hit({
      text: 'The quay wall is dry.',
      matches: [
        [4, 8],
        [9, 13],
      ],
    });
    assert.equal(quotationRow(both, 'wall quay').content, 'The ‹quay wall› is dry.');
    assert.equal(quotationRow(found, 'quay ').content, 'The quay is dry, the other quay is not.');
  });

  it('is one line, whatever the article’s line ends', () => {
    assert.equal(quotationRow(hit({ text: 'one\r\n\r\n  two' })).content, 'one two');
  });
});

describe('the count above the quotations', () => {
  it('says how many there are, how many are shown and how many undated ones were left out', () => {
    const line = countLine(200, { total: 3412, undated: 14, unsure: 0, coverage }, idle);
    assert.equal(line, '3,412 quotations; 200 shown; 14 in undated articles left out');
    assert.equal(countLine(1, { total: 1, undated: 0, unsure: 0, coverage }, idle), '1 quotation');
  });

  it('says how many are hidden as unsure', () => {
    const line = countLine(12, { total: 12, undated: 0, unsure: 31, coverage }, idle);
    assert.equal(line, '12 quotations; 31 unsure hidden');
  });

  it('says where only undated ones match', () => {
    const line = countLine(0, { total: 0, undated: 9, unsure: 0, coverage }, idle);
    assert.equal(line, 'No dated quotation matches; 9 undated ones do');
  });

  it('says that articles are still being read', () => {
    const line = countLine(5, undefined, { ...idle, phase: 'indexing', done: 40, total: 90 });
    assert.equal(line, '5 shown; articles are still being read: 40 of 90');
  });
});

describe('what is not known of all articles yet', () => {
  const early: IndexStatus = { ...idle, phase: 'understanding', articles: 8000, withFindings: 3200 };
  it('is said with how many it is known of', () => {
    assert.equal(soFar('quotations', early), 'quotations of 3,200 of 8,000 articles so far');
    assert.equal(soFar('mentions', early), 'mentions of 3,200 of 8,000 articles so far');
    assert.equal(soFar('names', early), 'names of 3,200 of 8,000 articles so far');
    assert.equal(soFar('names', idle), undefined);
    assert.equal(
      statusLine({ ...early, secondsLeft: 12.4 }),
      'quotations of 3,200 of 8,000 articles, 12 s left',
    );
    assert.match(statusDetail(early), /^All articles can be listed/);
    const count = { total: 7, undated: 0, unsure: 0, coverage: { withText: 8000, withFindings: 3300 } };
    assert.equal(countLine(7, count, early), '7 quotations; quotations of 3,300 of 8,000 articles so far');
    assert.match(noQuotationSentence(early), /^No matches yet: quotations of 3,200/);
  });
});

describe('an empty list of quotations', () => {
  it('says whether there is nothing to search, nothing yet, or nothing that matches', () => {
    assert.equal(noQuotationSentence({ ...idle, articles: 0 }), 'There are no articles in this folder.');
    assert.match(noQuotationSentence({ ...idle, articles: 0, phase: 'indexing' }), /still being read/);
    assert.match(noQuotationSentence(idle), /^No quotation in the corpus matches/);
  });
});

describe('the evidence for a speaker', () => {
  const linesOf = (more: Partial<QuotationHit>) =>
    evidence(hit(more)).map(({ name, text }) => `${name}: ${text}`);

  it('says what spoke for and against it, apart from the name', () => {
    const reasons = { for: ['cue', 'marks'], against: ['bounds'] } as const;
    const told = evidence(hit({ speaker: { words: 'She' } }), reasons);
    const textOf = (wanted: string) => told.find(({ name }) => name === wanted)?.text;
    assert.equal(textOf('For it'), 'the verb with its neighbors and how much stands in quotation marks');
    assert.equal(textOf('Against it'), 'where it ends');
    const names = told.map(({ name }) => name);
    assert.ok(names.indexOf('Against it') < names.indexOf('Name'));
  });

  it('names words, cue, reason and confidence, and says where it is not clear who that is', () => {
    assert.deepEqual(linesOf({ speaker: { words: 'she' }, cue: 'said' }), [
      'Kind: direct',
      'Speaker’s words: “she”',
      'Cue: “said”',
      'Reason: The quoted words come before a subject and its reporting verb.',
      'Confidence: 93 of 100 that these are the words, and the speaker’s words',
      'Name: The article does not make clear who this is.',
    ]);
  });

  it('tells the name apart from the words that stand for it', () => {
    const last = (words: string) => linesOf({ speaker: { words, name: 'Ada Quill' } }).at(-1);
    assert.equal(last('Ms Ada Quill'), 'Name: Ada Quill, as the article says here');
    assert.equal(last('Ms Quill'), 'Name: Ada Quill, whom the article names in full elsewhere');
    assert.equal(
      last('she'),
      'Name: Ada Quill: worked out from the text around it, so check it in the article',
    );
    assert.equal(
      linesOf({}).some((line) => line.startsWith('Name')),
      false,
    );
  });
});

describe('the status', () => {
  it('counts what is read and how long it takes', () => {
    const status: IndexStatus = { ...idle, phase: 'indexing', done: 1234, total: 2844, secondsLeft: 12.4 };
    assert.equal(statusLine(status), '1,234 of 2,844 articles, 12 s left');
    assert.equal(statusLine({ ...status, secondsLeft: 200 }), '1,234 of 2,844 articles, 3 min left');
    assert.equal(statusLine(idle), '12 articles');
    assert.equal(statusLine({ ...idle, phase: 'indexing', done: 20, total: 2844 }), '20 of 2,844 articles');
  });

  it('counts no articles before the first look at the folder', () => {
    const none = { ...idle, articles: 0, done: 0 };
    assert.equal(statusLine(none, false), 'Looking for articles');
    assert.equal(statusLine({ ...none, phase: 'scanning' }, false), 'Looking for articles');
    assert.equal(
      statusLine({ ...none, phase: 'scanning', done: 1500 }, false),
      'Looking for articles: 1,500',
    );
    assert.equal(statusLine(idle, false), '12 articles');
  });

  it('tells an empty folder from one that has not been looked at', () => {
    const none = { ...idle, articles: 0 };
    assert.equal(stateOf(none, false), 'indexing');
    assert.equal(stateOf(none, true), 'empty');
    assert.equal(stateOf({ ...none, phase: 'scanning' }, true), 'indexing');
    assert.equal(stateOf({ ...none, phase: 'cancelled' }, true), 'cancelled');
  });

  it('claims to know the whole corpus only once it was looked through', () => {
    const none = { ...idle, articles: 0 };
    assert.equal(isIncomplete(none, false), true);
    assert.equal(isIncomplete(none, true), false);
    assert.equal(isIncomplete({ ...idle, phase: 'scanning' }, true), true);
    assert.equal(isIncomplete({ ...idle, phase: 'cancelled' }, true), false);
  });

  it('names the one file that was left out, and counts several', () => {
    const file: LeftOutFile = { uri: 'file:///corpus/a%20b.txt', problem: { code: 'notAFile' } };
    assert.equal(problemsMessage([file], 1), '“a b.txt” was left out. This is a folder.');
    assert.equal(problemsMessage([file], 3), '3 files were left out. Show Files Left Out lists them.');
    assert.equal(problemsMessage([], 0), '');
  });
});

describe('a mention in its context', () => {
  it('keeps the mention in sight and says where it stands', () => {
    const left = 'It was a long day at the harbour when the ';
    const { label, start, end } = mentionInContext({ left, text: 'mayor', right: ' came.' });
    assert.equal(label, '… at the harbour when the mayor came.');
    assert.equal(label.slice(start, end), 'mayor');
    const cut = mentionInContext({ left: '', text: 'mayor', right: ` ${'came '.repeat(16)}ba` });
    assert.match(cut.label, / came came…$/);
  });
});

describe('labels', () => {
  it('names months in the language of the window', () => {
    assert.equal(
      groupLabel({ within: ['2023', '2023-01'] }, 'date', () => undefined, 'de'),
      'Januar 2023',
    );
  });

  it('say beside a headline only what the group above it does not', () => {
    const article = { date: '2023-01-24', source: 'Harbour Post' };
    assert.equal(articleDescriptionIn('date', article, 'en'), 'Jan 24 · Harbour Post');
    assert.equal(articleDescriptionIn('source', article), '2023-01-24');
    assert.equal(articleDescriptionIn('folder', article), '2023-01-24 · Harbour Post');
    assert.equal(articleDescriptionIn('date', { source: 'Harbour Post' }), 'Harbour Post');
  });

  it('names a workspace folder by its name', () => {
    const name = (uri: string) => (uri === 'file:///x' ? 'X' : undefined);
    assert.equal(groupLabel({ within: ['file:///x'] }, 'folder', name), 'X');
    assert.equal(groupLabel({ within: ['file:///x', 'news'] }, 'folder', name), 'news');
  });

  it('tells where an article’s date comes from', () => {
    const article = articleAt('uk/a.txt', { date: '2023-01-24', dateOrigin: 'dateline', words: 1200 });
    assert.deepEqual(articleFacts(article), ['2023-01-24 (from the dateline) · 1,200 words', 'uk/a.txt']);
  });

  it('speaks an article with its date and source', () => {
    const article = articleAt('a.txt', { headline: 'Ferry sails', source: 'Harbour Post' });
    assert.equal(articleSpoken(article), 'Ferry sails, undated, Harbour Post');
  });

  it('counts mentions, articles and quotations of an entity', () => {
    const entity = {
      id: 'p',
      kind: 'person',
      name: 'Ada Quill',
      variants: [],
      roles: [],
      curated: false,
    } as const;
    assert.equal(
      entityFigures({ ...entity, mentions: 1200, articles: 30, quotations: 2 }),
      '1,200 mentions · quoted 2× · 30 articles',
    );
    assert.equal(
      entityFigures({ ...entity, mentions: 1, articles: 1, quotations: 0 }),
      '1 mention · 1 article',
    );
    assert.equal(
      entityCounts({ ...entity, mentions: 1200, articles: 30, quotations: 2 }),
      '1,200 mentions in 30 articles, 2 quotations',
    );
    assert.equal(
      entityCounts({ ...entity, mentions: 1, articles: 1, quotations: 0 }),
      '1 mention in 1 article',
    );
  });
});

describe('the other names of an entity', () => {
  it('are not its own in capitals', () => {
    const variants = ['FENNICK', 'Fennick', 'PORT FENNICK', 'Port Fennick', 'PFA'];
    assert.deepEqual(otherNames({ name: 'Fennick', variants }), ['Port Fennick', 'PFA']);
  });
});

describe('the query for a group of the tree', () => {
  it('holds the group’s year, month, source or folder, and can be typed', () => {
    const queries = [
      groupQuery(['2023'], 'date'),
      groupQuery(['2023', '2023-12'], 'date'),
      groupQuery(['Harbour Post'], 'source'),
      groupQuery(['file:///x', 'news', 'uk'], 'folder'),
    ];
    assert.deepEqual(queries, [
      'after:2023 before:2024 ',
      'after:2023-12 before:2024-01 ',
      'source:"Harbour Post" ',
      'folder:"news/uk" ',
    ]);
    for (const query of queries) assert.ok('query' in parseQuery(query), query);
    assert.equal(groupQuery([''], 'date'), '');
  });
});
