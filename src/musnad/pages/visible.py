"""What a character shows on a page."""

from __future__ import annotations

import re

SHOWING = re.compile(r"[^\s\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]")
"""All but white space, soft hyphen, zero width, direction marks, word joiner and byte order mark."""


def shows(text: str) -> bool:
    r"""Whether any character of the text can be seen.

    >>> shows("\u200f \u00a0"), shows("\u200fقال")
    (False, True)
    """
    return SHOWING.search(text) is not None
