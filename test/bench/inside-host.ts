import { readFileSync, writeFileSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import * as vscode from 'vscode';
import { until } from '../integration/articles';
import { ProcessWatch } from './processes';

/** What was measured in an extension host while a corpus was opened; times in milliseconds, memory in bytes. */
export interface HostFigures {
  /** The process, with what it has started, before the extension started, other extensions included. */
  readonly rssBefore: number;
  readonly rssBuilding: number;
  readonly rssAtRest: number;
  /** Of the main thread alone. */
  readonly heap: number;
  readonly build: number;
  /** From the start of the build until a search for quotations showed its first place. */
  readonly firstSearch: number;
  readonly searchedWhileBuilding: boolean;
  readonly longestBlock: number;
  /** The most that the main thread worked from one turn to the next, without what it waited for a processor. */
  readonly longestWork: number;
}

/** Workers that have nothing to do are ended after a while. */
const restMs = 60_000;

/** Opens the corpus of the window and writes down what that costs; called by VS Code like a suite of tests. */
export async function run(): Promise<void> {
  const figures = await measure();
  writeFileSync(process.env['CORPUS_NAVIGATOR_FIGURES']!, JSON.stringify(figures));
}

async function measure(): Promise<HostFigures> {
  const processes = new ProcessWatch();
  const rssBefore = (await processes.used()).bytes;
  let heap = 0;
  const look = setInterval(() => {
    heap = Math.max(heap, process.memoryUsage().heapUsed);
  }, 50);
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  let longestWork = 0;
  let worked = processorTime();
  const turns = setInterval(() => {
    const now = processorTime();
    longestWork = Math.max(longestWork, now - worked);
    worked = now;
  }, 5);
  const start = performance.now();
  await vscode.extensions.getExtension('corpus-navigator.corpus-navigator')?.activate();
  let build = 0;
  const built = Promise.resolve(vscode.commands.executeCommand('corpus.refresh')).then(() => {
    build = performance.now() - start;
  });
  await vscode.commands.executeCommand('corpus.searchQuotes', { query: 'said' });
  const answered = () => vscode.window.visibleTextEditors.some(({ selection }) => !selection.isEmpty);
  await until('a place is shown', answered, 600_000);
  const firstSearch = performance.now() - start;
  const searchedWhileBuilding = build === 0;
  await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
  await built;
  delay.disable();
  clearInterval(look);
  clearInterval(turns);
  const rssBuilding = (await processes.used()).bytes;
  await new Promise((resolve) => setTimeout(resolve, restMs));
  await processes.used();
  const rssAtRest = (await processes.used()).bytes;
  processes.end();
  const longestBlock = delay.max / 1e6;
  return {
    rssBefore,
    rssBuilding,
    rssAtRest,
    heap,
    build,
    firstSearch,
    searchedWhileBuilding,
    longestBlock,
    longestWork,
  };
}

/** What the main thread has worked so far, in milliseconds; on Linux. */
function processorTime(): number {
  const [nanoseconds] = readFileSync(`/proc/self/task/${process.pid}/schedstat`, 'latin1').split(' ');
  return Number(nanoseconds) / 1e6;
}
