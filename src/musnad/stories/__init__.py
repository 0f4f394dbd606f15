"""Readings -> occurrences, stories, timelines."""

from musnad.stories.contradictions import contradictions
from musnad.stories.occurrences import occurrences
from musnad.stories.stories import stories
from musnad.stories.timeline import timeline

__all__ = ["contradictions", "occurrences", "stories", "timeline"]
