import type { Cancelled } from '../core/cancellation';
import type { Correction } from '../core/correction';
import type { ArticleEntity } from '../core/entity';
import type { Query } from '../core/query';
import type {
  ArticleGroup,
  ArticleId,
  ArticleMentions,
  ArticleOrder,
  ArticlesRequest,
  ArticleSummary,
  ConcordanceHit,
  ConcordanceRequest,
  Coverage,
  EntitiesRequest,
  EntityId,
  EntitySummary,
  FileProblem,
  LeftOutFile,
  GroupsRequest,
  HitCount,
  MentionHit,
  MentioningNeighbor,
  MentionsRequest,
  NearestPassages,
  NearestRequest,
  Page,
  PageRequest,
  Passages,
  PassagesRequest,
  QueryCheck,
  QuotationHit,
  Surroundings,
  SurroundingsRequest,
} from '../corpus';
import type { CorpusRoot } from '../workspace/types';
import type { ArticleFindings, ArticleText, FileRef } from './article-record';

export type * from './article-record';
export { isDamage, StorageError, type StorageErrorCode } from './errors';

/**
 * The storage port: what the engine room asks of the place where a corpus is stored. An engine is a folder beside this
 * file; `docs/adding-an-engine.md` says how one is added, `test/contract` what each has to do.
 *
 * There are no threads here. An engine is made in each thread or process that needs it; one of them writes, any number
 * ask questions. Every method that returns a promise rejects with a `StorageError`, or with an `AbortError` where its
 * `cancelled` has become true, and with nothing else.
 */
export interface StorageEngine {
  /**
   * Opens the store for writing and makes one where there is none. Only one opening at a time succeeds, in whatever
   * process; it ends with `WritableStore.close`, or with its process.
   *
   * A store that is damaged, or was made with another fingerprint or layout, is emptied first: see
   * `WritableStore.startedAfresh`.
   *
   * @param fingerprint what the stored articles depend on beside their text: the code that reads them, its options.
   * @returns undefined where somebody else writes.
   */
  open(fingerprint: string): Promise<WritableStore | undefined>;
  /**
   * Opens the store for questions.
   * @throws StorageError `failed` where there is no store yet, or one of another layout.
   */
  openQueries(): Promise<QueryEngine>;
  /** Watches a store that somebody else writes. Opens nothing until the first `look`. */
  follow(): StoreFollower;
}

/** Makes an engine; cheap, nothing is opened. */
export type CreateStorageEngine = (options: StorageOptions) => StorageEngine;

export interface StorageOptions {
  /** Folder for the store's own files; `open` makes it where it is missing. */
  readonly directory: string;
  readonly roots: readonly CorpusRoot[];
  /** BCP 47 tag of the articles' language, for names; English where missing. */
  readonly language?: string;
  /**
   * Room for so many articles and quotations of one day, for an engine that has to know: below that it need not reject
   * with `outgrown`. The engine's own where missing.
   */
  readonly perDay?: number;
}

/** A store that is open for writing. */
export interface WritableStore {
  readonly catalogue: Catalogue;
  readonly sink: ArticleSink;
  /** Why `open` has emptied the store: it was damaged and set aside, or of another fingerprint or layout. */
  readonly startedAfresh?: 'damaged' | 'outdated';
  /**
   * Empties the store; `catalogue` and `sink` are those of the empty one from then on. What is open for questions, in
   * any thread, has to be closed before.
   *
   * `damaged` keeps what was stored where it can be looked at, until it happens again. `outgrown` makes more room, see
   * `StorageError`. Where it rejects, the store is closed.
   */
  reset(reason: 'requested' | 'damaged' | 'outgrown'): Promise<void>;
  /** Gives up the right to write. What was begun and not committed is lost. */
  close(): Promise<void>;
}

/** An article: a file, and the record in it where the file holds several. Its `ArticleId` is made of the same. */
export interface ArticleRef extends FileRef {
  /** Unique within the file; missing or empty where the file holds one article. */
  readonly record?: string;
}

/** The state in which a file was read. */
export interface FileState {
  /** In bytes. */
  readonly size: number;
  /** Milliseconds since 1970. */
  readonly mtime: number;
  /** The file may have changed since it was read without a trace in its size and time. */
  readonly doubt: boolean;
}

/** What is known of a file that was read, besides its articles. */
export interface StoredFile extends FileState {
  /** Of the bytes; missing where they were not read. */
  readonly hash?: string;
  /** Why it holds no article. */
  readonly problem?: FileProblem;
}

/** The text of each root's decisions on entities by the root's URI, the last one that had no problem. */
export type CurationTexts = Readonly<Record<string, string>>;

/** The file of each root with people's corrections of quotations, by the root's URI. */
export type CorrectionTexts = Readonly<Record<string, string>>;

/** What is stored, file by file: what a build compares the corpus with. Answers from what is committed. */
export interface Catalogue {
  /** The folders of a root that hold stored files, in no particular order; empty for the root itself. */
  folders(root: string): Promise<readonly string[]>;
  /** The files of one folder, not of those below it, by their names. */
  files(root: string, folder: string): Promise<Map<string, FileState>>;
  /** The hash of a stored file, undefined where it has none. */
  hash(file: FileRef): Promise<string | undefined>;
  counts(): Promise<StoreCounts>;
  /** What `ArticleSink.setComplete` has said last; false for a new store. */
  isComplete(): Promise<boolean>;
  curation(): Promise<CurationTexts>;
  /** What `ArticleSink.putCorrections` has put last. */
  corrections(): Promise<CorrectionTexts>;
  /**
   * The files that have to be read again when these texts take the place of the stored ones: those with an article that
   * mentions somebody by a name that is kept apart from others by only one of the two.
   */
  filesReached(texts: CurationTexts): Promise<readonly SizedFile[]>;
  /** The files with an article whose findings are not stored yet, each once: newest articles first, see `QueryEngine`. */
  pending(): Promise<readonly PendingFile[]>;
}

export interface SizedFile extends FileRef {
  /** In bytes. */
  readonly size: number;
}

/** A file whose findings are to be stored. */
export interface PendingFile extends SizedFile {
  /** Milliseconds since 1970. */
  readonly mtime: number;
  /** Of the bytes that its stored text was read from; missing where that is not known. */
  readonly hash?: string;
}

export interface StoreCounts extends Coverage {
  /** Files that hold no article for a reason that a person should know. */
  readonly problems: number;
}

/**
 * Stores articles. Whatever changes something is called between `begin` and `commit`; one such transaction is open at a
 * time. It becomes visible, to everybody and as a whole, with `commit`; a crash before that leaves what was.
 */
export interface ArticleSink {
  begin(): Promise<void>;
  /**
   * Where it rejects, nothing of the transaction is stored and no transaction is open.
   * @throws StorageError `outgrown`, besides others.
   */
  commit(): Promise<void>;
  /** Undoes everything since `begin`. Does nothing where no transaction is open. */
  rollback(): Promise<void>;

  /** Stores what is known of a file in place of what was, and removes all its articles: what it holds now is put next. */
  putFile(file: FileRef, state: StoredFile): Promise<void>;
  /** Stores the state of a file whose bytes are the same; its articles stay. Does nothing where it isn't stored. */
  touchFile(file: FileRef, state: FileState): Promise<void>;
  /** Removes a file with its articles. Does nothing where it isn't stored. */
  removeFile(file: FileRef): Promise<void>;
  /** Makes files count as changed until they are put or touched: `doubt` is set and the hash forgotten. */
  outdateFiles(files: readonly FileRef[]): Promise<void>;

  /**
   * Stores an article's text: it is listed, filtered and found by the concordance. It has no quotations, mentions and
   * entities until `putFindings`. The file was put in this transaction or before; an article of the same name is
   * replaced, with its findings.
   */
  putText(article: ArticleRef, text: EncodedText): Promise<void>;
  /**
   * Stores what was found in the text that was put last for this article, in this transaction or in an earlier one, in
   * place of what had been found. Costs least in the transaction of the text.
   * @throws StorageError `failed` where there is no such article.
   */
  putFindings(article: ArticleRef, findings: EncodedFindings): Promise<void>;

  /** Removes the roots that are not among these, with all their files. */
  keepRoots(roots: readonly string[]): Promise<void>;
  /** Puts other decisions of people in force, for all entities at once. See `Catalogue.filesReached`. */
  putCuration(texts: CurationTexts): Promise<void>;
  /**
   * Stores other corrections of quotations. Articles are read with them: what they change is to be read again, see
   * `outdateFiles`.
   */
  putCorrections(texts: CorrectionTexts): Promise<void>;
  /**
   * Says whether the store holds the whole corpus. False while a build runs, and after one that did not come to its
   * end: the engine may then put off what only pays once.
   */
  setComplete(isComplete: boolean): Promise<void>;

  /**
   * Does some milliseconds of the work that makes later questions and changes faster. Not within a transaction.
   * @returns whether there is more to do.
   */
  maintain(): Promise<boolean>;
  /** Gives back memory that nothing needs for now. Not within a transaction. */
  trimMemory(): Promise<void>;
}

/**
 * Makes what an engine stores out of what was read, where that costs time: it runs in the threads that read articles.
 * Needs no store. What it returns is sent to the thread that writes; nobody else looks inside.
 */
export interface ArticleEncoder {
  text(article: ArticleText): EncodedText;
  findings(article: ArticleText, findings: ArticleFindings): EncodedFindings;
}

/** An article's text as the engine's own encoder leaves it; an engine extends this by what it needs. */
export interface EncodedText {
  /** Moved to the thread that writes instead of being copied. */
  readonly buffers: readonly ArrayBuffer[];
}

/** An article's findings as the engine's own encoder leaves them; an engine extends this by what it needs. */
export interface EncodedFindings {
  /** Moved to the thread that writes instead of being copied. */
  readonly buffers: readonly ArrayBuffer[];
}

/** Watches a store that another process writes. */
export interface StoreFollower {
  /**
   * What there is now, compared with the last look. Never rejects: while the store is being made there is nothing.
   * @returns undefined where nothing can be seen; what was seen before is gone then.
   */
  look(): Promise<FollowedStore | undefined>;
  close(): Promise<void>;
}

export interface FollowedStore {
  /** It is the first that is seen, or has taken the place of the one that was seen: questions are to be opened anew. */
  readonly isNew: boolean;
  /** Something was committed since the last look. */
  readonly hasChanged: boolean;
  readonly isComplete: boolean;
  readonly counts: StoreCounts;
}

/**
 * Answers questions from what is committed, each from one state of the store, however many are open. One question at a
 * time; an engine need not take another one before it has answered.
 *
 * `CorpusIndex` says what each question means. Orders are total, so that pages fit together:
 * - articles and what stands in them: newest day first, without a date last; articles of one day by root, path and
 *   record; then in the order of the text.
 * - other orders as the request says, then by root, path and record. Strings compare by their UTF-8 bytes, roots by
 *   when their first file was put.
 */
export interface QueryEngine {
  articles(request: ArticlesRequest, cancelled?: Cancelled): Promise<Page<ArticleSummary>>;
  articleGroups(request: GroupsRequest, cancelled?: Cancelled): Promise<readonly ArticleGroup[]>;
  article(id: ArticleId): Promise<ArticleSummary | undefined>;
  passages(request: PassagesRequest): Promise<Passages | undefined>;
  surroundings(request: SurroundingsRequest, cancelled?: Cancelled): Promise<readonly Surroundings[]>;
  /** The articles of a file, by their records. */
  articlesOfFile(uri: string): Promise<readonly ArticleSummary[]>;
  articlePosition(request: ArticlePositionRequest): Promise<number | undefined>;
  neighbor(request: NeighborRequest): Promise<ArticleSummary | undefined>;
  neighborMentioning(request: MentioningRequest): Promise<MentioningNeighbor | undefined>;
  /** By root, folder and name. */
  problems(page: PageRequest): Promise<Page<LeftOutFile>>;

  searchQuotations(request: QuotationsRequest, cancelled?: Cancelled): Promise<readonly QuotationHit[]>;
  countQuotations(query: Query, cancelled?: Cancelled): Promise<HitCount>;
  nearest(request: NearestRequest, cancelled?: Cancelled): Promise<NearestPassages>;
  searchText(request: TextRequest, cancelled?: Cancelled): Promise<readonly ConcordanceHit[]>;
  countText(query: Query, cancelled?: Cancelled): Promise<HitCount>;
  check(query: Query): Promise<QueryCheck>;

  entities(request: EntitiesRequest, cancelled?: Cancelled): Promise<Page<EntitySummary>>;
  entity(id: EntityId): Promise<EntitySummary | undefined>;
  mentions(request: MentionsRequest, cancelled?: Cancelled): Promise<Page<MentionHit>>;
  entityArticles(request: EntityPageRequest): Promise<Page<ArticleMentions>>;
  quotationsBy(request: EntityPageRequest): Promise<Page<QuotationHit>>;
  /** The corpus's entity behind each of an article's own, which need not be stored; its own key where there is none. */
  resolve(entities: readonly UnresolvedEntity[]): Promise<ResolvedEntities>;
  /** Groups of names that people keep apart, as articles are to be read. */
  neverMerge(): Promise<readonly (readonly string[])[]>;

  /** People's corrections of the quotations of a file, as its articles are to be read. */
  corrections(file: FileRef): Promise<readonly Correction[]>;

  coverage(): Promise<Coverage>;
  close(): Promise<void>;
}

export interface ArticlePositionRequest {
  readonly article: ArticleId;
  readonly list: Omit<ArticlesRequest, keyof PageRequest>;
}

export interface NeighborRequest {
  readonly article: ArticleId;
  readonly direction: 'next' | 'previous';
  readonly order: ArticleOrder;
}

export interface MentioningRequest extends NeighborRequest {
  readonly entity: EntityId;
}

export interface QuotationsRequest {
  readonly query: Query;
  readonly page: PageRequest;
}

export interface TextRequest {
  readonly query: Query;
  readonly page: ConcordanceRequest;
}

export interface EntityPageRequest {
  readonly id: EntityId;
  readonly page: PageRequest;
}

export type UnresolvedEntity = Pick<ArticleEntity, 'key' | 'profile' | 'name'>;

/** Both in the order of what was asked for. */
export interface ResolvedEntities {
  readonly ids: readonly EntityId[];
  readonly names: readonly string[];
}
