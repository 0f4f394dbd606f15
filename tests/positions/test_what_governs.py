"""What a stance governs and whose it is, where words, commas or another clause stand between; sentences of our own."""

import pytest

from tests.positions.test_manners import told


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        # a governed preposition's pronoun takes up what stands before
        ("قدم الوسيط تعديلات لم توافق عليها نارية.", ("naria", "against", "تعديلات لم توافق عليها نارية")),
        ("أغلقت الضفاف المعبر وهو ما رفضته نارية.", ("naria", "against", "ما رفضته نارية")),
        # the noun of a stance without subject is its cue's speaker's
        (
            "وقالت نارية إن المحادثات مفيدة، وأبدت استعدادا لاستضافة القمة.",
            ("naria", "for", "أبدت استعدادا لاستضافة القمة"),
        ),
        # a verb behind أن, a manner, a day or a name between signs
        ("تريد نارية أن يفتح الجيران المعبر.", ("naria", "for", "تريد نارية أن يفتح الجيران المعبر")),
        ("تتمنى نارية ألا يستمر القصف.", ("naria", "against", "تتمنى نارية ألا يستمر القصف")),
        ("ترفض نارية بشكل قاطع شروط سهلستان.", ("naria", "against", "ترفض نارية بشكل قاطع شروط سهلستان")),
        (
            "رهنت نارية، أمس، فتح المعبر، بانسحاب القوات.",
            ("naria", "conditional", "رهنت نارية، أمس، فتح المعبر، بانسحاب القوات"),
        ),
        ("أصدرت نارية بيانا رفضت فيه شروط سهلستان.", ("naria", "against", "رفضت فيه شروط سهلستان")),
        # still is no denial, and what is not wanted any more is
        ("لا تزال نارية تريد هدنة دائمة.", ("naria", "for", "نارية تريد هدنة دائمة")),
        ("وقال الورداني إن نارية قوية لكنها لم تعد تريد الحرب.", ("naria", "against", "لم تعد تريد الحرب")),
        # هذا ما نسعى إليه
        ("وقال الورداني: هذا ما نسعى إلى تحقيقه في المحادثات.", None),
    ],
)
def test_a_stance_reaches_its_issue(sentence: str, expected: tuple[str, str, str] | None) -> None:
    assert expected is None or expected in told(sentence)
