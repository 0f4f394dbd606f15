-- What happened, was planned or was agreed, a row each: the `n`th of its kind in the page's reading, where `at` begins.
-- `day` is its own day where `dated`, else the page's; `again` tells what an earlier mention on the page told already.
CREATE TABLE happenings (
    page INTEGER NOT NULL REFERENCES pages (n) ON DELETE CASCADE,
    kind TEXT NOT NULL,
    n INTEGER NOT NULL,
    type TEXT,
    status TEXT,
    day TEXT,
    dated INTEGER NOT NULL,
    score REAL,
    again INTEGER NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (page, kind, n)
) STRICT, WITHOUT ROWID;
CREATE INDEX happenings_by_day ON happenings (kind, day, page, at);

CREATE TABLE happening_parties (
    page INTEGER NOT NULL REFERENCES pages (n) ON DELETE CASCADE,
    kind TEXT NOT NULL,
    n INTEGER NOT NULL,
    part TEXT NOT NULL,
    entity TEXT NOT NULL,
    PRIMARY KEY (page, kind, n, part, entity)
) STRICT, WITHOUT ROWID;
CREATE INDEX happening_parties_of ON happening_parties (entity, kind);

-- Readings that are kept already are listed anew when the file is opened.
DELETE FROM settings WHERE name = 'stems';
