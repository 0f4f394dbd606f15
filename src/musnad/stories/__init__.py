"""Readings -> occurrences, stories, timelines."""

from musnad.stories.changes import Change, changes
from musnad.stories.contradictions import contradictions
from musnad.stories.likeness import weights
from musnad.stories.merged import Merged, merged
from musnad.stories.occurrences import occurrences
from musnad.stories.stories import stories
from musnad.stories.timeline import timeline

__all__ = ["Change", "Merged", "changes", "contradictions", "merged", "occurrences", "stories", "timeline", "weights"]
