"""An article out of a table, as it is kept -> text, and what its columns claim."""

from __future__ import annotations

import html
import json
import re

from musnad.errors import PageError
from musnad.pages.render import render
from musnad.record.page import TABLE_ROW, Block, Markup, Meta
from musnad.record.span import Span

ARTICLE = TABLE_ROW
CLAIMS = {"title": "title", "date": "published", "outlet": "outlet", "author": "author"}
"""Columns of an article, and the claims that they make."""
LONGEST_CLAIM = 1_000
UNSTORABLE = re.compile("[\x00\ud800-\udfff]")
"""What JSON may escape and no database holds."""


def render_article(raw: str, location: str) -> tuple[str, Markup]:
    r"""The title over the text, a block a line, and the claims of the other columns.

    >>> text, markup = render_article('{"text": "قال الوزير", "title": "لقاء", "outlet": "الميناء"}', "t.jsonl#1")
    >>> text, [(meta.key, meta.value) for meta in markup.meta]
    ('لقاء\nقال الوزير', [('title', 'لقاء'), ('outlet', 'الميناء')])
    """
    told = _fields(raw, location)
    title = " ".join(told.get("title", "").split())
    claims = tuple(
        Meta(key, " ".join(told[name].split())[:LONGEST_CLAIM], f"table:{name}")
        for name, key in CLAIMS.items()
        if told.get(name, "").strip()
    )
    if markup := told.get("html"):
        text, drawn = render(f"<h1>{html.escape(title)}</h1>{markup}" if title else markup)
        return text, Markup(drawn.blocks, (*claims, *drawn.meta))
    return _plain(title, told.get("text", ""), claims)


def _plain(title: str, story: str, claims: tuple[Meta, ...]) -> tuple[str, Markup]:
    own_title = title and story.strip().partition("\n")[0].strip() != title
    text = f"{title}\n{story}" if own_title else story
    blocks: list[Block] = []
    start = 0
    for line in text.split("\n"):
        tag = "h1" if line.strip() == title and not blocks else "p"
        if line.strip():
            blocks.append(Block(Span(start, start + len(line)), tag, f"article/{tag}", "", 0.0))
        start += len(line) + 1
    return text, Markup(tuple(blocks), claims)


def _fields(raw: str, location: str) -> dict[str, str]:
    try:
        told = json.loads(raw)
    except (ValueError, RecursionError):
        told = None
    if not isinstance(told, dict) or not all(isinstance(value, str) for value in told.values()):
        raise PageError("it is no article of a table", place=location, remedy="Add the table that it came from")
    return {name: UNSTORABLE.sub("\ufffd", value) for name, value in told.items()}
