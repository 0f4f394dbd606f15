"""How sure a statement must be to be shown, and how it is cited on the desk."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import quote

from starlette.requests import Request

from musnad.export import citation
from musnad.record.quoted import Quoted
from musnad.web.frame import address
from musnad.web.labels import UNNAMED, Names
from musnad.web.refusal import Refused
from musnad.web.routes.asked import words_of

LEVELS = (0.0, 0.7, 0.9)
"""Confidences a reader can ask for: all; without what is guessed from a heading, a noun or a lone quotation; verbs with
their speaker in print alone. docs/5-statements.md has the confidence of every pattern."""


@dataclass(frozen=True, slots=True)
class Cited:
    """A statement's citation in both languages."""

    ar: str
    en: str


@dataclass(frozen=True, slots=True)
class Level:
    """A confidence to be asked for: how many statements it leaves, and the address that asks for it."""

    least: float
    count: int
    href: str
    chosen: bool


def cited(quoted: Quoted, names: Names) -> Cited:
    """The citation of a statement."""
    return Cited(citation(quoted, names, "ar", isolate=True), citation(quoted, names, "en", isolate=True))


def least_of(request: Request) -> float:
    """How sure claims must be, as `sure=0.7` asks; 400 for what is no number from 0 to 1."""
    written = words_of(request, "sure")
    try:
        least = float(written or 0)
    except ValueError:
        least = -1.0
    if not 0 <= least <= 1:
        raise Refused(400, "query", f"sure: {written}")
    return least


def levels(request: Request, confidences: Iterable[float], least: float) -> tuple[Level, ...]:
    """The choices, each with its address, all else that the address asks kept."""
    known = tuple(confidences)
    kept = {key: value for key, value in request.query_params.items() if key not in {"sure", "page", "lang"}}
    return tuple(
        Level(
            each,
            sum(confidence >= each for confidence in known),
            address(request.url.path, **kept, sure=each or None),
            chosen=each == least,
        )
        for each in sorted({*LEVELS, least})
    )


def speaker_address(entity: str, least: float = 0.0) -> str | None:
    """The page of all that somebody said; null for an unnamed source, who is the same on its own page alone."""
    if entity.startswith(UNNAMED):
        return None
    return address(f"/people/{quote(entity, safe='')}", sure=least or None)
