"""The index beside the record file answers as the record file's own, asked in the same language."""

import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from musnad.cli import main
from musnad.pages.sources import expand
from musnad.runner import Limits, add
from musnad.search import find, names_of
from musnad.search.beside import Index, drop, folder_of, opened, refresh
from musnad.search.narrowing import narrowed
from musnad.search.patterns import groups, match, patterns
from musnad.search.query import parse
from musnad.store import Filter, RecordFile, Thing
from tests.tables import SHIPPED

pytest.importorskip("tantivy")
SAMPLES = Path(__file__).parents[2] / "samples"
NAMES = names_of(SHIPPED)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("beside") / "samples.db"
    with RecordFile.open(path) as file:
        add(expand([str(SAMPLES)]), file, SHIPPED, limits=Limits(workers=1))
    return path


@pytest.fixture
def file(made: Path, tmp_path: Path) -> Iterator[RecordFile]:
    with RecordFile.open(made) as whole:
        whole.copy_to(tmp_path / "m.db")
    with RecordFile.open(tmp_path / "m.db") as opened_:
        yield opened_


def pages(file: RecordFile, query: str, **how: object) -> list[str]:
    return [hit.page for hit in find(file, query, NAMES, limit=100, **how).hits]  # type: ignore[arg-type]


def asked(file: RecordFile) -> list[str]:
    """Words, phrases, beginnings, alternatives and exclusions out of the pages, and filters."""
    chance = random.Random(5)  # noqa: S311 - a test
    words = [w for r in file.readings() for w in r.page.text.split() if w.isalpha()]
    made = [
        "مفاوض*", "لافروف OR كيري", "-الهدنة", "الوزير -الهدنة", '"وزير الخارجية"', '"وزير الخارج*"',
        "وزير since:2013", "وزير until:2014-03", "وزير day:2014", "قال event:meeting", "قال verb:أكد",
        *(f"وزير outlet:{each.value}" for each in file.outlets()),
        *(f"قال speaker:{each.value}" for each in file.speakers()[:9]),
        *(f"قال entity:{each.value}" for each in file.entities()[:9]),
        *(f"قال issue:{each.value}" for each in file.issues()[:9]),
    ]  # fmt: skip
    for _ in range(120):
        at = chance.randrange(len(words) - 2)
        one, other = words[at : at + 2]
        made += [one, f"{one} {other}", f'"{one} {other}"', f"{one[:3]}*", f"{one} -{other}", f"{one} OR {other}"]
    return made


def both(file: RecordFile, index: Index, query: str) -> tuple[list[str], list[str]]:
    """What the record file's own index finds and what the other does, without excerpts."""
    parsed = parse(query)
    asked, without = groups(parsed, NAMES), tuple(p for term in parsed.without for p in patterns(term, NAMES))
    within = narrowed(file, parsed.filters, Filter(), NAMES)
    own, beside = (
        file.find(match(asked, parsed, NAMES), within, limit=100),
        index.find(file, asked, without, within, limit=100, after=None, skip=0),
    )
    assert own[0] == beside[0]
    return sorted(found.page.id for found in own[1]), sorted(found.page.id for found in beside[1])


def test_the_same_pages_answer_five_hundred_queries(file: RecordFile) -> None:
    queries = asked(file)
    refresh(file)
    index = opened(file)
    assert index is not None
    answers = [both(file, index, query) for query in queries]
    assert [q for q, (own, beside) in zip(queries, answers, strict=True) if own != beside] == []
    assert len(queries) > 500
    assert sum(len(own) for own, _ in answers) > 1000


def test_the_pages_behind_a_page_are_the_rest_of_the_list(file: RecordFile) -> None:
    refresh(file)
    whole = pages(file, "قال OR وزير")
    assert pages(file, "قال OR وزير", after=whole[2]) == whole[3:]
    assert pages(file, "قال OR وزير", skip=2) == whole[2:]


def test_a_list_as_long_as_the_archive_has_every_page(file: RecordFile) -> None:
    whole = pages(file, "قال OR وزير")
    refresh(file)
    asked = find(file, "قال OR وزير", NAMES, limit=1_000_000)
    assert sorted(hit.page for hit in asked.hits) == sorted(whole)
    assert asked.total == len(whole)
    assert find(file, "كلمةلاتوجدهنا", NAMES).total == 0


def test_what_was_forgotten_or_read_anew_is_so_in_the_index(file: RecordFile) -> None:
    refresh(file)
    gone, anew = pages(file, "وزير")[:2]
    file.forget(gone)
    reading = file.reading(anew)
    file.put_reading(reading, "another version", "2031-01-01T00:00:00Z")
    assert refresh(file) == 2
    assert refresh(file) == 0
    left = pages(file, "وزير")
    assert gone not in left
    assert left.count(anew) == 1


def test_what_readers_do_not_see_is_left_out(file: RecordFile) -> None:
    refresh(file)
    hidden = pages(file, "وزير")[0]
    file.remarks.rule(Thing(hidden, "article"), "hidden", "an editor", "2031-01-01T00:00:00Z")
    assert hidden not in pages(file, "وزير", wanted=Filter(shown=True))
    assert hidden in pages(file, "وزير")


def test_the_command_makes_and_drops_it(made: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with RecordFile.open(made) as file:
        file.copy_to(tmp_path / "m.db")
    assert main(["index", "--record", str(tmp_path / "m.db"), "--json"]) == 0
    assert '"changed": 18' in capsys.readouterr().out
    assert folder_of(tmp_path / "m.db").is_dir()
    assert main(["index", "--record", str(tmp_path / "m.db"), "--drop"]) == 0
    assert not folder_of(tmp_path / "m.db").exists()
    drop(tmp_path / "m.db")
