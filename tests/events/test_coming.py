"""What is to come: a day ahead beside the present, a verb of holding behind, what is due told far before."""

import pytest

from tests.events.reading import CAST, read


def status_of(sentence: str, trigger: str) -> str | None:
    events = read(CAST + sentence).events
    return next((e.status for e in events if e.surface == trigger), None)


@pytest.mark.parametrize(
    ("sentence", "trigger"),
    [
        ("وتنطلق غدا في مرسى محادثات بين نارية وسهلستان.", "محادثات"),
        ("تستضيف مرسى الشهر المقبل اجتماعا بين نارية وسهلستان.", "اجتماعا"),
        ("رحبت مرسى بجولة محادثات نارية – سهلية ستعقد قريبا.", "جولة محادثات"),
        ("ومن المقرر أن يجري نائب رئيس الوزراء وزير الخارجية سليم الورداني، غدا الأحد، زيارة إلى سهلستان.", "زيارة"),
        ("وقال الورداني: سنحدد موعد اللقاء بين نارية وسهلستان.", "اللقاء"),
        ("وقف إطلاق النار بين نارية وسهلستان يدخل حيز التنفيذ غدا الأحد.", "وقف إطلاق النار"),
    ],
)
def test_what_is_to_come_is_planned(sentence: str, trigger: str) -> None:
    assert status_of(sentence, trigger) == "planned"


@pytest.mark.parametrize(
    ("sentence", "trigger"),
    [
        ("استضافت مرسى أمس اجتماعا بين نارية وسهلستان تحضيرا لقمة الشهر المقبل.", "اجتماعا"),
        ("عقدت نارية وسهلستان في مرسى محادثات ستستأنف غدا.", "محادثات"),
        ("دخل وقف إطلاق النار بين نارية وسهلستان حيز التنفيذ قبل قمة تبدأ غدا.", "وقف إطلاق النار"),
    ],
)
def test_what_was_held_already_is_not(sentence: str, trigger: str) -> None:
    assert status_of(sentence, trigger) == "happened"
