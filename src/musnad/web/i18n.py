"""The interface's words in Arabic and in English, and which of the two a reader gets."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache, lru_cache
from importlib import resources
from string import Formatter
from types import MappingProxyType
from typing import Any

from markupsafe import Markup, escape
from starlette.requests import HTTPConnection

from musnad.web.view import month_names

LANGUAGES = ("ar", "en")
"""The first is the one a reader gets who asks for neither."""

COOKIE = "musnad_language"
ARABIC = re.compile("[\u0600-\u06ff]+(?: [\u0600-\u06ff]+)*")
ISOLATED = "\u2068\\g<0>\u2069"
"""Arabic words in an English sentence are set apart, else two of them with a comma between change places."""
DIRECTIONS = {"ar": "rtl", "en": "ltr"}


@dataclass(frozen=True, slots=True)
class Wording:
    """The strings of one language; a part put into a string is escaped unless it is Markup already."""

    language: str
    strings: Mapping[str, str] = field(repr=False)
    region: str = "gulf"

    def month(self, number: int) -> str:
        """The name of a month, in Arabic by the reader's region: 8 is أغسطس, آب or أوت."""
        return month_names(self.region)[number - 1] if self.language == "ar" else self.strings[f"date.month.m{number}"]

    @property
    def direction(self) -> str:
        """`rtl` for Arabic, `ltr` for English."""
        return DIRECTIONS[self.language]

    @property
    def other(self) -> str:
        """The language that the switch leads to."""
        return next(each for each in LANGUAGES if each != self.language)

    def __call__(self, key: str, **parts: object) -> Markup:
        """The string of `key` with its {parts} filled; a missing key is a mistake of ours and raises KeyError."""
        told = _told(self.strings[key], self.language)
        return _filled(told, parts) if "{" in told else told

    def told(self, key: str) -> str:
        """The string of `key` as the tables have it."""
        return self.strings[key]

    def has(self, key: str) -> bool:
        """Whether the tables hold `key`."""
        return key in self.strings

    def count(self, key: str, number: int, **parts: object) -> Markup:
        """A counted noun in its grammatical number: 2 is قولان, 5 is "5 أقوال", 11 is "11 قولًا"."""
        form = f"{key}.{plural(self.language, number)}"
        return self(form if form in self.strings else f"{key}.other", n=f"{number:,}", **parts)


@lru_cache(4096)
def _told(string: str, language: str) -> Markup:
    """A string as a page has it, each made once: a page shows some three hundred."""
    told = string if DIRECTIONS[language] == "rtl" else ARABIC.sub(ISOLATED, string)
    return Markup(escape(told))  # noqa: S704 - our own string, escaped


def _filled(told: Markup, parts: Mapping[str, object]) -> Markup:
    """A string with its parts, each escaped unless it is HTML: what `Markup.format` gives, at a fifth of its time."""
    made: list[str] = []
    for between, name in _cut(told):
        made.append(between)
        if name:
            made.append(escape(parts[name]))
    return Markup("".join(made))  # noqa: S704 - our own string and escaped parts


@lru_cache(1024)
def _cut(told: str) -> tuple[tuple[str, str | None], ...]:
    """A string at its parts: "on {day}." is ("on ", day), (".", null)."""
    return tuple((between, name) for between, name, _, _ in Formatter().parse(told))


def plural(language: str, number: int) -> str:
    """The CLDR plural form of a count: Arabic has six, English two.

    >>> [plural("ar", n) for n in (0, 1, 2, 7, 11, 100, 103)]
    ['zero', 'one', 'two', 'few', 'many', 'other', 'few']
    """
    if language == "en":
        return "one" if number == 1 else "other"
    if number in (0, 1, 2):
        return ("zero", "one", "two")[number]
    rest = number % 100
    if 3 <= rest <= 10:  # noqa: PLR2004 - the grammar's own bounds
        return "few"
    return "many" if rest >= 11 else "other"  # noqa: PLR2004 - likewise


@cache
def wording(language: str) -> Wording:
    """The strings of `ar` or `en`, read once."""
    text = (resources.files("musnad.web") / f"{language}.toml").read_text(encoding="utf-8")
    return Wording(language, MappingProxyType(dict(flat(tomllib.loads(text)))))


def flat(table: Mapping[str, Any], prefix: str = "") -> list[tuple[str, str]]:
    """The table's strings under dotted keys: {"nav": {"search": "بحث"}} is nav.search."""
    found: list[tuple[str, str]] = []
    for key, value in table.items():
        name = f"{prefix}{key}"
        found += flat(value, f"{name}.") if isinstance(value, dict) else [(name, str(value))]
    return found


def choose(connection: HTTPConnection) -> str:
    """The reader's language: what the address asks, else the cookie, else the browser, else Arabic."""
    for asked in (connection.query_params.get("lang"), connection.cookies.get(COOKIE)):
        if asked in LANGUAGES:
            return asked
    return preferred(connection.headers.get("accept-language", ""))


def preferred(accepted: str) -> str:
    """The first of our languages in an Accept-Language line by weight, Arabic where none stands.

    >>> preferred("fr;q=0.9, en-GB;q=0.8, ar;q=0.3")
    'en'
    """
    ranked: list[tuple[float, str]] = []
    for part in accepted[:500].split(","):
        tag, _, weight = part.partition(";q=")
        ranked.append((_weight(weight), tag.strip().lower().split("-")[0]))
    ranked.sort(key=lambda pair: -pair[0])
    return next((tag for weight, tag in ranked if tag in LANGUAGES and weight > 0), LANGUAGES[0])


def _weight(written: str) -> float:
    try:
        return float(written) if written.strip() else 1.0
    except ValueError:
        return 0.0
