import { statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { version } from '../../package.json';
import { createIndex, type CorpusIndex } from '../engine';
import { readSharedCorpus, type SharedCorpus } from '../engine/shared-corpus';
import type * as Mcp from '../mcp';
import { indexLogSentence } from '../presentation/problems';
import { plainLine, CorpusTools } from '../tools';
import type { CorpusRoot } from '../workspace';
import type { Request } from './arguments';
import { placeOf, workerCount } from './corpus';
import { ExitCode } from './failure';
import type { Terminal } from './terminal';

/** The first question waits so long for a corpus that is being read, and is then answered from what there is. */
const maxFirstWaitMs = 10_000;
/** A later one waits so long for changed articles. */
const maxWaitMs = 2000;
/** Articles are looked at again where that is so long ago. */
const staleAfterMs = 10_000;

/**
 * Serves a corpus by the Model Context Protocol until the client closes its end. Nothing but messages of the protocol is
 * written to standard output.
 */
export async function mcpCommand(request: Request, terminal: Terminal): Promise<ExitCode> {
  const { roots, ...options } = corpusOf(request);
  const index = createIndex({
    ...{ roots, ...options, bundles: __dirname, workers: workerCount() },
    log: (entry) => {
      terminal.note(indexLogSentence(entry));
    },
  });
  const tools = new CorpusTools(index, roots);
  try {
    const reading = new Reading(index, roots, request.rebuild);
    // A bundle of its own, so that no other command loads the library of the protocol.
    const mcp = (await import(pathToFileURL(join(__dirname, 'mcp.js')).href)) as typeof Mcp;
    await mcp.serve(
      { tools, version, freshen: (signal) => reading.freshen(signal) },
      {
        ...{ input: process.stdin, output: process.stdout, signal: terminal.signal },
        failed: ({ message }) => {
          terminal.note(`corpus-navigator: ${message}`);
        },
      },
    );
    return ExitCode.found;
  } finally {
    tools.dispose();
    await index.dispose();
  }
}

function corpusOf(request: Request): SharedCorpus {
  const shared = readSharedCorpus(process.env);
  if (shared) return shared;
  const { root, directory } = placeOf(request);
  return { directory, roots: [root] };
}

/** Keeps an index in line with its files while questions are asked. */
class Reading {
  readonly #index: CorpusIndex;
  readonly #roots: readonly CorpusRoot[];
  #running: Promise<void> | undefined;
  #isFirst = true;
  #last = -Infinity;

  constructor(index: CorpusIndex, roots: readonly CorpusRoot[], rebuild: boolean) {
    this.#index = index;
    this.#roots = roots;
    this.#start(() => (rebuild ? index.rebuild() : index.reconcile()));
  }

  /** See `ServedCorpus.freshen`. */
  async freshen(signal: AbortSignal): Promise<readonly string[]> {
    const gone = this.#roots.filter(({ fsPath }) => fsPath !== undefined && !isFolder(fsPath));
    // A folder that is not there, as on a disk that was taken away, says nothing of its articles.
    if (gone.length === 0 && !this.#running && Date.now() - this.#last > staleAfterMs)
      this.#start(() => this.#index.reconcile());
    if (this.#running) await withinTime(this.#running, this.#isFirst ? maxFirstWaitMs : maxWaitMs, signal);
    this.#isFirst = false;
    return gone.map(
      ({ name }) =>
        `The folder “${plainLine(name)}” is not there any more. This answer is from when it was last read; tell the person.`,
    );
  }

  #start(read: () => Promise<void>): void {
    this.#running = read()
      .catch(() => undefined)
      .finally(() => {
        this.#running = undefined;
        this.#last = Date.now();
      });
  }
}

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;

/** Resolves with the work, or when the time is up. @throws AbortError */
async function withinTime(work: Promise<void>, milliseconds: number, signal: AbortSignal): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  await Promise.race([
    work,
    new Promise<void>((resolve) => (timer = setTimeout(resolve, milliseconds))),
    new Promise<void>((resolve) => {
      signal.addEventListener('abort', () => {
        resolve();
      });
    }),
  ]);
  clearTimeout(timer);
  signal.throwIfAborted();
}
