"""What an HTML element does to the text around it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

_BLOCK = (
    "address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset figcaption"
    " figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main marquee menu nav ol p"
    " plaintext pre search section summary table tbody td tfoot th thead title tr ul xmp"
)
BLOCK = frozenset(_BLOCK.split())
"""Elements that stand on lines of their own; a cell too, since old sites lay whole pages out in tables."""
_UNSEEN = (
    "applet audio canvas datalist embed frame head iframe map math meter noembed noframes noscript object optgroup"
    " option progress rp script select style svg template textarea title video"
)
UNSEEN = frozenset(_UNSEEN.split())
"""Elements of whose text a reader sees nothing, or nothing that is the page's own."""
BREAKS = frozenset({"br", "hr"})
PREFORMATTED = frozenset({"listing", "plaintext", "pre", "xmp"})

VEILED_STYLE = re.compile(r"(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)
NAMING = ("class", "id", "role", "itemprop")
NAME_LENGTH = 100
"""Code points kept of one attribute: some sites write fifty classes on their body."""
NAMED_LEVELS, NAMES_LENGTH = 8, 400
"""Elements up to which the names of a block reach, and code points that they may have."""
PATH_LEVELS = 32

Attributes = Mapping[str, str | None]


class Frame(NamedTuple):
    """An open element, and those it stands in; `block` is the tag of the block that it stands in, or is.

    `path` are the tags from body to here, of a deep one the innermost: "main/article/p/strong"; `near` the classes, ids
    and roles of it and of the elements it stands in, nearest first.
    """

    parent: Frame | None
    tag: str
    depth: int = 0
    link: str | None = None
    preformatted: bool = False
    block: str = "body"
    path: str = ""
    near: tuple[str, ...] = ()

    def within(self, tag: str, attributes: Attributes) -> Frame:
        """The frame of a child element."""
        link = attributes.get("href") if tag == "a" else self.link
        block, names = tag if tag in BLOCK else self.block, _names(attributes) if attributes else ""
        depth, preformatted = self.depth + 1, self.preformatted or tag in PREFORMATTED
        path = f"{self.path}/{tag}" if self.depth else tag
        path = path if depth <= PATH_LEVELS else path.partition("/")[2]
        return Frame(self, tag, depth, link, preformatted, block, path, (names, *self.near[: NAMED_LEVELS - 1]))

    def names(self) -> str:
        """The classes, ids and roles of it and the elements it stands in, nearest first."""
        return " ".join(filter(None, self.near))[:NAMES_LENGTH].rstrip()

    def shared_with(self, other: Frame) -> Frame:
        """The innermost element that both stand in."""
        mine, its = self, other
        while mine is not its:
            if mine.depth >= its.depth and mine.parent:
                mine = mine.parent
            elif its.parent:
                its = its.parent
        return mine


def veiled(tag: str, attributes: Attributes) -> bool:
    """Whether an element is hidden until a script or a click shows it."""
    if not attributes:
        return tag == "dialog"
    if tag == "dialog" and "open" not in attributes:
        return True
    if attributes.get("aria-hidden") == "true" or ("hidden" in attributes and attributes["hidden"] != "until-found"):
        return True
    style = attributes.get("style")
    return style is not None and VEILED_STYLE.search(style) is not None


def _names(attributes: Attributes) -> str:
    return _joined(*map(attributes.get, NAMING))


@lru_cache(maxsize=1 << 12)
def _joined(*values: str | None) -> str:
    """Names as one line; the items of a list have the same."""
    return " ".join(" ".join(value.lower().split())[:NAME_LENGTH] for value in values if value)
