import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import { bundleIn } from './bundles';
import type { ExtractOptions } from '../core/extract';

/** What stored articles depend on beside their text: the code that reads and stores them, and its options. */
export function fingerprintOf(bundles: string, options: ExtractOptions = {}): string {
  const hash = createHash('sha1');
  for (const role of ['extract', 'write'] as const) hash.update(fs.readFileSync(bundleIn(bundles, role)));
  return hash.update(JSON.stringify(options)).digest('hex');
}
