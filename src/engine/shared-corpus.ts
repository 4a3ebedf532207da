import type { IndexOptions } from './options';

/** What makes two processes open the same index: each can keep it up to date, and follows it while the other does. */
export type SharedCorpus = Pick<IndexOptions, 'directory' | 'roots' | 'maxFileBytes' | 'extract'>;

/** The environment variable by which the editor tells a process of the command line which corpus it has open. */
const sharedCorpusVariable = 'CORPUS_NAVIGATOR_SHARED_CORPUS';

/** The variable with its value; undefined where only the editor reaches a root, since it is not on this machine's disk. */
export function sharedCorpusEnvironment({
  directory,
  roots,
  maxFileBytes,
  extract,
}: SharedCorpus): Readonly<Record<string, string>> | undefined {
  if (roots.some(({ fsPath }) => fsPath === undefined)) return undefined;
  return { [sharedCorpusVariable]: JSON.stringify({ directory, roots, maxFileBytes, extract }) };
}

/** The corpus that the editor has told of; undefined where it has not. */
export function readSharedCorpus(env: NodeJS.ProcessEnv): SharedCorpus | undefined {
  const shared = env[sharedCorpusVariable];
  return shared ? (JSON.parse(shared) as SharedCorpus) : undefined;
}
