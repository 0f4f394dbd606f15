"""What somebody is charged with is claimed, and no backing; conditions and permissions are not yet done."""

import pytest

from tests.events.reading import CAST, read


def told(sentence: str, kind: str) -> list[tuple[tuple[str, ...], str]]:
    return [(e.actors, e.status) for e in read(CAST + sentence).events if e.type == kind]


@pytest.mark.parametrize(
    "sentence",
    [
        "واتهم الورداني سهلستان بقصف القرية.",
        "وقال إن اتهام سهلستان بقتل المدنيين باطل.",
        "واتهمتها نارية بأنها قصفت القرية.",
        "أسقطت نارية التهم الموجهة إلى سليم الورداني بقتل رائد النجدي.",
    ],
)
def test_what_one_is_charged_with_is_reported(sentence: str) -> None:
    assert {status for _, status in told(sentence, "ASSAULT")} <= {"reported"}


def test_a_charge_is_against_whom_its_genitive_names() -> None:
    assert told("وقال إن اتهام سهلستان بقتل المدنيين باطل.", "ACCUSE") == [((), "happened")]


def test_what_follows_a_charge_by_a_verb_of_its_own_happened() -> None:
    assert told("وردت نارية باتهامات لسهلستان بالقتل وفرضت عقوبات عليها.", "SANCTION")[0][1] == "happened"


@pytest.mark.parametrize(
    ("sentence", "kind", "status"),
    [
        ("ويعيد المجلس العقوبات إن لم تلتزم نارية بالاتفاق.", "AGREE", "hypothetical"),
        ("ويسمح القرار بإعادة فرض عقوبات على نارية.", "SANCTION", "hypothetical"),
    ],
)
def test_a_condition_and_a_permission(sentence: str, kind: str, status: str) -> None:
    assert [s for _, s in told(sentence, kind)] == [status]


@pytest.mark.parametrize(
    "sentence",
    ["رد الجيش الناري عملا بقواعد الاشتباك.", "تعد البلدة خط مواجهة بين نارية وسهلستان.", "حضر عشرة على أقل تقدير."],
)
def test_rules_lines_and_estimates_are_no_acts(sentence: str) -> None:
    assert read(CAST + sentence).events == ()
