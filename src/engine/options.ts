import type { IndexLogEntry } from '../corpus';
import type { CorpusFiles, CorpusRoot } from '../workspace/types';
import type { ExtractOptions } from '../core/extract';

/** What a file that costs more is left out for, with the reason in `problems`. */
export interface ExtractionLimits {
  /** Time for a file, in milliseconds, without what is added for its size. */
  readonly readMs?: number;
  /** Memory of a thread, in MB. */
  readonly threadMb?: number;
}

export interface IndexOptions {
  /** Folder for the index's own files; it is created where it is missing. */
  readonly directory: string;
  /** Folder of the bundles that run in threads and in the build process: `dist`. */
  readonly bundles: string;
  readonly roots: readonly CorpusRoot[];
  /** Larger files are left out, with the reason in `problems`; `defaultMaxBytes` of `workspace` where missing. */
  readonly maxFileBytes?: number;
  /** What extraction may cost; the limits of `host/worker-pool.ts` and `host/start-worker.ts` where missing. */
  readonly limits?: ExtractionLimits;
  /** Number of extraction threads; 2 where missing. */
  readonly workers?: number;
  /**
   * Whether a first build, a rebuild, or a build that continues an unfinished one runs in a process of its own, whose
   * memory then goes back to the system. Ignored where a root has no `fsPath`.
   */
  readonly buildApart?: boolean;
  /** Extraction threads that have been idle for so many milliseconds are ended; 10,000 where missing. */
  readonly idleMs?: number;
  /** Size of a transaction in bytes of article files, which is the most that a crash can cost; 6 MB where missing. */
  readonly batchBytes?: number;
  /**
   * Room for so many articles and quotations of one day; an index that needs more is built again with room for more.
   * 65,536 where missing.
   */
  readonly perDay?: number;
  readonly extract?: ExtractOptions;
  /** Walks and reads roots without an `fsPath`, on the caller's thread. */
  readonly files?: CorpusFiles;
  /** Called with what happens, for a log. */
  readonly log?: (entry: IndexLogEntry) => void;
}
