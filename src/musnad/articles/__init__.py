"""A page becomes an Article: clean."""
