import { deepStrictEqual } from 'node:assert';
import { auditRows, countJudgments, parseJudgments, type AuditArticle } from '../../score/audit-rows';

const article = (...names: string[]): AuditArticle =>
  names.map((name) => ({ id: name, kind: 'person', name, around: `… ${name} …` }));

describe('an audit of the entities of a corpus', () => {
  const rows = auditRows([article('Ann', 'Ann', 'Tom'), article('Tom'), article('Eve')], ['person'], 2);

  it('lists those first that most articles have, each article once', () => {
    deepStrictEqual(
      rows.map(({ name, articles }) => [name, articles]),
      [
        ['Tom', 2],
        ['Ann', 1],
      ],
    );
  });

  it('counts the rows that a reader has judged', () => {
    const judgments = parseJudgments('+\tperson\tTom\t2\t…\n-\tperson\tAnn\n\tperson\tEve\n-\tperson\tZoe');
    deepStrictEqual(countJudgments(rows, judgments), [{ kind: 'person', rows: 2, judged: 2, faulty: 1 }]);
  });

  it('takes rows without a sign for not judged', () => {
    deepStrictEqual(countJudgments(rows, parseJudgments('\tperson\tTom\t2')), [
      { kind: 'person', rows: 2, judged: 0, faulty: 0 },
    ]);
  });
});
