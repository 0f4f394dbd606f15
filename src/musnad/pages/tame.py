"""Markup that would hold a parser for minutes, cut back to what a parser reads at once.

Of the trees that were tried, all take time in the square of the depth or of the attributes: 100,000 nested elements or
300,000 attributes cost over 20 s. Pages that people read stay far under these limits and pass unchanged.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from musnad.errors import OversizedPage

DEEPEST = 1_000
"""Open elements; the deepest news page met had 41. 1,000 cost a parser 1 ms."""
DEEPEST_STYLE = 100
"""Open <b>, <font>, <a> ... at once."""
MOST_COPIES = 100_000
"""Each open style is opened again in every later block: 2 million copies cost a parser 1.8 s and 900 MB."""
MOST_ATTRIBUTES = 500
"""Attributes of one element; 1,000 cost a parser 2 ms."""
MOST_ELEMENTS = 150_000
"""Elements of a page: 15 to 30 µs and 0.5 to 1 KB each until its text stands. News pages have 500 to 10,000."""
MOST_OPTIONS = 2_000
"""Choices of menus, which no reader sees at once: 20,000 cost a parser 0.7 s, 300,000 over 30 s."""

OPTION = re.compile(r"<opt(?:ion|group)(?:\s[^<>]*+)?>", re.IGNORECASE)
TAG = re.compile(
    r"<!--(?:>|->|.*?(?:--!?>|\Z))"
    r"|<(?P<end>/?)(?P<name>[a-z][^\s/>]*+)(?P<attributes>(?:[^>=]++|=\s*+(?:\"[^\"]*+\"|'[^']*+')?+)*+)(?:>|\Z)",
    re.IGNORECASE | re.DOTALL,
)
RAW_TEXT = frozenset({"script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes"})
_CHILDLESS = "area base br col embed hr img input link meta param source track wbr p li dt dd td th tr option"
CHILDLESS = frozenset(_CHILDLESS.split())
"""Elements that never hold another one of them: they do not deepen the tree."""
_STYLE = "a b big code em font i nobr s small strike strong tt u"
STYLE = frozenset(_STYLE.split())
PLAIN = False, 1, False
KINDS = {name: (name in RAW_TEXT, int(name not in CHILDLESS), name in STYLE) for name in RAW_TEXT | CHILDLESS | STYLE}
"""Of an element: whether all in it is text, how much it deepens the tree, whether each block opens it anew."""
QUOTED = re.compile(r"\"[^\"]*\"|'[^']*'")
SEPARATOR = re.compile(r"[\s/=]+")


def tame(html: str) -> str:
    """The same page, without the tags that lie too deep and the attributes that are too many.

    OversizedPage where more elements are left than any reader scrolls through.

    >>> tame("<b>" * 101 + "قال") == "<b>" * 100 + "قال"
    True
    """
    if len(OPTION.findall(html)) > MOST_OPTIONS:
        html = OPTION.sub("", html)
    kept: list[str] = []
    at = 0
    for start, end, instead in _excess(html):
        kept += (html[at:start], instead)
        at = end
    return "".join((*kept, html[at:])) if kept else html


def _excess(html: str) -> Iterator[tuple[int, int, str]]:
    """The tags to replace, and by what."""
    depth = styles = copies = elements = at = 0
    search = TAG.search
    while tag := search(html, at):
        at = tag.end()
        ends, name, attributes = tag.groups()
        if not name:
            continue
        raw, step, style = KINDS.get(name) or KINDS.get(name.lower(), PLAIN)
        if raw and not ends:
            at = _raw_end(html, name.lower(), at)
            continue
        step = -step if ends else step
        copies += styles
        if copies > MOST_COPIES or (step > 0 and (depth >= DEEPEST or (style and styles >= DEEPEST_STYLE))):
            yield tag.start(), at, "" if style or ends else "<br>"
            continue
        if not ends:
            elements += 1
            if elements > MOST_ELEMENTS:
                remedy = "Save the text of its article alone and add that"
                raise OversizedPage(f"it has more than {MOST_ELEMENTS:,} elements", remedy=remedy)
        if step > 0 or depth:
            depth += step
        if style and (step > 0 or styles):
            styles += step
        if len(attributes) > MOST_ATTRIBUTES and _crowded(attributes):
            yield tag.start(), at, f"<{ends}{name.lower()}>"


def _raw_end(html: str, name: str, at: int) -> int:
    end = re.compile(f"</{name}(?=[\\s/>])", re.IGNORECASE).search(html, at)
    return end.start() if end else len(html)


def _crowded(attributes: str) -> bool:
    return len(SEPARATOR.findall(QUOTED.sub("", attributes))) > MOST_ATTRIBUTES
