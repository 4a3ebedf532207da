import { realpathSync, statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { basename, join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { visible } from '../core/text/characters';
import { createIndex, type CorpusIndex, type IndexLogEntry } from '../engine';
import { compileRules, defaultRules, locate, type CorpusRoot, type InclusionRules } from '../workspace';
import { ArticleIds } from '../tools';
import { commandSentence } from '../presentation/command-line';
import { indexLogSentence, indexNoticeSentence, invalidGlobSentence } from '../presentation/problems';
import type { Request } from './arguments';
import { Failure } from './failure';
import { indexFolder } from './index-folder';
import { withProgress } from './progress';
import type { Terminal } from './terminal';

type DecisionProblem = Extract<IndexLogEntry, { readonly uri: string }>;
const isDecisionProblem = (entry: IndexLogEntry): entry is DecisionProblem => 'uri' in entry;

/** Seconds from the begin until something was known of all articles. */
export interface Took {
  readonly secondsToText: number;
  /** Their quotations, entities and mentions too; missing where they were not asked for. */
  readonly secondsToAll?: number;
}

/** A folder of articles with its index. */
export interface OpenCorpus {
  readonly index: CorpusIndex;
  /** Names of articles for scripts. */
  readonly ids: ArticleIds;
  /** Where the index's own files are. */
  readonly directory: string;
  /** What is wrong with the files of decisions on entities: those that were made before are in force. */
  readonly decisionProblems: readonly DecisionProblem[];
  readonly took: Took;
  /** An article's path below the folder, and as it is shown: relative to where the person is. */
  readonly pathOf: (uri: string) => { readonly path: string; readonly shown: string };
}

/**
 * Opens the index of a folder, brings it in line with the files, does the work, and closes it again.
 * @throws Failure where the folder or the index can't be used
 */
export async function withCorpus<T>(
  request: Request,
  terminal: Terminal,
  work: (corpus: OpenCorpus) => Promise<T>,
): Promise<T> {
  const told: IndexLogEntry[] = [];
  const { root, directory } = placeOf(request);
  const log = (entry: IndexLogEntry) => told.push(entry);
  const index = createIndex({ directory, bundles: __dirname, roots: [root], workers: workerCount(), log });
  try {
    const took = await build(index, request, terminal);
    const { phase, notice } = index.status;
    if (phase === 'failed')
      throw new Failure(notice ? indexNoticeSentence(notice) : commandSentence.indexUnusable());
    const decisionProblems = told.filter(isDecisionProblem);
    for (const problem of decisionProblems) terminal.note(indexLogSentence(problem));
    if (notice?.code === 'notKeptUp') terminal.note(indexNoticeSentence(notice));
    const ids = new ArticleIds([root]);
    return await work({
      index,
      ids,
      directory,
      decisionProblems,
      took,
      pathOf: paths(root, request.operands[0]!),
    });
  } finally {
    await index.dispose();
  }
}

/** How many threads read articles. */
export const workerCount = (): number => Math.min(4, Math.max(1, availableParallelism()));

/** The folder that a command was given, as a corpus, and where its index is. @throws Failure */
export function placeOf(request: Request): { readonly root: CorpusRoot; readonly directory: string } {
  const folder = realFolder(request.operands[0]!);
  const { include, exclude, followLinks } = request;
  const rules: InclusionRules = {
    include: include.length ? include : defaultRules.include,
    exclude: [...defaultRules.exclude, ...exclude],
    followLinks,
  };
  const [invalid] = compileRules(rules).invalidGlobs;
  if (invalid !== undefined) throw new Failure(invalidGlobSentence(invalid));
  const choice = [...include.map((glob) => `+${glob}`), ...exclude.map((glob) => `-${glob}`)];
  if (followLinks) choice.push('@links');
  const directory = request.index === undefined ? indexFolder(folder, choice) : resolve(request.index);
  const root: CorpusRoot = {
    uri: pathToFileURL(folder).href.replace(/\/$/, ''),
    name: basename(folder),
    fsPath: folder,
    rules,
  };
  return { root, directory };
}

async function build(index: CorpusIndex, { rebuild, textOnly }: Request, terminal: Terminal): Promise<Took> {
  const { signal } = terminal;
  const start = performance.now();
  const seconds = () => Math.round(performance.now() - start) / 1000;
  let toText: number | undefined;
  const stop = index.onStatus(({ phase }) => {
    if (phase === 'understanding') toText ??= seconds();
  });
  const depth = textOnly ? 'text' : 'all';
  try {
    await withProgress(index, terminal, () =>
      rebuild ? index.rebuild(signal, depth) : index.reconcile(signal, depth),
    );
  } finally {
    stop();
  }
  const secondsToAll = seconds();
  return { secondsToText: toText ?? secondsToAll, ...(!textOnly && { secondsToAll }) };
}

function realFolder(folder: string): string {
  const found = statSync(folder, { throwIfNoEntry: false });
  if (!found) throw new Failure(commandSentence.noSuchFolder(folder));
  if (!found.isDirectory()) throw new Failure(commandSentence.notAFolder(folder));
  return realpathSync(folder);
}

function paths(root: CorpusRoot, given: string): OpenCorpus['pathOf'] {
  return (uri) => {
    const path = locate([root], uri)?.path ?? uri;
    const file = join(given, path);
    const near = relative('', file);
    // A line feed in a name would part `path:line:column`.
    return { path, shown: visible(near.startsWith('..') ? file : near) };
  };
}
