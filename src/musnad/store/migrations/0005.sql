-- What `musnad watch` polls: feeds and sitemaps; those that an index names have it as `parent`. `due` is null for one that
-- waits to be named again. `whole`: pages from before the first poll are wanted too.
CREATE TABLE feeds (
    n INTEGER PRIMARY KEY,
    address TEXT NOT NULL UNIQUE,
    host TEXT NOT NULL,
    parent INTEGER REFERENCES feeds (n) ON DELETE CASCADE,
    kind TEXT,
    title TEXT,
    folder TEXT,
    every INTEGER NOT NULL,
    whole INTEGER NOT NULL DEFAULT 0,
    added TEXT NOT NULL,
    due TEXT,
    polled TEXT,
    status INTEGER,
    reason TEXT,
    failed INTEGER NOT NULL DEFAULT 0,
    etag TEXT,
    modified TEXT,
    digest TEXT,
    named TEXT
) STRICT;
CREATE INDEX feeds_due ON feeds (host, due) WHERE due IS NOT NULL;

-- Every page that a feed listed, once, and when it is to be fetched; `due` is null when it is not to be fetched any more.
CREATE TABLE watched (
    address TEXT PRIMARY KEY,
    host TEXT NOT NULL,
    feed INTEGER REFERENCES feeds (n) ON DELETE SET NULL,
    title TEXT,
    published TEXT,
    source TEXT,
    mark TEXT NOT NULL,
    listed TEXT NOT NULL,
    due TEXT,
    looked TEXT,
    looks INTEGER NOT NULL DEFAULT 0,
    status INTEGER,
    reason TEXT,
    failed INTEGER NOT NULL DEFAULT 0,
    etag TEXT,
    modified TEXT,
    digest TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX watched_due ON watched (host, due, address) WHERE due IS NOT NULL;

-- A version of a page, or its disappearance, and where in the archive the site's answer stands.
CREATE TABLE visits (
    n INTEGER PRIMARY KEY,
    address TEXT NOT NULL,
    made TEXT NOT NULL,
    status INTEGER NOT NULL,
    page INTEGER REFERENCES pages (n) ON DELETE CASCADE,
    warc TEXT,
    begins INTEGER,
    length INTEGER
) STRICT;
CREATE INDEX visits_of_address ON visits (address);
CREATE INDEX visits_of_page ON visits (page);

-- What a site asks of those who fetch from it, and until when it is to be left alone.
CREATE TABLE hosts (
    host TEXT PRIMARY KEY,
    free TEXT,
    robots TEXT,
    robots_status INTEGER,
    robots_until TEXT
) STRICT, WITHOUT ROWID;
