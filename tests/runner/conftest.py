from collections.abc import Iterator
from pathlib import Path

import pytest

from musnad.lexicon import Lexicon
from musnad.runner import Limits
from musnad.store import RecordFile
from tests.tables import SHIPPED


@pytest.fixture(scope="session")
def lexicon() -> Lexicon:
    return SHIPPED


@pytest.fixture
def file(tmp_path: Path) -> Iterator[RecordFile]:
    with RecordFile.open(tmp_path / "record.db") as opened:
        yield opened


@pytest.fixture
def limits() -> Limits:
    return Limits(seconds=10, workers=1)
