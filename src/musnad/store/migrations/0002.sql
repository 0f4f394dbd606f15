-- The characters that a correction was made of: where a later decoder cuts the page otherwise, they are found again.
ALTER TABLE corrections ADD COLUMN surface TEXT;

-- No correction goes but with its page: when a page is forgotten, its row is gone before those of its corrections.
CREATE TRIGGER corrections_never_deleted BEFORE DELETE ON corrections WHEN EXISTS (SELECT 1 FROM pages WHERE n = OLD.page)
BEGIN SELECT raise(ABORT, 'corrections never change'); END;
