import type { CorpusFiles, CorpusRoot } from '../workspace/types';
import type { ExtractOptions } from '../core/extract';

export interface IndexOptions {
  /** Folder for the index's own files; it is created where it is missing. */
  readonly directory: string;
  /** Folder of the bundles that run in threads and in the process that builds: `dist`. */
  readonly bundles: string;
  readonly roots: readonly CorpusRoot[];
  /** Larger files are left out, with the reason in `problems`. */
  readonly maxFileBytes?: number;
  /** Threads that read articles; 2 where missing. */
  readonly workers?: number;
  /**
   * A build from nothing, or one that did not come to its end, is done by a process of its own, whose memory then goes
   * back to the system. Not where a root has no `fsPath`.
   */
  readonly buildApart?: boolean;
  /** These are ended when there has been nothing to read for so many milliseconds; 10,000 where missing. */
  readonly idleMs?: number;
  /** A transaction is written when it holds so many bytes of articles; what a crash can cost. 8 MB where missing. */
  readonly batchBytes?: number;
  /**
   * So many articles and quotations of one day there is room for before the index is built again with more room; 65,536
   * where missing.
   */
  readonly perDay?: number;
  readonly extract?: ExtractOptions;
  /** Reads roots without an `fsPath`, on the caller's thread. */
  readonly files?: CorpusFiles;
  /** Told of what happens, in sentences for a log. */
  readonly log?: (message: string) => void;
}
