"""Excerpts that are remembered never outlive the reading that they are of, and the newest can be asked for first."""

from dataclasses import replace
from pathlib import Path

from musnad.search import find
from musnad.store import Filter, RecordFile, Thing
from tests.store.stories import MEETING, NOON, V1, V2, Story

DAYS = ("2014-03-04", "2014-03-09", "2014-03-06")
WORDS = ("الهدنة الهدنة الهدنة", "كلام آخر عن الهدنة وغيرها", "الهدنة ثم الهدنة")


def test_a_page_read_anew_shows_its_new_reading_and_a_hidden_one_nothing(tmp_path: Path) -> None:
    reading = MEETING.reading
    untitled = replace(reading, article=replace(reading.article, title=None))
    with RecordFile.open(tmp_path / "r.db") as file:
        file.keep(MEETING.received, reading, V1, NOON)
        before = find(file, "الهدنة").hits[0]
        assert (before.title_span, len(before.spans)) == (reading.article.title, 2)
        assert find(file, "الهدنة").hits[0] == before
        file.put_reading(untitled, V2, NOON)
        after = find(file, "الهدنة").hits[0]
        assert (after.title_span, len(after.spans)) == (None, 1)
        file.remarks.rule(Thing(reading.page.id, "article"), "hidden", "an editor", NOON)
        assert find(file, "الهدنة", wanted=Filter(shown=True)).hits == ()


def test_the_newest_first_is_another_order_of_the_same_pages(tmp_path: Path) -> None:
    with RecordFile.open(tmp_path / "r.db") as file:
        for day, words in zip(DAYS, WORDS, strict=True):
            story = Story(words, (f"{words} في مرسى.",), location=day, published=day)
            file.keep(story.received, story.reading, V1, NOON)
        best, newest = find(file, "الهدنة"), find(file, "الهدنة", newest=True)
        assert [hit.listed.published for hit in newest.hits] == sorted(DAYS, reverse=True)
        assert [hit.listed.published for hit in best.hits] != sorted(DAYS, reverse=True)
        assert {hit.page for hit in best.hits} == {hit.page for hit in newest.hits}
        assert (best.total, newest.total) == (3, 3)
        second = find(file, "الهدنة", newest=True, limit=1, after=newest.hits[0].page)
        assert [hit.page for hit in second.hits] == [newest.hits[1].page]
