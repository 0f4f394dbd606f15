"""A page as it was received, and what its markup told."""

from __future__ import annotations

from dataclasses import dataclass

from musnad.record.span import Span

TABLE_ROW = "application/vnd.musnad.article+json"
"""The media type of a page that was a row of a table: {"text": "قال", "title": "لقاء", "date": "2021-09-07"}."""


@dataclass(frozen=True, slots=True)
class Page:
    """The decoded page: every span of its reading counts code points of `text`.

    `id` is the first 16 hex digits of `sha256`, the digest of the raw bytes: the same bytes are the same page wherever
    they were found. `location` is the path or address, ending in the file's own name.
    """

    id: str
    location: str
    media_type: str
    encoding: str
    sha256: str
    language: str | None
    text: str


@dataclass(frozen=True, slots=True)
class Block:
    """One block of rendered HTML: its span in the page's text and the hints of its markup.

    `path` is the chain of tags from body, outermost first ("main/article/p"); `names` the classes, ids and roles of the
    block and its ancestors, lower case, nearest first; `linked` the share (0..1) of its characters inside links.
    """

    span: Span
    tag: str
    path: str
    names: str
    linked: float


@dataclass(frozen=True, slots=True)
class Meta:
    """One structured claim of the page's head: OpenGraph, JSON-LD, or a meta, title, time element.

    `key` is one of title, published, modified, outlet, author, description, canonical, language; `origin` says where it
    stood ("og:title", "json-ld:datePublished").
    """

    key: str
    value: str
    origin: str


@dataclass(frozen=True, slots=True)
class Markup:
    """What HTML tells beside its text: blocks in text order, and the head's claims."""

    blocks: tuple[Block, ...] = ()
    meta: tuple[Meta, ...] = ()


@dataclass(frozen=True, slots=True)
class Received:
    """What `pages.receive` hands over: the page, its raw bytes, and its markup where it had any."""

    page: Page
    raw: bytes
    markup: Markup | None = None
