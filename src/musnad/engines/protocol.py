"""What an engine declares, and what it may propose."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol, runtime_checkable

from musnad.record import Article, Mention, MentionType


@dataclass(frozen=True, slots=True)
class Proposed:
    """A name as an engine gives it: its characters, and where they begin on the page where the engine knows.

    `entity` is an id of the tables, where the engine knows one.
    """

    surface: str
    type: MentionType
    start: int | None = None
    entity: str | None = None
    confidence: float | None = None


@dataclass(frozen=True, slots=True)
class Said:
    """A statement as an engine gives it: content and speaker, and the cue where it knows, in the page's characters."""

    content: str
    source: str
    cue: str | None = None
    start: int | None = None
    confidence: float = 0.5


class Engine(Protocol):
    """What every engine declares: `needs` are modules that must be installed, and "network" where it calls out."""

    name: str
    version: str
    licence: str
    needs: tuple[str, ...]


@runtime_checkable
class Tagger(Engine, Protocol):
    """An engine that finds names."""

    def tag(self, article: Article, text: str) -> Iterable[Proposed]:
        """The names of a story; `text` is the page's, of which the article's spans are stretches."""


@runtime_checkable
class Attributor(Engine, Protocol):
    """An engine that finds who said what."""

    def attribute(self, article: Article, text: str, mentions: Sequence[Mention]) -> Iterable[Said]:
        """The statements of a story whose names are known."""
