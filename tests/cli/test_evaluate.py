"""The open suite scores whatever readings it is given."""

import json
from pathlib import Path

import pytest

from evaluation import suite
from evaluation.adapters.baseline import Baseline
from evaluation.adapters.petrarch_events import Codes, stories
from evaluation.adapters.written import placed
from evaluation.score_events import stretches
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


def coded(page: str, *events: list[str]) -> dict[str, dict[str, float]]:
    """What UniversalPetrarch's pipeline would return for one page, scored."""
    text = next(t for t in suite.texts(page))
    cut = stretches(text["text"])
    told = Codes().told([list(event) for event in events])
    codes = [{"sentence": list(cut[n]), **event} for n, some in told.items() for event in some]
    line = json.dumps({"page": {"location": text["location"]}, "codes": codes}).encode()
    return suite.score(suite.read([line], "theirs"), page).every


def test_codes_of_sentences_are_scored_by_type_and_sides() -> None:
    gold = json.loads((SUITE / "happenings" / "e01_aden.json").read_text(encoding="utf-8"))
    text = next(t for t in suite.texts("e01_aden.txt"))["text"]
    event = next(e for e in gold["events"] if e["type"] == "ASSAULT")
    number = next(n for n, (a, b) in enumerate(stretches(text)) if a <= event["trigger"][0] < b)
    found = coded("e01_aden.txt", ["20240101", "XXX", "---", "190", f"e01_aden.txt_{number}", "", "x"])
    assert set(found) == {"sentences", "dyads"}
    assert (found["sentences"]["right"], found["sentences"]["given"]) == (1, 1)
    wrong = coded("e01_aden.txt", ["20240101", "XXX", "---", "042", f"e01_aden.txt_{number}", "", "x"])
    assert wrong["sentences"]["right"] == 0


def test_a_code_is_a_type_and_a_party_in_our_words() -> None:
    codes = Codes()
    assert [codes.type(code) for code in ("010", "0871", "083", "1121", "20")] == [
        None, "RETREAT", "CONCEDE", "ACCUSE", "ASSAULT",
    ]  # fmt: skip
    assert [codes.parties(code) for code in ("USAGOV", "IGOUNO", "---", "SYRREB")] == [["us"], ["un"], [], ["syria"]]
    event = ["20240101", "USAGOV", "RUS", "042", "ENERGY,1", "a_2;a_5", "", "NULL"]
    both = {"type": "CONSULT", "actors": ["us"], "recipients": ["russia"]}
    assert codes.told([list(event)]) == {2: [both], 5: [both]}


def test_the_coder_s_file_of_events_says_what_its_pipeline_returns(tmp_path: Path) -> None:
    returned = {"e01.txt": [["20240101", "USAGOV", "RUS", "042", "e01.txt_2;e01.txt_5", "", "NULL"]]}
    (tmp_path / "coded.json").write_text(json.dumps(returned), encoding="utf-8")
    (tmp_path / "evts.txt").write_text("20240101\tUSAGOV\tRUS\t042\t\te01.txt_2;e01.txt_5\tNULL\n", encoding="utf-8")
    piped, batched = (stories(tmp_path / name) for name in ("coded.json", "evts.txt"))
    assert piped.keys() == batched.keys()
    assert Codes().told(piped["e01.txt"]) == Codes().told(batched["e01.txt"])
