"""For which state a party acts: a ministry for its own, an official of many states for none while he is one."""

import pytest

from tests.tables import WITH_SAMPLES


@pytest.mark.parametrize(
    ("party", "day", "state"),
    [
        ("naria-mfa", None, "naria"),
        ("saudi-arabia-army", None, "saudi-arabia"),
        ("un", None, None),
        ("name:بلدة", None, None),
        ("nobody-knows", None, None),
        ("antonio-guterres", None, None),
        ("antonio-guterres", "2022-07-22", None),
        ("josep-borrell", "2019-06-01", "spain"),
        ("josep-borrell", "2021-06-01", None),
        ("josep-borrell", None, "spain"),
        ("sergei-lavrov", "2022-07-22", "russia"),
    ],
)
def test_for_whom_a_party_acts_on_a_day(party: str, day: str | None, state: str | None) -> None:
    assert WITH_SAMPLES.entities.represents(party, day) == state
