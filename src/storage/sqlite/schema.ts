import { tagLeads } from './tags';

export const fullTextTables = ['quotes', 'texts', 'cards', 'variants'] as const;
export type FullTextTable = (typeof fullTextTables)[number];

/** Beginnings of words, in characters, that a table has posting lists of their own for. */
export const prefixLengths: Readonly<Record<FullTextTable, readonly number[]>> = {
  quotes: [1, 2, 3, 4],
  texts: [],
  cards: [1, 2, 3],
  variants: [1, 2, 3],
};

/** Of the tables below; an index with another one is built afresh. */
export const schemaVersion = 13;
/** `CNav`, so that a foreign database is not taken for an index. */
export const applicationId = 0x434e6176;

/**
 * Texts come folded. They hold no positions, which would take most of the room and time: what an index of words finds
 * is held against its text where the order of words counts.
 *
 * A transaction of a build brings some megabytes of text; with room for all of it in memory each table writes one
 * sorted run a transaction instead of several. A leaf of the table fills a page of the file.
 */
const fullText = (table: FullTextTable) => `
CREATE VIRTUAL TABLE ${table} USING fts5(words, content='', contentless_delete=1, detail=none${prefixOption(table)},
  tokenize="unicode61 remove_diacritics 0 categories 'L* N* Co M*' tokenchars '${tagLeads}'");
INSERT INTO ${table}(${table}, rank) VALUES ('hashsize', ${8 * 1024 * 1024}), ('pgsz', ${leafSize});`;

const prefixOption = (table: FullTextTable): string =>
  prefixLengths[table].length > 0 ? `, prefix='${prefixLengths[table].join(' ')}'` : '';

export const pageSize = 16384;
const leafSize = pageSize - 92;

/**
 * The tables of an index. Rowids of articles and quotations are in the order of time, see `rowid.ts`.
 *
 * Full text is stored once, compressed, in `body`; the full-text tables hold no content, so what they find is looked
 * up and verified in the text as it was indexed.
 */
export const schema = `
PRAGMA application_id = ${applicationId};
PRAGMA user_version = ${schemaVersion};

CREATE TABLE meta(name TEXT PRIMARY KEY, value) WITHOUT ROWID;
CREATE TABLE root(id INTEGER PRIMARY KEY, uri TEXT NOT NULL UNIQUE);
CREATE TABLE folder(id INTEGER PRIMARY KEY, root INTEGER NOT NULL, path TEXT NOT NULL, UNIQUE(root, path));
CREATE TABLE source(id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
CREATE TABLE article_tag(id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);

-- Every file that was read, also one that is no article; what a reconciliation compares with.
CREATE TABLE file(
  folder INTEGER NOT NULL, name TEXT NOT NULL,
  size INTEGER NOT NULL, mtime REAL NOT NULL, hash TEXT,
  doubt INTEGER NOT NULL, problem TEXT,
  PRIMARY KEY(folder, name)
) WITHOUT ROWID;
CREATE INDEX file_problem ON file(folder, name) WHERE problem IS NOT NULL;

-- tags: as JSON, where it has any. record: empty where the file holds one article. start: line:character in the file, where it is not the file's start.
-- room: so many rowids above its own are kept for its quotations. analyzed: whether its findings are stored.
-- bigrams: a Bloom filter for each quotation in its order, see bigram-filter.ts. row_sum: see checksum.ts.
CREATE TABLE article(
  id INTEGER PRIMARY KEY, root INTEGER NOT NULL, path TEXT NOT NULL, record TEXT NOT NULL,
  headline TEXT NOT NULL, sort TEXT NOT NULL, byline TEXT,
  day INTEGER NOT NULL, origin TEXT, source INTEGER, tags TEXT,
  words INTEGER NOT NULL, room INTEGER NOT NULL, quotations INTEGER NOT NULL, analyzed INTEGER NOT NULL,
  encoding TEXT NOT NULL, problems TEXT, start TEXT,
  body INTEGER NOT NULL, bigrams BLOB NOT NULL, bigrams_sum INTEGER NOT NULL,
  row_sum INTEGER NOT NULL
);
CREATE UNIQUE INDEX article_path ON article(root, path, record);
CREATE INDEX article_day ON article(day DESC, root, path, record);
CREATE INDEX article_pending ON article(id) WHERE analyzed = 0;
CREATE INDEX article_source ON article(source, day);

-- In the order in which articles came, so that pages are filled to the end. text: deflated. blocks, annotations: see
-- annotations.ts. names: what the article says of rows of name, see name-facts.ts. Sums: CRC-32 of text and blocks, of
-- annotations, of names; SQLite has none of its own.
CREATE TABLE body(
  id INTEGER PRIMARY KEY, text BLOB NOT NULL, blocks BLOB NOT NULL, text_sum INTEGER NOT NULL,
  annotations BLOB, annotations_sum INTEGER, names BLOB, names_sum INTEGER
);

-- A key and profile that entities of articles have, with what the articles say of it, counted; see fact-counts.ts. entity:
-- the row that stands for the entity of the corpus, which has its own id there, and the mentions of all its rows.
CREATE TABLE name(
  id INTEGER PRIMARY KEY, key TEXT NOT NULL, profile TEXT NOT NULL, facts TEXT NOT NULL,
  names INTEGER NOT NULL, nominals INTEGER NOT NULL, pronouns INTEGER NOT NULL,
  articles INTEGER NOT NULL, quotations INTEGER NOT NULL,
  entity INTEGER NOT NULL, label TEXT, kind TEXT, mentions INTEGER, row_sum INTEGER NOT NULL,
  UNIQUE(key, profile)
);
CREATE INDEX name_entity ON name(entity) WHERE entity <> id;
CREATE INDEX name_mentions ON name(mentions DESC) WHERE mentions >= 20;

-- Checksums of the full-text tables below, segment by segment; see posting-sums.ts.
CREATE TABLE posting_sum(
  name TEXT NOT NULL, segment INTEGER NOT NULL, first INTEGER NOT NULL, last INTEGER NOT NULL,
  origin TEXT NOT NULL, tombstones TEXT NOT NULL,
  base INTEGER NOT NULL, pages BLOB NOT NULL, skips INTEGER NOT NULL, deleted INTEGER NOT NULL,
  PRIMARY KEY(name, segment)
) WITHOUT ROWID;

-- Quotations: words, words for the speaker, tags.
${fullText('quotes')}
-- Articles: words; words of the headline and tags.
${fullText('texts')}
${fullText('cards')}
-- Rows of name: words of the variants.
${fullText('variants')}
`;
