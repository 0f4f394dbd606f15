"""What a page claims of itself beside its text: title, day, outlet, author, in head, JSON-LD and time elements."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from itertools import chain, islice

from selectolax.lexbor import LexborHTMLParser, LexborNode

from musnad.pages.claim_names import KEY_OF, PARTIES
from musnad.pages.jsonld import json_ld_claims
from musnad.record.page import Meta

MOST_CLAIMS = 200
"""A page of 300 teasers has 300 time elements: the first say what there is to say."""
LONGEST_CLAIM = 1_000
UNSTORABLE = re.compile("[\x00\ud800-\udfff]")


def claims(tree: LexborHTMLParser) -> tuple[Meta, ...]:
    """The page's claims, each said once, by their sources: lang, title, link, meta, JSON-LD, microdata, time.

    >>> claims(LexborHTMLParser('<meta property="og:title" content="لقاء في مرسى">'))
    (Meta(key='title', value='لقاء في مرسى', origin='og:title'),)
    """
    sources = chain(_head(tree), _metas(tree), _json_ld(tree), _microdata(tree), _times(tree))
    plain = (Meta(claim.key, _plain(claim.value), claim.origin) for claim in sources)
    telling = (claim for claim in plain if claim.value and not _is_profile(claim))
    return tuple(islice(dict.fromkeys(islice(telling, 10 * MOST_CLAIMS)), MOST_CLAIMS))


def title_of(tree: LexborHTMLParser) -> str:
    """The text of the page's title element, wherever a broken head has left it; not of a drawing's."""
    titles = (node.text() for node in tree.css("title") if node.parent and node.parent.tag in {"head", "body"})
    return next((text for text in titles if text.strip()), "")


def _plain(value: str) -> str:
    """A claim on one line; many sites escape twice ("&amp;quot;")."""
    text = html.unescape(value[: 4 * LONGEST_CLAIM])
    return " ".join(UNSTORABLE.sub("\ufffd", text).split())[:LONGEST_CLAIM].rstrip()


def _is_profile(claim: Meta) -> bool:
    return claim.key in PARTIES and claim.value.startswith(("http://", "https://", "//"))


def _head(tree: LexborHTMLParser) -> Iterator[Meta]:
    if root := tree.css_first("html[lang]"):
        yield Meta("language", _attribute(root, "lang"), "html:lang")
    yield Meta("title", title_of(tree), "title")
    if link := tree.css_first('link[rel~="canonical" i][href]'):
        yield Meta("canonical", _attribute(link, "href"), "link:canonical")


def _metas(tree: LexborHTMLParser) -> Iterator[Meta]:
    for node in tree.css("meta[content]"):
        for named_by in ("property", "name", "itemprop", "http-equiv"):
            name = _attribute(node, named_by).lower()
            if name in KEY_OF:
                prefix = "itemprop:" if named_by == "itemprop" else "" if ":" in name else "meta:"
                yield Meta(KEY_OF[name], _attribute(node, "content"), prefix + name)


def _json_ld(tree: LexborHTMLParser) -> Iterator[Meta]:
    for node in tree.css('script[type*="ld+json" i]'):
        yield from json_ld_claims(node.text())


def _microdata(tree: LexborHTMLParser) -> Iterator[Meta]:
    for node in tree.css("[itemprop]:not(meta)"):
        for name in _attribute(node, "itemprop").split():
            if name.lower() in KEY_OF:
                named = node.css_first('[itemprop="name"]') if KEY_OF[name.lower()] in PARTIES else None
                yield Meta(KEY_OF[name.lower()], _told(named or node), f"itemprop:{name}")


def _told(node: LexborNode) -> str:
    """What a microdata element says: in an attribute for machines, or in its text."""
    return _attribute(node, "content") or _attribute(node, "datetime") or node.text()


def _times(tree: LexborHTMLParser) -> Iterator[Meta]:
    for node in tree.css("time[datetime]"):
        yield Meta("published", _attribute(node, "datetime"), "time")


def _attribute(node: LexborNode, name: str) -> str:
    return (node.attributes.get(name) or "").strip()
