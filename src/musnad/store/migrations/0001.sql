-- A page is its bytes: the same bytes at two places are one page. `reading` is the n of the one that is shown; what stands
-- behind it is read out of it, for lists. It is no foreign key: SQLite would open a savepoint at each change of it, and
-- FTS5 writes its index out at each savepoint.
CREATE TABLE pages (
    n INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    sha256 TEXT NOT NULL UNIQUE,
    first_seen TEXT NOT NULL,
    reading INTEGER,
    title TEXT,
    outlet TEXT,
    agency TEXT,
    aggregator TEXT,
    published TEXT,
    statements INTEGER NOT NULL DEFAULT 0,
    names INTEGER NOT NULL DEFAULT 0,
    versions INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX pages_newest ON pages (coalesce(published, ''), n);
CREATE INDEX pages_outlet ON pages (outlet);

-- Append-only: the bytes as they came, and the page as it was decoded from them.
CREATE TABLE raws (
    page INTEGER PRIMARY KEY REFERENCES pages (n) ON DELETE CASCADE,
    raw BLOB NOT NULL,
    received BLOB NOT NULL
) STRICT;
CREATE TRIGGER raws_append_only BEFORE UPDATE ON raws BEGIN SELECT raise(ABORT, 'raw pages never change'); END;

CREATE TABLE locations (
    page INTEGER NOT NULL REFERENCES pages (n) ON DELETE CASCADE,
    location TEXT NOT NULL,
    first_seen TEXT NOT NULL,
    PRIMARY KEY (page, location)
) STRICT, WITHOUT ROWID;
CREATE INDEX locations_by_name ON locations (location);

-- One blob a reading: a row an annotation costs two and a half times as much.
CREATE TABLE readings (
    n INTEGER PRIMARY KEY,
    page INTEGER NOT NULL REFERENCES pages (n) ON DELETE CASCADE,
    version TEXT NOT NULL,
    made TEXT NOT NULL,
    reading BLOB NOT NULL,
    UNIQUE (page, version)
) STRICT;

CREATE TABLE entities (
    entity TEXT NOT NULL,
    page INTEGER NOT NULL REFERENCES pages (n) ON DELETE CASCADE,
    name TEXT,
    times INTEGER NOT NULL,
    PRIMARY KEY (entity, page)
) STRICT, WITHOUT ROWID;
CREATE INDEX entities_of_page ON entities (page);

CREATE TABLE speakers (
    entity TEXT NOT NULL,
    page INTEGER NOT NULL REFERENCES pages (n) ON DELETE CASCADE,
    name TEXT,
    times INTEGER NOT NULL,
    PRIMARY KEY (entity, page)
) STRICT, WITHOUT ROWID;
CREATE INDEX speakers_of_page ON speakers (page);

-- Contentless: it holds stems, the text stands in the readings. ascii: stems are cut at spaces and nowhere else.
CREATE VIRTUAL TABLE words USING fts5 (title, body, content = '', tokenize = 'ascii');

-- What stands in `words`: FTS5 takes a row out of a contentless table only when it is told what the row holds.
CREATE TABLE shadows (
    page INTEGER PRIMARY KEY REFERENCES pages (n),
    stems BLOB NOT NULL
) STRICT;

CREATE TABLE failures (
    location TEXT PRIMARY KEY,
    reason TEXT NOT NULL,
    happened TEXT NOT NULL
) STRICT;

-- Append-only, and the page's: they outlive every re-reading.
CREATE TABLE corrections (
    n INTEGER PRIMARY KEY,
    page INTEGER NOT NULL REFERENCES pages (n) ON DELETE CASCADE,
    span_start INTEGER,
    span_end INTEGER,
    layer TEXT NOT NULL,
    was TEXT,
    should_be TEXT,
    corrected_by TEXT NOT NULL,
    made TEXT NOT NULL
) STRICT;
CREATE INDEX corrections_of_page ON corrections (page);
CREATE TRIGGER corrections_append_only BEFORE UPDATE ON corrections
BEGIN SELECT raise(ABORT, 'corrections never change'); END;

-- Digests alone: what was taken down does not come back unasked.
CREATE TABLE forgotten (
    sha256 TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;

CREATE TABLE settings (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
