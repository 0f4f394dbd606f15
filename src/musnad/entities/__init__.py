"""Article -> Mentions; all Mentions -> Entities."""

from musnad.entities.find import find
from musnad.entities.link import link
from musnad.entities.variants import Variant, name_variant

__all__ = ["Variant", "find", "link", "name_variant"]
