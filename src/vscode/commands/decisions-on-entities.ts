import * as vscode from 'vscode';
import { parseCuration, type CurationEdit } from '../../core/entity';
import { curationProblemAtLine, curationProblemSentence } from '../../presentation/problems';
import type { DecisionChange, DecisionsKind } from './decisions-file';

/** The file in which people decide on people, organizations and places. */
export const decisionsOnEntities: DecisionsKind = {
  path: '.corpus/entities.yaml',
  name: 'entity',
  undoContext: 'corpus.canUndoEntityEdit',
  get beginning() {
    return `# ${vscode.l10n.t('Decisions about people, organizations and places. Corpus Navigator writes this file, and so can you.')}\n`;
  },
  problemsOf: (text) =>
    Promise.resolve(
      parseCuration(text).problems.map((problem) => ({
        line: problem.line,
        sentence: curationProblemSentence(problem),
      })),
    ),
};

/** An edit of that file as a change of its text. */
export function changeOf(edit: CurationEdit): DecisionChange {
  if ('text' in edit) return edit;
  const [first] = edit.problems;
  return { reason: first ? curationProblemAtLine(first) : '' };
}
