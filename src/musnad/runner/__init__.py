"""A batch: feeds pages to the pipeline, catches what fails, and writes the record file."""

from musnad.runner.batch import Report, add, read, refresh
from musnad.runner.correcting import correct, identify
from musnad.runner.gathering import Hands, gathered, grown, is_current
from musnad.runner.keeper import now
from musnad.runner.limits import Limits
from musnad.runner.outcome import Cause, Outcome, Summary
from musnad.runner.rereading import reread

__all__ = [
    "Cause",
    "Hands",
    "Limits",
    "Outcome",
    "Report",
    "Summary",
    "add",
    "correct",
    "gathered",
    "grown",
    "identify",
    "is_current",
    "now",
    "read",
    "refresh",
    "reread",
]
