-- How sure each is, so that lists can leave out what is not.
ALTER TABLE happenings ADD COLUMN confidence REAL;

-- Readings that are kept already are listed anew when the file is opened.
DELETE FROM settings WHERE name = 'stems';
