import csv
from collections import Counter

import pytest
from bench_statements import VERDICTS, passed_over, saying, shared

import musnad
from musnad.lexicon import Lexicon
from musnad.pages import receive
from musnad.record import Span

LEXICON = Lexicon()
LONGEST_CUE = 3


@pytest.mark.parametrize(
    ("word", "expected"),
    [("قال", True), ("وقال", True), ("سيوكد", True), ("مشيرا", True), ("بين", False), ("النهر", False)],
)
def test_a_cue_verb_is_known_behind_its_proclitic_and_no_preposition(word: str, expected: bool) -> None:  # noqa: FBT001
    assert saying(word, LEXICON) is expected


def test_what_is_passed_over_is_no_cue_of_a_statement() -> None:
    page = "قال سليم الورداني إن المعبر مغلق. وأشار الحارس بيده إلى السائق فتوقف."
    reading = musnad.read_page(receive(page.encode(), "page.txt"), LEXICON)
    assert [one.cue for one in passed_over(reading, LEXICON)] == ["وأشار"]


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [(Span(0, 10), Span(0, 10), 1.0), (Span(0, 10), Span(5, 10), 0.5), (Span(0, 4), Span(6, 8), 0.0)],
)
def test_shared_characters(a: Span, b: Span, expected: float) -> None:
    assert shared(a, b) == expected


def _of_cues(kind: str) -> bool:
    """Whether verdicts are on cues that were passed over."""
    return kind.endswith("passed")


def test_the_verdicts_hold_no_text_but_the_cue() -> None:
    with VERDICTS.open(encoding="utf-8") as table:
        rows = list(csv.DictReader((x for x in table if not x.startswith("#")), delimiter="\t"))
    assert len({(r["kind"], r["article"], r["span"], r["cue"]) for r in rows}) == len(rows)
    counted = {
        "given": 100,
        "passed": 60,
        "true": 75,
        "later": 100,
        "last": 50,
        "fresh": 60,
        "strict": 100,
        "second": 100,
        "strict_passed": 60,
        "third": 100,
        "third_passed": 60,
        "fourth": 100,
        "fourth_passed": 60,
        "fifth": 100,
        "fifth_passed": 60,
        "modern": 90,
        "modern_passed": 45,
        "sixth": 100,
        "sixth_passed": 60,
        "seventh": 100,
        "eighth": 100,
        "ninth": 125,
        "tenth": 100,
        "eighth_passed": 60,
    }
    assert Counter(r["kind"] for r in rows) == counted
    told = {(r["kind"], r["verdict"]) for r in rows}
    assert told == {
        ("true", "statement"),
        *((kind, verdict) for kind in counted if _of_cues(kind) for verdict in ("missed", "rightly")),
        *((kind, verdict) for kind in counted if not _of_cues(kind) for verdict in ("right", "wrong")),
    } - {("true", "right"), ("true", "wrong")}
    assert max(len(r["cue"].split()) for r in rows) <= LONGEST_CUE
    unexplained = {r["kind"] for r in rows if r["verdict"] in ("wrong", "missed") and not r["reason"]}
    assert unexplained <= {"fifth_passed", "sixth_passed", "modern_passed"}  # docs/5 tells their causes together
