-- The record of all pages in parts, so that a few new pages cost what they touch and not the archive (docs/19-scale.md).

-- What each page alone yields, layer by layer, made once a reading; `version` is the stages' and tables'.
DROP TABLE yielded;
CREATE TABLE yielded (
    page INTEGER NOT NULL REFERENCES pages (n) ON DELETE CASCADE,
    layer TEXT NOT NULL,
    reading INTEGER NOT NULL,
    version TEXT NOT NULL,
    yielded BLOB NOT NULL,
    PRIMARY KEY (page, layer)
) STRICT, WITHOUT ROWID;

-- The pages that are in the parts, by the reading they are in with; `location` is that of the reading.
CREATE TABLE grown (
    page INTEGER PRIMARY KEY REFERENCES pages (n) ON DELETE CASCADE,
    reading INTEGER NOT NULL,
    location TEXT NOT NULL
) STRICT;
CREATE INDEX grown_at ON grown (location);

-- What each of them says of what many say, layer by layer.
CREATE TABLE told (
    layer TEXT NOT NULL,
    page INTEGER NOT NULL REFERENCES pages (n) ON DELETE CASCADE,
    told BLOB NOT NULL,
    PRIMARY KEY (layer, page)
) STRICT, WITHOUT ROWID;

-- What some pages say together: a story, an occurrence, a witness, the passages of a pair.
CREATE TABLE parts (
    n INTEGER PRIMARY KEY,
    layer TEXT NOT NULL,
    name TEXT NOT NULL,
    part BLOB NOT NULL,
    UNIQUE (layer, name)
) STRICT;
CREATE TABLE part_pages (
    page INTEGER NOT NULL REFERENCES pages (n) ON DELETE CASCADE,
    layer TEXT NOT NULL,
    part INTEGER NOT NULL REFERENCES parts (n) ON DELETE CASCADE,
    PRIMARY KEY (page, layer, part)
) STRICT, WITHOUT ROWID;
CREATE INDEX part_pages_of ON part_pages (part);

-- By what pages find each other; `rank` is an order of pages that does not depend on when they came.
CREATE TABLE meets (
    layer TEXT NOT NULL,
    key INTEGER NOT NULL,
    rank INTEGER NOT NULL,
    page INTEGER NOT NULL REFERENCES pages (n) ON DELETE CASCADE,
    PRIMARY KEY (layer, key, rank, page)
) STRICT, WITHOUT ROWID;
CREATE INDEX meets_of_page ON meets (page, layer);

-- How like two pages are, each pair both ways.
CREATE TABLE likeness (
    page INTEGER NOT NULL REFERENCES pages (n) ON DELETE CASCADE,
    other INTEGER NOT NULL REFERENCES pages (n) ON DELETE CASCADE,
    value REAL NOT NULL,
    PRIMARY KEY (page, other)
) STRICT, WITHOUT ROWID;
CREATE INDEX likeness_to ON likeness (other);

-- Sums over pages: the spellings of a name, the states that somebody's offices name.
CREATE TABLE tallies (
    layer TEXT NOT NULL,
    key TEXT NOT NULL,
    value TEXT NOT NULL,
    count INTEGER NOT NULL,
    PRIMARY KEY (layer, key, value)
) STRICT, WITHOUT ROWID;
