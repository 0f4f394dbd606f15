"""Articles as Markdown: story, parties, and who said what."""

from __future__ import annotations

import re
from collections.abc import Iterator

from musnad.export.citing import Language, Names, citation
from musnad.export.naming import plain_name, title_of
from musnad.export.quotations import escaped
from musnad.record import Reading
from musnad.record.quoted import quoted

SAID: dict[Language, str] = {"ar": "من قال ماذا", "en": "Who said what"}
UNTITLED = "—"
LINE_MARK = re.compile(r"^(\s*)([-+=~]|\d+[.)])")
"""What would begin a list, a rule or a heading."""


def article_markdown(reading: Reading, names: Names, language: Language) -> Iterator[str]:
    """One article: a heading, where it comes from, its paragraphs, its statements as a list of citations."""
    article, text = reading.article, reading.page.text
    yield f"# {line(title_of(reading) or UNTITLED)}\n"
    parties = [plain_name(each, names) for each in (article.outlet, article.agency, article.aggregator) if each]
    day = article.published.value if article.published else None
    yield f"*{line(' · '.join([*parties, *([day] if day else []), reading.page.location]))}*\n"
    for span in article.body:
        yield f"{line(span.of(text))}\n"
    told = list(quoted(reading))
    if told:
        yield f"## {SAID[language]}\n"
    for each in told:
        yield f"- {line(citation(each, names, language))}"
    yield ""


def line(words: str) -> str:
    """Scraped words on one line, with no mark of Markdown left to act."""
    flat = escaped(" ".join(words.split())).replace("&", "\\&").replace("~", "\\~")
    return LINE_MARK.sub(lambda found: f"{found[1]}{found[2][:-1]}\\{found[2][-1]}", flat)
