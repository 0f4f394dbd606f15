"""One record file keeps pages and their readings."""
