"""Text that grows line by line, and the blocks that its lines are."""

from __future__ import annotations

import re

from musnad.pages.elements import Frame
from musnad.pages.visible import shows
from musnad.record.page import Block
from musnad.record.span import Span

SPACE = re.compile(r"[ \t\n\f\r]+")
"""The white space that HTML folds; a no-break space stays."""
FOLDED = re.compile(r"[\t\n\f\r]|  ")
"""White space that is not one space already."""


class Lines:
    """The page's text so far, whole lines, and the line that is being written."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self.blocks: list[Block] = []
        self._kept: list[str] = []
        self._length = 0
        self._begin()

    def _begin(self) -> None:
        self._line: list[str] = []
        self._gap = False
        self._linked = 0
        self._frame: Frame | None = None
        self._last_link: str | None = None

    @property
    def text(self) -> str:
        """The lines that are whole."""
        return "\n".join(self._kept)

    def write(self, text: str, frame: Frame) -> None:
        """Add the text of one node; of preformatted text each line is a line."""
        pieces = text.splitlines() if frame.preformatted else [text]
        for number, piece in enumerate(pieces):
            if number:
                self.end()
            self._write(SPACE.sub(" ", piece) if FOLDED.search(piece) else piece, frame)

    def _write(self, text: str, frame: Frame) -> None:
        self._gap = self._gap or text.startswith(" ") or self._between_links(text, frame)
        trimmed = text.strip(" ")
        if not trimmed:
            return
        if self._gap and self._line:
            self._line.append(" ")
        self._line.append(trimmed)
        self._gap = text.endswith(" ")
        self._last_link = frame.link
        if shows(trimmed):
            self._frame = self._frame.shared_with(frame) if self._frame else frame
            self._linked += len(trimmed) if frame.link is not None else 0

    def _between_links(self, text: str, frame: Frame) -> bool:
        """Two links that touch are two words: a site spaces them by style (أخبار|رياضة), which is not text."""
        here, before = frame.link, self._last_link
        return bool(text) and here is not None and before is not None and here != before

    def end(self) -> None:
        """End the line; one that shows nothing is not kept."""
        if not self._line:
            self._gap, self._last_link = False, None
            return
        text = "".join(self._line).strip()
        if self._frame and text:
            frame, start = self._frame, self._length
            self._length += len(text) + 1
            self._kept.append(text)
            linked = min(1.0, round(self._linked / len(text), 3))
            self.blocks.append(Block(Span(start, start + len(text)), frame.block, frame.path, frame.names(), linked))
        self._begin()
