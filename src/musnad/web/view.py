"""How a reader wants the pages: size of letters, light or dark, digits, names of the months; kept in one cookie."""

from __future__ import annotations

import tomllib
from dataclasses import asdict, dataclass
from functools import cache
from importlib import resources
from urllib.parse import parse_qsl, urlencode

from starlette.requests import HTTPConnection

VIEW = "musnad_view"
CHOICES = {
    "size": ("normal", "small", "large", "larger"),
    "theme": ("auto", "light", "dark"),
    "digits": ("latin", "arabic"),
    "months": ("gulf", "levant", "both", "maghreb", "morocco"),
}
"""What can be chosen; the first of each is what a reader gets who chose nothing."""
LONGEST = 200
"""Characters of the cookie that are looked at: twice what we write."""


@dataclass(frozen=True, slots=True)
class View:
    """One reader's choices: "8 آب ٢٠١٣" in large letters on a dark ground."""

    size: str = CHOICES["size"][0]
    theme: str = CHOICES["theme"][0]
    digits: str = CHOICES["digits"][0]
    months: str = CHOICES["months"][0]

    @property
    def cookie(self) -> str:
        """What the browser keeps: only what differs from nothing chosen."""
        return urlencode({name: value for name, value in asdict(self).items() if value != CHOICES[name][0]})

    @property
    def classes(self) -> str:
        """What the style sheets know them by; empty where nothing is chosen that they show."""
        shown = (("size", self.size), ("theme", self.theme))
        return " ".join(f"{name}-{value}" for name, value in shown if value != CHOICES[name][0])

    @property
    def scheme(self) -> str:
        """The grounds a page may have, as CSS names them."""
        return "light dark" if self.theme == "auto" else self.theme

    @property
    def dark_when(self) -> str | None:
        """The media for which the dark sheet holds; null where it never does."""
        return {"auto": "screen and (prefers-color-scheme: dark)", "dark": "screen"}.get(self.theme)


def viewed(chosen: dict[str, str]) -> View:
    """The choices that we know; an unknown value counts as none.

    >>> viewed({"digits": "arabic", "theme": "pink"}).digits
    'arabic'
    """
    return View(**{name: value for name, value in chosen.items() if value in CHOICES.get(name, ())})


def view_of(connection: HTTPConnection) -> View:
    """The choices that the browser keeps."""
    return viewed(dict(parse_qsl(connection.cookies.get(VIEW, "")[:LONGEST])))


@cache
def month_names(region: str) -> tuple[str, ...]:
    """January to December: "كانون الثاني" is levant's first."""
    text = (resources.files("musnad.web") / "months.toml").read_text(encoding="utf-8")
    return tuple(tomllib.loads(text)[region]["names"])
