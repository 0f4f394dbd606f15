"""What a query says, and where it cannot be understood."""

from __future__ import annotations

import pytest

from musnad.errors import UsageError
from musnad.search.query import LONGEST, parse


def told(text: str) -> list[list[str]]:
    return [[term.text + "*" * term.prefix for term in group] for group in parse(text).groups]


@pytest.mark.parametrize(
    ("text", "groups"),
    [
        ("الهدنة مرسى", [["الهدنة"], ["مرسى"]]),
        ('"وقف النار" مرسى', [["وقف النار"], ["مرسى"]]),
        ("«وقف النار»", [["وقف النار"]]),
        ("“وقف النار”", [["وقف النار"]]),
        ("الهدنة OR القمة مرسى", [["الهدنة", "القمة"], ["مرسى"]]),
        ("أ | ب OR ج", [["أ", "ب", "ج"]]),
        ("مفاوض*", [["مفاوض*"]]),
        ("لافروف: نعم", [["لافروف:"], ["نعم"]]),
        ("", []),
    ],
)
def test_words_phrases_choices_and_beginnings(text: str, groups: list[list[str]]) -> None:
    assert told(text) == groups


def test_what_is_excluded() -> None:
    query = parse('الهدنة -قمة -"تل الورد" جنيف-2')
    assert [t.text for t in query.without] == ["قمة", "تل الورد"]
    assert [g[0].text for g in query.groups] == ["الهدنة", "جنيف-2"]


def test_filters_with_and_without_marks() -> None:
    query = parse('outlet:al-minaa speaker:"سليم الورداني" speaker:«هالة مرزاق» since:2031-05 الهدنة')
    assert query.filters == {"outlet": ("al-minaa",), "speaker": ("سليم الورداني", "هالة مرزاق"), "since": ("2031-05",)}


@pytest.mark.parametrize(
    ("text", "seen", "place"),
    [
        ('الهدنة "وقف النار', "a phrase is not closed", "character 8"),
        ("«وقف النار", "a phrase is not closed", "character 1"),
        ("OR الهدنة", "OR with no word before it", "character 1"),
        ("الهدنة OR", "OR with no word behind it", "character 10"),
        ("أ OR OR ب", "OR with no word before it", "character 6"),
        ("أ OR -ب", "OR before an excluded word", "character 6"),
        ("أ OR day:2031", "day: cannot be excluded or joined", "character 6"),
        ("-outlet:al-minaa", "outlet: cannot be excluded", "character 1"),
        ("since:2031-13", "since: '2031-13' is no day", "character 1"),
        ("until:2031-02-30", "until: '2031-02-30' is no day", "character 1"),
        ("since:yesterday", "since: 'yesterday' is no day", "character 1"),
        ('outlet:""', "outlet: without a value", "character 1"),
        ("س" * (LONGEST + 1), f"a query of {LONGEST + 1} characters", ""),
    ],
)
def test_what_cannot_be_understood_is_told_with_its_place(text: str, seen: str, place: str) -> None:
    with pytest.raises(UsageError) as told_:
        parse(text)
    assert told_.value.seen.startswith(seen)
    assert told_.value.place == place


def test_a_filter_with_nothing_behind_it_is_a_word() -> None:
    assert told("outlet: الميناء") == [["outlet:"], ["الميناء"]]
