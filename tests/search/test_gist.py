"""The part of a reading that a hit list unpacks says what the whole reading says."""

from musnad.search.gist import gist_of
from musnad.store import keeping
from tests.store.stories import MEETING, SUMMIT


def test_text_article_and_statements_are_those_of_the_reading() -> None:
    for story in (MEETING, SUMMIT):
        reading = story.reading
        gist = gist_of(keeping.pack_reading(reading), "here")
        assert gist.page.text == reading.page.text
        assert gist.article == reading.article
        assert [(each.id, each.content) for each in gist.statements] == [(s.id, s.content) for s in reading.statements]
    assert MEETING.reading.statements
