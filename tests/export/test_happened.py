"""What happened as cells and as values."""

import json

import pytest

from musnad.export import columns, happened_rows, happened_values
from musnad.record.happened import Kind, all_happened
from tests.happened import TEXT, reading
from tests.tables import WITH_SAMPLES


def row(kind: Kind) -> dict[str, object]:
    return dict(zip(columns(kind), next(happened_rows(all_happened(reading(), kind), WITH_SAMPLES)), strict=True))


@pytest.mark.parametrize(
    ("kind", "cells"),
    [
        ("event", {"type": "CONSULT", "quad": 1, "day": "2031-03-04", "day_basis": "told", "words": "التقى"}),
        ("event", {"actors": "name:سليم الورداني | name:هالة مرزاق", "actor_states": "naria | sahlistan"}),
        ("event", {"sentence": "التقى سليم الورداني هالة مرزاق في رأس الماء.", "outlet": "al-minaa"}),
        ("meeting", {"level": "ministerial", "duration": "PT2H", "outcome": "تتفقان", "words": "التقى | اللقاء"}),
        ("meeting", {"status": "happened", "day": "2031-03-04"}),
        ("plan", {"status": "postponed", "day": "2031-04-02", "day_basis": "page"}),
        ("term", {"obligor": "naria", "counterpart": "sahlistan", "words": "فتح المعبر", "status": "agreed"}),
        ("relation", {"kind": "arms", "from": "naria", "to": "wadi-front", "status": None}),
    ],
)
def test_a_row_tells_what_it_is_and_where_it_stands(kind: Kind, cells: dict[str, object]) -> None:
    told = row(kind)
    assert {name: told[name] for name in cells} == cells
    assert TEXT[told["start"] : told["end"]] == str(told["words"]).partition(" | ")[0]


def test_a_value_has_the_relation_as_a_reading_writes_it() -> None:
    (value,) = happened_values(all_happened(reading(), "relation"), WITH_SAMPLES)
    told = json.loads(json.dumps(value, ensure_ascii=False))
    assert (told["relation"]["from"], told["relation"]["to"]) == ("naria", "wadi-front")
    assert told["names"]["naria"] == {"ar": "نارية", "en": "Naria"}
