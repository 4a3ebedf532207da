import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  parseQuery,
  printQuery,
  type Query,
  type QueryError,
  type QueryNode,
} from '../../../../src/core/query';
import { queryProblemSentence } from '../../../../src/presentation/query-problems';
import { rounds } from '../../../support/rounds';

/** As words are typed, without their inflected forms. */
function understood(text: string, typing = false): Query {
  const parsed = parseQuery(text, { typing, exact: true });
  assert.ok('query' in parsed, JSON.stringify(parsed));
  return parsed.query;
}

function refused(text: string, typing = false): QueryError {
  const parsed = parseQuery(text, { typing });
  assert.ok('error' in parsed, `${text} was taken: ${JSON.stringify(parsed)}`);
  return parsed.error;
}

/** The part of the text that an error points at. */
const blamed = (text: string, typing = false): string => {
  const { start, end } = refused(text, typing);
  return text.slice(start, end);
};

const word = (text: string, prefix = false): QueryNode => ({ type: 'word', word: text, prefix });
const phrase = (text: string, prefix = false): QueryNode => ({
  type: 'phrase',
  words: text.split(' '),
  prefix,
});

/** Anything a person might type, with the signs of the language more often than chance would have them. */
const typedText = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'war',
        'O’Brien',
        '10:30',
        'OR',
        'AND',
        'NOT',
        'NEAR',
        'NEAR/3',
        'NEAR(',
        '(',
        ')',
        ',',
        ' ',
      ),
      fc.constantFrom(
        '"',
        '“',
        '”',
        '„',
        '«',
        '»',
        "'",
        '‘',
        '’',
        '``',
        '-',
        '–',
        '*',
        ':',
        'é',
        'ß',
        '\u00ad',
      ),
      fc.constantFrom(
        'speaker:',
        'about:',
        '-title:',
        'after:2023-01',
        'before:',
        'kind:direct',
        'case:yes',
        '5',
      ),
      fc.string({ unit: 'binary', maxLength: 4 }),
    ),
    { maxLength: 14 },
  )
  .chain((pieces) => fc.constantFrom(pieces.join(''), pieces.join(' ')));

describe('query language', () => {
  it('finds all words that stand side by side, and takes punctuation off them', () => {
    assert.deepEqual(understood('harbour, “fees”').match, {
      type: 'and',
      nodes: [word('harbour'), phrase('fees')],
    });
    assert.deepEqual(understood('(ready)!').match, word('ready'));
    assert.deepEqual(understood('R & D').match, { type: 'and', nodes: [word('R'), word('D')] });
  });

  it('takes a phrase in any kind of quote mark', () => {
    for (const text of ['"we are"', '“we are”', '„we are“', '«we are»', "``we are''", '‘we are’', "'we are'"])
      assert.deepEqual(understood(text).match, phrase('we are'), text);
  });

  it('leaves an apostrophe in its word', () => {
    assert.deepEqual(understood("O'Brien").match, word("O'Brien"));
    assert.deepEqual(understood("'tis d’Arc").match, { type: 'and', nodes: [word('tis'), word('d’Arc')] });
  });

  it('takes a word with a colon that is no filter as a word', () => {
    assert.deepEqual(understood('10:30').match, word('10:30'));
    assert.deepEqual(understood('https://ostwick.example/a').match, word('https://ostwick.example/a'));
  });

  it('binds words closer than OR, and lets parentheses say otherwise', () => {
    const and = (...nodes: QueryNode[]): QueryNode => ({ type: 'and', nodes });
    const or = (...nodes: QueryNode[]): QueryNode => ({ type: 'or', nodes });
    assert.deepEqual(understood('a b OR c').match, or(and(word('a'), word('b')), word('c')));
    assert.deepEqual(understood('a AND (b OR c)').match, and(word('a'), or(word('b'), word('c'))));
    assert.deepEqual(
      understood('or and near not').match,
      and(...['or', 'and', 'near', 'not'].map((w) => word(w))),
    );
  });

  it('leaves out what a minus stands before', () => {
    const not = (node: QueryNode): QueryNode => ({ type: 'not', node });
    assert.deepEqual(understood('a -b').match, { type: 'and', nodes: [word('a'), not(word('b'))] });
    assert.deepEqual(understood('a −“b c”').match, { type: 'and', nodes: [word('a'), not(phrase('b c'))] });
    assert.deepEqual(understood('a NOT b').match, { type: 'and', nodes: [word('a'), not(word('b'))] });
    assert.deepEqual(understood('left-wing').match, word('left-wing'));
    assert.deepEqual(understood('speaker:quill -b').match, not(word('b')));
  });

  it('takes a star for the rest of a word or of a phrase', () => {
    assert.deepEqual(understood('electr*').match, word('electr', true));
    assert.deepEqual(understood('"we are rea"*').match, phrase('we are rea', true));
  });

  it('reads NEAR between terms and around them', () => {
    assert.deepEqual(understood('NEAR(fees "harbour master", 3)').match, {
      type: 'near',
      nodes: [word('fees'), phrase('harbour master')],
      distance: 3,
    });
    assert.deepEqual(understood('fees NEAR/2 harbour').match, understood('NEAR(fees harbour, 2)').match);
    assert.deepEqual(understood('fees NEAR harbour').match, understood('NEAR(fees harbour)').match);
  });

  it('reads names plain or quoted, negated, and after a space', () => {
    const text = 'speaker:quill -speaker:“Ada Quill” about: harbour Source:X folder:news/uk title:‘a b’';
    const { filters, match } = understood(text);
    assert.equal(match, undefined);
    assert.deepEqual(
      filters.speaker?.map(({ value, negated, start, end }) => [value, negated, text.slice(start, end)]),
      [
        ['quill', false, 'speaker:quill'],
        ['Ada Quill', true, '-speaker:“Ada Quill”'],
      ],
    );
    assert.deepEqual(
      [filters.about, filters.source, filters.folder, filters.title].map((values) => values?.[0]?.value),
      ['harbour', 'X', 'news/uk', 'a b'],
    );
  });

  it('takes several speakers as alternatives, with OR between them or without', () => {
    assert.deepEqual(
      understood('war speaker:a OR speaker:b').filters.speaker?.map(({ value }) => value),
      ['a', 'b'],
    );
  });

  it('begins with the first day of a date, and ends before it', () => {
    assert.deepEqual(understood('after:2023-01 before:2023-02').filters, {
      after: '2023-01-01',
      before: '2023-02-01',
    });
    assert.deepEqual(understood('after:2023 after:2023-03-05 before:2024').filters, {
      after: '2023-03-05',
      before: '2024-01-01',
    });
    assert.equal(understood('after:2024-02-29').filters.after, '2024-02-29');
  });

  it('reads kinds, and what case and accents are to mean', () => {
    assert.deepEqual(understood('kind:mixed kind:direct').filters.kind, ['direct', 'mixed']);
    assert.deepEqual(understood('-kind:indirect').filters.kind, ['direct', 'mixed']);
    assert.deepEqual(understood('kind:attitude').filters.kind, ['attitude']);
    assert.deepEqual(understood('sure:no storm').filters.sure, false);
    assert.deepEqual(understood('sure:yes').filters.sure, true);
    assert.deepEqual(understood('x case:yes accents:no').filters, { matchCase: true, matchAccents: false });
  });

  it('takes an empty search for one that asks for nothing', () => {
    assert.deepEqual(understood('  '), { text: '  ', filters: {} });
  });

  describe('while it is typed', () => {
    /** What only the beginning of a word finds, and what is open. */
    const beginning = (text: string) => {
      const parsed = parseQuery(text, { typing: true, exact: true });
      assert.ok('query' in parsed);
      return parsed.beginning;
    };

    it('finds the same whether a blank stands at the end or not', () => {
      for (const text of ['fe', 'harbour fe', '“we are rea', 'speaker:qui', 'a (b OR c'])
        assert.deepEqual(
          [understood(text, true).match, understood(text, true).filters],
          [understood(`${text} `, true).match, understood(`${text} `, true).filters],
        );
      assert.deepEqual(beginning('fe '), undefined);
    });

    it('tells what only the beginning of the word at the very end finds', () => {
      const { query, open } = beginning('harbour fe')!;
      const whole = { type: 'and', nodes: [word('harbour'), word('fe')] };
      assert.equal(open, 'fe');
      assert.deepEqual(query.match, {
        type: 'and',
        nodes: [word('harbour'), word('fe', true), { type: 'not', node: whole }],
      });
      assert.equal(beginning('“we are rea')?.open, 'we are rea');
      assert.equal(beginning('harbour -fe'), undefined);
      assert.equal(beginning('harb*'), undefined);
    });

    it('tells what only the beginning of a name at the very end finds', () => {
      const { query, open } = beginning('fees speaker:ada speaker:qui')!;
      assert.equal(open, 'qui');
      assert.deepEqual(
        query.filters.speaker?.map(({ value, prefix, negated }) => [value, prefix, negated]),
        [
          ['qui', true, false],
          ['ada', false, true],
          ['qui', false, true],
        ],
      );
      assert.deepEqual(
        beginning('about:ada about:qui')?.query.filters.about?.map(({ value, negated }) => [value, negated]),
        [
          ['ada', false],
          ['qui', false],
          ['qui', true],
        ],
      );
      assert.equal(beginning('fees -speaker:qui'), undefined);
    });

    it('leaves out what is not finished', () => {
      for (const rest of [
        ' OR',
        ' AND ',
        ' -',
        ' (',
        ' NEAR',
        ' NEAR(',
        ' "',
        ' speaker:',
        ' after:20',
        ' kind:in',
      ])
        assert.deepEqual(
          [understood(`war${rest}`, true).match, understood(`war${rest}`, true).filters],
          [word('war'), {}],
          rest,
        );
      assert.deepEqual(understood('war (a OR b', true).match, understood('war (a OR b)').match);
    });
  });

  describe('what it refuses, and where', () => {
    it('an open phrase or parenthesis', () => {
      assert.equal(blamed('war "and peace'), '"and peace');
      assert.equal(blamed('speaker:“Ada Quill'), '“Ada Quill');
      assert.equal(blamed('a (b OR c'), '(');
      assert.equal(blamed('a b) c'), ')');
      assert.equal(blamed('a ( ) c'), '( )');
      assert.equal(blamed('a ""'), '""');
    });

    it('a filter that there is not, with the one that was probably meant', () => {
      assert.equal(blamed('war speeker:quill'), 'speeker:');
      assert.deepEqual(refused('war speeker:quill').problem, {
        code: 'unknownFilter',
        typed: 'speeker',
        meant: 'speaker',
      });
      assert.deepEqual(refused('by:quill').problem, { code: 'unknownFilter', typed: 'by', meant: 'speaker' });
      assert.deepEqual(refused('befroe:2023').problem, {
        code: 'unknownFilter',
        typed: 'befroe',
        meant: 'before',
      });
    });

    it('a filter without a value, or with one that can’t be', () => {
      assert.equal(blamed('war speaker: -b'), 'speaker: ');
      assert.equal(blamed('after:yesterday'), 'yesterday');
      assert.equal(blamed('after:2023-13'), '2023-13');
      assert.equal(blamed('before:2023-02-29 war'), '2023-02-29');
      assert.equal(blamed('kind:quoted'), 'quoted');
      assert.equal(blamed('case:maybe'), 'maybe');
      assert.equal(blamed('-after:2023'), '-after:2023');
      assert.equal(blamed('before:2022 after:2023'), 'after:2023');
      assert.equal(blamed('-kind:direct -kind:indirect -kind:mixed'), '-kind:mixed');
    });

    it('an OR with an empty side, or one that only leaves out', () => {
      assert.equal(blamed('OR war'), 'OR');
      assert.equal(blamed('war OR'), 'OR');
      assert.equal(blamed('war OR OR peace'), 'OR');
      assert.equal(blamed('war OR speaker:quill'), 'OR');
      assert.equal(blamed('war OR -peace'), 'OR');
    });

    it('a lone minus, a lone star, a star amid a word', () => {
      assert.equal(blamed('war - peace'), '-');
      assert.equal(blamed('war *'), '*');
      assert.equal(blamed('w*r'), '*');
      assert.equal(blamed('-&'), '-&');
    });

    it('a search that only leaves out', () => {
      assert.equal(blamed('-war'), '-war');
      assert.equal(blamed('-speaker:quill'), '-speaker:quill');
      assert.equal(blamed('a (-b)'), '(-b)');
    });

    it('a search for nothing but punctuation', () => {
      assert.equal(blamed('&'), '&');
    });

    it('NEAR with anything but terms', () => {
      assert.equal(blamed('NEAR(a)'), 'NEAR(a)');
      assert.equal(blamed('NEAR(a b, c)'), ', c');
      assert.equal(blamed('(a OR b) NEAR c'), 'NEAR');
    });

    it('a filter inside parentheses, and parentheses too deep', () => {
      assert.equal(blamed('a (b speaker:c)'), 'speaker:c');
      assert.equal(blamed('('.repeat(2000)), '(');
    });
  });

  it('gives words their inflected forms, where nothing says to take them as they are typed', () => {
    const forms = (text: string, options = {}) => {
      const parsed = parseQuery(text, options);
      assert.ok('query' in parsed);
      return JSON.stringify(parsed.query.match).match(/masks|masked|masking/g) ?? [];
    };
    assert.deepEqual(forms('mask'), ['masks', 'masked', 'masking']);
    assert.deepEqual(forms('mask', { language: 'en-GB' }), ['masks', 'masked', 'masking']);
    for (const text of ['mask exact:yes', '"mask"', 'mask*', 'mask case:yes', 'mask accents:yes'])
      assert.deepEqual(forms(text), [], text);
    assert.deepEqual(forms('mask', { exact: true }), []);
    assert.deepEqual(forms('mask exact:no', { exact: true }), ['masks', 'masked', 'masking']);
    assert.deepEqual(forms('mask', { language: 'xx' }), []);
  });

  it('never throws, and its spans lie in the text', () => {
    fc.assert(
      fc.property(typedText, fc.boolean(), (text, typing) => {
        const parsed = parseQuery(text, { typing });
        const { speaker = [], about = [], title = [] } = 'query' in parsed ? parsed.query.filters : {};
        const spans = 'error' in parsed ? [parsed.error] : [...speaker, ...about, ...title];
        for (const { start, end } of spans)
          assert.ok(start >= 0 && start < end && end <= text.length, `${start}-${end}`);
        if ('error' in parsed) assert.ok(queryProblemSentence(parsed.error.problem));
      }),
      { numRuns: rounds(200) },
    );
  });

  it('prints a query so that it is read as the same again', () => {
    const withoutSpans = ({ match, filters }: Query): unknown =>
      JSON.parse(
        JSON.stringify({ match, filters }, (key, value: unknown) =>
          key === 'start' || key === 'end' ? undefined : value,
        ),
      );
    fc.assert(
      fc.property(typedText, (text) => {
        const parsed = parseQuery(text, { exact: true });
        if ('error' in parsed) return;
        const printed = printQuery(parsed.query);
        assert.deepEqual(withoutSpans(understood(printed)), withoutSpans(parsed.query), printed);
      }),
      { numRuns: rounds(200) },
    );
  });

  it('stays usable at each step of typing a query that is right in the end', () => {
    const text =
      '“we are ready” -war* (fees OR dues) NEAR(a b, 3) speaker:"Ada Quill" after:2023-01 kind:direct';
    for (let end = 0; end <= text.length; end++) understood(text.slice(0, end), true);
  });
});
