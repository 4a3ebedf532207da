import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import type { ExtractOptions } from '../core/extract';
import { extractionVersion } from '../core/extraction-version';
import { bundleIn } from './bundles';

/**
 * Returns what the stored articles depend on besides their text and the layout of the store: an index with another
 * fingerprint is built again. Articles depend on the version of extraction and its options; in a development build on
 * the bytes of the code too, see `docs/adr/0005-extraction-version.md`.
 */
export function fingerprintOf(bundles: string, options: ExtractOptions = {}): string {
  const hash = createHash('sha1').update(JSON.stringify({ extractionVersion, options }));
  for (const role of ['extract', 'write'] as const) {
    const bundle = bundleIn(bundles, role);
    // Only a development build has source maps.
    if (fs.existsSync(`${bundle}.map`)) hash.update(fs.readFileSync(bundle));
  }
  return hash.digest('hex');
}
