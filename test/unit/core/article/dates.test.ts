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
});
