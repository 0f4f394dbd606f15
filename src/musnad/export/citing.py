"""A statement as it is cited, in Arabic and in English: speaker, outlet, day, address, characters."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from musnad.record.quoted import Quoted

Language = Literal["ar", "en"]
Names = Callable[[str, str], str | None]
"""(entity, language) to the name in the tables, null where they have none."""

LONGEST_WORDS = 240
"""Characters of what was said in a citation: longer than nine statements in ten; the span tells the rest."""

ISOLATE, POP = "\u2068", "\u2069"

JOINT = "+"
UNKNOWN = "name:"
UNNAMED = "anon:"


@dataclass(frozen=True, slots=True)
class Wording:
    """The words of a citation in one language, and what stands between its parts."""

    unnamed: str
    joint: str
    comma: str
    quotation: tuple[str, str]
    through: str
    characters: str
    undated: str
    negated: str


WORDINGS: dict[Language, Wording] = {
    "ar": Wording("مصدر غير مسمى", " و", "، ", ("«", "»"), "عن طريق", "المحارف", "بلا تاريخ", "لم يقل"),
    "en": Wording("unnamed source", " and ", ", ", ("“", "”"), "through", "characters", "no day", "not said"),
}


def name_of(quoted: Quoted, entity: str, names: Names, language: Language) -> str:
    """The name of a link of the chain: the tables' in that language, else the page's fullest."""
    words = WORDINGS[language]
    if entity.startswith(UNNAMED):
        return quoted.names.get(entity) or words.unnamed
    if JOINT in entity and entity not in quoted.names:
        return words.joint.join(name_of(quoted, part, names, language) for part in entity.split(JOINT) if part)
    own = quoted.names.get(entity) or entity.removeprefix(UNKNOWN)
    return names(entity, language) or own


def citation(quoted: Quoted, names: Names, language: Language, *, isolate: bool = False) -> str:
    """The citation: "سليم الورداني: «الاتفاق قريب»، الميناء، 2013-08-09، «…»، minaa.txt، المحارف 120–164".

    With `isolate` each part stands between marks that keep its direction: days and addresses do not turn round.
    """
    words, statement, article = WORDINGS[language], quoted.statement, quoted.article
    opened, closed = words.quotation
    speaker = name_of(quoted, statement.source.entity, names, language)
    negated = f" ({words.negated})" if statement.polarity == "negated" else ""
    direct = statement.mode == "direct"
    said = _cut(statement.surface) if direct else f"{opened}{_cut(statement.surface)}{closed}"
    through = [name_of(quoted, link.entity, names, language) for link in statement.via]
    agency = article.agency if article.agency not in {article.outlet, statement.source.entity} else None
    through += [name_of(quoted, agency, names, language)] if agency else []
    parts = [
        f"{speaker}{negated}: {said}",
        f"{words.through} {words.joint.join(dict.fromkeys(through))}" if through else None,
        name_of(quoted, article.outlet, names, language) if article.outlet else None,
        quoted.day or words.undated,
        f"{opened}{quoted.title}{closed}" if quoted.title else None,
        quoted.location,
        f"{words.characters} {statement.content.start}–{statement.content.end}",
    ]
    return words.comma.join(f"{ISOLATE}{part}{POP}" if isolate else part for part in parts if part)


def _cut(said: str) -> str:
    """What was said on one line, cut at a word where it is long."""
    line = " ".join(said.split())
    return line if len(line) <= LONGEST_WORDS else line[:LONGEST_WORDS].rsplit(" ", 1)[0] + " …"
