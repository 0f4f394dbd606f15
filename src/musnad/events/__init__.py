"""Article, mentions and statements -> what happened, was planned or was agreed."""

from musnad.events.stage import Happenings, code

__all__ = ["Happenings", "code"]
