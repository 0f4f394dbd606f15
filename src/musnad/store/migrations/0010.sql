-- What each page alone yields for what all pages say together, so that it is made once a reading (docs/19-scale.md).
-- `reading` is the reading that it was made of, `version` the stages' and tables'.
CREATE TABLE yielded (
    page INTEGER PRIMARY KEY REFERENCES pages (n) ON DELETE CASCADE,
    reading INTEGER NOT NULL,
    version TEXT NOT NULL,
    yielded BLOB NOT NULL
) STRICT;
