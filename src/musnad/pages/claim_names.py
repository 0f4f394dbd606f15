"""Under which names pages tell their title, day, outlet and author: OpenGraph, Dublin Core, microdata, old habits."""

from __future__ import annotations

NAMES_OF = {
    "title": "title og:title twitter:title dc.title dcterms.title headline",
    "published": (
        "article:published_time article:published og:article:published_time og:published_time datepublished date"
        " dc.date dc.date.issued dc.date.created dcterms.created dcterms.date dcterms.issued pubdate publishdate"
        " publish-date publish_date publication_date parsely-pub-date sailthru.date displaydate"
    ),
    "modified": (
        "article:modified_time article:modified og:updated_time datemodified dc.date.modified dcterms.modified"
        " last-modified lastmod"
    ),
    "outlet": "og:site_name application-name publisher dc.publisher dcterms.publisher",
    "author": "author article:author dc.creator dcterms.creator parsely-author",
    "description": "description og:description twitter:description dc.description",
    "canonical": "og:url canonical",
    "language": "og:locale content-language dc.language inlanguage",
}
KEY_OF = {name: key for key, names in NAMES_OF.items() for name in names.split()}
"""The name of a meta element or a microdata property, lower case -> the key of its claim."""
PARTIES = frozenset({"author", "outlet"})
"""Keys that name somebody: an address there (of a profile) names nobody."""
