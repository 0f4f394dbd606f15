"""Engines by name, as installed packages offer them."""

from __future__ import annotations

from functools import lru_cache
from importlib.metadata import entry_points
from importlib.util import find_spec

from musnad.engines.protocol import Attributor, Engine, Tagger
from musnad.errors import LexiconError

GROUP = "musnad.engines"
"""The group of entry points under which a package offers an engine: an object, or what makes one when called."""
NETWORK = "network"
PLACE = "engines.tsv"


@lru_cache(maxsize=16)
def engines(names: tuple[str, ...]) -> tuple[Engine, ...]:
    """The engines of these names, in their order; LexiconError where one is not installed or lacks what it needs."""
    return tuple(map(_engine, names))


def _engine(name: str) -> Engine:
    found = [point for point in entry_points(group=GROUP) if point.name == name]
    if not found:
        known = ", ".join(sorted(point.name for point in entry_points(group=GROUP))) or "none"
        raise LexiconError(f"no engine {name!r}", place=PLACE, remedy=f"Install its package; there are: {known}")
    offered = found[0].load()
    engine = offered() if callable(offered) else offered
    if not isinstance(engine, Tagger | Attributor):
        raise LexiconError(
            f"{name!r} is no engine", place=PLACE, remedy="It must have name, version, licence, needs, tag or attribute"
        )
    missing = [need for need in engine.needs if need != NETWORK and find_spec(need) is None]
    if missing:
        raise LexiconError(
            f"{name!r} needs {', '.join(missing)}", place=PLACE, remedy=f"pip install {' '.join(missing)}"
        )
    return engine
