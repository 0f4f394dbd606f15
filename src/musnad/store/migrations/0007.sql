-- What readers and analysts say of pages, beside the evidence and never in it.
-- `part` is article or image; of an image the span is its block's, of an article it is 0 and 0.
CREATE TABLE reports (
    n INTEGER PRIMARY KEY,
    page INTEGER NOT NULL REFERENCES pages (n) ON DELETE CASCADE,
    part TEXT NOT NULL,
    span_start INTEGER NOT NULL,
    span_end INTEGER NOT NULL,
    reason TEXT NOT NULL,
    words TEXT NOT NULL,
    reader TEXT NOT NULL,
    made TEXT NOT NULL
) STRICT;
CREATE INDEX reports_of_page ON reports (page);
CREATE TRIGGER reports_append_only BEFORE UPDATE ON reports BEGIN SELECT raise(ABORT, 'reports never change'); END;

-- The log: hidden (by itself, where `ruled_by` is null), upheld or restored by an editor.
CREATE TABLE rulings (
    n INTEGER PRIMARY KEY,
    page INTEGER NOT NULL REFERENCES pages (n) ON DELETE CASCADE,
    part TEXT NOT NULL,
    span_start INTEGER NOT NULL,
    span_end INTEGER NOT NULL,
    ruling TEXT NOT NULL,
    ruled_by TEXT,
    readers INTEGER NOT NULL,
    last_report INTEGER NOT NULL,
    made TEXT NOT NULL
) STRICT;
CREATE INDEX rulings_of_page ON rulings (page);
CREATE TRIGGER rulings_append_only BEFORE UPDATE ON rulings BEGIN SELECT raise(ABORT, 'rulings never change'); END;

-- What readers do not see now: what the last ruling left hidden.
CREATE TABLE hidden (
    page INTEGER NOT NULL REFERENCES pages (n) ON DELETE CASCADE,
    part TEXT NOT NULL,
    span_start INTEGER NOT NULL,
    span_end INTEGER NOT NULL,
    since TEXT NOT NULL,
    PRIMARY KEY (page, part, span_start, span_end)
) STRICT, WITHOUT ROWID;

-- An analyst's notes on stretches of pages; a row that withdraws another has no words.
CREATE TABLE notes (
    n INTEGER PRIMARY KEY,
    page INTEGER NOT NULL REFERENCES pages (n) ON DELETE CASCADE,
    span_start INTEGER NOT NULL,
    span_end INTEGER NOT NULL,
    surface TEXT NOT NULL,
    words TEXT NOT NULL,
    written_by TEXT NOT NULL,
    made TEXT NOT NULL,
    withdraws INTEGER
) STRICT;
CREATE INDEX notes_of_page ON notes (page);
CREATE TRIGGER notes_append_only BEFORE UPDATE ON notes BEGIN SELECT raise(ABORT, 'notes never change'); END;
CREATE TRIGGER notes_never_deleted BEFORE DELETE ON notes WHEN EXISTS (SELECT 1 FROM pages WHERE n = OLD.page)
BEGIN SELECT raise(ABORT, 'notes never change'); END;

-- What the shown reading takes stands on, for lists by issue.
CREATE TABLE issues (
    issue TEXT NOT NULL,
    page INTEGER NOT NULL REFERENCES pages (n) ON DELETE CASCADE,
    times INTEGER NOT NULL,
    PRIMARY KEY (issue, page)
) STRICT, WITHOUT ROWID;
CREATE INDEX issues_of_page ON issues (page);
CREATE INDEX pages_agency ON pages (agency);

-- Readings that are kept already are listed anew when the file is opened.
DELETE FROM settings WHERE name = 'stems';
