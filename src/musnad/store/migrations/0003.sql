-- What comparing pages costs is kept, so that a new page costs its candidates and not the archive (docs/12-lineage.md).
-- `reading` is the reading that was compared, `version` lineage's own; `lines` holds four numbers a sentence.
CREATE TABLE traced (
    page INTEGER PRIMARY KEY REFERENCES pages (n) ON DELETE CASCADE,
    reading INTEGER NOT NULL,
    version TEXT NOT NULL,
    lines BLOB NOT NULL
) STRICT;

CREATE TABLE prints (
    print INTEGER NOT NULL,
    page INTEGER NOT NULL REFERENCES pages (n) ON DELETE CASCADE,
    PRIMARY KEY (print, page)
) STRICT, WITHOUT ROWID;
CREATE INDEX prints_of_page ON prints (page);

-- A passage a row; `shared` is how many fingerprints the two pages have in common.
CREATE TABLE reprints (
    a INTEGER NOT NULL REFERENCES pages (n) ON DELETE CASCADE,
    b INTEGER NOT NULL REFERENCES pages (n) ON DELETE CASCADE,
    shared INTEGER NOT NULL,
    a_start INTEGER NOT NULL,
    a_end INTEGER NOT NULL,
    b_start INTEGER NOT NULL,
    b_end INTEGER NOT NULL,
    relation TEXT NOT NULL,
    similarity REAL NOT NULL,
    direction TEXT NOT NULL,
    rule TEXT NOT NULL,
    edits TEXT NOT NULL,
    PRIMARY KEY (a, b, a_start, b_start)
) STRICT, WITHOUT ROWID;
CREATE INDEX reprints_of_b ON reprints (b);

-- The record as it was last gathered; `state` says of which readings, by which stages and tables.
CREATE TABLE gathered (
    n INTEGER PRIMARY KEY CHECK (n = 1),
    state TEXT NOT NULL,
    made TEXT NOT NULL,
    record BLOB NOT NULL
) STRICT;

-- Which pages each story has, and what became of the stories that are no more: an id once told leads somewhere for good.
CREATE TABLE story_pages (
    story TEXT NOT NULL,
    page INTEGER NOT NULL REFERENCES pages (n) ON DELETE CASCADE,
    PRIMARY KEY (story, page)
) STRICT, WITHOUT ROWID;
CREATE INDEX story_pages_of_page ON story_pages (page);

CREATE TABLE story_changes (
    n INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    story TEXT NOT NULL,
    became TEXT NOT NULL,
    happened TEXT NOT NULL
) STRICT;
CREATE INDEX story_changes_of ON story_changes (story);

-- What a person follows over years: a search, those who act in it, its days.
CREATE TABLE dossiers (
    id TEXT PRIMARY KEY,
    title TEXT NOT NULL,
    query TEXT NOT NULL,
    actors TEXT NOT NULL,
    since TEXT,
    until TEXT,
    made TEXT NOT NULL
) STRICT, WITHOUT ROWID;
