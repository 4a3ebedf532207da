import * as vscode from 'vscode';
import { correctionLost, correctionsPath, parseCorrections } from '../../core/correction';
import type { CorpusIndex } from '../../corpus';
import { articleProblemSentence, correctionProblemSentence } from '../../presentation/problems';
import { uriOf } from '../../workspace/uri';
import type { DecisionProblem, DecisionsKind } from './decisions-file';

/** The file in which people correct quotations. What has lost its place is told at its line. */
export const correctionsOfQuotations = (index: Pick<CorpusIndex, 'articlesOfFile'>): DecisionsKind => ({
  path: correctionsPath,
  name: 'correction',
  undoContext: 'corpus.canUndoCorrection',
  beginning: '',
  problemsOf: async (text, root) => {
    const { lines, problems } = parseCorrections(text);
    const told: DecisionProblem[] = problems.map((problem) => ({
      line: problem.line,
      sentence: correctionProblemSentence(problem),
    }));
    const missing = vscode.l10n.t('The corpus has no such article.');
    for (const path of new Set(lines.map(({ correction }) => correction.article))) {
      const articles = await index.articlesOfFile(uriOf(root, path));
      const lost = new Set(
        articles.flatMap(({ problems: all }) =>
          all.flatMap((each) => (each.code === 'correctionLost' ? [each.words] : [])),
        ),
      );
      for (const { correction, line } of lines) {
        const problem = correctionLost(correction.at.exact);
        if (correction.article !== path) continue;
        if (articles.length === 0) told.push({ line, sentence: missing, isStale: true });
        else if (problem.code === 'correctionLost' && lost.has(problem.words))
          told.push({ line, sentence: articleProblemSentence(problem), isStale: true });
      }
    }
    return told;
  },
});
