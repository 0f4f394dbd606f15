"""Who heads a movement warns nobody of it."""

from __future__ import annotations

from types import SimpleNamespace

from musnad.events.speech import _heads
from tests.tables import WITH_SAMPLES

PAGE = SimpleNamespace(lexicon=WITH_SAMPLES)


def test_who_ever_held_an_office_of_a_movement_heads_it() -> None:
    assert _heads(PAGE, "hassan-nasrallah", "hezbollah")


def test_another_land_s_official_does_not() -> None:
    assert not _heads(PAGE, "john-kerry", "hezbollah")
    assert not _heads(PAGE, "name:سليم الورداني", "hezbollah")
