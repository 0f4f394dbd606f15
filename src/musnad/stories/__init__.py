"""Readings -> stories, timelines."""

from musnad.stories.stories import stories

__all__ = ["stories"]
