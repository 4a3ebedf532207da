import assert from 'node:assert/strict';
import { parseArticle } from '../../../../src/core/article';

const body =
  'The council of Port Vell voted on Monday to close the old lighthouse, which has stood for 200 years.';
const dateOf = (text: string, path = '', date?: string) =>
  parseArticle(text, { path, ...(date && { date }) }).date;

describe('the date of an article', () => {
  const dateline = `A headline\n\nPORT VELL, March 26 - ${body}`;

  it('comes from header, front matter, file name and dateline, in that order', () => {
    const path = '2024/2024-03-04-lamp.md';
    assert.deepEqual(dateOf(` date 2024-03-02 A headline\n\n${body}`, path), {
      iso: '2024-03-02',
      origin: 'header',
    });
    assert.deepEqual(dateOf(`---\ndate: 2024-03-03\n---\n\n${body}`, path), {
      iso: '2024-03-03',
      origin: 'field',
    });
    assert.deepEqual(dateOf(dateline, path), { iso: '2024-03-04', origin: 'fileName' });
    assert.deepEqual(dateOf(dateline, '2024/lamp.txt'), { iso: '2024-03-26', origin: 'dateline' });
    assert.deepEqual(dateOf(dateline, path, '5 March 2024'), { iso: '2024-03-05', origin: 'header' });
    assert.equal(dateOf(dateline, 'lamp.txt'), undefined);
  });

  const paths: [string, string | undefined][] = [
    ['2024-10-24-lamp.txt', '2024-10-24'],
    ['news/20241024_lamp.txt', '2024-10-24'],
    ['lamp-2024.10.24.txt', '2024-10-24'],
    ['2024-10-24/lamp.txt', '2024-10-24'],
    ['2024/10/24/lamp.txt', '2024-10-24'],
    ['2024-13-24-lamp.txt', undefined],
    ['000_1f6388a1407aba78.txt', undefined],
    ['20241024123456.txt', undefined],
    ['2024-02-30.txt', undefined],
  ];
  for (const [path, iso] of paths)
    it(`is ${iso ?? 'not known'} in ${path}`, () => {
      assert.equal(dateOf(`A headline\n\n${body}`, path)?.iso, iso);
    });

  const years: [string, string | undefined][] = [
    ['2019/lamp.txt', '2019-03-26'],
    ['2019-03/lamp.txt', '2019-03-26'],
    ['archive 2019/lamp.txt', '2019-03-26'],
    ['2019/looking-back-at-1984.txt', '2019-03-26'],
    ['lamp 2019.txt', '2019-03-26'],
    ['archive 2019-2020/lamp.txt', undefined],
    ['1987.txt', undefined],
    ['files/12019.txt', undefined],
  ];
  for (const [path, iso] of years)
    it(`takes the year of a dateline ${iso ? `from ${path}` : `not from ${path}`}`, () => {
      assert.equal(dateOf(dateline, path)?.iso, iso);
    });

  it('is of last year for a December in a January folder', () => {
    const text = `A headline\n\nPORT VELL, Dec. 31 - ${body}`;
    assert.equal(dateOf(text, '2020/01/lamp.txt')?.iso, '2019-12-31');
    assert.equal(dateOf(text, '2020-01/lamp.txt')?.iso, '2019-12-31');
    assert.equal(dateOf(text, '2020/12/lamp.txt')?.iso, '2020-12-31');
  });

  const lines: [string, string | undefined][] = [
    ['Monday, March 4, 2024', '2024-03-04'],
    ['4 March 2024', '2024-03-04'],
    ['March 4th, 2024 10:20 GMT', '2024-03-04'],
    ['Published: 4 Mar 2024, 10:20', '2024-03-04'],
    ['Updated Mon., Mar. 4, 2024 at 10:20 p.m.', '2024-03-04'],
    ['(March 4, 2024)', '2024-03-04'],
    ['2024-03-04T10:20:30Z', '2024-03-04'],
    ['On March 4, 2024 the lamp went out for the last time', undefined],
    ['04/03/2024', undefined],
    ['March 32, 2024', undefined],
  ];
  for (const [line, iso] of lines)
    it(`is ${iso ?? 'not known'} from the line: ${line}`, () => {
      assert.equal(dateOf(`A headline\n\n${line}\n\n${body}\n\n${body}`)?.iso, iso);
    });

  const fields: [string, string | undefined, string?][] = [
    ['2024-03-05T23:30:00-08:00', '2024-03-05', '23:30 -08:00'],
    ['2024-03-05 00:15', '2024-03-05', '00:15'],
    ['March 5, 2024 at 1:45 p.m. EST', '2024-03-05', '13:45 EST'],
    ['25.03.2024', '2024-03-25'],
    ['03/25/2024', '2024-03-25'],
    ['05/05/2024', '2024-05-05'],
    ['05-Mar-2024', '2024-03-05'],
    ['20240305', '2024-03-05'],
    ['05/03/2024', undefined],
    ['2024-03', undefined],
    ['soon', undefined],
  ];
  for (const [value, iso, clock] of fields)
    it(`is ${iso ?? 'not known'} from the field ${value}`, () => {
      const { date, problems } = parseArticle(`---\ntitle: Lamp\ndate: ${value}\n---\n\n${body}\n`);
      assert.equal(date?.iso, iso);
      assert.equal([date?.time, date?.zone].filter(Boolean).join(' '), clock ?? '');
      assert.deepEqual(
        problems.map(({ code }) => code),
        iso ? [] : ['unreadableDate'],
      );
    });

  const heads: [string, string | undefined][] = [
    ['By Ada Wren\n\nUpdated: 01:45, 5 January 2012', '2012-01-05 01:45 byline'],
    ['By Ada Wren | Updated: 01:45 GMT, 5 January 2012', '2012-01-05 01:45 GMT byline'],
    ['By Ada Wren, 5 January 2012', '2012-01-05 byline'],
    ['Published 5 January 2012 at 10.20am', '2012-01-05 10:20 byline'],
    ['5 January 2012', '2012-01-05 dateline'],
    ['OLDPORT, Jan. 5, 2012 - The lamp is out.', '2012-01-05 dateline'],
    ['since January 1, 2000 - and for all time - the lamp was lit.', undefined],
  ];
  for (const [head, expected] of heads)
    it(`is ${expected ?? 'not known'} from the head: ${head.replaceAll('\n', ' ')}`, () => {
      const date = dateOf(`A headline\n\n${head}\n\n${body}\n\n${body}\n`);
      assert.equal(date && [date.iso, date.time, date.zone, date.origin].filter(Boolean).join(' '), expected);
    });

  it('leaves the byline its name', () => {
    const { byline } = parseArticle(
      `A headline\n\nBy Ada Wren | Updated: 01:45, 5 January 2012\n\n${body}\n`,
    );
    assert.equal(byline?.text, 'Ada Wren');
  });

  it('is not that of a dateline far below', () => {
    const far = `A headline\n\n${`${body}\n\n`.repeat(5)}OLDPORT, Jan. 5, 2012 - ${body}\n`;
    assert.equal(dateOf(far), undefined);
  });

  it('is doubted in the future, before newspapers, and where programs write it for none', () => {
    const doubted = (date: string, path = 'a.md') => {
      const article = parseArticle(`---\ntitle: Lamp\ndate: ${date}\n---\n\n${body}\n`, {
        path,
        latest: '2024-06-01',
      });
      return [
        article.date?.iso,
        ...article.problems.map((problem) => ('reason' in problem ? problem.reason : problem.code)),
      ];
    };
    assert.deepEqual(doubted('2124-03-05'), [undefined, 'future']);
    assert.deepEqual(doubted('1200-01-01'), [undefined, 'beforeNewspapers']);
    assert.deepEqual(doubted('1970-01-01'), [undefined, 'placeholder']);
    assert.deepEqual(doubted('1970-01-01', '2024-03-05.md'), ['2024-03-05', 'placeholder']);
    assert.deepEqual(doubted('2024-05-31'), ['2024-05-31']);
  });
});
