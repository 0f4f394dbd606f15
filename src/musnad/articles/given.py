"""A row of a table whose text does not look like a story: whose it is says that it is one."""

from __future__ import annotations

from collections.abc import Sequence

from musnad.articles.signals import Sign
from musnad.articles.zones import Sheet, Zone

TITLE = "h1"
"""The tag of the line that a row's title stands on."""


def tell_given(sheet: Sheet, signs: Sequence[Sign]) -> range | None:
    """Tell title and story of a row as its columns say; the story's segments, null where no line of it says anything.

    A channel's message: "نارية تعلن جولة جديدة". What a furniture row knows stays furniture: "اشترك في القناة".
    """
    told: list[int] = []
    for i, sign in enumerate(signs):
        if sign.segment.block is not None and sign.segment.block.tag == TITLE:
            sheet.tell(i, Zone(sign.segment.span, "title", "table.title"))
        elif sign.segment.words and not sign.row:
            sheet.tell(i, Zone(sign.segment.span, "body", "table.story"))
            told.append(i)
    return range(told[0], told[-1] + 1) if told else None
