from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from musnad.lexicon import Lexicon
from musnad.pages.raw import Raw
from musnad.pages.sources import Source
from musnad.runner import Limits
from musnad.store import RecordFile

STORY = """أعلنت وزارة الخارجية في نارية أن الجولة {round} من المحادثات مع سهلستان ستعقد في تل الورد.
وقال وزير الخارجية سليم الورداني إن المحادثات مستمرة."""


@pytest.fixture(scope="session")
def lexicon() -> Lexicon:
    return Lexicon()


@pytest.fixture
def file(tmp_path: Path) -> Iterator[RecordFile]:
    with RecordFile.open(tmp_path / "record.db") as opened:
        yield opened


@pytest.fixture
def limits() -> Limits:
    return Limits(seconds=10, workers=1)


def source(name: str, text: str) -> Source:
    """A page that lies in memory."""
    return Source(name, partial(_held, text))


def story(number: int) -> Source:
    """One of as many stories as there are numbers."""
    return source(f"{number}.txt", STORY.format(round=number))


def _held(text: str, location: str, _cap: int) -> Raw:
    return Raw(text.encode(), location)
