import { readdirSync, readFileSync } from 'node:fs';

/**
 * Bytes of memory that this process and those it has started hold: the resident set. On Linux; elsewhere only this
 * process.
 */
export function residentBytes(): number {
  let sum = process.memoryUsage.rss();
  if (process.platform !== 'linux') return sum;
  for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    try {
      const status = readFileSync(`/proc/${name}/status`, 'latin1');
      if (Number(/^PPid:\s+(\d+)/m.exec(status)?.[1]) === process.pid)
        sum += 1024 * Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? 0);
    } catch {
      // It has ended meanwhile.
    }
  }
  return sum;
}
