"""Readings -> occurrences, stories, timelines."""

from musnad.stories.changes import Change, changes
from musnad.stories.contradictions import contradictions, looks
from musnad.stories.likeness import Weights, weights
from musnad.stories.looks import Asked, Looks, again
from musnad.stories.merged import Merged, merged, standing
from musnad.stories.occurrences import occurrences
from musnad.stories.owners import owners
from musnad.stories.stories import stories
from musnad.stories.tellings import PROCESSES, leading
from musnad.stories.timeline import timeline

__all__ = [
    "PROCESSES",
    "Asked",
    "Change",
    "Looks",
    "Merged",
    "Weights",
    "again",
    "changes",
    "contradictions",
    "leading",
    "looks",
    "merged",
    "occurrences",
    "owners",
    "standing",
    "stories",
    "timeline",
    "weights",
]
