"""The open suite scores whatever readings it is given."""

import json
from pathlib import Path

import pytest

from evaluation import suite
from evaluation.adapters.baseline import Baseline
from evaluation.adapters.written import placed
from musnad.cli import main
from musnad.errors import CodecError

SUITE = Path(__file__).parents[2] / "evaluation"
GOLD = SUITE / "times" / "t01_yemen.json"


def line(**layers: object) -> bytes:
    return json.dumps({"page": {"location": "t01_yemen.txt"}, **layers}).encode()


def scored(*lines: bytes) -> dict[str, dict[str, float]]:
    return suite.score(suite.read(lines, "theirs"), "t01_*").every


def test_the_gold_itself_scores_one() -> None:
    gold = json.loads(GOLD.read_text(encoding="utf-8"))
    assert scored(line(times=gold["times"]))["times"]["f1"] == 1.0


def test_a_wrong_value_is_found_but_not_right() -> None:
    gold = json.loads(GOLD.read_text(encoding="utf-8"))["times"]
    found = scored(line(times=[gold[0] | {"value": "1999-01-01"}, *gold[1:]]))
    assert found["timespans"]["right"] == len(gold)
    assert found["times"]["right"] == len(gold) - 1


def test_a_layer_that_no_line_has_is_not_scored() -> None:
    assert scored(line(mentions=[])) == {}
    assert set(scored(line(times=[]))) == {"timespans", "times"}


def test_a_page_without_a_line_counts_as_empty(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    theirs = tmp_path / "theirs.jsonl"
    theirs.write_bytes(line(times=json.loads(GOLD.read_text(encoding="utf-8"))["times"]))
    assert main(["evaluate", "--suite", str(SUITE), "--readings", str(theirs), "--only", "t0[12]*", "--json"]) == 0
    out, err = capsys.readouterr()
    told = json.loads(out)
    assert (told["texts"], told["read"]) == (2, 1)
    assert told["layers"]["times"]["p"] == 1.0 > told["layers"]["times"]["r"]
    assert "1 of 2 texts have no reading" in err


@pytest.mark.parametrize(
    ("given", "told"),
    [
        (b"{", "theirs:1: no reading"),
        (line(times=[{"value": "2019"}]), "a row of times without span"),
        (line(times=[{"span": [3, "4"]}]), "is no [start, end]"),
        (line() + b"\n" + line(), "was read before"),
        (b"\n", "no reading in it"),
    ],
)
def test_what_is_no_reading_is_refused_with_its_line(given: bytes, told: str) -> None:
    with pytest.raises(CodecError) as refused:
        suite.read(given.splitlines(), "theirs")
    assert told in str(refused.value)


def test_a_reading_of_another_text_is_refused() -> None:
    other = json.dumps({"page": {"location": "t01_yemen.txt", "text": "غيره"}, "times": []}).encode()
    with pytest.raises(CodecError, match="the reading's text is another"):
        scored(other)


def test_a_folder_without_a_suite_is_told(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert main(["evaluate", "--suite", str(tmp_path)]) == 66
    assert "the installed package does not carry it" in capsys.readouterr().err


def test_the_suite_has_more_than_sixty_texts_each_with_a_digest_of_its_own() -> None:
    every = list(suite.texts())
    assert len({t["text_sha256"] for t in every}) == len({t["location"] for t in every}) == len(every) > 60


def test_this_engine_is_read_where_no_readings_are_given() -> None:
    assert suite.score(only="t01_*").every["times"]["right"] > 0


def test_simple_parts_read_speech_names_and_dates() -> None:
    text = "قال سيرغي لافروف إن الوفد يصل إلى جنيف يوم 14 مارس 2019."
    read = Baseline().read({"text": text})
    assert [text[slice(*m["span"])] for m in read["mentions"]] == ["سيرغي لافروف", "جنيف"]
    assert [t["value"] for t in read["times"]] == ["2019-03-14"]
    assert [text[slice(*s["source"]["span"])] for s in read["statements"]] == ["سيرغي لافروف"]


def test_an_extracted_piece_is_placed_whatever_its_white_space() -> None:
    assert placed("العنوان\nقال  الوزير\nإعلان", ["قال الوزير", "غيره"]) == [[8, 19]]
