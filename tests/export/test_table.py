import pytest

from musnad.export import csv_lines


def test_rows_are_csv_with_their_header() -> None:
    lines = list(csv_lines(("speaker", "cue"), [("سليم الورداني", "قال"), (None, 'أكد "مجددا"')]))
    assert lines == ["speaker,cue\r\n", "سليم الورداني,قال\r\n", ',"أكد ""مجددا"""\r\n']


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", " =1", "\u200f=1", "\u202e =1", "\ufeff=1"])
def test_a_scraped_formula_is_shown_not_run(cell: str) -> None:
    *_, line = csv_lines(("content",), [(cell,)])
    assert line.strip("\r\n").strip('"').startswith("'")


def test_arabic_stays_as_it_is() -> None:
    *_, line = csv_lines(("content",), [("- المحادثات"[2:],)])
    assert line == "المحادثات\r\n"
