-- What people say of somebody in the whole record, append-only: `entity`, where a page spells it `surface` (null:
-- however), is `who`; null where what was said of the same is taken back.
CREATE TABLE identities (
    n INTEGER PRIMARY KEY,
    entity TEXT NOT NULL,
    surface TEXT,
    who TEXT,
    said_by TEXT NOT NULL,
    made TEXT NOT NULL
) STRICT;
CREATE TRIGGER identities_append_only BEFORE UPDATE ON identities
BEGIN SELECT raise(ABORT, 'corrections never change'); END;
