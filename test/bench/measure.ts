import { readdirSync, readFileSync, statSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { rgPath } from '@vscode/ripgrep';
import { decode } from '../../src/workspace';

/** Seconds that a piece of work takes. */
export async function seconds(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}

export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** ripgrep looks with two threads for what is in no file: the least that reading a corpus can cost. */
export function scanWithRipgrep(folder: string): void {
  const { status, error } = spawnSync(rgPath, ['-j2', '-uuu', '--quiet', 'zqxjkvbnotthere', folder]);
  if (error) throw error;
  if (status !== 1) throw new Error(`ripgrep ended with ${String(status)}`);
}

/** A bare walk and stat: the least that noticing changes can cost. */
export function walkAndStat(folder: string): { files: number; bytes: number } {
  let files = 0;
  let bytes = 0;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const at = path.join(folder, entry.name);
    if (entry.isDirectory()) {
      const below = walkAndStat(at);
      files += below.files;
      bytes += below.bytes;
    } else {
      files++;
      bytes += statSync(at).size;
    }
  }
  return { files, bytes };
}

/** Reads and decodes every file, in one thread: the least that looking at each article can cost in JavaScript. */
export function readAndDecode(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const at = path.join(folder, entry.name);
    if (entry.isDirectory()) readAndDecode(at);
    else decode(readFileSync(at));
  }
}
