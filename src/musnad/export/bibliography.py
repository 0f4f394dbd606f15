"""An article as reference managers and people cite it: BibTeX, RIS, CSL-JSON, plain Arabic and English.

With a quotation the citation goes down to its characters on the page.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from musnad.export.citing import ISOLATE, POP, Language

DAY = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")
ESCAPED = str.maketrans({
    "\\": r"\textbackslash{}", "{": r"\{", "}": r"\}", "&": r"\&", "%": r"\%", "$": r"\$", "#": r"\#", "_": r"\_",
    "~": r"\textasciitilde{}", "^": r"\textasciicircum{}",
})  # fmt: skip
"""What TeX takes for itself."""
VERBATIM = str.maketrans({"{": "%7B", "}": "%7D", "\\": "%5C", "%": "%"})
"""In an address only what would end the field is written otherwise."""


@dataclass(frozen=True, slots=True)
class Quotation:
    """What is quoted: its words, and its characters on the page."""

    words: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Work:
    """What is cited. `page` is its id, `sha256` the digest of its bytes, `address` where it stands on the web."""

    page: str
    sha256: str
    title: str | None
    outlet: str | None
    agency: str | None
    author: str | None
    day: str | None
    address: str | None
    read_at: str
    read_on: str
    quotation: Quotation | None = None

    @property
    def date(self) -> tuple[int, ...]:
        """Year, month and day, as far as they are told."""
        matched = DAY.match(self.day or "")
        return tuple(int(part) for part in matched.groups() if part) if matched else ()

    @property
    def place(self) -> str:
        """The address to give: where it stands on the web, else here."""
        return self.address or self.read_at

    @property
    def note(self) -> str:
        """Which bytes, and which of their characters: "sha256:ab12… characters 120-164"."""
        digest = f"Musnad page {self.page}, sha256:{self.sha256}"
        return f"{digest}, characters {self.quotation.start}-{self.quotation.end}" if self.quotation else digest


def bibtex(work: Work) -> str:
    """An @online entry of BibLaTeX, which BibTeX styles read as @misc."""
    fields = [
        ("title", work.title),
        ("author", f"{{{_tex(work.author)}}}" if work.author else None),
        ("organization", work.outlet),
        ("date", "-".join(f"{part:02d}" for part in work.date) or None),
        ("year", str(work.date[0]) if work.date else None),
        ("howpublished", work.agency),
        ("url", work.place),
        ("urldate", work.read_on),
        ("note", work.note),
        ("annotation", work.quotation.words if work.quotation else None),
        ("langid", "arabic"),
    ]
    raw = {"url": VERBATIM}
    lines = [
        f"  {name} = {{{value if name == 'author' else _line(value).translate(raw.get(name, ESCAPED))}}},"
        for name, value in fields
        if value
    ]
    return "\n".join((f"@online{{musnad-{work.page},", *lines, "}", ""))


def ris(work: Work) -> str:
    """A NEWS record; lines end in CR LF, as the format has them."""
    date = "/".join((*(f"{part:02d}" for part in work.date), *[""] * (4 - len(work.date)))) if work.date else None
    fields = [
        ("TY", "NEWS"),
        ("ID", f"musnad-{work.page}"),
        ("TI", work.title),
        ("AU", work.author),
        ("T2", work.outlet),
        ("PB", work.agency),
        ("PY", str(work.date[0]) if work.date else None),
        ("DA", date),
        ("UR", work.place),
        ("Y2", "/".join((*work.read_on.split("-"), ""))),
        ("SP", str(work.quotation.start) if work.quotation else None),
        ("EP", str(work.quotation.end) if work.quotation else None),
        ("AB", work.quotation.words if work.quotation else None),
        ("N1", work.note),
        ("LA", "ar"),
    ]
    told = [f"{tag}  - {_line(value)}" for tag, value in fields if value]
    return "\r\n".join((*told, "ER  - ", ""))


def csl_json(work: Work) -> str:
    """A list of one item, as citation processors read it."""
    item: dict[str, object] = {
        "id": f"musnad-{work.page}",
        "type": "article-newspaper",
        "title": _line(work.title or ""),
        "language": "ar",
        "URL": work.place,
        "accessed": {"date-parts": [[int(part) for part in work.read_on.split("-")]]},
        "note": work.note,
    }
    if work.outlet:
        item["container-title"] = _line(work.outlet)
    if work.agency:
        item["source"] = _line(work.agency)
    if work.author:
        item["author"] = [{"literal": _line(work.author)}]
    if work.date:
        item["issued"] = {"date-parts": [list(work.date)]}
    if work.quotation:
        item["locator"] = f"{work.quotation.start}-{work.quotation.end}"
        item["abstract"] = _line(work.quotation.words)
    return json.dumps([item], ensure_ascii=False, indent=2) + "\n"


WORDS: dict[Language, dict[str, str]] = {
    "ar": {"comma": "، ", "opened": "«", "closed": "»", "untitled": "بلا عنوان", "undated": "بلا تاريخ",
           "agency": "عن {}", "characters": "المحارف {}", "read": "اطُّلع عليه في {}", "end": "."},
    "en": {"comma": ", ", "opened": "“", "closed": "”", "untitled": "untitled", "undated": "no day",
           "agency": "from {}", "characters": "characters {}", "read": "read {}", "end": "."},
}  # fmt: skip


def plain(work: Work, language: Language, *, isolate: bool = False) -> str:
    """One line for people: "«العنوان»، الميناء، عن نبأ، 2013-08-09، https://…، المحارف 120–164.".

    With `isolate` each foreign part stands between marks that keep its direction, its quotation marks outside them.
    """
    words, said = WORDS[language], work.quotation

    def own(part: object) -> str:
        line = _line(str(part))
        return f"{ISOLATE}{line}{POP}" if isolate else line

    quoted = f"{words['opened']}{own(said.words)}{words['closed']} " if said else ""
    parts = [
        own(work.author) if work.author else None,
        f"{words['opened']}{own(work.title)}{words['closed']}" if work.title else words["untitled"],
        own(work.outlet) if work.outlet else None,
        words["agency"].format(own(work.agency)) if work.agency and work.agency != work.outlet else None,
        own(work.day[:10]) if work.day else words["undated"],
        own(work.place),
        words["read"].format(own(work.read_on)),
        words["characters"].format(own(f"{said.start}–{said.end}")) if said else None,
        own(f"sha256:{work.sha256[:16]}"),
    ]
    return quoted + words["comma"].join(part for part in parts if part) + words["end"]


def _tex(text: str) -> str:
    return _line(text).translate(ESCAPED)


def _line(text: str) -> str:
    """The words on one line, without signs that show nothing."""
    return " ".join("".join(_shown(text)).split())


def _shown(text: str) -> Iterator[str]:
    for letter in text:
        if unicodedata.category(letter)[0] != "C":
            yield letter
        elif letter.isspace():
            yield " "
        elif letter == "\u200c":
            yield letter
