"""Searches narrowed by verb, issue and event."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from musnad.pages import receive
from musnad.pipeline import read_page
from musnad.record import Received
from musnad.search import find, names_of
from musnad.search.narrowing import meant
from musnad.store import RecordFile
from tests.tables import WITH_SAMPLES

NAMES = names_of(WITH_SAMPLES)
PAGES = {
    "a.txt": "نارية ترفض\n\nقال وزير الخارجية سليم الورداني إن نارية ترفض رفع العقوبات عن سهلستان.\n",
    "b.txt": "لقاء في مرسى\n\n"
    "التقت وزيرة الخارجية هالة مرزاق الوزير سليم الورداني في مرسى، ونفت المتحدثة نوال الشاطر وجود خلاف.\n",
}


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RecordFile]:
    place = Path(tmp_path_factory.mktemp("record")) / "musnad.db"
    with RecordFile.open(place) as opened:
        for name, text in PAGES.items():
            received: Received = receive(text.encode(), name)
            opened.keep(received, read_page(received, WITH_SAMPLES), "1", "2031-01-01T00:00:00+00:00")
        yield opened


def found(file: RecordFile, query: str) -> list[str]:
    return sorted(hit.listed.location for hit in find(file, query, NAMES).hits)


@pytest.mark.parametrize(
    ("query", "pages"),
    [
        ("verb:قال", ["a.txt"]),
        ("verb:يقول", ["a.txt"]),
        ("verb:نفى", ["b.txt"]),
        ("verb:أكد", []),
        ("verb:، ", []),
        ("issue:sanctions", ["a.txt"]),
        ("issue:العقوبات", ["a.txt"]),
        ("issue:sanctions-sahlistan", ["a.txt"]),
        ("issue:sanctions-naria", []),
        ("issue:*", []),
        ("event:CONSULT", ["b.txt"]),
        ("event:consult", ["b.txt"]),
        ("event:meeting", ["b.txt"]),
        ("event:term verb:قال", []),
        ("verb:قال verb:نفى", ["a.txt", "b.txt"]),
        ("verb:نفى خلاف", ["b.txt"]),
    ],
)
def test_a_page_answers_by_its_verbs_issues_and_events(file: RecordFile, query: str, pages: list[str]) -> None:
    assert found(file, query) == pages


def test_issues_are_counted_by_page(file: RecordFile) -> None:
    assert [(each.value, each.pages) for each in file.issues()] == [("sanctions-sahlistan", 1)]


def test_a_part_of_a_name_means_who_bears_it_unless_somebody_goes_by_it() -> None:
    known = {"name:سليم الورداني": ("سليم الورداني",), "naria": ("نارية",)}
    assert "name:سليم الورداني" in meant("الورداني", NAMES, known)
    assert "naria" in meant("Naria", NAMES, known)
    assert known.keys().isdisjoint(meant("هالة مرزاق", NAMES, known))
    assert "name:سليم الورداني" not in meant("نارية", NAMES, known)
