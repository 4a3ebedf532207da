import assert from 'node:assert/strict';
import fc from 'fast-check';
import { compileRules } from '../../../src/workspace';

const includes = (glob: string, path: string) =>
  compileRules({ include: [glob], exclude: [] }).inclusion.includes(path);
const problemOf = (glob: string) => compileRules({ include: [], exclude: [glob] }).invalidGlobs[0]?.problem;

describe('globs', () => {
  it('know stars, question marks, alternatives and classes; all else stands for itself', () => {
    assert.ok(includes('news/**/*.{txt,md}', 'news/uk/2024/a.md'));
    assert.ok(includes('*draft*old*', 'x/my draft is old.txt'));
    assert.ok(includes('{a?,[x-z]*}.txt', 'ab.txt') && includes('{a?,[x-z]*}.txt', 'yes.txt'));
    assert.ok(includes('Report (2).txt', 'Report (2).txt') && !includes('Report (2).txt', 'Report 2.txt'));
    assert.ok(includes('a+b|c.txt', 'a+b|c.txt') && !includes('(a+)+b', 'aab'));
  });

  it('that take too long to match are refused, each with its reason', () => {
    assert.equal(problemOf('*a*a*a*a*a*a*a*a*a*a*a*a*b'), 'tooManyWildcards');
    assert.equal(problemOf('**/a/**/a/**/a/**/a/**'), 'tooManyWildcards');
    assert.equal(problemOf('{a,a}'.repeat(30)), 'tooManyWildcards');
    assert.equal(problemOf('{1..99999999}.txt'), 'range');
    assert.equal(problemOf('a'.repeat(600)), 'tooLong');
    for (const fine of ['{*a*,*b*,*c*}', '*a*/*b*/*c*', '[*****]', '\\*\\*\\*\\*\\*', 'a..b', 'x{a'])
      assert.equal(problemOf(fine), undefined, fine);
  });

  it('take little time, whatever they are', () => {
    const part = fc.constantFrom(
      '*',
      '**',
      '**/',
      '?',
      'a',
      '/',
      '{',
      ',',
      '}',
      '(',
      ')',
      '+',
      '[',
      ']',
      '|',
      '.',
    );
    const glob = fc.array(part, { maxLength: 40 }).map((parts) => parts.join(''));
    const path = `${'a'.repeat(80)}/${'a/'.repeat(20)}${'a'.repeat(40)}`;
    fc.assert(
      fc.property(glob, (each) => {
        const began = performance.now();
        includes(each, path);
        assert.ok(performance.now() - began < 2000, each);
      }),
      { numRuns: 2000 },
    );
  });
});
