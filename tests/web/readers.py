"""A desk over a real record file, for what readers write."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from starlette.testclient import TestClient

from musnad.lexicon import Lexicon
from musnad.record import Furniture, Meta, Reading, Received, Span
from musnad.record import Markup as PageMarkup
from musnad.store import RecordFile
from musnad.web import app
from tests.web.samples import ARTICLE, FURNITURE, TEXT, page, plain, reading

ADDRESS = "http://127.0.0.1:8000"
STORY = "0123456789abcdef"
OTHER = "fedcba9876543210"
OWN = {"Sec-Fetch-Site": "same-origin"}
LEXICON = Lexicon(Path(__file__).parents[2] / "evaluation" / "lexicon")
CAPTION = "هالة مرزاق لدى وصولها إلى تل الورد"
CREDIT = "تصوير: نبأ"
SOURCE = "https://minaa.example/2013/08/09/talks"
NOON = "2026-01-01T12:00:00+00:00"


def pictured() -> Reading:
    """The sample page with a picture's caption and credit below it."""
    text = f"{TEXT}\n{CAPTION}\n{CREDIT}\n"
    start = text.index(CAPTION)
    told = (
        Furniture(Span(start, start + len(CAPTION)), "image_caption", "caption.copy"),
        Furniture(Span(text.index(CREDIT), len(text) - 1), "image_credit", "furniture.credit"),
    )
    made = page(text)
    return reading(page=made, article=replace(ARTICLE, furniture=(*FURNITURE, *told)))


def keep(file: RecordFile, read: Reading, when: str = NOON, *, source: str | None = None) -> None:
    """Keep a reading with its page."""
    markup = PageMarkup((), (Meta("canonical", source, "link:canonical"),)) if source else None
    file.keep(Received(read.page, read.page.text.encode(), markup), read, "1", when)


@contextmanager
def desk(path: Path, *readings: Reading) -> Iterator[tuple[TestClient, RecordFile]]:
    """A client of a desk over a file with these readings, and the file."""
    with RecordFile.open(path / "record.db") as file:
        for each in readings or (pictured(), plain("<script>alert(1)</script> خبر ثان")):
            keep(file, each, source=SOURCE if each.page.id == STORY else None)
        made = app(file, LEXICON)
        with TestClient(made, base_url=ADDRESS, raise_server_exceptions=True, follow_redirects=False) as client:
            yield client, file


__all__ = ["ADDRESS", "CAPTION", "CREDIT", "LEXICON", "OTHER", "OWN", "SOURCE", "STORY", "desk", "keep", "pictured"]
