"""How a statement is cited."""

from dataclasses import replace

import pytest

from musnad.export import citation, markdown, quoted_values
from musnad.export.citing import LONGEST_WORDS, Language
from musnad.record.quoted import Quoted, quoted
from tests.web.samples import TEXT, reading

KNOWN = {"nabaa": {"ar": "وكالة نبأ", "en": "Nabaa"}, "al-minaa": {"ar": "الميناء", "en": "al-Minaa"}}


def names(entity: str, language: str) -> str | None:
    return KNOWN.get(entity, {}).get(language)


@pytest.fixture
def first() -> Quoted:
    return next(each for each in quoted(reading()) if each.statement.via)


@pytest.mark.parametrize(
    ("language", "parts"),
    [
        ("ar", ["هالة مرزاق: «", "عن طريق وكالة نبأ", "الميناء", "2013-08-09", "المحارف "]),
        ("en", ["هالة مرزاق: “", "through Nabaa", "al-Minaa", "2013-08-09", "characters "]),
    ],
)
def test_it_names_speaker_chain_outlet_day_address_and_characters(
    first: Quoted, language: Language, parts: list[str]
) -> None:
    told = citation(first, names, language)
    span = first.statement.content
    places = [told.find(part) for part in (*parts, first.location, f"{span.start}–{span.end}")]
    assert -1 not in places
    assert places[:4] == sorted(places[:4])
    assert TEXT[span.start : span.end] in told


def test_long_speech_is_cut_and_its_characters_still_told(first: Quoted) -> None:
    long = replace(first, statement=replace(first.statement, surface="كلمة " * 200))
    told = citation(long, names, "ar")
    assert "كلمة …»" in told
    assert len(told) < LONGEST_WORDS + 300


def test_what_was_not_said_is_cited_as_such(first: Quoted) -> None:
    denied = replace(first, statement=replace(first.statement, polarity="negated"))
    assert "(لم يقل)" in citation(denied, names, "ar")


def test_directions_can_be_kept_apart(first: Quoted) -> None:
    told = citation(first, names, "ar", isolate=True)
    assert "\u20682013-08-09\u2069" in told


def test_markdown_stands_under_days_and_acts_on_nothing(first: Quoted) -> None:
    bold = replace(first, title="**عنوان** [رابط](x)")
    lines = list(markdown([bold], names, "ar"))
    assert lines[0].strip() == "## 2013-08-09"
    assert "\\*\\*عنوان\\*\\* \\[رابط\\](x)" in lines[1]


def test_a_program_gets_the_whole_chain_with_its_places(first: Quoted) -> None:
    (told,) = quoted_values([first], names)
    chain = [link["entity"] for link in told["through"]]  # type: ignore[attr-defined, union-attr]
    assert chain[0] == "nabaa"
    assert chain[-1] == "al-minaa"
