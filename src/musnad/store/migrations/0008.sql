-- By which verbs pages give words to people, as stems.
CREATE TABLE verbs (
    page INTEGER NOT NULL REFERENCES pages (n) ON DELETE CASCADE,
    verb TEXT NOT NULL,
    times INTEGER NOT NULL,
    PRIMARY KEY (verb, page)
) STRICT, WITHOUT ROWID;
CREATE INDEX verbs_of_page ON verbs (page);

-- What a person looks for again and again: the search as its address asks it.
CREATE TABLE saved_searches (
    id TEXT PRIMARY KEY,
    title TEXT NOT NULL,
    query TEXT NOT NULL,
    made TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Readings that are kept already are listed anew when the file is opened.
DELETE FROM settings WHERE name = 'stems';
