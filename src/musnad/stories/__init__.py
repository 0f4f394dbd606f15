"""Readings -> occurrences, stories, timelines."""

from musnad.stories.occurrences import occurrences
from musnad.stories.stories import stories
from musnad.stories.timeline import timeline

__all__ = ["occurrences", "stories", "timeline"]
