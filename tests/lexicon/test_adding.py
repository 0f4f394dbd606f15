"""A row goes into the user's folder whole, or the folder stays as it was."""

import threading
from pathlib import Path

import pytest

from musnad.errors import LexiconError, MusnadError, UsageError
from musnad.lexicon.adding import Added, Change, add_row
from musnad.lexicon.table import read

TYPED = "# mine\r\nid\tar\r\n\r\nselim\tسليم الورداني\r\n# the end"


def add(folder: Path, table: str, *, replace: bool = False, **cells: str) -> Added:
    return add_row(folder, table, [Change(column, value) for column, value in cells.items()], replace=replace)


def test_the_first_row_makes_folder_and_file(tmp_path: Path) -> None:
    added = add(tmp_path / "mine", "places", id="minaa", ar="ميناء مرسى")
    assert (added.before, added.row.place) == (None, f"{tmp_path}/mine/places.tsv:2")
    text = (tmp_path / "mine" / "places.tsv").read_text(encoding="utf-8")
    assert text == "id\tqid\ten\tchecked\tar\nminaa\t\t\t\tميناء مرسى\n"


def test_every_line_that_is_there_stays_as_it_was_typed(tmp_path: Path) -> None:
    (tmp_path / "people.tsv").write_bytes(TYPED.encode())
    add(tmp_path, "people", id="hala", sex="f", ar="هالة مرزاق")
    text = (tmp_path / "people.tsv").read_bytes().decode()
    assert text == TYPED.replace("id\tar", "id\tar\tsex") + "\r\nhala\tهالة مرزاق\tf\r\n"


def test_a_row_of_ours_is_where_the_users_begins(tmp_path: Path) -> None:
    added = add_row(tmp_path, "people", [Change("id", "sergei-lavrov"), Change("ar", "لافروفا", more=True)])
    assert (added.row["qid"], added.row.list("ar")[-2:]) == ("Q58217", ("لافروف", "لافروفا"))


def test_a_row_of_the_users_is_changed_only_where_he_says_so(tmp_path: Path) -> None:
    add(tmp_path, "places", id="minaa", ar="ميناء مرسى")
    with pytest.raises(LexiconError, match=r"minaa is yours already. Change it with --replace"):
        add(tmp_path, "places", id="minaa", ar="ميناء آخر")
    add(tmp_path, "places", id="minaa", ar="ميناء آخر", replace=True)
    assert [row["ar"] for row in read("places", tmp_path) if row.own] == ["ميناء آخر"]


def test_a_spelling_is_not_added_twice(tmp_path: Path) -> None:
    for _ in range(2):
        add_row(tmp_path, "places", [Change("id", "minaa"), Change("ar", "ميناء مرسى", more=True)])
    assert [row["ar"] for row in read("places", tmp_path) if row.own] == ["ميناء مرسى"]


def test_hidden_signs_of_a_copied_word_are_left_out(tmp_path: Path) -> None:
    assert add(tmp_path, "places", id="minaa", ar="\u202bميناء\tمرسى\u202c\n").row["ar"] == "ميناء مرسى"


@pytest.mark.parametrize(
    ("table", "cells", "error", "seen"),
    [
        ("peopel", {"id": "x"}, UsageError, "no table 'peopel'. The tables are attribution"),
        ("people", {"id": "x", "arabic": "س"}, UsageError, "no column 'arabic' in people. Its columns are id, qid"),
        ("people", {"ar": "سليم"}, UsageError, "a row without an id. Say id=NAME"),
        ("people", {"id": "x"}, LexiconError, "people x: nothing in ar. Fill the column ar"),
        ("people", {"id": "x", "ar": "لافروف"}, LexiconError, "people x: لافروف is sergei-lavrov at people.tsv"),
        ("people", {"id": "x", "ar": "سليم", "state": "naria"}, LexiconError, "people x: state 'naria' is no row"),
        ("people", {"id": "#x", "ar": "سليم"}, LexiconError, "#x: a row that would not read back"),
    ],
)
def test_what_is_wrong_is_told_and_nothing_is_written(
    table: str, cells: dict[str, str], error: type[MusnadError], seen: str, tmp_path: Path
) -> None:
    (tmp_path / "people.tsv").write_bytes(TYPED.encode())
    with pytest.raises(error, match=seen.replace(".", r"\.")):
        add(tmp_path, table, **cells)
    assert [(file.name, file.read_bytes()) for file in tmp_path.iterdir()] == [("people.tsv", TYPED.encode())]


def test_a_change_that_makes_another_row_wrong_is_told(tmp_path: Path) -> None:
    add(tmp_path, "places", id="first", ar="الميناء القديم")
    add(tmp_path, "places", id="second", ar="الميناء الجديد")
    with pytest.raises(LexiconError, match="الميناء الجديد is first at"):
        add(tmp_path, "places", id="first", ar="الميناء الجديد", replace=True)


def test_what_is_wrong_elsewhere_does_not_keep_a_row_out(tmp_path: Path) -> None:
    (tmp_path / "people.tsv").write_text("id\tstate\tar\nx\tnaria\tسليم الورداني\n", encoding="utf-8")
    assert add(tmp_path, "places", id="minaa", ar="ميناء مرسى").row.id == "minaa"


def test_a_broken_file_of_the_users_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "people.tsv").write_text("id\tar\na\tb\tc\n", encoding="utf-8")
    with pytest.raises(LexiconError, match="3 cells under 2 columns"):
        add(tmp_path, "people", id="x", ar="سليم")


def test_two_who_add_at_once_both_find_their_row(tmp_path: Path) -> None:
    ids = [f"place-{n}" for n in range(4)]
    threads = [threading.Thread(target=add, args=(tmp_path, "places"), kwargs={"id": i, "ar": i}) for i in ids]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(row.id for row in read("places", tmp_path) if row.own) == ids
