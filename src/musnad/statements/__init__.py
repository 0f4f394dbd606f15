"""What was said, by whom, with which cue: attribute."""

from musnad.statements.stage import attribute

__all__ = ["attribute"]
