"""How sure an event is follows from how it is told, by the rows of events_confidence.tsv."""

from __future__ import annotations

from dataclasses import replace

import pytest

from musnad.events import stage
from musnad.events.confidence import Sign, chance, signs, sure
from musnad.events.drafts import Draft
from musnad.events.text import Text
from musnad.record import Event
from tests.events.reading import events


@pytest.fixture
def seen(monkeypatch: pytest.MonkeyPatch) -> dict[str, dict[str, str]]:
    """The signs of every event read, by its rule."""
    kept: dict[str, dict[str, str]] = {}

    def spy(text: Text, draft: Draft) -> float:
        kept[draft.hit.row.id] = dict(signs(text, draft))
        return 1.0

    monkeypatch.setattr(stage, "sure", spy)
    return kept


def test_the_signs_of_an_event(seen: dict[str, dict[str, str]]) -> None:
    events("قصفت نارية مواقع سهلستان أمس.")
    assert seen["bombed"] == {
        "how": "verb", "sides": "both", "status": "happened", "type": "ASSAULT",
        "act": "ASSAULT-verb", "who": "known", "where": "next", "verbs": "0",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("sentences", "row", "sign"),
    [
        ("قال مراقبون في مرسى إن نارية قصفت مواقع سهلستان أمس.", "bombed", ("verbs", "1")),
        ("قصفت أمس في ساعة متأخرة من الليل نارية مواقع سهلستان.", "bombed", ("where", "off")),
        ("قتل ثلاثة في قصف مدفعي ناري أمس.", "strikes", ("where", "elsewhere")),
        ("استقبل سليم الورداني هالة مرزاق أمس.", "received", ("who", "person")),
        ("قصفت جماعة الوادي الحمراء مواقع سهلستان.", "bombed", ("who", "unnamed")),
        ("عقد أمس في مرسى اجتماع بين نارية وسهلستان.", "gathering", ("act", "CONSULT-noun")),
        ("قتل ثلاثة في قصف مدفعي أمس.", "killing", ("who", "nobody")),
        ("قتل ثلاثة في قصف مدفعي أمس.", "killing", ("where", "nobody")),
        ("أدان الورداني القصف.", "act.condemn", ("how", "speech")),
    ],
)
def test_a_sign(sentences: str, row: str, sign: Sign, seen: dict[str, dict[str, str]]) -> None:
    events(sentences)
    assert seen[row][sign[0]] == sign[1]


def test_odds_are_added_up() -> None:
    assert chance((("how", "verb"),), {}) == 0.5
    weights = {("all", ""): 1.0, ("how", "verb"): 1.0, ("how", "bare"): 9.0}
    assert round(chance((("how", "verb"),), weights), 2) == 0.88


@pytest.mark.parametrize(
    ("less", "more"),
    [
        ("قتل ثلاثة في قصف مدفعي أمس.", "قتل الجيش الناري ثلاثة أمس."),
        ("قال الورداني إن نارية قررت أن تعلن أنها قصفت مواقع سهلستان.", "قصفت نارية مواقع سهلستان."),
        ("قصفت جماعة الوادي الحمراء مواقع سهلستان.", "قصفت نارية مواقع سهلستان."),
    ],
)
def test_the_less_is_told_the_less_sure(less: str, more: str) -> None:
    assert _only(less).confidence < _only(more).confidence


def test_no_event_is_surer_than_the_statement_that_tells_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stage, "sure", lambda text, draft: sure(text, replace(draft, most=0.4)))
    assert _only("قصفت نارية مواقع سهلستان.").confidence == 0.4


def _only(sentence: str) -> Event:
    [event] = events(sentence)
    return event
