from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from musnad.api import application, assistant, listing
from musnad.store import RecordFile
from musnad.web import app
from tests import kept
from tests.tables import WITH_SAMPLES

LOCAL = "http://127.0.0.1:8000"
PATIENT = 100.0
"""Seconds: on a machine that does much else no answer of the tests is cut."""


@pytest.fixture(autouse=True)
def patient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(listing, "ENOUGH_SECONDS", PATIENT)
    monkeypatch.setattr(application, "QUERY_SECONDS", PATIENT)
    monkeypatch.setattr(assistant, "SECONDS", PATIENT)


@pytest.fixture(scope="session")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return kept.make(tmp_path_factory.mktemp("kept") / "musnad.db")


@pytest.fixture(scope="session")
def file(path: Path) -> Iterator[RecordFile]:
    with RecordFile.open(path) as opened:
        yield opened


@pytest.fixture(scope="session")
def client(file: RecordFile) -> Iterator[TestClient]:
    with TestClient(app(file, WITH_SAMPLES), base_url=LOCAL, raise_server_exceptions=False) as opened:
        yield opened
