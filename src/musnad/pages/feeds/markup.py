"""XML -> the units of a feed (item, entry, url, outline) and the elements in them; no entities, no outside files."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.parsers import expat

from musnad.errors import PageError
from musnad.pages.feeds.mending import mend

MOST_DEPTH = 200
"""Elements inside each other; an Atom feed with XHTML in it has some thirty."""
MOST_UNITS = 50_000
"""What the sitemap protocol allows."""
MOST_ELEMENTS = 500_000
"""Two and a half times those of the largest sitemap; they take two seconds."""
MOST_INNER = 3
"""Levels below a unit that mean something: news:news/news:publication/news:name."""
MOST_PIECES = 300
"""Elements of one unit; a photo gallery's item has a hundred."""
LONGEST_TEXT = 65_536
"""Characters of one element that are kept: more than any title, less than what fills the memory."""

PARENTS = {
    "item": frozenset({"channel", "rdf", "rss"}),
    "entry": frozenset({"feed"}),
    "url": frozenset({"urlset"}),
    "sitemap": frozenset({"sitemapindex"}),
    "outline": frozenset({"body", "outline", "opml"}),
}
"""Units, and what they stand in: a channel's image has a `url` too."""
SPACES = {
    "http://www.w3.org/2005/atom": "atom",
    "http://purl.org/atom/ns#": "atom",
    "http://purl.org/dc/elements/1.1/": "dc",
    "http://purl.org/dc/terms/": "dcterms",
    "http://purl.org/rss/1.0/modules/syndication/": "sy",
    "http://www.google.com/schemas/sitemap-news/0.9": "news",
    "http://rssnamespace.org/feedburner/ext/1.0": "feedburner",
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#": "rdf",
}
ROOTS = frozenset({"rss", "rdf", "feed", "urlset", "sitemapindex", "opml"})


@dataclass(slots=True)
class Piece:
    """An element inside a unit or a head: its names from the outside in, its attributes and its text."""

    path: str
    attributes: dict[str, str]
    depth: int
    texts: list[str] = field(default_factory=list)
    length: int = 0

    @property
    def text(self) -> str:
        """All text in it, its inner elements' too."""
        return "".join(self.texts)


@dataclass(slots=True)
class Unit:
    """An item, entry, url or outline."""

    name: str
    attributes: dict[str, str]
    pieces: list[Piece] = field(default_factory=list)
    folder: str = ""

    def all(self, path: str) -> Iterator[Piece]:
        """The pieces at a path: "source/title"."""
        return (piece for piece in self.pieces if piece.path == path)

    def text(self, *paths: str) -> str:
        """The text at the first of several paths where any stands."""
        return next((t for path in paths for piece in self.all(path) if (t := piece.text.strip())), "")


class Collector:
    """Hears the parser, and keeps the head and the units that are whole."""

    def __init__(self) -> None:
        """Nothing heard yet."""
        self.root = ""
        self.head = Unit("", {})
        self.units: list[Unit] = []
        self._names: list[str] = []
        self._spaces: dict[str, str] = {}
        self._unit: Unit | None = None
        self._began = 0
        self._open: list[Piece] = []
        self._count = 0
        self._folders: list[str] = []

    def begin(self, name: str, attributes: dict[str, str]) -> None:
        """An element begins."""
        if len(self._names) >= MOST_DEPTH:
            raise TooMuch(f"it nests elements more than {MOST_DEPTH} deep")
        self._count += 1
        if self._count > MOST_ELEMENTS:
            raise TooMuch(f"it has more than {MOST_ELEMENTS:,} elements")
        for key, value in attributes.items():
            if key.startswith("xmlns:"):
                self._spaces[key[6:].lower()] = SPACES.get(value.strip().lower(), "")
        folded = self._folded(name)
        self.root = self.root or folded
        parent = self._names[-1] if self._names else ""
        self._names.append(folded)
        if folded == "outline" and parent in PARENTS[folded]:
            self._outline(attributes)
        elif self._unit is None and parent in PARENTS.get(folded, ()):
            if len(self.units) >= MOST_UNITS:
                raise TooMuch(f"it lists more than {MOST_UNITS:,} pages")
            self._unit, self._began = Unit(folded, attributes), len(self._names)
        else:
            self._piece(attributes)

    def _folded(self, name: str) -> str:
        """The element's name in lower case under the usual prefix of its space; Atom's own has none."""
        prefix, colon, local = name.lower().rpartition(":")
        space = self._spaces.get(prefix) or prefix
        if not colon or (space in ("atom", "rdf") and local in ROOTS) or (space == "atom" and self.root == "feed"):
            return local
        return f"{space}:{local}"

    def _outline(self, attributes: dict[str, str]) -> None:
        if len(self.units) >= MOST_UNITS:
            raise TooMuch(f"it lists more than {MOST_UNITS:,} feeds")
        named = {name.lower(): value for name, value in attributes.items()}
        self.units.append(Unit("outline", named, folder="/".join(f for f in self._folders if f)))
        self._folders.append((named.get("text") or named.get("title") or "")[:LONGEST_TEXT])

    def _piece(self, attributes: dict[str, str]) -> None:
        unit, began = (self._unit, self._began) if self._unit else (self.head, min(2, len(self._names) - 1))
        if self._unit is None and self.root == "feed":
            began = min(1, len(self._names) - 1)
        names = self._names[began:]
        if names and len(names) <= MOST_INNER and len(unit.pieces) < MOST_PIECES:
            piece = Piece("/".join(names), attributes, len(self._names))
            unit.pieces.append(piece)
            self._open.append(piece)

    def end(self, _name: str) -> None:
        """An element ends."""
        depth = len(self._names)
        name = self._names.pop()
        if self._open and self._open[-1].depth == depth:
            self._open.pop()
        if name == "outline" and self._folders:
            self._folders.pop()
        elif self._unit is not None and depth == self._began:
            self.units.append(self._unit)
            self._unit = None

    def hear(self, text: str) -> None:
        """Text stands here, in all the pieces that are open."""
        for piece in self._open:
            if piece.length < LONGEST_TEXT:
                piece.texts.append(text[: LONGEST_TEXT - piece.length])
                piece.length += len(text)


class TooMuch(Exception):
    """There is more of something than any feed has."""


def collect(text: str, location: str) -> tuple[Collector, str | None]:
    """The units of a feed, and why only the first of them could be read; PageError where it declares entities."""
    found = Collector()
    try:
        return found, _parse(text.lstrip(), location, found)
    except expat.ExpatError as error:
        broken = _told(error)
    mended = mend(text.lstrip())
    if mended == text:
        return found, broken
    again = Collector()
    try:
        return again, _parse(mended, location, again)
    except expat.ExpatError as error:
        return (again, _told(error)) if len(again.units) >= len(found.units) else (found, broken)


def _told(error: expat.ExpatError) -> str:
    return f"line {error.lineno}: {expat.ErrorString(error.code)}"


def _parse(text: str, location: str, collector: Collector) -> str | None:
    """Let the collector hear it; null, or what there was too much of."""
    parser = expat.ParserCreate("utf-8")
    parser.buffer_text = True
    parser.SetParamEntityParsing(expat.XML_PARAM_ENTITY_PARSING_NEVER)
    parser.StartElementHandler = collector.begin
    parser.EndElementHandler = collector.end
    parser.CharacterDataHandler = collector.hear

    def refuse(*_: object) -> None:
        seen = "it declares entities, which are not followed"
        raise PageError(seen, place=location, remedy="Ask the site for a feed without them")

    parser.EntityDeclHandler = refuse
    try:
        parser.Parse(text.encode("utf-8", "replace"), True)  # noqa: FBT003 -- expat's own: this is all of it
    except TooMuch as error:
        return str(error)
    return None
