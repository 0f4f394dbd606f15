"""HTML -> the text a reader sees, one block a line, with what the markup says of each block."""

from __future__ import annotations

from selectolax.lexbor import LexborHTMLParser, LexborNode

from musnad.pages.claims import claims, title_of
from musnad.pages.elements import BLOCK, BREAKS, UNSEEN, Frame, veiled
from musnad.pages.lines import Lines
from musnad.pages.tame import tame
from musnad.record.page import Markup

TEXT_NODE = "-text"


def render(html: str) -> tuple[str, Markup]:
    r"""The visible text and its markup.

    >>> text, markup = render("<h1>عنوان</h1><p>قال <b>الوزير</b>")
    >>> text.split("\n"), [block.tag for block in markup.blocks]
    (['عنوان', 'قال الوزير'], ['h1', 'p'])
    """
    tree = LexborHTMLParser(tame(html))
    walk = Walk(tree, unveil=False)
    if walk.hidden > len(walk.lines.text):
        # A page that hides more than it shows is unveiled by a script; it is read as the script would leave it.
        unveiled = Walk(tree, unveil=True)
        walk = unveiled if len(unveiled.lines.text) > 2 * len(walk.lines.text) else walk
    return walk.lines.text, Markup(tuple(walk.lines.blocks), claims(tree))


class Walk:
    """One walk over the tree, in page order; not recursive, for pages nest deeper than Python does."""

    def __init__(self, tree: LexborHTMLParser, *, unveil: bool) -> None:
        """Write the lines of `tree`; `unveil` also those hidden until a script shows them."""
        self.lines = Lines()
        self.hidden = 0
        """Characters that were passed over because a script may show them."""
        self._unveil = unveil
        body = Frame(None, "body")
        self._title(tree, body)
        self._children(tree.body, body)
        self.lines.end()

    def _title(self, tree: LexborHTMLParser, body: Frame) -> None:
        """The page's title is its first line, as in a crawl's text record."""
        self.lines.write(title_of(tree), body.within("title", {}))
        self.lines.end()

    def _children(self, parent: LexborNode | None, frame: Frame) -> None:
        node = parent.child if parent else None
        while node is not None:
            inside = self._enter(node, frame)
            if inside and node.child:
                node, frame = node.child, inside
                continue
            if inside:
                self._leave(inside)
            while node.next is None and frame.parent and node.parent:
                self._leave(frame)
                node, frame = node.parent, frame.parent
            node = node.next

    def _enter(self, node: LexborNode, frame: Frame) -> Frame | None:
        """Write a text; of an element, open it and return its frame if there is something to see in it."""
        tag = node.tag or ""
        if tag == TEXT_NODE:
            self.lines.write(node.text_content or "", frame)
            return None
        if tag in BREAKS:
            self.lines.end()
            return None
        if tag in UNSEEN or tag.startswith("-"):
            return None
        attributes = node.attributes
        if not self._unveil and veiled(tag, attributes):
            self.hidden += len(node.text())
            return None
        if tag in BLOCK:
            self.lines.end()
        return frame.within(tag, attributes)

    def _leave(self, frame: Frame) -> None:
        if frame.tag in BLOCK:
            self.lines.end()
