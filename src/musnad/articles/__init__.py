"""A page becomes an Article: clean."""

from musnad.articles.clean import clean

__all__ = ["clean"]
