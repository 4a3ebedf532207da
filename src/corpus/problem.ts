import type { CorrectionProblem } from '../core/correction';
import type { CurationProblem } from '../core/entity';

/**
 * Why a file of the corpus is not an article: a code and its parameters. Stored as JSON; `presentation/problems.ts`
 * words it in the language of whoever reads it.
 */
export type FileProblem =
  | {
      readonly code:
        | 'missing'
        | 'noPermission'
        | 'pathTooLong'
        | 'linkLoop'
        | 'tooManyOpenFiles'
        | 'notAFile'
        | 'nameNotUtf8'
        | 'fileSystemUnreachable'
        | 'binary'
        | 'utf32'
        | 'tooMuchMemory'
        | 'tooMuchTime';
    }
  /** A link that leads out of the opened folder; `target` is the path that it leads to. */
  | { readonly code: 'linkOut'; readonly target: string }
  /** Sizes in bytes. */
  | { readonly code: 'tooLarge'; readonly size: number; readonly maxSize: number }
  /** `error` is the system's own word for it: `EIO`. */
  | { readonly code: 'unreadable'; readonly error: string }
  /** The text was read, but extraction failed on it. */
  | { readonly code: 'extractionFailed'; readonly error: string };

/** Why a glob of `corpus.include` or `corpus.exclude` can't be used. */
export type GlobProblem = 'invalid' | 'tooLong' | 'range' | 'tooManyWildcards';

/** A glob that is left out, and why. */
export interface InvalidGlob {
  readonly glob: string;
  readonly problem: GlobProblem;
}

/** Why the index can't be used. */
export type IndexFailure =
  | { readonly code: 'diskFull' | 'diskError' | 'readOnly'; readonly directory: string }
  /** The folder of the index can't be made or written; `error` is the system's word for it: `EACCES`. */
  | { readonly code: 'noDirectory'; readonly directory: string; readonly error: string }
  | { readonly code: 'noSqlite'; readonly nodeVersion: string }
  /** `error` is the message of an unforeseen error, for a report. */
  | { readonly code: 'failed' | 'stopped'; readonly error: string };

/** What a person should know of the index. */
export type IndexNotice =
  | IndexFailure
  /** It starts afresh: it was made by another version, or was damaged and set aside. */
  | { readonly code: 'outdated' | 'damaged' }
  /** It can't be written for this reason, and answers as it was when it was last kept up to date. */
  | { readonly code: 'notKeptUp'; readonly failure: IndexFailure }
  /** Another window keeps the index of this corpus up to date. */
  | { readonly code: 'following' };

/** What happens inside an index, for a log. */
export type IndexLogEntry =
  /** What was stored of a file is damaged; it is read again. */
  | { readonly code: 'damagedFile'; readonly path: string }
  /** The build goes on without the process of its own. */
  | { readonly code: 'buildProcessEnded'; readonly error: string }
  | { readonly code: 'workerFailed'; readonly error: string }
  /** The file of a person's decisions at this URI can't be read; those made before stay in force. */
  | { readonly code: 'decisionsUnreadable'; readonly uri: string; readonly problem: FileProblem }
  /** The same; what is wrong in it, the first places. */
  | {
      readonly code: 'decisionsIgnored';
      readonly uri: string;
      readonly problems: readonly CurationProblem[];
    }
  /** Lines of the file of corrections at this URI can't be read; the first of them. The others are in force. */
  | {
      readonly code: 'correctionsPassedOver';
      readonly uri: string;
      readonly problems: readonly CorrectionProblem[];
    };
