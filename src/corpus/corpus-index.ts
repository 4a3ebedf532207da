import type { ArticleDate, ArticleProblem, DateOrigin, TextPosition, TextRange } from '../core/article';
import type { ArticleEntity, EntityKind, MentionForm } from '../core/entity';
import type { Query, QueryError } from '../core/query';
import type { AttributionRule, QuotationKind } from '../core/quotation';
import type { Extraction } from '../core/extract';
import type { ArticleId } from './article-id';
import type { NearestPassages, NearestRequest } from './nearest';
import type { EntityId, Place, Speaker } from './place';
import type { FileProblem, IndexNotice } from './problem';

/**
 * The door to everything that is known of a corpus. Views, commands, language features and the command line talk to
 * this and to nothing else, so that another engine can stand behind it.
 *
 * Every method answers from what is stored at that moment, also while a build runs: `HitCount.coverage` and the status
 * say how much that is. Lists are complete: `total` says how many there are, `offset` and `limit` choose which of them
 * come. Positions hold in the file as it was when it was last read.
 *
 * A promise rejects with an `AbortError` where its signal was aborted or the index disposed of; with an `Error` whose
 * message is a sentence for a person where the index has failed, which the status then says too.
 */
export interface CorpusIndex {
  /** The state of the build, now and on each change (at most some ten times a second). */
  readonly status: IndexStatus;
  onStatus(listener: (status: IndexStatus) => void): Unsubscribe;
  /** Stored articles have changed; every answer given before may be stale. */
  onChange(listener: (change: IndexChange) => void): Unsubscribe;

  /**
   * Brings the index in line with the files: new, changed and vanished ones. First the text of all articles is stored,
   * then what is found in it, newest articles first. Resolves when that is done.
   */
  reconcile(signal?: AbortSignal, depth?: BuildDepth): Promise<void>;
  /**
   * Reads these files or folders again (created, changed, deleted, renamed). Resolves when that is done, or the index is
   * disposed of.
   */
  refresh(uris: readonly string[]): Promise<void>;
  /** Throws the stored state away and builds it afresh. */
  rebuild(signal?: AbortSignal, depth?: BuildDepth): Promise<void>;
  /** Has a build that is under way look into these files before others; does nothing where their findings are stored. */
  prefer(uris: readonly string[]): void;
  /**
   * Keeps one extraction thread warm until the returned function is called, so that an article that is being edited is
   * read at once when it is saved.
   */
  keepReady(): Unsubscribe;
  /**
   * Reads the articles out of a text that is not stored: an open document, typed or saved. In the order of the text, at
   * least one.
   */
  extract(uri: string, text: string, signal?: AbortSignal): Promise<readonly ResolvedExtraction[]>;

  articles(request: ArticlesRequest, signal?: AbortSignal): Promise<Page<ArticleSummary>>;
  /** How many articles stand under each value of a grouping, in the order of the values. */
  articleGroups(request: GroupsRequest, signal?: AbortSignal): Promise<readonly ArticleGroup[]>;
  /** The article of an id; of a file that holds several, its URI alone is the id of none. */
  article(id: ArticleId): Promise<ArticleSummary | undefined>;
  /** The text of an article as it was last read, passage by passage; undefined where the id is of none. */
  passages(request: PassagesRequest, signal?: AbortSignal): Promise<Passages | undefined>;
  /** What stands around places in articles, for each in its order; nothing where the article is gone. */
  surroundings(request: SurroundingsRequest, signal?: AbortSignal): Promise<readonly Surroundings[]>;
  /** The articles of a file, by the names of their records; none where the file is not stored. */
  articlesOfFile(uri: string): Promise<readonly ArticleSummary[]>;
  /** How many articles of a list of `articles` stand before this one; undefined where it is not in the list. */
  articlePosition(id: ArticleId, list: Omit<ArticlesRequest, keyof PageRequest>): Promise<number | undefined>;
  /** The article that comes before or after another one in the tree's order; wraps at the ends. */
  neighbor(
    id: ArticleId,
    direction: 'next' | 'previous',
    order: ArticleOrder,
  ): Promise<ArticleSummary | undefined>;
  /**
   * The nearest article before or after another one in the tree's order that mentions an entity, by any form.
   * Wraps at the ends, down to the article itself where no other one mentions it; undefined where none does.
   */
  neighborMentioning(
    entity: EntityId,
    id: ArticleId,
    direction: 'next' | 'previous',
    order: ArticleOrder,
  ): Promise<MentioningNeighbor | undefined>;
  /** Files that were left out for a reason a person should know: binary, unreadable, too large. */
  problems(page: PageRequest): Promise<Page<LeftOutFile>>;

  searchQuotations(query: Query, page: PageRequest, signal?: AbortSignal): Promise<readonly QuotationHit[]>;
  countQuotations(query: Query, signal?: AbortSignal): Promise<HitCount>;
  /** The quotations, and passages of text, that are nearest to words that somebody is said to have said. */
  nearest(request: NearestRequest, signal?: AbortSignal): Promise<NearestPassages>;
  /** Hits of a query in the whole text of the articles, for the concordance. */
  searchText(
    query: Query,
    page: ConcordanceRequest,
    signal?: AbortSignal,
  ): Promise<readonly ConcordanceHit[]>;
  countText(query: Query, signal?: AbortSignal): Promise<HitCount>;
  /** What the index makes of the names in a query, or why it can't take it. */
  check(query: Query): Promise<QueryCheck>;

  entities(request: EntitiesRequest, signal?: AbortSignal): Promise<Page<EntitySummary>>;
  entity(id: EntityId): Promise<EntitySummary | undefined>;
  mentions(request: MentionsRequest, signal?: AbortSignal): Promise<Page<MentionHit>>;
  /** The articles that mention an entity, with how often. */
  entityArticles(id: EntityId, page: PageRequest): Promise<Page<ArticleMentions>>;
  /** Quotations whose speaker is the entity, newest first: those that a search lists by default. */
  quotationsBy(id: EntityId, page: PageRequest): Promise<Page<QuotationHit>>;

  dispose(): Promise<void>;
}

export type Unsubscribe = () => void;

/** Whether a build ends when all texts are stored, or when their quotations, entities and mentions are too. */
export type BuildDepth = 'text' | 'all';

/** `indexing`: texts are stored. `understanding`: quotations, entities and mentions of stored texts are. */
export type IndexPhase = 'idle' | 'scanning' | 'indexing' | 'understanding' | 'cancelled' | 'failed';

export interface IndexStatus {
  readonly phase: IndexPhase;
  /** Articles whose text is stored: they are listed, and found by the concordance. */
  readonly articles: number;
  /** Those of them whose quotations, entities and mentions are stored too. */
  readonly withFindings: number;
  /**
   * In the running build: files done, of how many, and articles while it is `understanding`; `total` is undefined while
   * the folders are still walked.
   */
  readonly done: number;
  readonly total?: number;
  readonly secondsLeft?: number;
  /** Files that were left out, see `problems`. */
  readonly problems: number;
  /** Why it failed, or that a damaged index was set aside and is built again. */
  readonly notice?: IndexNotice;
}

export interface IndexChange {
  /** Which articles changed; undefined: many, ask again for everything. */
  readonly uris?: readonly string[];
  /** People's own decisions on entities, or their corrections of quotations, were read again. */
  readonly entities?: boolean;
}

export interface PageRequest {
  /** So many items are passed over. */
  readonly offset: number;
  /** At most so many come; any number that is not negative, answers are not capped. */
  readonly limit: number;
}

export interface Page<T> {
  readonly items: readonly T[];
  readonly total: number;
}

export interface ArticleSummary {
  readonly id: ArticleId;
  /** Of its file: what an editor opens. */
  readonly uri: string;
  /** The name of its record, where the file holds several articles. */
  readonly record?: string;
  /** Where its text begins in the file; at the start of it where missing. */
  readonly start?: TextPosition;
  /** Path below its workspace folder, `/` between its parts. */
  readonly path: string;
  /** The workspace folder's URI. */
  readonly root: string;
  readonly headline: string;
  readonly byline?: string;
  /** `YYYY-MM-DD`, in the calendar of the article; no time zone is applied. */
  readonly date?: string;
  readonly dateOrigin?: DateOrigin;
  /** Hour of the date, `HH:MM`, and its time zone as it stands, where the text has them. */
  readonly time?: string;
  readonly zone?: string;
  readonly source?: string;
  /** What its front matter files it under. */
  readonly tags?: readonly string[];
  /** First words of the text, without headline and byline; at most 300 characters. */
  readonly lead: string;
  /** Runs of other characters than white space in what is read of the text. */
  readonly words: number;
  /** Encoding as VS Code names it: `utf8`, `utf8bom`, `utf16le`, `utf16be`, `windows1252`. */
  readonly encoding: string;
  readonly problems: readonly ArticleProblem[];
}

export type ArticleGrouping = 'date' | 'source' | 'folder' | 'none';
export interface ArticleOrder {
  readonly grouping: ArticleGrouping;
  readonly sort: 'date' | 'headline';
}

/** Which articles: those whose headline holds the filter's words, below a path of group values. */
export interface ArticleSelection {
  readonly filter?: string;
  /**
   * Values of `articleGroups` from the outermost: `['2023', '2023-01']`, `['Reuters']`, `['news', 'uk']`. An empty
   * string is the group of articles without date or source. In a corpus of several roots, the path of folders
   * begins with the root's URI.
   */
  readonly within?: readonly string[];
}

export interface ArticlesRequest extends ArticleSelection, ArticleOrder, PageRequest {
  /** Only articles that stand directly in the folder `within`, not in one below it. */
  readonly direct?: boolean;
}

export interface GroupsRequest extends ArticleSelection {
  readonly grouping: Exclude<ArticleGrouping, 'none'>;
}

export interface ArticleGroup {
  readonly value: string;
  readonly count: number;
}

export interface MentioningNeighbor {
  readonly article: ArticleSummary;
  /** The way led over the end of the tree's order, back to its other end. */
  readonly wrapped: boolean;
}

/** A file that is not an article, and why. */
export interface LeftOutFile {
  readonly uri: string;
  readonly problem: FileProblem;
}

export interface HitCount {
  readonly total: number;
  /** Hits left out because a date was asked for and their article has none. */
  readonly undated: number;
  /** Quotations left out only because they are unsure, in articles that fit: see `QueryFilters.sure`; 0 of a text. */
  readonly unsure: number;
  /** How much of the corpus was searched: “quotations of 3,200 of 8,000 articles so far”. */
  readonly coverage: Coverage;
}

/** How many articles of the whole corpus, whatever was asked for, are stored how far. */
export interface Coverage {
  /** Articles whose text is stored. */
  readonly withText: number;
  /** Those of them whose quotations, entities and mentions are stored too. */
  readonly withFindings: number;
}

/** Which part of an article's text. */
export interface PassagesRequest {
  readonly article: ArticleId;
  /** In the file; from the beginning of the article where missing. */
  readonly from?: TextPosition;
  /** The last line in the file of which something comes; the last of the article where missing. */
  readonly to?: number;
  /** In UTF-16 code units, at least 1: no more comes at once. */
  readonly maxLength: number;
}

/** A part of an article's text: what is read of it, so that front matter is left out. */
export interface Passages {
  /** In the order of the text. */
  readonly items: readonly Passage[];
  /** Where the rest of what was asked for begins; undefined where all of it came. */
  readonly next?: TextPosition;
  /** The lines in the file that the article's text begins and ends on. */
  readonly lines: readonly [first: number, last: number];
}

/** A block, or the part of one that was asked for, as people see it: without invisible characters. */
export interface Passage {
  /** In the file. */
  readonly range: TextRange;
  readonly text: string;
}

export interface SurroundingsRequest {
  readonly places: readonly Pick<Place, 'article' | 'range'>[];
  /** In UTF-16 code units: no more comes from either side of a place. */
  readonly length: number;
}

/**
 * The text before and after a place: its blocks, each on one line, parted by empty lines. Where a block is cut an ellipsis
 * stands, next to a whole word.
 */
export interface Surroundings {
  readonly before: string;
  readonly after: string;
}

export interface QuotationHit extends Place {
  readonly kind: QuotationKind;
  /** The content as it stands, its parts joined by ` … `. */
  readonly text: string;
  /** Where the query's words stand in `text`, as pairs of offsets; empty where the query has none. */
  readonly matches: readonly (readonly [number, number])[];
  readonly parts: readonly TextRange[];
  readonly speaker: Speaker;
  readonly cue?: string;
  readonly cueRange?: TextRange;
  readonly rule: AttributionRule;
  /** From 0 to 1, in thousandths; calibrated, see `Quotation` in `core/quotation`. */
  readonly confidence: number;
}

export interface ConcordanceRequest extends PageRequest {
  readonly sort: 'date' | 'left' | 'right' | 'source' | 'speaker';
}

export interface ConcordanceHit extends Place {
  /** The hit's context on one line: up to 80 UTF-16 code units on either side, within its block. */
  readonly left: string;
  readonly hit: string;
  readonly right: string;
  /** Who is speaking there, if the hit stands in a quotation. */
  readonly speaker?: string;
}

/** How the index reads the names of a query: for each the entities that it stands for, the 20 most frequent ones. */
export interface QueryCheck {
  readonly error?: QueryError;
  readonly speakers: readonly EntitySummary[];
  readonly about: readonly EntitySummary[];
}

export interface EntitySummary {
  readonly id: EntityId;
  readonly kind: EntityKind;
  readonly name: string;
  readonly variants: readonly string[];
  readonly roles: readonly string[];
  readonly mentions: number;
  readonly articles: number;
  /** Those that a search lists by default. */
  readonly quotations: number;
  readonly wikidata?: string;
  /** A person's decision stands behind it (`.corpus/entities.yaml`). */
  readonly curated: boolean;
}

export interface EntitiesRequest extends PageRequest {
  readonly kind?: EntityKind;
  /** Words of a name or variant; the last is a prefix. */
  readonly filter?: string;
  /** Only those who are quoted. */
  readonly quoted?: boolean;
  /** `count` is by mentions; who has more comes first. */
  readonly sort: 'count' | 'name' | 'quotations';
}

export interface MentionsRequest extends PageRequest {
  readonly entity: EntityId;
  /** Names only unless asked for more. */
  readonly forms?: readonly MentionForm[];
  /** Nearest first: this article, then those before and after it, the nearer day first; newest first without. */
  readonly near?: ArticleId;
}

export interface MentionHit extends Place {
  readonly form: MentionForm;
  readonly text: string;
  /** As in `ConcordanceHit`. */
  readonly left: string;
  readonly right: string;
}

export interface ArticleMentions {
  readonly article: ArticleSummary;
  readonly mentions: number;
}

/** An extraction with the corpus's entity behind each of the article's own. */
export interface ResolvedExtraction extends Extraction {
  /** For each of `entities.entities`. */
  readonly ids: readonly EntityId[];
  readonly names: readonly string[];
}

export type { ArticleDate, ArticleEntity };
