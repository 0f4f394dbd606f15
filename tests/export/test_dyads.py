"""What states did towards each other, counted by month."""

from musnad.export import DYAD_COLUMNS, Dyad, dyad_rows, dyads
from musnad.store import Coded
from tests.tables import SHIPPED


def counted(*events: Coded) -> tuple[Dyad, ...]:
    return dyads(events, SHIPPED.quads)


def test_a_directed_event_counts_one_way() -> None:
    assert counted(Coded("2031-03-04", "ASSAULT", -9.0, ("naria",), ("difaf",))) == (
        Dyad("2031-03", "naria", "difaf", (0, 0, 0, 1), 0, -9.0),
    )


def test_a_meeting_counts_both_ways_and_says_so() -> None:
    assert counted(Coded("2031-03", "CONSULT", 1.0, ("naria", "difaf"), ())) == (
        Dyad("2031-03", "difaf", "naria", (1, 0, 0, 0), 1, 1.0),
        Dyad("2031-03", "naria", "difaf", (1, 0, 0, 0), 1, 1.0),
    )


def test_the_mean_is_of_the_month() -> None:
    towards = ("naria",), ("difaf",)
    (dyad,) = counted(Coded("2031-03-04", "AID", 7.0, *towards), Coded("2031-03-09", "ACCUSE", -2.0, *towards))
    assert (dyad.quads, dyad.mean, dyad.events) == ((0, 1, 1, 0), 2.5, 2)


def test_what_a_state_does_to_itself_or_in_no_month_counts_nowhere() -> None:
    assert counted(Coded("2031-03", "COERCE", -7.0, ("naria",), ("naria",))) == ()
    assert counted(Coded("2031", "ASSAULT", -9.0, ("naria",), ("difaf",))) == ()


def test_a_row_has_the_codes_of_known_states() -> None:
    (row,) = dyad_rows(counted(Coded("2031-03-04", "AID", 7.0, ("egypt",), ("libya",))), SHIPPED)
    assert dict(zip(DYAD_COLUMNS, row, strict=True)) == {
        "month": "2031-03",
        "source": "egypt",
        "target": "libya",
        "source_iso3": "EGY",
        "target_iso3": "LBY",
        "events": 1,
        "verbal_cooperation": 0,
        "material_cooperation": 1,
        "verbal_conflict": 0,
        "material_conflict": 0,
        "mutual": 0,
        "mean_score": 7.0,
    }
