import { readFileSync } from 'node:fs';
import * as sqlite from 'node:sqlite';

/** What this process has done so far. But for the time, the same work gives the same numbers, whatever the machine. */
export interface Work {
  /** Statements of SQLite that were run, and rows that they gave back. */
  readonly operations: number;
  /** Bytes handed to the operating system to write; none where that is not Linux. */
  readonly written: number;
  /** Of processor time. */
  readonly milliseconds: number;
}

let operations = 0;
let isCounting = false;

/** Counts, from the first call on, what statements of SQLite do in this process. */
export function startCounting(): void {
  if (isCounting) return;
  isCounting = true;
  const { StatementSync, DatabaseSync } = sqlite;
  replace(StatementSync.prototype, 'run', () => operations++);
  replace(DatabaseSync.prototype, 'exec', () => operations++);
  replace(StatementSync.prototype, 'get', (row) => {
    operations++;
    if (row !== undefined) operations++;
  });
  replace(StatementSync.prototype, 'all', (found) => {
    operations++;
    operations += (found as unknown[]).length;
  });
  replace(StatementSync.prototype, 'iterate', (iterator) => {
    operations++;
    const found = iterator as { next: () => { done?: boolean } };
    replace(found, 'next', (step) => {
      if (!(step as { done?: boolean }).done) operations++;
    });
  });
}

/** Has `count` called with what a method returns, each time that it returns. */
function replace(object: object, name: string, count: (result: unknown) => unknown): void {
  const method = Reflect.get(object, name) as (...values: unknown[]) => unknown;
  Object.defineProperty(object, name, {
    configurable: true,
    value(this: unknown, ...values: unknown[]): unknown {
      const result = Reflect.apply(method, this, values);
      count(result);
      return result;
    },
  });
}

/** Returns what a piece of work does. */
export async function workOf(work: () => unknown): Promise<Work> {
  const before = { operations, written: bytesWritten(), usage: process.cpuUsage() };
  await work();
  const { user, system } = process.cpuUsage(before.usage);
  return {
    operations: operations - before.operations,
    written: bytesWritten() - before.written,
    milliseconds: (user + system) / 1000,
  };
}

function bytesWritten(): number {
  if (process.platform !== 'linux') return 0;
  return Number(/^wchar: (\d+)$/m.exec(readFileSync('/proc/self/io', 'latin1'))?.[1]);
}
