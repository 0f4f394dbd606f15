"""A record that grows with its pages equals one made from nothing."""

import sqlite3
import zlib
from contextlib import closing
from dataclasses import replace
from importlib import import_module
from pathlib import Path
from random import Random

import pytest

from musnad import runner
from musnad.errors import UsageError
from musnad.lexicon import Lexicon
from musnad.pages import receive
from musnad.pipeline import gather, read_page
from musnad.record import Reading, Record
from musnad.store import Breadth, Dossier, RecordFile
from tests.lineage.pages import OTHER, WIRE
from tests.store.stories import NOON
from tests.tables import WITH_SAMPLES

SAMPLES = Path(__file__).parents[2] / "samples"
HEAD = "سهلستان تشترط الانسحاب قبل التوقيع"
PAGES = {
    "a.txt": (HEAD, "نشر في الميناء يوم 4 مارس 2014", *WIRE),
    "b.txt": ("مرزاق: لا توقيع قبل الانسحاب", "نشر في صدى السهل يوم 5 مارس 2014", WIRE[0], WIRE[1]),
    "c.txt": ("معرض الكتاب", "نشر في الميناء يوم 4 مارس 2014", *OTHER),
    "e.txt": ("خبر", WIRE[0], WIRE[1]),
    "d.txt": ("معرض الكتاب في رأس الماء", OTHER[0], WIRE[2], OTHER[1]),
}


def keep(file: RecordFile, *names: str) -> None:
    for name in names:
        received = receive("\n".join(PAGES[name]).encode(), name)
        file.keep(received, read_page(received, WITH_SAMPLES), "v1", NOON)


def kept(tmp_path: Path, *batches: tuple[str, ...]) -> Record:
    with RecordFile.open(tmp_path / f"{len(batches)}{batches[0][0]}.db") as file:
        for batch in batches:
            keep(file, *batch)
            record = runner.gathered(file, WITH_SAMPLES)
    return record


def readings(*names: str) -> list[Reading]:
    return [read_page(receive("\n".join(PAGES[n]).encode(), n), WITH_SAMPLES) for n in names]


def test_a_record_gathered_page_by_page_is_the_record_from_nothing(tmp_path: Path) -> None:
    fresh = gather(readings(*PAGES), WITH_SAMPLES)
    assert fresh.reprints
    assert kept(tmp_path, ("a.txt",), ("b.txt", "c.txt"), ("d.txt", "e.txt")) == fresh


def test_the_order_in_which_pages_come_changes_nothing(tmp_path: Path) -> None:
    there = kept(tmp_path, ("e.txt", "d.txt", "c.txt"), ("b.txt",), ("a.txt",))
    assert there == kept(tmp_path, tuple(PAGES))


def test_a_page_that_is_forgotten_leaves_the_record(tmp_path: Path) -> None:
    with RecordFile.open(tmp_path / "m.db") as file:
        keep(file, *PAGES)
        runner.gathered(file, WITH_SAMPLES)
        file.forget("b.txt")
        assert file.gathered() is None
        assert runner.gathered(file, WITH_SAMPLES) == gather(readings("a.txt", "c.txt", "d.txt", "e.txt"), WITH_SAMPLES)


def test_a_page_that_is_read_anew_is_compared_anew(tmp_path: Path) -> None:
    with RecordFile.open(tmp_path / "m.db") as file:
        keep(file, "a.txt", "b.txt")
        runner.gathered(file, WITH_SAMPLES)
        (again,) = readings("b.txt")
        file.put_reading(again, "v2", NOON)
        assert not runner.is_current(file, WITH_SAMPLES)
        assert runner.gathered(file, WITH_SAMPLES) == gather(readings("a.txt", "b.txt"), WITH_SAMPLES)


def test_nothing_is_done_where_nothing_changed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with RecordFile.open(tmp_path / "m.db") as file:
        keep(file, *PAGES)
        first = runner.gathered(file, WITH_SAMPLES)
        monkeypatch.setattr("musnad.runner.gathering.trace", lambda *_: pytest.fail("compared again"))
        assert runner.gathered(file, WITH_SAMPLES) == first


def test_a_fingerprint_that_becomes_common_brings_no_pair_and_one_that_is_rare_again_does(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("musnad.runner.gathering.BREADTH", Breadth(2, 2))
    monkeypatch.setattr(import_module("musnad.lineage.reprints"), "WIDEST", 2)
    with RecordFile.open(tmp_path / "m.db") as file:
        keep(file, "a.txt", "b.txt")
        assert runner.gathered(file, WITH_SAMPLES).reprints
        keep(file, "e.txt")
        assert runner.gathered(file, WITH_SAMPLES) == gather(readings("a.txt", "b.txt", "e.txt"), WITH_SAMPLES)
        file.forget("a.txt")
        last = runner.gathered(file, WITH_SAMPLES)
        assert last.reprints
        assert last == gather(readings("b.txt", "e.txt"), WITH_SAMPLES)


def test_an_id_of_a_story_leads_to_the_story_for_good(tmp_path: Path) -> None:
    with RecordFile.open(tmp_path / "m.db") as file:
        keep(file, "b.txt")
        (before,) = runner.gathered(file, WITH_SAMPLES).stories
        keep(file, "a.txt")
        (after,) = runner.gathered(file, WITH_SAMPLES).stories
        assert before.id != after.id
        assert file.current_story(before.id) == after.id
        assert [(c.kind, c.story, c.became) for c in file.story_changes()] == [("renamed", before.id, after.id)]
        with pytest.raises(UsageError, match="no story"):
            file.current_story("story-0")


def test_what_became_of_stories_is_kept_by_the_next_where_a_command_ended_right_before(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with RecordFile.open(tmp_path / "m.db") as file:
        keep(file, *PAGES)
        with monkeypatch.context() as patch:
            patch.setattr("musnad.runner.gathering.settle", lambda *_: None)  # killed between the two
            runner.grown(file, WITH_SAMPLES)
        runner.gathered(file, WITH_SAMPLES)
        with RecordFile.open(tmp_path / "whole.db") as whole:
            keep(whole, *PAGES)
            runner.gathered(whole, WITH_SAMPLES)
            assert file.digest().content == whole.digest().content


def test_a_dossier_has_the_pages_that_its_query_and_days_mean(tmp_path: Path) -> None:
    with RecordFile.open(tmp_path / "m.db") as file:
        keep(file, *PAGES)
        file.put_dossier(Dossier("border", "الحدود", "الانسحاب", since="2014-03-04", until="2014-03-04"), NOON)
        (dossier,) = runner.gathered(file, WITH_SAMPLES).dossiers
        assert (dossier.pages, len(dossier.stories)) == (("a.txt",), 1)
        file.drop_dossier("border")
        assert runner.gathered(file, WITH_SAMPLES).dossiers == ()


def test_what_a_page_alone_yields_is_made_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    weighed: list[str] = []
    likeness, looks = (import_module(f"musnad.stories.{name}") for name in ("likeness", "contradictions"))
    weigh, look = likeness._weights, looks.look
    looked: list[str] = []
    monkeypatch.setattr(likeness, "_weights", lambda r, b: weighed.append(r.page.location) or weigh(r, b))
    monkeypatch.setattr(looks, "look", lambda r, *given: looked.append(r.page.location) or look(r, *given))
    with RecordFile.open(tmp_path / "m.db") as file:
        keep(file, "a.txt", "b.txt")
        runner.gathered(file, WITH_SAMPLES)
        keep(file, "c.txt")
        runner.gathered(file, WITH_SAMPLES)
        assert (weighed, looked) == (["a.txt", "b.txt", "c.txt"],) * 2


def test_what_is_kept_of_a_page_and_damaged_is_made_anew(tmp_path: Path) -> None:
    with RecordFile.open(tmp_path / "m.db") as file:
        keep(file, "a.txt", "b.txt", "c.txt")
        runner.gathered(file, WITH_SAMPLES)
        with closing(sqlite3.connect(tmp_path / "m.db")) as db, db:
            db.execute("UPDATE yielded SET yielded = x'00' WHERE page = 1")
            db.execute("UPDATE yielded SET yielded = ? WHERE page = 2", (zlib.compress(b"\x93\x01\x02\x03"),))
        keep(file, "d.txt")
        assert runner.gathered(file, WITH_SAMPLES) == gather(readings("a.txt", "b.txt", "c.txt", "d.txt"), WITH_SAMPLES)


def test_a_page_is_looked_through_again_where_another_tells_whose_its_people_are(tmp_path: Path) -> None:
    charge = "اتهم كمال الريحاني سهلستان بخرق الهدنة في الوادي. وقالت سهلستان إنها لم تخرق الهدنة في الوادي."
    office = "قال وزير الخارجية الناري كمال الريحاني إن سهلستان خرقت الهدنة. وقالت سهلستان إنها لم تخرق الهدنة."
    days = ("نشر في الميناء يوم 4 مارس 2014", "نشر في الميناء يوم 4 أيار 2016")
    told = {"charge.txt": ("اتهام", days[0], charge), "office.txt": ("اتهام", days[1], office)}
    pages = [receive("\n".join(lines).encode(), name) for name, lines in told.items()]
    own = []
    with RecordFile.open(tmp_path / "m.db") as file:
        for page in pages:
            file.keep(page, read_page(page, WITH_SAMPLES), "v1", NOON)
            record = runner.gathered(file, WITH_SAMPLES)
            own.append([each.kind for each in record.contradictions if each.sides[0].page == "charge.txt"])
    assert record == gather([read_page(page, WITH_SAMPLES) for page in pages], WITH_SAMPLES)
    assert own == [[], ["party_vs_party"]]


def test_pages_that_come_one_by_one_in_any_order_and_are_read_anew_give_the_record_from_nothing(
    tmp_path: Path, lexicon: Lexicon
) -> None:
    pages = [receive(path.read_bytes(), path.name) for path in sorted(SAMPLES.rglob("*.html"))]
    read = {page.page.id: read_page(page, lexicon) for page in pages}
    changed = {pages[0].page.id: replace(read[pages[0].page.id], events=(), statements=())}
    for seed in (1, 2):
        Random(seed).shuffle(pages)  # noqa: S311 - any order will do
        with RecordFile.open(tmp_path / f"{seed}.db") as file:
            for page in pages:
                file.keep(page, changed.get(page.page.id, read[page.page.id]), "v1", NOON)
                runner.gathered(file, lexicon)
            for page in changed:
                file.put_reading(read[page], "v2", NOON)
            assert runner.gathered(file, lexicon) == gather(read.values(), lexicon)


def test_a_stem_that_was_too_common_before_is_not_told_anew_with_each_page_that_has_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    covered = import_module("musnad.runner.growing.covered")
    for module in (covered, import_module("musnad.stories.stories")):
        monkeypatch.setattr(module, "WIDEST", 1)
    monkeypatch.setitem(PAGES, "f.txt", (HEAD, "نشر في الميناء يوم 5 مارس 2014", *WIRE))
    likened: list[int] = []
    like = covered._likenesses
    monkeypatch.setattr(covered, "_likenesses", lambda archive, n: likened.append(n) or like(archive, n))
    with RecordFile.open(tmp_path / "m.db") as file:
        for names, told in ((("a.txt", "b.txt"), {1, 2}), (("f.txt",), {3})):
            likened.clear()
            keep(file, *names)
            assert runner.gathered(file, WITH_SAMPLES) == gather(file.readings(), WITH_SAMPLES)
            assert set(likened) == told
