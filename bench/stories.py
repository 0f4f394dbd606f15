"""Readings for the benches: stories made of the words of a text file, as often as they stand there."""

from __future__ import annotations

import hashlib
import random
import re
from collections.abc import Iterator
from pathlib import Path

from musnad.record import Article, Mention, Page, Published, Reading, Received, Source, Span, Statement

PARAGRAPHS = 8
WORDS = (25, 60)
"""Words of a paragraph, least and most: a story of 350 words, 2,100 characters, as the median of Arabic news sites."""
OUTLETS = [f"outlet-{i}" for i in range(20)]
NOON = "2031-05-06T12:00:00Z"


def vocabulary(path: Path) -> list[str]:
    """The words of a text file or of every file under a folder, in their order, repeated as they repeat."""
    files = sorted(p for p in path.rglob("*") if p.is_file()) if path.is_dir() else [path]
    return [w for file in files for w in re.findall(r"[\u0621-\u065f]{2,}", file.read_text("utf-8", "replace"))]


def stories(count: int, words: list[str], seed: int = 1) -> Iterator[tuple[Received, Reading]]:
    """Pages and their readings: 30 mentions and 8 statements each, as a page of 350 words has."""
    chance = random.Random(seed)  # noqa: S311 - a bench
    for number in range(count):
        lines = [" ".join(chance.choices(words, k=chance.randint(8, 14)))]
        lines += [" ".join(chance.choices(words, k=chance.randint(*WORDS))) + "." for _ in range(PARAGRAPHS)]
        yield story(number, lines, chance)


def story(number: int, lines: list[str], chance: random.Random) -> tuple[Received, Reading]:
    """One page of these lines, the first its title."""
    text = "\n".join(lines)
    raw = text.encode()
    digest = hashlib.sha256(raw).hexdigest()
    page = Page(digest[:16], f"crawl/{number}.txt", "text/plain", "utf-8", digest, "ar", text)
    spans, at = [], 0
    for line in lines:
        spans.append(Span(at, at + len(line)))
        at += len(line) + 1
    day = f"20{chance.randint(12, 31)}-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}"
    article = Article(
        layout="outlet",
        title=spans[0],
        outlet=chance.choice(OUTLETS),
        aggregator=None,
        agency=None,
        parties=(),
        published=Published(day, None, "stated", "row"),
        captured=None,
        updated=None,
        body=tuple(spans[1:]),
        furniture=(),
    )
    words = [Span(*m.span()) for m in re.finditer(r"\S+", text)]
    mentions = tuple(_mention(text, span, chance) for span in chance.sample(words, 30))
    statements = tuple(_statement(text, span, chance) for span in spans[1:])
    return Received(page, raw), Reading(page, article, mentions, statements=statements)


def _mention(text: str, span: Span, chance: random.Random) -> Mention:
    entity = f"person-{int(chance.paretovariate(0.7)) % 5000}"
    return Mention(f"mention-{span.start:012}", span, span.of(text), "PER", entity, None, False, "known:person")  # noqa: FBT003


def _statement(text: str, span: Span, chance: random.Random) -> Statement:
    speaker = Span(span.start, text.index(" ", span.start))
    content = Span(speaker.end + 1, span.end)
    entity = f"person-{int(chance.paretovariate(0.7)) % 5000}"
    source = Source(speaker, speaker.of(text), entity, "name", None, None)
    return Statement(
        id=f"statement-{span.start:012}",
        content=content,
        surface=content.of(text),
        cue=None,
        mode="indirect",
        polarity="asserted",
        source=source,
        via=(),
        within=None,
        date=None,
        occasion=None,
        venue=None,
        addressee=None,
        confidence=0.9,
        rule="said:before",
    )
