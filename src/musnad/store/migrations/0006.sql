-- How far a file of many pages was taken in; written in the commit of the page up to which it was. `state` tells one state
-- of that file, of its mapping and of the stages from another: in another state it is read from its beginning.
CREATE TABLE containers (
    container TEXT PRIMARY KEY,
    state TEXT NOT NULL,
    position INTEGER NOT NULL,
    ordinal INTEGER NOT NULL,
    record TEXT NOT NULL,
    finished INTEGER NOT NULL,
    happened TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- When a crawler took a page from its address, and in which archive that stands.
CREATE TABLE captures (
    page INTEGER NOT NULL REFERENCES pages (n) ON DELETE CASCADE,
    location TEXT NOT NULL,
    captured TEXT NOT NULL,
    container TEXT NOT NULL,
    PRIMARY KEY (page, location, captured)
) STRICT, WITHOUT ROWID;
