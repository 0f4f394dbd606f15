"""The user's rows win in every table, by their id and by the words they claim."""

from pathlib import Path

import pytest

from musnad.arabic import fold_key, tokenize
from musnad.errors import LexiconError
from musnad.lexicon import Lexicon
from musnad.lexicon.table import header, read
from musnad.lexicon.tables import SHAPES, shipped_tables
from tests.tables import SHIPPED


def own(folder: Path, table: str, **cells: str) -> Lexicon:
    """The tables with one row of the user's."""
    told = "\t".join(cells) + "\n" + "\t".join(cells.values()) + "\n"
    (folder / f"{table}.tsv").write_text(told, encoding="utf-8")
    return Lexicon(folder)


@pytest.mark.parametrize("table", shipped_tables())
def test_a_users_row_takes_the_place_of_ours_in_every_table(table: str, tmp_path: Path) -> None:
    ours = next(read(table), None)
    if ours is None:
        pytest.skip("none is shipped")
    own(tmp_path, table, id=ours.id)
    assert [row.own for row in read(table, tmp_path) if row.id == ours.id] == [True]
    assert sum(1 for _ in read(table, tmp_path)) == sum(1 for _ in read(table))


def test_every_table_has_a_shape() -> None:
    assert sorted(SHAPES) == list(shipped_tables())


def test_a_users_function_word_is_his(tmp_path: Path) -> None:
    assert SHIPPED.words.function[fold_key("بين")] == "prep"
    assert own(tmp_path, "function_words", id="mine", ar="بين").words.function[fold_key("بين")] == "mine"


def test_a_users_month_is_read_before_ours(tmp_path: Path) -> None:
    months = own(tmp_path, "months", id="mine", kind="month", value="7", alone="no", names="آب").months
    assert next((p.rule, p.value) for p in months[fold_key("آب")]) == ("mine", "7")


def test_a_users_time_word_is_read_before_ours(tmp_path: Path) -> None:
    times = own(tmp_path, "times", id="mine", kind="day", value="-3", ar="أمس").times
    assert times.at(tokenize("أمس").folds, 0, 1)[0].rule == "time.mine"


def test_a_users_credit_is_read_before_ours(tmp_path: Path) -> None:
    credits_ = own(tmp_path, "credits", id="mine", kind="source", words="المصدر").credits
    hit = credits_.match(tokenize("المصدر").folds, 0, 1, "source", "agencies")
    assert hit is not None
    assert hit[1].rule == "mine"


def test_a_users_speaker_is_read_before_ours(tmp_path: Path) -> None:
    lexicon = own(tmp_path, "speakers", **{"id": "mine", "class": "media", "en": "minister", "m": "وزير"})
    assert (SHIPPED.speakers[fold_key("وزير")].kind, lexicon.speakers[fold_key("وزير")].kind) == ("office", "media")


def test_a_users_title_is_read_before_ours(tmp_path: Path) -> None:
    lexicon = own(tmp_path, "titles", id="mine", kind="title", ar="وزير")
    assert lexicon.words.titles[fold_key("وزير")].id == "title.mine"


def test_a_users_adjective_is_read_before_ours(tmp_path: Path) -> None:
    lexicon = own(tmp_path, "states", id="naria", ar="نارية", nisba_m="روسي")
    assert lexicon.nisbas[fold_key("الروسية")].state == "naria"


def test_a_users_row_of_prose_takes_words_away(tmp_path: Path) -> None:
    assert fold_key("قالت") in SHIPPED.prose.past
    prose = own(tmp_path, "prose", id="speech.past", kind="past", words="أفاد").prose
    assert (fold_key("قالت") in prose.past, fold_key("أفادت") in prose.past) == (False, True)


def test_a_users_role_takes_words_away(tmp_path: Path) -> None:
    assert SHIPPED.attribution.plays(fold_key("قد"), "verbal_link")
    assert not own(tmp_path, "attribution", id="verbal_link", role="verbal_link", words="سوف").attribution.plays(
        fold_key("قد"), "verbal_link"
    )


def test_a_name_that_both_claim_is_the_users(tmp_path: Path) -> None:
    entities = own(tmp_path, "things", id="mine", type="EVENT", ar="لافروف").entities
    match = next(entities.match(tokenize("لافروف").folds, 0, fold_key("لافروف"), 1))
    assert match.known[0].id == "mine"


def test_an_id_that_both_claim_in_different_tables_is_the_users(tmp_path: Path) -> None:
    known = own(tmp_path, "things", id="sergei-lavrov", type="EVENT", ar="واقعة لافروف").entities.get("sergei-lavrov")
    assert known is not None
    assert known.table == "things"


def test_users_furniture_is_tried_first(tmp_path: Path) -> None:
    lexicon = own(tmp_path, "furniture", id="mine", kind="other", scope="whole", pattern="شارك هذا الخبر")
    hit = lexicon.furniture.match(fold_key("شارك هذا الخبر"), 3)
    assert hit is not None
    assert hit.id == "mine"


def test_words_of_names_are_the_users_to_add(tmp_path: Path) -> None:
    (tmp_path / "name_tokens.txt").write_text("40\tوردانوف\n", encoding="utf-8")
    assert (SHIPPED.words.names.get("وردانوف"), Lexicon(tmp_path).words.names["وردانوف"]) == (None, 40)
    assert Lexicon(tmp_path).digest != SHIPPED.digest


def test_a_users_file_may_leave_columns_out_and_put_them_in_another_order(tmp_path: Path) -> None:
    known = own(tmp_path, "people", ar="سليم الورداني", id="selim-al-wardani").entities.get("selim-al-wardani")
    assert known is not None
    assert (known.ar, known.en, known.sex) == ("سليم الورداني", "Selim Al Wardani", None)


def test_a_column_that_no_table_has_is_named(tmp_path: Path) -> None:
    with pytest.raises(LexiconError, match=r"people\.tsv:2: no column 'arabic'. Its columns are id, qid"):
        list(read("people", _folder(tmp_path, "people.tsv", "id\tarabic\nx\tس\n")))


def test_a_row_without_an_id_is_named(tmp_path: Path) -> None:
    with pytest.raises(LexiconError, match=r"people\.tsv:3: a row without an id"):
        list(read("people", _folder(tmp_path, "people.tsv", "id\tar\nx\tس\n\tع\n")))


def test_a_file_in_another_encoding_is_named(tmp_path: Path) -> None:
    (tmp_path / "people.tsv").write_bytes("id\tar\nx\tسليم\n".encode("windows-1256"))
    with pytest.raises(LexiconError, match=r"people\.tsv: byte 8 is no UTF-8. Save it as UTF-8"):
        list(read("people", tmp_path))


def test_the_header_of_a_table_is_its_columns() -> None:
    assert header("locatives") == ("id", "example", "ar")


def _folder(folder: Path, name: str, text: str) -> Path:
    (folder / name).write_text(text, encoding="utf-8")
    return folder
