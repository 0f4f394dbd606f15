"""The record of a file in parts: a few new pages cost what they touch, whatever the archive holds."""

from musnad.runner.growing.assembled import assembled
from musnad.runner.growing.grow import grow, settle, settled

__all__ = ["assembled", "grow", "settle", "settled"]
