"""A page of pictures: its sentences are captions, each with its credit below, and tell no story."""

from __future__ import annotations

from collections.abc import Sequence

from musnad.articles.rivals import items
from musnad.articles.signals import Sign
from musnad.articles.story import worth
from musnad.articles.zones import Sheet, Zone

FEWEST, CREDITED_SHARE = 3, 0.6
"""Captions from which their credits alone tell a gallery, and the share of them that have one."""
CREDIT_REACH, CAPTION_WORDS, HEAD_WORDS = 2, 60, 8
"""Lines below a caption among which its credit stands; words of the longest caption and of its heading."""
PICTURES = "navigation.pictures"
"""The row of controls that turn a gallery's pages."""


def is_gallery(signs: Sequence[Sign], found: range) -> bool:
    """Whether a run is captions: most with a credit, or one or two where the page counts, turns or repeats them."""
    told = items([i for i in found if worth(signs[i]) > 0])
    if any(sum(signs[i].words for i in part) > CAPTION_WORDS for part in told):
        return False
    credited = sum(_is_credited(signs, part[-1]) for part in told)
    if len(told) >= FEWEST:
        return credited >= CREDITED_SHARE * len(told)
    turned = any(s.segment.counter or (s.row and s.row.id == PICTURES) for s in signs)
    return credited == len(told) and (turned or len(_captions(signs)) >= FEWEST)


def _captions(signs: Sequence[Sign]) -> list[int]:
    """The sentences of the page that have a credit below them."""
    return [i for i, sign in enumerate(signs) if worth(sign) > 0 and _is_credited(signs, i)]


def _is_credited(signs: Sequence[Sign], i: int) -> bool:
    below = signs[i + 1 : i + 1 + CREDIT_REACH]
    return any(sign.row is not None and sign.row.kind == "image_credit" for sign in below)


def tell_captions(sheet: Sheet, signs: Sequence[Sign], found: range) -> None:
    """Say of a gallery's lines that they are captions, but for those that a row explains; each may have its heading."""
    captions = _captions(signs)
    heads = [i - 1 for i in captions if i > 0 and 0 < signs[i - 1].words <= HEAD_WORDS]
    for i in sorted({*found, *captions, *heads}):
        row = signs[i].row
        if row is None:
            sheet.tell(i, Zone(signs[i].segment.span, "image_caption", "caption.gallery"))
        elif i in found:
            sheet.tell(i, Zone(signs[i].segment.span, row.kind, row.rule))
