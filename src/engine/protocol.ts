import type { MessagePort } from 'node:worker_threads';
import type { Correction } from '../core/correction';
import type { Extraction } from '../core/extract';
import type { Query } from '../core/query';
import type * as port from '../corpus';
import type { NoSide } from '../platform/rpc';
import type {
  ArticlePositionRequest,
  EncodedFindings,
  EncodedText,
  EntityPageRequest,
  FileRef,
  MentioningRequest,
  NeighborRequest,
  QuotationsRequest,
  ResolvedEntities,
  TextRequest,
  UnresolvedEntity,
} from '../storage/port';
import type { CorpusRoot, ReadResult, UnreadablePath } from '../workspace/types';
import type { IndexOptions } from './options';

/**
 * Every message between the host (the extension host, or the command line), its worker threads, and the process that
 * builds an index. A link has two sides, each named by who implements it for whom: `Rpc<HostForWriter, WriterForHost>`
 * is the host's end of its link to the writing thread.
 *
 *     host ── WriterForHost, HostForWriter ───────── writing thread
 *     host ── ExtractorForHost, HostForExtractor ─── extraction thread
 *     host ── QueryForHost, HostForQuery ─────────── query thread
 *     host ── BuilderForHost, HostForBuilder ─────── build process, which is the host of its own threads
 *     writing thread ── WalkerForWriter, WriterForWalker ─── walking thread
 *     writing thread ── ExtractorForWriter ───────────────── extraction thread
 *
 * The host starts all threads, each with what `worker-init.ts` says. The writing thread asks it for those that look at files by `startWorkers`; the host
 * hands over a port to each by `workersReady`, and asks for them back by `releaseWorkers` when they have been idle.
 */

/** The link between the host and a thread of each role. */
export interface WorkerLinks {
  readonly write: { readonly host: HostForWriter; readonly worker: WriterForHost };
  readonly walk: { readonly host: NoSide; readonly worker: NoSide };
  readonly extract: { readonly host: HostForExtractor; readonly worker: ExtractorForHost };
  readonly query: { readonly host: HostForQuery; readonly worker: QueryForHost };
}

export interface WriterForHost {
  readonly requests: {
    reconcile(depth: port.BuildDepth): void;
    rebuild(depth: port.BuildDepth): void;
    /** URIs of files or folders. */
    refresh(uris: readonly string[]): void;
    /**
     * Leaves the index to the build process, unless it is complete and no rebuild is asked for.
     * @returns whether it has released the lock.
     */
    releaseLock(request: { readonly rebuild: boolean }): boolean;
    /** Opens the index again after the build process. */
    reacquireLock(outcome: BuildOutcome): void;
    /** Closes the ports to the walking and extraction threads. @returns false where it has work for them. */
    releaseWorkers(): boolean;
    /**
     * Mends damage that a query thread has met: reads the damaged file again, where it is known and that is enough, else
     * builds the index anew. Answers when that is done.
     */
    repair(damage: Damage): void;
    close(): void;
  };
  readonly notifications: {
    /** Answers `startWorkers`, before its answer; also where the host has started threads by itself. */
    workersReady(ports: WorkerPorts): void;
    /** Files of a root that the host walks. */
    found(files: FoundFiles): void;
    /** See `CorpusIndex.prefer`. */
    prefer(uris: readonly string[]): void;
  };
}

export interface HostForWriter {
  readonly requests: {
    /** Starts what is missing of the walking thread and so many extraction threads. */
    startWorkers(extractors: ExtractorCount): void;
    /** Says how an extraction thread has ended, once it has. @param id See `ExtractorLink`. */
    extractorEnd(id: number): WorkerEnd;
    /** Closes what is open of the index, which is about to be replaced. */
    closing(): void;
    /** Walks a root that has no `fsPath`; answers when all has been `found`. */
    walk(request: WalkRequest): WalkResult;
    /** Reads a file of a root that has no `fsPath`. */
    readFile(file: FileRequest): ReadResult;
  };
  readonly notifications: {
    /** Questions can be asked. */
    opened(): void;
    /** There is no index to ask; the status says why. */
    unavailable(): void;
    status(status: port.IndexStatus): void;
    change(change: port.IndexChange): void;
    log(entry: port.IndexLogEntry): void;
    /** URIs of the files that are about to be stored; none when they are. */
    storing(uris: readonly string[]): void;
  };
}

/** What of an index is damaged: an article of a file, or something else. */
export interface Damage {
  readonly file?: FileRef;
}

/** How a build process left the index; nothing where it ended early. */
export type BuildOutcome = Partial<Pick<port.IndexStatus, 'phase' | 'notice'>>;

/** How many extraction threads there have to be: none, one for a file that was saved, or all for a build. */
export type ExtractorCount = 0 | 1 | 'all';

/** Ports to threads that look at files. A walking thread comes alone and first: all threads before it are gone. */
export interface WorkerPorts {
  readonly walker?: MessagePort;
  readonly extractors: readonly ExtractorLink[];
}

/** An extraction thread, as it is handed to the writing thread. */
export interface ExtractorLink {
  readonly id: number;
  readonly port: MessagePort;
  /** Buffer of its `WorkGauge`. */
  readonly gauge: SharedArrayBuffer;
}

/** How a thread has ended. */
export interface WorkerEnd {
  /** By itself with an error, for want of memory, since it took too long, or since it was told to. */
  readonly cause: 'error' | 'memory' | 'time' | 'terminated';
  /** For a log. */
  readonly reason: string;
}

export interface WalkerForWriter {
  readonly requests: { walk(request: WalkRequest): WalkResult };
  readonly notifications: NoSide['notifications'];
}

export interface WriterForWalker {
  readonly requests: NoSide['requests'];
  readonly notifications: { found(files: FoundFiles): void };
}

export interface WalkRequest {
  /** Number of the walk, for `FoundFiles`. */
  readonly walk: number;
  readonly root: CorpusRoot;
  /** See `WalkOptions.at`. */
  readonly at?: string;
}

/** Files found on a walk, as parallel arrays. */
export interface FoundFiles {
  readonly walk: number;
  readonly paths: string[];
  /** In bytes. */
  readonly sizes: number[];
  /** Milliseconds since 1970. */
  readonly mtimes: number[];
}

export interface WalkResult {
  readonly unreadable: readonly UnreadablePath[];
}

export interface ExtractorForHost {
  readonly requests: {
    /** Reads an article out of text that is not stored. */
    extract(request: ExtractRequest): readonly Extraction[];
  };
  readonly notifications: NoSide['notifications'];
}

export interface HostForExtractor {
  readonly requests: {
    /** Reads a file of a root that has no `fsPath`. */
    readFile(file: FileRequest): ReadResult;
  };
  readonly notifications: NoSide['notifications'];
}

export interface ExtractorForWriter {
  readonly requests: {
    /** Reads files into articles. Ends early, with fewer files, where it is cancelled. */
    read(request: ReadRequest): FileReading[];
  };
  readonly notifications: NoSide['notifications'];
}

export interface FileRequest {
  readonly root: CorpusRoot;
  /** Below the root. */
  readonly path: string;
}

/** Names that people keep apart, group by group. */
export type NameGroups = readonly (readonly string[])[];

export interface ExtractRequest {
  readonly path: string;
  readonly text: string;
  readonly neverMerge: NameGroups;
  /** Of the file's quotations. */
  readonly corrections: readonly Correction[];
}

/**
 * How much is read of a file: its articles' text, what is found in the text that is stored, or both. Of a file that has
 * changed since its text was stored, `findings` reads both.
 */
export type ReadDepth = 'text' | 'findings' | 'all';

export interface ReadRequest {
  /** Later requests have higher ones; for `WorkGauge`. */
  readonly number: number;
  readonly root: CorpusRoot;
  readonly paths: readonly string[];
  /** Where one is given and the file still has it, its text is not read again. */
  readonly hashes: readonly (string | undefined)[];
  readonly neverMerge: NameGroups;
  /** Of the quotations of those files that have some, by their paths. */
  readonly corrections: ReadonlyMap<string, readonly Correction[]>;
  readonly depth: ReadDepth;
  /** Goes before the other requests that wait. */
  readonly isUrgent?: boolean;
}

export interface FileReading {
  readonly path: string;
  /** In bytes. */
  readonly size: number;
  /** Milliseconds since 1970. */
  readonly mtime: number;
  readonly hash?: string;
  /** The file may have changed after it was read without a trace in its size and time. */
  readonly doubt?: boolean;
  /** Why it holds no article. */
  readonly problem?: port.FileProblem;
  readonly missing?: boolean;
  /** Its text is the stored one. */
  readonly unchanged?: boolean;
  /** In the order of their records; one without a name where the file holds one article. */
  readonly articles?: readonly ArticleReading[];
}

/** An article as the storage engine takes it. */
export interface ArticleReading {
  /** See `ArticleRef.record`. */
  readonly record?: string;
  /** Missing in a file that is unchanged. */
  readonly text?: EncodedText;
  readonly findings?: EncodedFindings;
}

/** The questions of `CorpusIndex`; all but `close` reject with an `AbortError` where they are cancelled. */
export interface QueryForHost {
  readonly requests: {
    articles(request: port.ArticlesRequest): port.Page<port.ArticleSummary>;
    articleGroups(request: port.GroupsRequest): readonly port.ArticleGroup[];
    article(id: port.ArticleId): port.ArticleSummary | undefined;
    passages(request: port.PassagesRequest): port.Passages | undefined;
    surroundings(request: port.SurroundingsRequest): readonly port.Surroundings[];
    articlesOfFile(uri: string): readonly port.ArticleSummary[];
    articlePosition(request: ArticlePositionRequest): number | undefined;
    neighbor(request: NeighborRequest): port.ArticleSummary | undefined;
    neighborMentioning(request: MentioningRequest): port.MentioningNeighbor | undefined;
    problems(page: port.PageRequest): port.Page<port.LeftOutFile>;
    searchQuotations(request: QuotationsRequest): readonly port.QuotationHit[];
    countQuotations(query: Query): port.HitCount;
    nearest(request: port.NearestRequest): port.NearestPassages;
    searchText(request: TextRequest): readonly port.ConcordanceHit[];
    countText(query: Query): port.HitCount;
    check(query: Query): port.QueryCheck;
    entities(request: port.EntitiesRequest): port.Page<port.EntitySummary>;
    entity(id: port.EntityId): port.EntitySummary | undefined;
    mentions(request: port.MentionsRequest): port.Page<port.MentionHit>;
    entityArticles(request: EntityPageRequest): port.Page<port.ArticleMentions>;
    quotationsBy(request: EntityPageRequest): port.Page<port.QuotationHit>;
    neverMerge(): NameGroups;
    corrections(file: FileRef): readonly Correction[];
    /** The corpus's entity behind each of an article's own. */
    resolve(entities: readonly UnresolvedEntity[]): ResolvedEntities;
    /** Closes the connection; the next question opens it anew. */
    close(): void;
  };
  readonly notifications: NoSide['notifications'];
}

export interface HostForQuery {
  readonly requests: NoSide['requests'];
  readonly notifications: {
    /** What is stored is damaged; the question rejects too, after this. */
    damaged(damage: Damage): void;
  };
}

export type Question = Exclude<keyof QueryForHost['requests'], 'close'>;

/** The build process; where it only starts, messages wait in the thread that starts it. */
export interface BuilderForHost {
  readonly requests: {
    /** Brings the index in line with the files. Answers also where it was cancelled. */
    build(depth: port.BuildDepth): void;
    refresh(uris: readonly string[]): void;
  };
  readonly notifications: {
    /** See `CorpusIndex.prefer`. */
    prefer(uris: readonly string[]): void;
    /** Comes first. */
    open(options: BuildOptions): void;
    /** Ends the build, now or as soon as it begins: processes share no memory, so it can't be an abort. */
    cancel(): void;
    /** Has it store what it has read, and end. */
    end(): void;
  };
}

export interface HostForBuilder {
  readonly requests: Pick<HostForWriter['requests'], 'closing'>;
  readonly notifications: Omit<HostForWriter['notifications'], 'storing'>;
}

/** The thread that starts the build process and relays its messages. */
export interface RelayForHost {
  readonly requests: BuilderForHost['requests'];
  readonly notifications: BuilderForHost['notifications'] & {
    /** Kills the process. */
    kill(): void;
  };
}

export interface HostForRelay {
  readonly requests: HostForBuilder['requests'];
  readonly notifications: HostForBuilder['notifications'] & {
    /** The process has ended, or could not be started. */
    ended(reason: string): void;
  };
}

/** Of an index's options those that can be sent to another process. */
export type BuildOptions = Omit<IndexOptions, 'files' | 'log' | 'buildApart'>;
