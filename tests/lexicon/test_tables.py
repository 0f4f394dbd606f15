from pathlib import Path

import pytest

from musnad.arabic import fold_key
from musnad.errors import LexiconError
from musnad.lexicon import Lexicon
from musnad.lexicon.table import parse
from tests.tables import SHIPPED

LEXICON = SHIPPED


def test_a_row_with_too_many_cells_is_named_by_file_and_line() -> None:
    with pytest.raises(LexiconError, match=r"x\.tsv:3: 3 cells under 2 columns"):
        list(parse("id\tar\na\tب\na\tب\tج\n", "x.tsv"))


def test_a_missing_column_is_named() -> None:
    (row,) = parse("id\tar\na\tب\n", "x.tsv")
    with pytest.raises(LexiconError, match="no column 'sex'"):
        row["sex"]


@pytest.mark.parametrize(
    ("name", "entity"),
    [("Lavrov", "sergei-lavrov"), ("لافروف", "sergei-lavrov"), ("سيرجي لافروف", "sergei-lavrov"), ("Russia", "russia")],
)
def test_an_entity_is_found_by_its_name_in_either_script(name: str, entity: str) -> None:
    assert entity in [known.id for known in LEXICON.entities.find(name)]


def test_a_users_row_is_read_after_ours_and_wins(tmp_path: Path) -> None:
    (tmp_path / "cities.tsv").write_text(
        "id\tqid\tstate\ten\tcapital\tseat\tchecked\tar\nmarsa\t\tfrance\tMarsa\t\t\tus\tمرسى الجديدة\n",
        encoding="utf-8",
    )
    known = Lexicon(tmp_path).entities.get("marsa")
    assert known is not None
    assert known.ar == "مرسى الجديدة"
    assert Lexicon(tmp_path).digest != LEXICON.digest


@pytest.mark.parametrize("word", ["روسي", "الروسية", "الأميركيون", "أمريكيين", "الليبيتان"])
def test_a_states_adjective_is_known_in_all_its_forms(word: str) -> None:
    assert fold_key(word) in LEXICON.nisbas


def test_a_states_own_name_is_no_adjective() -> None:
    assert fold_key("ليبيا") not in LEXICON.nisbas
