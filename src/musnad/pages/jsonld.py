"""What a page claims of its article in JSON-LD."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from musnad.pages.claim_names import PARTIES
from musnad.record.page import Meta

WRAPPING = re.compile(r"^\s*(?:<!--|//\s*<!\[CDATA\[|<!\[CDATA\[)|(?:-->|//\s*\]\]>|\]\]>|;)\s*$")
"""What old templates put round a script."""
ARTICLE = re.compile(r"Article$|^(?:Reportage|Report|BlogPosting|LiveBlogPosting|SocialMediaPosting)")
PAGE = re.compile(r"^(?:\w*Page|VideoObject)$")
KEY_OF = {
    "headline": "title",
    "datePublished": "published",
    "dateModified": "modified",
    "publisher": "outlet",
    "author": "author",
    "description": "description",
    "inLanguage": "language",
}
KEYS_OF_PAGE = frozenset({"datePublished", "dateModified", "inLanguage"})
"""What the page around the article is believed in: its name and description may be the whole site's."""
MOST_NODES = 5_000

Node = dict[str, object]


def json_ld_claims(script: str) -> Iterator[Meta]:
    """The claims of one script; one that is no JSON claims nothing.

    >>> list(json_ld_claims('{"@type": "NewsArticle", "headline": "لقاء في مرسى"}'))
    [Meta(key='title', value='لقاء في مرسى', origin='json-ld:headline')]
    """
    nodes = _nodes(_parsed(script))
    named = {str(node["@id"]): node for node in nodes if "@id" in node and "name" in node}
    for node in nodes:
        kinds = [kind.rpartition("/")[2] for kind in _texts(node.get("@type"))]
        article = any(ARTICLE.search(kind) for kind in kinds)
        if not article and not any(PAGE.search(kind) for kind in kinds):
            continue
        for name in KEY_OF:
            if article or name in KEYS_OF_PAGE:
                origin = f"json-ld:{name}" if article else f"json-ld:{kinds[0]}.{name}"
                yield from _claims(name, node.get(name), origin, named)


def _claims(name: str, value: object, origin: str, named: dict[str, Node]) -> Iterator[Meta]:
    for told in value if isinstance(value, list) else [value]:
        if isinstance(told, dict) and KEY_OF[name] in PARTIES:
            whole = told if "name" in told else named.get(str(told.get("@id")), {})
            yield from (Meta(KEY_OF[name], text, origin) for text in _texts(whole.get("name")))
        else:
            yield from (Meta(KEY_OF[name], text, origin) for text in _texts(told))


def _parsed(script: str) -> object:
    try:
        return json.loads(WRAPPING.sub("", WRAPPING.sub("", script)), strict=False)
    except (ValueError, RecursionError):
        return None


def _nodes(value: object) -> list[Node]:
    """Every object of the graph, in its order; not recursive."""
    found: list[Node] = []
    waiting = [value]
    while waiting and len(found) < MOST_NODES:
        value = waiting.pop()
        if isinstance(value, dict):
            found.append(value)
        inner = list(value.values()) if isinstance(value, dict) else value if isinstance(value, list) else []
        waiting += [part for part in reversed(inner) if isinstance(part, dict | list)]
    return found


def _texts(value: object) -> Iterator[str]:
    for text in value if isinstance(value, list) else [value]:
        if isinstance(text, str):
            yield text
