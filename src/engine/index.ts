export type * from '../corpus';
export type { Extraction, ExtractOptions } from '../core/extract';
export type { IndexOptions } from './options';

import { CorpusClient } from './host/corpus-client';
import { nodeThreads } from './host/thread';
import type { IndexOptions } from './options';
import type { CorpusIndex } from '../corpus';

/**
 * Opens the index of a corpus; `reconcile` then brings it in line with the files. Never throws: where the index can't be
 * opened the status says why, and every question has an empty answer.
 * @param startThread Starts a thread; those of a build process are always threads of Node.js.
 */
export function createIndex(options: IndexOptions, startThread = nodeThreads(options.bundles)): CorpusIndex {
  return new CorpusClient(options, startThread);
}
