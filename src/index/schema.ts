/**
 * The tables of an index. Rowids of articles and quotations are in the order of time, see `rowid.ts`.
 *
 * Full text is stored once, compressed, in `body`; the full-text tables hold no content, so what they find is looked
 * up and verified in the text as it was indexed.
 */
export const schemaVersion = 1;
/** `CNav`, so that a foreign database is not taken for an index. */
export const applicationId = 0x434e6176;

export const schema = `
PRAGMA application_id = ${applicationId};
PRAGMA user_version = ${schemaVersion};

CREATE TABLE meta(name TEXT PRIMARY KEY, value) WITHOUT ROWID;
CREATE TABLE root(id INTEGER PRIMARY KEY, uri TEXT NOT NULL UNIQUE);
CREATE TABLE folder(id INTEGER PRIMARY KEY, root INTEGER NOT NULL, path TEXT NOT NULL, UNIQUE(root, path));
CREATE TABLE source(id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);

-- Every file that was read, also one that is no article; what a reconciliation compares with.
CREATE TABLE file(
  folder INTEGER NOT NULL, name TEXT NOT NULL,
  size INTEGER NOT NULL, mtime REAL NOT NULL, hash TEXT,
  doubt INTEGER NOT NULL, article INTEGER, problem TEXT,
  PRIMARY KEY(folder, name)
) WITHOUT ROWID;
CREATE INDEX file_problem ON file(folder, name) WHERE problem IS NOT NULL;

CREATE TABLE article(
  id INTEGER PRIMARY KEY, root INTEGER NOT NULL, path TEXT NOT NULL,
  headline TEXT NOT NULL, sort TEXT NOT NULL, byline TEXT,
  day INTEGER NOT NULL, origin TEXT, source INTEGER,
  lead TEXT NOT NULL, words INTEGER NOT NULL, quotations INTEGER NOT NULL, encoding TEXT NOT NULL, problems TEXT
);
CREATE UNIQUE INDEX article_path ON article(root, path);
CREATE INDEX article_day ON article(day DESC, root, path);
CREATE INDEX article_source ON article(source, day DESC, root, path);

-- text: deflated UTF-8. marks: see marks.ts. names: the rows of name behind the article's entities.
CREATE TABLE body(id INTEGER PRIMARY KEY, text BLOB NOT NULL, marks BLOB NOT NULL, names BLOB NOT NULL);

-- An entity's key and sense, as articles have them, with how often.
CREATE TABLE name(
  id INTEGER PRIMARY KEY, key TEXT NOT NULL, sense TEXT NOT NULL, entity INTEGER,
  names INTEGER NOT NULL, nominals INTEGER NOT NULL, pronouns INTEGER NOT NULL,
  articles INTEGER NOT NULL, quotations INTEGER NOT NULL,
  UNIQUE(key, sense)
);
CREATE INDEX name_entity ON name(entity);
CREATE TABLE fact(
  key TEXT NOT NULL, sense TEXT NOT NULL, field TEXT NOT NULL, value TEXT NOT NULL, count INTEGER NOT NULL,
  PRIMARY KEY(key, sense, field, value)
) WITHOUT ROWID;
CREATE TABLE entity(
  id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, name TEXT NOT NULL, sort TEXT NOT NULL,
  variants TEXT NOT NULL, roles TEXT NOT NULL, curated INTEGER NOT NULL,
  names INTEGER NOT NULL, nominals INTEGER NOT NULL, pronouns INTEGER NOT NULL,
  articles INTEGER NOT NULL, quotations INTEGER NOT NULL
);

CREATE VIRTUAL TABLE quotes USING fts5(
  content, speaker, tags, content='', contentless_delete=1, prefix='1 2 3',
  tokenize="unicode61 remove_diacritics 2"
);
CREATE VIRTUAL TABLE texts USING fts5(
  body, tags, content='', contentless_delete=1, tokenize="unicode61 remove_diacritics 2"
);
CREATE VIRTUAL TABLE titles USING fts5(
  title, content='', contentless_delete=1, prefix='1 2 3', tokenize="unicode61 remove_diacritics 2"
);
CREATE VIRTUAL TABLE forms USING fts5(
  form, content='', contentless_delete=1, prefix='1 2 3', tokenize="unicode61 remove_diacritics 2"
);
`;

export const fullTextTables = ['quotes', 'texts', 'titles', 'forms'] as const;
