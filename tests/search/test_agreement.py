"""The index and the page agree: what the one finds, the other marks."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from musnad.arabic import tokenize
from musnad.errors import UsageError
from musnad.search import find, highlight
from musnad.search.query import parse
from musnad.store import RecordFile
from tests.store.stories import MEETING, NOON, SUMMIT, V1, Story

STORIES = (
    MEETING,
    SUMMIT,
    Story("قالَ: «لا» ٢+٢", ("وللورداني، في مَرسى؛ ﷲ ½ Café-1", "ﻻ شيءَ و الهدنــةُ"), location="odd.txt"),
)
SIGNS = "\"«»“”-|*: ORoutlet:since:day:ابوللفت ةى2\u200f\u0640\u064b\0'()^{}+\ud800"


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RecordFile]:
    path: Path = tmp_path_factory.mktemp("agreement") / "musnad.db"
    with RecordFile.open(path) as file:
        for story in STORIES:
            file.keep(story.received, story.reading, V1, NOON)
        yield file


@pytest.mark.parametrize("story", STORIES, ids=lambda story: story.location)
def test_every_word_of_a_story_finds_and_marks_itself(file: RecordFile, story: Story) -> None:
    for zone in story.reading.article.zones:
        tokens = tokenize(zone.of(story.text))
        for i in range(len(tokens)):
            if not tokens.folds[i][0].isalnum():
                continue
            word = tokens.surface(i)
            assert story.reading.page.id in {hit.page for hit in find(file, word).hits}, word
            start = zone.start + tokens.starts[i]
            assert any(span.start <= start < span.end for span in highlight(story.reading, word)), word


@given(st.text(SIGNS, max_size=40))
@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_whatever_is_typed_is_answered_or_told(file: RecordFile, query: str) -> None:
    try:
        found = find(file, query)
    except UsageError:
        return
    if parse(query).groups and not parse(query).filters:
        assert all(hit.spans for hit in found.hits if hit.score is not None)
