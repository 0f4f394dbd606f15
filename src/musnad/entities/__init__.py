"""Article -> Mentions; all Mentions -> Entities."""

from musnad.entities.find import find
from musnad.entities.link import link

__all__ = ["find", "link"]
