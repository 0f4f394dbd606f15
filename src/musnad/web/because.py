"""The reasons of what is gathered, in the reader's words: whose text it is, and what makes it theirs."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from markupsafe import Markup, escape

from musnad.record import Reason
from musnad.web.bidi import isolated
from musnad.web.dates import show_date
from musnad.web.labels import Labels

STAGE = "lineage:"
"""Before the rules of this table: lineage:own is the sentence because.own."""
HEAD = "origin"
"""The rule of a reason that those after it belong to."""
APART = (HEAD, "unknown_aside", "unknown_one", "same_words")
"""Rules of reasons that belong to no other."""
VALUES: dict[str, tuple[str, ...]] = {
    "one_text": ("passages", "percent"),
    "credited": ("entity", "number", "all"),
    "own": ("entity",),
    "nobody": (),
    "prints": ("rule",),
    "sibling": ("day", "place"),
    "origin": ("entity", "pages"),
    "on_network": ("entity", "network"),
    "by_way": ("entity",),
    "itself": ("entity",),
    "no_page": (),
    "unknown_aside": ("pages",),
    "unknown_one": ("pages",),
    "same_words": ("other", "entity"),
}
"""What the values of each rule are, as its sentence names them."""


@dataclass(frozen=True, slots=True)
class Told:
    """A reason as a sentence, and those that belong to it."""

    sentence: Markup
    under: tuple[Markup, ...] = ()


def because(reasons: Iterable[Reason], label: Labels) -> tuple[Told, ...]:
    """The reasons as sentences, an origin with what makes it one; a rule that the table does not know says nothing."""
    told: list[Told] = []
    headed = False
    for reason in reasons:
        name = reason.rule.removeprefix(STAGE)
        if name not in VALUES or len(VALUES[name]) != len(reason.values):
            continue
        sentence = _sentence(name, reason.values, label)
        if headed and name not in APART:
            told[-1] = replace(told[-1], under=(*told[-1].under, sentence))
        else:
            told.append(Told(sentence))
            headed = name == HEAD
    return tuple(told)


def _sentence(rule: str, values: tuple[str, ...], label: Labels) -> Markup:
    words = label.wording
    parts = {name: _part(name, value, label) for name, value in zip(VALUES[rule], values, strict=True)}
    return words(f"because.{rule}", **parts)


def _part(name: str, value: str, label: Labels) -> Markup:
    """A value as a reader is told it: an entity by its label, pages counted, a day in his calendar."""
    told: dict[str, Callable[[], Markup]] = {
        "entity": lambda: label(value),
        "other": lambda: label(value),
        "network": lambda: label(value),
        "pages": lambda: label.wording.count("count.articles", int(value)),
        "passages": lambda: label.wording.count("count.passages", int(value)),
        "day": lambda: show_date(value, label.wording),
        "place": lambda: isolated(value.rstrip("/").rsplit("/", 1)[-1]),
    }
    if name in told:
        return told[name]()
    return escape(value) if value.isascii() and value.isdigit() else isolated(value)
