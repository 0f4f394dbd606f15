"""Where the name of a group that no table knows ends."""

import pytest

from tests.entities.test_beside_names import entities


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("تبنت حركة البناء الهجوم على ثكنة.", "حركة البناء"),
        ("وقعت حركة البناء الاتفاق مع نارية.", "حركة البناء"),
        ("قالت حركة الحوار إن الهجوم وقع أمس.", "حركة الحوار"),
    ],
)
def test_a_groups_name_ends_before_what_it_does(text: str, name: str) -> None:
    assert name in entities(text)
