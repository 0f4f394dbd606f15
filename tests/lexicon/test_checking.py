"""Each fault of a row is told with file, line and remedy."""

from pathlib import Path

import pytest

from musnad.lexicon.checking import faults
from musnad.lexicon.table import read
from musnad.lexicon.tables import shipped_tables

ROOT = Path(__file__).parents[2]
PURE_NAMES = {"people", "states", "cities", "bodies", "groups", "media", "places", "things", "issues", "facts", "feeds"}
"""Tables whose rows are names and facts: an example would only repeat the name."""
FACTS = {"rules", "countries", "events_quads", "events_scores", "events_confidence"}
"""Tables of codes, weights, words and sentences that no page holds as such."""


def told(folder: Path, table: str, text: str) -> list[str]:
    (folder / f"{table}.tsv").write_text(text, encoding="utf-8")
    return [str(fault).replace(f"{folder}/", "") for fault in faults(folder, ours=False)]


def test_no_row_of_ours_has_a_fault() -> None:
    assert [str(fault) for fault in faults(None)] == []


def test_no_row_of_the_sample_pages_has_a_fault() -> None:
    assert [str(fault) for fault in faults(ROOT / "evaluation" / "lexicon", ours=False)] == []


@pytest.mark.parametrize("table", sorted(set(shipped_tables()) - PURE_NAMES - FACTS))
def test_every_row_of_ours_that_is_no_name_has_an_example(table: str) -> None:
    assert [row.id for row in read(table) if not row.get("example")] == []


@pytest.mark.parametrize(
    ("table", "text", "seen"),
    [
        ("people", "id\tarabic\nx\tس\n", "people.tsv:2: no column 'arabic'. Its columns are id, qid, en, sex"),
        ("people", "id\tar\n\tسليم\n", "people.tsv:2: a row without an id. Fill the column id"),
        ("people", "id\tar\nx\tس\tع\n", "people.tsv:2: 3 cells under 2 columns. Check the tabs"),
        ("people", "id\tar\nx y\tسليم\n", "people.tsv:2: id 'x y'. Small Latin letters"),
        ("people", "id\tar\nx\t\n", "people.tsv:2: nothing in ar. Fill the column ar"),
        ("people", "id\tsex\tar\nx\tmale\tسليم\n", "people.tsv:2: sex 'male'. Say one of f, m"),
        ("people", "id\tqid\tar\nx\t12\tسليم\n", "people.tsv:2: qid '12'. A Wikidata id is Q and digits"),
        ("people", "id\toffices\tar\nx\tn-king:203:\tسليم\n", "people.tsv:2: year '203' of n-king. Say 2031"),
        ("people", "id\toffices\tar\nx\tn-king:2031-13:\tسليم\n", "people.tsv:2: year '2031-13' of n-king."),
        ("people", "id\toffices\tar\nx\tn-king:2031:2030\tسليم\n", "n-king ends 2030, before it begins 2031."),
        ("outlets", "id\tkind\tfrom\tnames\nx\toutlet\tlong ago\tس\n", "outlets.tsv:2: day 'long ago'. Say 2031"),
        ("outlets", "id\tkind\tfrom\tuntil\tnames\nx\toutlet\t2031\t2030\tس\n", "until 2030, before from 2031."),
        ("people", "id\tstate\tar\nx\tnaria\tسليم\n", "people.tsv:2: state 'naria' is no row of states."),
        ("people", "id\tar\nx\tسليم\u202e\n", "people.tsv:2: U+202E in ar. Take the hidden sign out"),
        ("people", "id\tar\nx\tسليم\nx\tسالم\n", "people.tsv:3: id 'x' stands at"),
        ("people", "id\tar\nx\tسليم الورداني\ny\tسليم الورداني\n", "people.tsv:3: سليم الورداني is x at"),
        ("people", "id\tar\nx\tلافروف\n", "people.tsv:2: لافروف is sergei-lavrov at people.tsv"),
        ("things", "id\ttype\tar\nrussia\tEVENT\tواقعة\n", "things.tsv:2: id 'russia' stands at states.tsv"),
        ("titles", "id\tkind\texample\tar\nx\toffice\tجاء الضيف\tصدر\n", "titles.tsv:2: the example does not hold"),
        ("cues", "id\tkind\tgovernment\nx\tverb\tnever\n", "cues.tsv:2: government 'never'."),
        ("furniture", "id\tkind\tscope\tpattern\nx\tother\twhole\t(شارك\n", "furniture.tsv:2: pattern: missing )"),
        ("furniture", "id\tkind\tscope\tpattern\nx\tmenu\twhole\tشارك\n", "furniture.tsv:2: kind 'menu'. Say one of"),
        ("peopel", "id\tar\nx\tسليم\n", "peopel.tsv: no such table. Name it attribution, bodies"),
    ],
)  # fmt: skip
def test_a_fault_is_told_with_its_place_and_remedy(table: str, text: str, seen: str, tmp_path: Path) -> None:
    lines = told(tmp_path, table, text)
    assert len(lines) == 1
    assert seen in lines[0]


def test_every_fault_is_told_and_not_only_the_first(tmp_path: Path) -> None:
    lines = told(tmp_path, "people", "id\tsex\tar\nx\tmale\tسليم\n\tm\tسالم\ny\tm\t\n")
    assert [line.split(": ")[0] for line in lines] == ["people.tsv:3", "people.tsv:2", "people.tsv:4"]


def test_a_row_that_refers_to_a_users_row_is_sound(tmp_path: Path) -> None:
    (tmp_path / "states.tsv").write_text("id\tar\nnaria\tنارية\n", encoding="utf-8")
    assert told(tmp_path, "people", "id\tstate\tar\nx\tnaria\tسليم الورداني\n") == []


def test_a_line_of_names_without_a_count_is_told(tmp_path: Path) -> None:
    (tmp_path / "name_tokens.txt").write_text("سليم\n", encoding="utf-8")
    assert [fault.place.rpartition("/")[2] for fault in faults(tmp_path, ours=False)] == ["name_tokens.txt:1"]
