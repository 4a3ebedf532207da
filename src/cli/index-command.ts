import type { LeftOutFile } from '../corpus';
import { articleCount } from '../presentation/article-labels';
import { commandSentence } from '../presentation/command-line';
import { fileProblemSentence, indexLogSentence } from '../presentation/problems';
import type { OpenCorpus } from './corpus';
import { ExitCode } from './failure';
import { noteSoFar } from './progress';
import { readQuery } from './quotes-command';
import type { Terminal } from './terminal';

/** More than this are counted, not named, unless a script asks. */
const maxListedProblems = 20;
const pageSize = 500;
const everything = readQuery('');

/** Says what stands in an index that was just brought in line with its files. */
export async function indexCommand(corpus: OpenCorpus, terminal: Terminal, json: boolean): Promise<ExitCode> {
  const { index, directory, decisionProblems, took, pathOf } = corpus;
  const { total } = await index.articles({ grouping: 'none', sort: 'date', offset: 0, limit: 1 });
  const problems = await allProblems(corpus, json ? Infinity : maxListedProblems);
  if (json) {
    const named = problems.items.map(({ uri, problem }) => ({
      path: pathOf(uri).path,
      reason: fileProblemSentence(problem),
    }));
    const wrong = decisionProblems.map((problem) => ({
      path: pathOf(problem.uri).path,
      reason: indexLogSentence(problem),
    }));
    const { total: quotations } = await index.countQuotations(everything, terminal.signal);
    await terminal.writeJson({
      ...{ articles: total, understood: index.status.withFindings, quotations, ...took },
      ...{ index: directory, problems: [...named, ...wrong] },
    });
  } else {
    await terminal.write(`${commandSentence.indexed(articleCount(total), directory)}\n`);
    for (const { uri, problem } of problems.items)
      terminal.note(`${pathOf(uri).shown}: ${fileProblemSentence(problem)}`);
    noteSoFar(index.status, 'quotations', terminal);
    const more = problems.total - problems.items.length;
    if (more > 0) terminal.note(commandSentence.moreLeftOut(more));
  }
  return total ? ExitCode.found : ExitCode.nothingFound;
}

async function allProblems(
  { index }: OpenCorpus,
  most: number,
): Promise<{ readonly items: readonly LeftOutFile[]; readonly total: number }> {
  const items: LeftOutFile[] = [];
  for (;;) {
    const limit = Math.min(pageSize, most - items.length);
    const page = await index.problems({ offset: items.length, limit });
    items.push(...page.items);
    if (page.items.length < limit || items.length >= most) return { items, total: page.total };
  }
}
