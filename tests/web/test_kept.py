from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from musnad.lexicon import Lexicon
from musnad.pages import receive
from musnad.pipeline import read_page
from musnad.record import Received, Span
from musnad.store import RecordFile
from musnad.web import app
from musnad.web.holdings import Asked, Excerpt, Wanted
from musnad.web.kept import Kept
from musnad.web.readers import Readers
from musnad.web.routes.search import excerpt
from tests.tables import SHIPPED
from tests.web.readers import ADDRESS
from tests.web.samples import TEXT, plain, reading


@pytest.fixture
def kept(tmp_path: Path) -> Iterator[Kept]:
    with RecordFile.open(tmp_path / "record.db") as file:
        for each in (reading(), plain("خبر بلا تاريخ")):
            file.keep(Received(each.page, each.page.text.encode()), each, "1", "2026-01-01T00:00:00+00:00")
        yield Kept(file, Lexicon())


def test_the_list_has_the_newest_first_and_the_undated_last(kept: Kept) -> None:
    listing = kept.headlines(Wanted(), 0, 10)
    assert [(each.title, each.day) for each in listing.headlines] == [
        ("هالة مرزاق: المحادثات مستمرة", "2013-08-09"),
        ("خبر بلا تاريخ", None),
    ]
    assert listing.total == 2


def test_a_story_without_a_title_is_listed_by_its_first_words(tmp_path: Path) -> None:
    said = "وصل الوفد الناري إلى رأس الماء مساء الاثنين للمشاركة في الجولة المقبلة من محادثات السدود مع سهلستان."
    page = plain("خبر بلا تاريخ")
    text = f"{page.page.text}\n{said}"
    body = (Span(len(text) - len(said), len(text)),)
    untitled = replace(page, page=replace(page.page, text=text), article=replace(page.article, title=None, body=body))
    with RecordFile.open(tmp_path / "record.db") as file:
        file.keep(Received(untitled.page, text.encode()), untitled, "1", "2026-01-01T00:00:00+00:00")
        (listed,) = Kept(file, Lexicon()).headlines(Wanted(), 0, 10).headlines
        with TestClient(app(file, Lexicon()), base_url=ADDRESS) as client:
            front, feed = client.get("/?lang=ar").text, client.get("/feed.rss").text
    words = "وصل الوفد الناري إلى رأس الماء مساء الاثنين للمشاركة في الجولة المقبلة من محادثات السدود…"
    assert (listed.title, listed.words) == (None, words)
    assert words in front
    assert f"<title>{words}</title>" in feed


def test_the_list_is_narrowed(kept: Kept) -> None:
    assert kept.headlines(Wanted(outlet="al-minaa"), 0, 10).total == 1
    assert kept.headlines(Wanted(day="2013-08-10"), 0, 10).total == 0
    assert [(facet.value, facet.count) for facet in kept.days()] == [("2013-08-09", 1)]


def test_a_reading_is_found_by_its_whole_id_alone(kept: Kept) -> None:
    assert kept.reading("0123456789abcdef") == reading()
    assert [kept.reading(told) for told in ("0123", "samples/minaa.txt", "0123456789abcdee", "../x")] == [None] * 4


def test_whom_no_table_knows_is_named_as_the_pages_do(kept: Kept) -> None:
    assert [kept.name(entity) for entity in ("al-minaa", "naria", "name:nobody")] == ["الميناء", "نارية", None]


def test_a_search_marks_its_words_in_title_and_text(kept: Kept) -> None:
    found = kept.search(Asked("محادثات"), 0, 10)
    (hit,) = found.hits
    assert hit.title is not None
    assert [span.of(TEXT) for span in hit.title.hits] == ["المحادثات"]
    assert {span.of(TEXT) for each in hit.excerpts for span in each.hits} == {"المحادثات", "محادثات"}
    assert all(each.text == TEXT[each.start : each.start + len(each.text)] for each in hit.excerpts)


def test_a_search_is_narrowed_by_speaker_and_day(kept: Kept) -> None:
    assert kept.search(Asked(speaker="selim-al-wardani"), 0, 10).total == 1
    assert kept.search(Asked("المحادثات", last_day="2012-12-31"), 0, 10).total == 0


def test_an_excerpt_says_where_its_paragraph_goes_on() -> None:
    shown = (Excerpt(0, "قال أمس", ()), Excerpt(9, "قال ", (), goes_before=True, goes_on=True))
    assert [str(excerpt(each)) for each in shown] == ["قال أمس", "… قال …"]


def test_people_are_listed_by_how_many_pages_name_them(tmp_path: Path) -> None:
    often = "ووصل وزير الخارجية الأميركي جون كيري إلى القاعة ثم بدأت المحادثات."
    texts = (
        f"خبر\n\nوصل سيرغي لافروف، ثم خرج لافروف، ثم عاد لافروف، وانتظر لافروف.\n{often}\n",
        f"وصول الوفد\n\n{often}\nواستمرت المحادثات ساعتين.\n",
    )
    with RecordFile.open(tmp_path / "record.db") as file:
        for number, text in enumerate(texts):
            received = receive(text.encode(), f"{number}.txt")
            file.keep(received, read_page(received, SHIPPED), "1", "2026-01-01T00:00:00+00:00")
        listed = [(each.value, each.count) for each in Readers(file, SHIPPED).facets("person")]
    assert listed == [("john-kerry", 2), ("sergei-lavrov", 1)]
